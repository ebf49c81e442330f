import type { Messages } from '@lingui/core'
import type { Language } from '../../language/i18n'

/** The words of writing a charter. */
export const editorWords = async (language: Language): Promise<Messages> => {
  switch (language) {
    case 'en':
      return (await import('./locales/en.po')).messages
    case 'es':
      return (await import('./locales/es.po')).messages
  }
}
