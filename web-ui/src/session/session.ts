import { createContext, useContext } from 'react'
import { type Configuration, queries, takeTokensFrom, unwrap } from '../api/client'
import type { Tokens } from './keycloak'
import { forgetAll, forgetSeats } from './tab'

export type Session =
  | { readonly kind: 'reader'; readonly signInFailed: boolean }
  | { readonly kind: 'person'; readonly governance: string; readonly signOut: () => void }

/** Says only that this tab was signed in, so that after a reload `returning.js` may ask the issuer to go on. */
const WAS_SIGNED_IN = 'baraza.was-signed-in'
const ARRIVAL = '/signed-in'

const configuration = (): Promise<Configuration> => unwrap(queries.GET('/config.json'))

const here = () => `${location.pathname}${location.search}${location.hash}`

/** Only addresses of this site: the way back must not lead elsewhere. */
const within = (to: string) => (/^\/(?![/\\])/.test(to) && !to.startsWith(ARRIVAL) ? to : '/')

declare global {
  /** Whether the page is being left for the issuer; undefined where nobody was signed in. */
  var returning: Promise<boolean> | undefined
}

const person = (settings: Configuration, tokens: Tokens): Session => {
  sessionStorage.setItem(WAS_SIGNED_IN, 'yes')
  takeTokensFrom(tokens.access)
  return {
    kind: 'person',
    governance: settings.governance,
    signOut: () => {
      sessionStorage.removeItem(WAS_SIGNED_IN)
      forgetAll()
      tokens.signOut()
    },
  }
}

/** Nothing of this person stays in this browser: neither words nor seats, nor that they were signed in. */
export const forgetHere = (): void => {
  sessionStorage.removeItem(WAS_SIGNED_IN)
  forgetAll()
  forgetSeats()
}

/** Goes to the issuer's page and comes back to this one. Rejects when the issuer cannot be reached. */
export const signIn = async (prompt?: 'create'): Promise<void> => {
  const [settings, keycloak] = await Promise.all([configuration(), import('./keycloak')])
  await keycloak.leave(settings, within(here()), prompt)
}

const arriving = async (): Promise<Session> => {
  try {
    const [settings, keycloak] = await Promise.all([configuration(), import('./keycloak')])
    const completion = await keycloak.arrive(settings)
    history.replaceState(null, '', within(completion.to))
    return completion.kind === 'signed-in' ? person(settings, completion.tokens) : { kind: 'reader', signInFailed: false }
  } catch {
    history.replaceState(null, '', '/')
    return { kind: 'reader', signInFailed: true }
  }
}

/** Who reads, before anything is drawn. Undefined: the page is about to leave for the issuer. */
export const openSession = async (): Promise<Session | undefined> => {
  if (location.pathname === ARRIVAL) return arriving()
  if (globalThis.returning === undefined) return { kind: 'reader', signInFailed: false }
  return (await globalThis.returning) ? undefined : { kind: 'reader', signInFailed: true }
}

const SessionContext = createContext<Session>({ kind: 'reader', signInFailed: false })

export const SessionProvider = SessionContext.Provider

export const useSession = (): Session => useContext(SessionContext)
