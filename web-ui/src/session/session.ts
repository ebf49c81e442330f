import { createContext, useContext } from 'react'
import { type Configuration, queries, takeTokensFrom, unwrap } from '../api/client'
import type { Completion, Quiet } from './keycloak'
import { forgetAll, forgetSeats } from './tab'

export type Session =
  | { readonly kind: 'reader'; readonly signInFailed: boolean }
  | { readonly kind: 'person'; readonly governance: string; readonly subject: string; readonly signOut: () => void }

/** Says only that this tab was signed in, so that after a reload `returning.js` may ask the issuer to go on. */
const WAS_SIGNED_IN = 'baraza.was-signed-in'
/** What was learnt of the issuer, so that this tab need not ask for it again; nothing of the person. */
const ISSUER = 'baraza.issuer'
const ARRIVAL = '/signed-in'

const configuration = (): Promise<Configuration> => unwrap(queries.GET('/config.json'))

const here = () => `${location.pathname}${location.search}${location.hash}`

/** Only addresses of this site: the way back must not lead elsewhere. */
const within = (to: string) => (/^\/(?![/\\])/.test(to) && !to.startsWith(ARRIVAL) ? to : '/')

declare global {
  /** What the issuer answered, or whether the page is being left for it; undefined where nobody was signed in. */
  var returning: Promise<(Quiet & { readonly settings: Configuration }) | boolean> | undefined
}

/** Only what going on needs. */
const toldByIssuer = (server: Quiet['server']) => ({
  issuer: server.issuer,
  authorization_endpoint: server.authorization_endpoint,
  token_endpoint: server.token_endpoint,
  end_session_endpoint: server.end_session_endpoint,
  authorization_response_iss_parameter_supported: server.authorization_response_iss_parameter_supported,
  id_token_signing_alg_values_supported: server.id_token_signing_alg_values_supported,
})

const opened = (settings: Configuration, completion: Completion): Session => {
  if (completion.kind === 'not-signed-in') return { kind: 'reader', signInFailed: false }
  const { tokens, server } = completion
  sessionStorage.setItem(WAS_SIGNED_IN, 'yes')
  sessionStorage.setItem(ISSUER, JSON.stringify({ settings, server: toldByIssuer(server) }))
  takeTokensFrom(tokens.access)
  return {
    kind: 'person',
    governance: settings.governance,
    subject: tokens.subject,
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
    return opened(settings, completion)
  } catch {
    history.replaceState(null, '', '/')
    return { kind: 'reader', signInFailed: true }
  }
}

const goingOn = async ({ settings, ...quiet }: Quiet & { readonly settings: Configuration }): Promise<Session> => {
  try {
    const keycloak = await import('./keycloak')
    return opened(settings, await keycloak.arrive(settings, quiet))
  } catch {
    return { kind: 'reader', signInFailed: true }
  }
}

/** Who reads, before anything is drawn. Undefined: the page is about to leave for the issuer. */
export const openSession = async (): Promise<Session | undefined> => {
  if (location.pathname === ARRIVAL) return arriving()
  const returned = await globalThis.returning
  if (returned === true) return undefined
  if (typeof returned === 'object') return goingOn(returned)
  return { kind: 'reader', signInFailed: returned === false }
}

const SessionContext = createContext<Session>({ kind: 'reader', signInFailed: false })

export const SessionProvider = SessionContext.Provider

export const useSession = (): Session => useContext(SessionContext)
