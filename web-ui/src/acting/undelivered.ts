import { kept, keptNames } from '../session/tab'

/** How the names of acts on their way begin in what the tab keeps. */
export const ACT = 'act.'
const CHANGED = 'baraza:acts'

/** An act to which no answer came yet. */
export interface Undelivered {
  readonly name: string
  /** Where it was begun, and is sent again. */
  readonly page: string
}

export const actsChanged = (): void => {
  window.dispatchEvent(new Event(CHANGED))
}

export const listenToActs = (listener: () => void): (() => void) => {
  window.addEventListener(CHANGED, listener)
  return () => window.removeEventListener(CHANGED, listener)
}

/** Only addresses of this site. */
const isPage = (page: unknown): page is string => typeof page === 'string' && /^\/(?![/\\])/.test(page)

export const undelivered = (): readonly Undelivered[] =>
  keptNames(ACT).flatMap((name) => {
    const found = kept(name)
    if (typeof found !== 'object' || found === null || !('page' in found) || !('silent' in found)) return []
    return found.silent === true && isPage(found.page) ? [{ name, page: found.page }] : []
  })
