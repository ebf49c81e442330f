import type { Messages } from '@lingui/core'
import type { Language } from '../../language/i18n'

/** The words of charters: they come with the first of them that is shown. */
export const charterWords = async (language: Language): Promise<Messages> => {
  switch (language) {
    case 'en':
      return (await import('./locales/en.po')).messages
    case 'es':
      return (await import('./locales/es.po')).messages
  }
}
