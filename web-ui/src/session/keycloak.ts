import * as oauth from 'oauth4webapi'
import type { Configuration } from '../api/client'

/** Where the redirect ends, and where it kept what it needs on the way. Nothing of it outlives the redirect. */
export const SIGNED_IN = '/signed-in'
/** The same within a frame that nobody sees: see `returning.js`. */
const QUIETLY = '/signed-in-quietly'
const ON_THE_WAY = 'baraza.sign-in'

export interface OnTheWay {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly to: string
}

/** What the person holds while this page is open, in memory alone. */
export interface Tokens {
  /** An access token that is good for at least some seconds; undefined when the session has ended elsewhere. */
  readonly access: () => Promise<string | undefined>
  readonly signOut: () => void
  /** Whoever it is, as the issuer names accounts. */
  readonly subject: string
}

/** Came back within a frame. */
export interface Quiet {
  readonly server: oauth.AuthorizationServer
  readonly way: OnTheWay
  readonly address: string
}

export type Completion =
  | { readonly kind: 'signed-in'; readonly tokens: Tokens; readonly server: oauth.AuthorizationServer; readonly to: string }
  /** There was no session to continue silently. */
  | { readonly kind: 'not-signed-in'; readonly to: string }

const insecure = (configuration: Configuration) => ({
  // A realm on this machine has no certificate; every other one must have.
  [oauth.allowInsecureRequests]: ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(configuration.issuer).hostname),
})

const discover = async (configuration: Configuration): Promise<oauth.AuthorizationServer> => {
  const issuer = new URL(configuration.issuer)
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { algorithm: 'oidc', ...insecure(configuration) }))
}

const endpoint = (url: string | undefined, name: string): URL => {
  if (url === undefined) throw new Error(`the issuer names no ${name}`)
  return new URL(url)
}

/** Leaves for the issuer. `create`: make an account first. */
export const leave = async (configuration: Configuration, to: string, prompt?: 'create'): Promise<void> => {
  const server = await discover(configuration)
  const way: OnTheWay = {
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
    to,
  }
  sessionStorage.setItem(ON_THE_WAY, JSON.stringify(way))
  const url = endpoint(server.authorization_endpoint, 'authorization endpoint')
  url.search = new URLSearchParams({
    client_id: configuration.client,
    redirect_uri: location.origin + SIGNED_IN,
    response_type: 'code',
    scope: 'openid',
    state: way.state,
    nonce: way.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(way.verifier),
    code_challenge_method: 'S256',
    ...(prompt === undefined ? {} : { prompt }),
  }).toString()
  location.replace(url)
}

const text = (value: object, name: string): string => {
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1]
  if (typeof found !== 'string') throw new Error(`nothing is known of this sign-in: ${name}`)
  return found
}

const onTheWay = (): OnTheWay => {
  const kept: unknown = JSON.parse(sessionStorage.getItem(ON_THE_WAY) ?? '{}')
  sessionStorage.removeItem(ON_THE_WAY)
  if (typeof kept !== 'object' || kept === null) throw new Error('nothing is known of this sign-in')
  return { state: text(kept, 'state'), nonce: text(kept, 'nonce'), verifier: text(kept, 'verifier'), to: text(kept, 'to') }
}

const tokensOf = (
  configuration: Configuration,
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  first: oauth.TokenEndpointResponse,
): Tokens => {
  const until = (answer: oauth.TokenEndpointResponse) => Date.now() + ((answer.expires_in ?? 60) - 10) * 1000
  let held = first
  let goodUntil = until(first)
  let renewing: Promise<string | undefined> | undefined

  const renew = async (): Promise<string | undefined> => {
    if (held.refresh_token === undefined) return undefined
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), held.refresh_token, insecure(configuration))
    const answer = await oauth.processRefreshTokenResponse(server, client, response)
    held = { ...held, ...answer }
    goodUntil = until(answer)
    return held.access_token
  }

  const subject = oauth.getValidatedIdTokenClaims(first)?.sub
  if (subject === undefined) throw new Error('the issuer names nobody')

  return {
    subject,
    access: async () => {
      if (Date.now() < goodUntil) return held.access_token
      renewing ??= renew()
        .catch(() => undefined)
        .finally(() => {
          renewing = undefined
        })
      return renewing
    },
    signOut: () => {
      const url = endpoint(server.end_session_endpoint, 'end of session endpoint')
      url.search = new URLSearchParams({
        client_id: configuration.client,
        post_logout_redirect_uri: `${location.origin}/`,
        ...(held.id_token === undefined ? {} : { id_token_hint: held.id_token }),
      }).toString()
      location.assign(url)
    },
  }
}

/** Reads the issuer's answer from the address of this page, or of the frame. Throws when it is not an answer to what was asked. */
export const arrive = async (configuration: Configuration, quiet?: Quiet): Promise<Completion> => {
  const way = quiet?.way ?? onTheWay()
  const server = quiet?.server ?? (await discover(configuration))
  const client: oauth.Client = { client_id: configuration.client }
  let parameters: URLSearchParams
  try {
    parameters = oauth.validateAuthResponse(server, client, new URL(quiet?.address ?? location.href), way.state)
  } catch (cause) {
    if (cause instanceof oauth.AuthorizationResponseError && cause.error === 'login_required') return { kind: 'not-signed-in', to: way.to }
    throw cause
  }
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    location.origin + (quiet === undefined ? SIGNED_IN : QUIETLY),
    way.verifier,
    insecure(configuration),
  )
  const answer = await oauth.processAuthorizationCodeResponse(server, client, response, { expectedNonce: way.nonce, requireIdToken: true })
  return { kind: 'signed-in', tokens: tokensOf(configuration, server, client, answer), server, to: way.to }
}
