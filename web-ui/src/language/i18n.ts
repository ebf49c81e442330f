import { i18n } from '@lingui/core'
import { messages as english } from './locales/en.po'

/** Languages with a complete catalogue. English comes with the page, others will come on request. */
export const activate = (): void => {
  i18n.load('en', english)
  i18n.activate('en')
  document.documentElement.lang = 'en'
}
