// Serves the built interface with the production's content security policy, and answers for both services and the issuer.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, resolve } from 'node:path'
import * as assemblies from './assemblies.mjs'
import * as commitments from './commitments.mjs'
import * as deliberation from './deliberation.mjs'
import * as fixtures from './fixtures.mjs'
import * as persons from './persons.mjs'

const DIST = resolve(import.meta.dirname, '../dist')
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

const listen = (server) => new Promise((done) => server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${server.address().port}`)))
const send = (response, status, body, headers = {}) => {
  response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json', ...headers })
  response.end(JSON.stringify(body))
}
const problem = (name, status, rest = {}) => ({ type: `urn:baraza:problem:${name}`, title: name.replaceAll('-', ' '), status, ...rest })
/** The body of an act; a file as it came. */
const given = (request, body) => (body === '' ? null : request.headers['content-type'] === 'application/json' ? JSON.parse(body) : body)
const base64 = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')

/** The answer for a path of the read side; undefined for what is not there. */
export const answer = (url, token, acts = []) => {
  const [api, ...parts] = url.pathname.split('/').filter((part) => part !== '')
  if (api !== 'api') return undefined
  const query = url.searchParams
  if (parts[0] === 'organisations' && parts.length === 1) return fixtures.organisationList
  if (parts[0] === 'organisations')
    return fixtures.ORGANISATIONS.filter(({ id }) => id === parts[1]).map((o) => ({ ...o, kind: 'cooperative', country: 'KE' }))[0]
  if (parts[0] === 'presets') return fixtures.presets
  if (parts[0] !== 'platforms') return undefined
  if (parts.length === 1) return fixtures.platforms
  if (parts[2] === 'invitations' && parts[3] !== undefined) return fixtures.invitation(parts[3])
  if (parts[1] === fixtures.MEMBERS_ONLY)
    return token ? { ...fixtures.platform, id: fixtures.MEMBERS_ONLY, visibility: 'members' } : undefined
  const empty = parts[1] === fixtures.ASSEMBLY
  if (!empty && parts[1] !== fixtures.PLATFORM) return undefined
  const [, , kind, id, more] = parts
  if (kind === undefined) return empty ? fixtures.emptyPlatform : fixtures.platform
  if (kind === 'charters') return id === undefined ? { items: fixtures.charters, asOf: null } : fixtures.charter(Number(id))
  if (kind === 'proposals' && id === undefined) {
    if (empty) return { items: [], next: null }
    const partOf = query.get('partOf')
    if (partOf !== null && partOf !== 'none') return { items: fixtures.motions, next: null }
    const state = query.get('state')
    return {
      items: fixtures.summaries.filter((s) => state === null || s.state === state),
      next: query.get('cursor') === null && state === null ? 'older' : null,
    }
  }
  const spoken = kind === 'proposals' && id !== undefined ? deliberation.answer(id, more, acts) : undefined
  if (spoken !== undefined) return spoken
  if (kind === 'charter-trials' || (kind === 'proposals' && more === 'trial')) return fixtures.trial()
  if (kind === 'proposals' && more === 'versions') return fixtures.versionBodies[Number(parts[5]) - 1]
  if (kind === 'proposals') return fixtures.proposals[id]
  if (kind === 'commitments') return empty ? { items: [], next: null } : commitments.answer(id, query)
  if (kind === 'assemblies') return assemblies.answer(id, more, empty, query.get('search'))
  if (kind === 'assembly-requests') return empty ? { items: [], share: null, asOf: null } : assemblies.requests
  if (kind === 'seats') return commitments.seats
  if (kind === 'members' && id !== undefined) return [...fixtures.members, fixtures.individual].find(({ member }) => member === id)
  if (kind === 'members') return { items: empty ? [] : [...fixtures.members, fixtures.individual], next: null }
  if (kind === 'invitations') return { items: empty ? [] : fixtures.invitations, next: null }
  if (kind === 'votes' && more === 'turning') return fixtures.turning(id)
  if (kind === 'votes' && more === 'roll' && parts[5] === 'absences') return fixtures.absences
  if (kind === 'votes' && more === 'roll' && parts[5] === 'seats')
    return { onRoll: true, seats: [parts[6]], weight: '1/50', reasons: [], note: null, asOf: fixtures.asOf }
  if (kind === 'votes' && more === 'roll') return fixtures.rollPage
  if (kind === 'votes' && more === 'proxies') return fixtures.noProxies
  if (kind === 'votes') return fixtures.votes[id]
  if (kind === 'undecided') return empty ? { items: [], next: null } : fixtures.undecided(query.get('seat'))
  if (kind === 'seats' && id === undefined) return fixtures.seatList
  if (kind === 'record' && query.get('type') === 'voting.BallotCast') return fixtures.ballotItems(acts, query.get('seat'))
  if (kind === 'record' && id === '1317') return fixtures.ballotEntry
  if (kind === 'record' && id === undefined)
    return empty || query.get('office') === 'treasurer'
      ? { items: [], next: null }
      : query.get('decision') === null
        ? fixtures.recordItems(query.get('cursor') === null ? 'older' : null)
        : fixtures.decisionItems
  if (kind === 'record') return id === '1262' ? fixtures.entry : undefined
  return undefined
}

const nobodyListens = () => ({ listeners: new Set(), resumed: [], broken: false, through: 1318 })

/** The stream of changes of a platform. `broken`: connections for it are refused. `resumed` keeps what each was to go on from. */
const changes = (state, platform, request, response) => {
  if (state.broken) return request.socket.destroy()
  const last = request.headers['last-event-id']
  state.resumed.push(last)
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  const listener = { platform, response }
  state.listeners.add(listener)
  response.on('close', () => state.listeners.delete(listener))
  response.write('retry: 2000\n\n')
  return tell(listener, state.through, [], last !== undefined && Number(last) < state.through)
}
const tell = ({ response }, through, streams, everything) =>
  response.write(`id: ${through}\ndata: ${JSON.stringify({ through, streams, everything })}\n\n`)

/** New in the record: whoever listens is told. */
export const happened = (state, ...streams) => {
  state.through += streams.length
  for (const listener of state.listeners) tell(listener, state.through, streams, false)
}

/** The network is gone for the streams of changes. */
export const breakOff = (state) => {
  state.broken = true
  for (const { response } of state.listeners) response.socket.destroy()
}

/**
 * Starts page, governance service and issuer, each with an origin of its own as in production. `trouble` may be set to a status
 * that every answer about platforms then has; `signedIn` tells whether the issuer knows the browser, and `framesBlind` whether
 * the browser keeps that from frames. Acts are kept in `acts`, in the order in which they arrived, and `looked` counts how often
 * the book of members was asked; `instead` may answer in the place of the fixtures, and `me` says which seats somebody holds;
 * `refusal` answers the next act, and `silences` tells how many of them end in a broken connection.
 */
export const startServer = async () => {
  const state = {
    trouble: undefined,
    signedIn: false,
    framesBlind: false,
    trial: undefined,
    codes: new Map(),
    authorizations: [],
    acts: [],
    /** What becomes of a paper that a clerk enters. */
    paper: 'entered',
    looked: 0,
    asked: [],
    refusal: undefined,
    silences: 0,
    ...nobodyListens(),
  }

  const issuer = createServer((request, response) => {
    const url = new URL(request.url, origins.issuer)
    const allow = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' }
    if (request.method === 'OPTIONS') return send(response, 200, {}, allow)
    if (url.pathname === '/realm/.well-known/openid-configuration') {
      const of = (path) => `${origins.issuer}/realm/${path}`
      return send(
        response,
        200,
        {
          issuer: `${origins.issuer}/realm`,
          authorization_endpoint: of('auth'),
          token_endpoint: of('token'),
          end_session_endpoint: of('logout'),
          jwks_uri: of('keys'),
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          authorization_response_iss_parameter_supported: true,
        },
        allow,
      )
    }
    if (url.pathname === '/realm/auth') {
      const asked = url.searchParams
      state.authorizations.push(Object.fromEntries(asked))
      const back = new URL(asked.get('redirect_uri'))
      back.searchParams.set('state', asked.get('state'))
      back.searchParams.set('iss', `${origins.issuer}/realm`)
      const unknown = !state.signedIn || (state.framesBlind && request.headers['sec-fetch-dest'] === 'iframe')
      if (asked.get('prompt') === 'none' && unknown) back.searchParams.set('error', 'login_required')
      else {
        state.signedIn = true
        const code = `code-${state.codes.size + 1}`
        state.codes.set(code, { challenge: asked.get('code_challenge'), nonce: asked.get('nonce') })
        back.searchParams.set('code', code)
      }
      response.writeHead(302, { Location: back.toString() })
      return response.end()
    }
    if (url.pathname === '/realm/logout') {
      state.signedIn = false
      response.writeHead(302, { Location: url.searchParams.get('post_logout_redirect_uri') })
      return response.end()
    }
    if (url.pathname === '/realm/token') {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        const form = new URLSearchParams(body)
        const known = state.codes.get(form.get('code'))
        const challenge = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url')
        if (known === undefined || known.challenge !== challenge)
          return send(response, 400, { error: 'invalid_grant' }, { ...allow, 'Content-Type': 'application/json' })
        const now = Math.floor(Date.now() / 1000)
        const claims = {
          iss: `${origins.issuer}/realm`,
          aud: form.get('client_id'),
          sub: 'delegate',
          nonce: known.nonce,
          iat: now,
          exp: now + 300,
        }
        return send(
          response,
          200,
          {
            access_token: 'access',
            token_type: 'Bearer',
            expires_in: 300,
            refresh_token: 'refresh',
            id_token: `${base64({ alg: 'RS256' })}.${base64(claims)}.${base64('signature')}`,
          },
          allow,
        )
      })
      return undefined
    }
    return send(response, 404, {}, allow)
  })

  const governance = createServer((request, response) => {
    const allow = {
      'Access-Control-Allow-Origin': origins.page,
      'Access-Control-Allow-Headers': 'authorization, baraza-seat, content-type, idempotency-key, if-match',
      'Access-Control-Expose-Headers': 'etag, location',
    }
    if (request.method === 'OPTIONS') return send(response, 200, {}, allow)
    if (request.headers.authorization !== 'Bearer access') return send(response, 401, problem('not-signed-in', 401), allow)
    if (request.method !== 'POST') {
      state.asked.push(request.url)
      return send(response, 200, persons.answer('GET', request.url, undefined, state) ?? state.me ?? fixtures.me, allow)
    }
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const { 'idempotency-key': key, 'baraza-seat': seat, 'if-match': version } = request.headers
      // Nothing is recorded by it, and nothing kept.
      if (request.url === '/charter-checks') return send(response, 200, fixtures.checked(JSON.parse(body)), allow)
      if (request.url.endsWith('/member-book/search')) {
        state.looked++
        return send(response, 200, fixtures.inBook(JSON.parse(body)), allow)
      }
      const act = { path: request.url, key, seat, version, body: given(request, body), answered: false }
      state.acts.push(act)
      if (state.silences > 0) {
        state.silences--
        return request.socket.destroy()
      }
      if (state.refusal !== undefined) {
        const { name, status, ...rest } = state.refusal
        state.refusal = undefined
        return send(response, status, problem(name, status, rest), allow)
      }
      act.answered = true
      if (request.url.endsWith('/member-import/trial')) return send(response, 200, state.trial, allow)
      const known = persons.answer('POST', request.url, act.body, state)
      if (known !== undefined) return send(response, 200, known, allow)
      const paper = request.url.includes('/papers/') ? { paper: state.paper } : {}
      return send(response, 201, { ...paper, ...(deliberation.acted(request.url, key) ?? fixtures.acted(request.url, key, seat)) }, allow)
    })
    return undefined
  })

  const page = createServer((request, response) => {
    const url = new URL(request.url, origins.page)
    const quietly = url.pathname === '/signed-in-quietly'
    const policy = `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self'; worker-src 'self'; connect-src 'self' ${origins.governance} ${origins.issuer}; frame-src 'self' ${origins.issuer}; frame-ancestors ${quietly ? "'self'" : "'none'"}; base-uri 'none'; form-action 'none'; object-src 'none'`
    const file = join(DIST, url.pathname)
    const isFile = url.pathname.startsWith('/assets/') && file.startsWith(DIST) && existsSync(file) && statSync(file).isFile()
    if (isFile || request.headers.accept?.includes('text/html')) {
      const path = isFile ? file : join(DIST, quietly ? 'signed-in-quietly.html' : 'index.html')
      response.writeHead(200, {
        'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
        'Content-Security-Policy': policy,
        Vary: 'Accept',
      })
      return response.end(readFileSync(path))
    }
    if (url.pathname === '/config.json')
      return send(response, 200, { governance: origins.governance, issuer: `${origins.issuer}/realm`, client: 'baraza-web' })
    const followed = /^\/api\/platforms\/([^/]+)\/changes$/.exec(url.pathname)
    if (followed !== null) return changes(state, followed[1], request, response)
    if (state.trouble !== undefined) return send(response, state.trouble, problem('not-there-yet', state.trouble))
    const found = state.instead?.(url) ?? answer(url, request.headers.authorization, state.acts)
    return found === undefined ? send(response, 404, problem('unknown-or-hidden', 404)) : send(response, 200, found, { Vary: 'Accept' })
  })

  const servers = { page, governance, issuer }
  const origins = {}
  for (const [name, server] of Object.entries(servers)) origins[name] = await listen(server)
  const stop = () =>
    Promise.all(
      Object.values(servers).map(
        (server) =>
          new Promise((done) => {
            server.close(done)
            server.closeAllConnections()
          }),
      ),
    )
  return { origin: origins.page, origins, state, stop }
}
