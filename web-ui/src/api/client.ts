import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as GovernancePaths } from './generated/governance'
import type { components, paths as QueryPaths } from './generated/query'
import { Problem } from './problem'

export type Configuration = components['schemas']['Configuration']

let currentToken: () => Promise<string | undefined> = async () => undefined

/** Tells every later request where to find the access token of whoever is signed in. */
export const takeTokensFrom = (source: () => Promise<string | undefined>): void => {
  currentToken = source
}

const bearer: Middleware = {
  async onRequest({ request }) {
    const token = await currentToken()
    if (token !== undefined) request.headers.set('Authorization', `Bearer ${token}`)
    return request
  },
}

interface Seen {
  readonly stream: string
  readonly version: number
  readonly at: number
}

/** For how long a reader who just acted must not be shown what was before. The views are seconds behind at most. */
const FRESH_FOR = 60_000
const REGISTRY = 'registry'
const lastActs = new Map<string, Seen>()

/** After an act: whatever is read next of that platform (undefined: of the registry of organisations) has seen it. */
export const readFrom = (platform: string | undefined, stream: string, version: number): void => {
  lastActs.set(platform ?? REGISTRY, { stream, version, at: Date.now() })
}

const isFresh = (last: Seen | undefined): last is Seen => last !== undefined && Date.now() - last.at <= FRESH_FOR

/** After somebody else's act: answers wait for texts that are on their way. The founding is in every platform's views. */
export const readWhole = (platform: string): void => {
  if (!isFresh(lastActs.get(platform))) readFrom(platform, `platform:${platform}`, 0)
}

const sinceTheAct: Middleware = {
  async onRequest({ request }) {
    // What is asked with a body is asked of nothing that an act changes at once.
    if (request.method !== 'GET') return undefined
    const url = new URL(request.url)
    const [, , part, platform] = url.pathname.split('/')
    const last = lastActs.get(part === 'platforms' ? (platform ?? REGISTRY) : REGISTRY)
    if (!isFresh(last) || url.searchParams.has('min-version')) return undefined
    url.searchParams.set('min-version', `${last.stream}@${last.version}`)
    return new Request(url, request)
  },
}

// Looked up at each request, so that tests can answer in its place.
const send = (request: Request): Promise<Response> => fetch(request)
const headers = { Accept: 'application/json' }

/** The read side, which also serves this page. Where it also offers an entry's own bytes, JSON is asked for. */
export const queries = createClient<QueryPaths, 'application/json'>({ baseUrl: location.origin, headers, fetch: send })
queries.use(bearer)
queries.use(sinceTheAct)

export const governanceAt = (url: string) => {
  const client = createClient<GovernancePaths, 'application/json'>({ baseUrl: url, headers, fetch: send })
  client.use(bearer)
  return client
}

type Answer<T> = { data?: T | undefined; error?: unknown; response: Response }

/** The body of a good answer; throws a `Problem` for every other one and when there is none. */
export const unwrap = async <T>(pending: Promise<Answer<T>>): Promise<T> => {
  let answer: Answer<T>
  try {
    answer = await pending
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Problem(undefined, undefined)
  }
  if (answer.data !== undefined) return answer.data
  const { error } = answer
  throw new Problem(answer.response.status, typeof error === 'object' && error !== null ? error : undefined)
}

/** A file goes as it is: the operations' own types know only JSON bodies. Throws a `Problem` for every answer but a good one. */
export const sendFile = async (address: string, file: Blob, headers: Readonly<Record<string, string>>): Promise<unknown> => {
  const token = await currentToken()
  const bearing = token === undefined ? {} : { Authorization: `Bearer ${token}` }
  return unwrap(
    send(new Request(address, { method: 'POST', headers: { ...headers, ...bearing, Accept: 'application/json' }, body: file })).then(
      async (response) => {
        const body: unknown = await response.json()
        return response.ok ? { data: body, response } : { error: body, response }
      },
    ),
  )
}

/** The bytes of a content, read with the token of whoever is signed in. */
export const contentOf = async (platform: string, content: string): Promise<Blob> => {
  const token = await currentToken()
  const address = new URL(`/api/platforms/${platform}/contents/${content}`, location.origin)
  const response = await send(new Request(address, { headers: token === undefined ? {} : { Authorization: `Bearer ${token}` } }))
  if (!response.ok) throw new Problem(response.status, undefined)
  return response.blob()
}
