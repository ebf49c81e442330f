import type { Messages } from '@lingui/core'
import type { Language } from '../../language/i18n'

/** What is said above a form that stays: it comes with the first of them. */
export const staysWords = async (language: Language): Promise<Messages> => {
  switch (language) {
    case 'en':
      return (await import('./locales/en.po')).messages
    case 'es':
      return (await import('./locales/es.po')).messages
  }
}
