import type { Messages } from '@lingui/core'
import type { Language } from '../../language/i18n'

/** The words of all refusals: they come with the first of them. */
export const refusalWords = async (language: Language): Promise<Messages> => {
  switch (language) {
    case 'en':
      return (await import('./locales/en.po')).messages
    case 'es':
      return (await import('./locales/es.po')).messages
  }
}
