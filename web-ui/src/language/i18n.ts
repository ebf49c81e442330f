import { i18n, type Messages } from '@lingui/core'
import { messages as english } from './locales/en.po'

/** Languages with a complete catalogue, each by the name its speakers give it. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const
export type Language = keyof typeof LANGUAGES
type Catalogue = (language: Language) => Promise<Messages>

/** The words of every page. English comes with the page; other languages when somebody reads in them. */
const ofEveryPage: Catalogue = async (language) => {
  switch (language) {
    case 'en':
      return english
    case 'es':
      return (await import('./locales/es.po')).messages
  }
}

/** Of every page, and of each screen that was opened. */
const inUse = new Set<Catalogue>([ofEveryPage])
const KEY = 'baraza.language'

const isLanguage = (value: string | null | undefined): value is Language => value === 'en' || value === 'es'

const remembered = (): Language | undefined => {
  try {
    const kept = localStorage.getItem(KEY)
    return isLanguage(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** What the person chose, else the first language of the browser that has a catalogue, else English. */
export const preferred = (): Language =>
  remembered() ?? navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => isLanguage(tag)) ?? 'en'

const spoken = (): Language => (isLanguage(i18n.locale) ? i18n.locale : 'en')

/** Rejects when a catalogue cannot be fetched; the language then stays as it was. */
export const activate = async (language: Language): Promise<void> => {
  const fetched = await Promise.all([...inUse].map((catalogue) => catalogue(language)))
  for (const messages of fetched) i18n.load(language, messages)
  i18n.activate(language)
  document.documentElement.lang = language
}

/** Before the first paint: in the preferred language, or in English when its catalogue does not come. */
export const activatePreferred = (): Promise<void> => activate(preferred()).catch(() => activate('en'))

/** Fetches the words of a screen before it is drawn, and from then on with every change of the language. */
export const bring = async (catalogue: Catalogue): Promise<void> => {
  // A catalogue that came for a language left meanwhile is asked for again.
  for (let language: Language | undefined; language !== spoken(); ) {
    language = spoken()
    const messages = await catalogue(language)
    i18n.load(language, messages)
  }
  inUse.add(catalogue)
}

/** Chosen by the person, and remembered. */
export const choose = async (language: Language): Promise<void> => {
  await activate(language)
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // Not remembered, but spoken until the page is left.
  }
}

/**
 * How numbers and dates are written: as in the region that the browser names for this language. English dates are written day
 * first elsewhere than in the United States, so `dates` says `en-GB` for it.
 */
export const regionOf = (language: string, dates: boolean): string => {
  if (language === 'en') return dates ? 'en-GB' : 'en'
  return navigator.languages.find((tag) => tag.toLowerCase().startsWith(`${language}-`)) ?? (language === 'es' ? 'es-419' : language)
}
