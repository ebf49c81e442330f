import type { Messages } from '@lingui/core'
import { type ComponentType, lazy } from 'react'
import { bring, type Language } from '../language/i18n'

const catalogues = import.meta.glob<{ readonly messages: Messages }>(['../features/*/locales/*.po', '../{acting,live}/locales/*.po'])

const of =
  (part: string) =>
  async (language: Language): Promise<Messages> => {
    const catalogue = catalogues[`../${part}/locales/${language}.po`]
    return catalogue === undefined ? {} : (await catalogue()).messages
  }

/** One for each part, so that it is fetched once and told apart. */
const words = new Map<string, ReturnType<typeof of>>()
const wordsOf = (part: string) => {
  const known = words.get(part) ?? of(part)
  words.set(part, known)
  return known
}

type Loaded<Props> = Promise<{ readonly default: ComponentType<Props> }>

/** A screen that comes when it is opened, together with its words. */
export const reading = <Props extends object>(feature: string, load: () => Loaded<Props>) =>
  lazy(async () => {
    const [screen] = await Promise.all([load(), bring(wordsOf(`features/${feature}`))])
    return screen
  })

/** One in which people act: it needs the words of acting as well. */
export const acting = <Props extends object>(feature: string, load: () => Loaded<Props>) =>
  reading(feature, async () => {
    const [screen] = await Promise.all([load(), bring(wordsOf('acting'))])
    return screen
  })

/** Beside every page, and never in its way: without network it is asked for again until it comes. */
export const beside = <Props extends object>(part: string, load: () => Loaded<Props>) => {
  const persistently = async (): Loaded<Props> => {
    try {
      const [loaded] = await Promise.all([load(), bring(wordsOf(part))])
      return loaded
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 10_000))
      return persistently()
    }
  }
  return lazy(persistently)
}
