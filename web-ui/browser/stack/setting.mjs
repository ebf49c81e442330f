// What a journey finds when it begins: a platform of its own, made through the public API by the demo accounts.
import assert from 'node:assert/strict'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { json, origin, passwordOf } from './stack.mjs'

const threshold = (measure, of, share, strict) => ({ rule: 'threshold', measure, of, by: 'heads', share, strict })
const charter = {
  schema: 'baraza.charter/1',
  zone: 'Africa/Nairobi',
  visibility: 'public',
  summary: 'Each member has one vote.',
  emptyConstituency: 'stays-empty',
  constituencies: [{ id: 'members', name: 'Members', share: '1', roll: 'recorded' }],
  decisionTypes: [
    {
      id: 'ordinary',
      name: 'Ordinary resolution',
      ways: ['ballots', 'meeting-count'],
      majority: threshold('for', 'for-and-against', '1/2', true),
    },
    {
      id: 'charter',
      name: 'Changing the charter',
      purpose: 'amends-charter',
      ways: ['ballots'],
      majority: threshold('for', 'for-and-against', '2/3', false),
    },
  ],
}

const tokenOf = async ({ issuer }, account) => {
  const form = { grant_type: 'password', client_id: 'baraza-cli', username: account, password: passwordOf(account) }
  const response = await fetch(`${issuer}/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams(form) })
  assert.equal(response.status, 200, `${account} can sign in`)
  return (await response.json()).access_token
}

/** Somebody who acts through the API: `act(path, body, { seat, version })` gives what the service answers. */
const clientOf = async (settings, account) => {
  const token = await tokenOf(settings, account)
  const authorization = { Authorization: `Bearer ${token}` }
  return {
    me: async () => (await fetch(`${settings.governance}/me`, { headers: authorization })).json(),
    act: async (path, body = {}, { seat, version, key = randomUUID() } = {}) => {
      const response = await fetch(settings.governance + path, {
        method: 'POST',
        headers: {
          ...authorization,
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
          ...(seat === undefined ? {} : { 'Baraza-Seat': seat }),
          ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
        },
        body: JSON.stringify(body),
      })
      const answer = await response.json()
      assert.ok(response.ok, `${path}: ${response.status} ${JSON.stringify(answer)}`)
      return answer
    },
  }
}

/** Each member in a chamber of its own; what is decided there can fail in one of them, for want of a quorum, or for want of consent. */
export const inChambers = {
  charter: {
    ...charter,
    constituencies: [
      { id: 'growers', name: 'Growers', share: '1/3', roll: 'recorded' },
      { id: 'traders', name: 'Traders', share: '1/3', roll: 'recorded' },
      { id: 'roasters', name: 'Roasters', share: '1/3', roll: 'recorded' },
    ],
    assemblies: { quorum: threshold('present', 'entitled', '1/2', true) },
    decisionTypes: [
      {
        id: 'ordinary',
        name: 'Motion',
        ways: ['ballots'],
        majority: { rule: 'for-each-constituency', holds: threshold('for', 'for-and-against', '1/2', true) },
        proxies: { cap: 1, override: true },
      },
      {
        id: 'guarded',
        name: 'Price of the harvest',
        ways: ['ballots'],
        majority: threshold('for', 'for-and-against', '1/2', true),
        safeguards: [
          {
            id: 'roasters',
            name: 'Consent of the roasters',
            holds: { rule: 'in-constituency', constituency: 'roasters', holds: threshold('for', 'for-and-against', '1/2', true) },
          },
        ],
      },
      {
        id: 'twice',
        name: 'Resolution with a quorum',
        ways: ['ballots', 'meeting-count'],
        quorum: threshold('valid-votes', 'entitled', '2/3', false),
        secondCall: { quorum: threshold('valid-votes', 'entitled', '1/3', false) },
        majority: threshold('for', 'for-and-against', '1/2', true),
      },
    ],
  },
  constituencies: { chair: 'growers', secretary: 'traders', delegate: 'roasters' },
}

/** A body that elects its board and its chair, whose members may vote by proxy and on paper, and that draws lots for a motion tied. */
export const electing = {
  charter: {
    ...charter,
    decisionTypes: [
      {
        ...charter.decisionTypes[0],
        ways: ['ballots'],
        proxies: { cap: 2, override: true },
        ballots: { paper: true },
      },
      { ...charter.decisionTypes[0], id: 'motion', name: 'Motion', ways: ['ballots'], tieBreak: 'lot' },
      {
        id: 'board',
        name: 'Election of the board',
        ways: ['ballots'],
        quorum: threshold('present', 'entitled', '1/2', false),
        election: {
          method: 'scottish-stv',
          seats: 5,
          ties: ['lot'],
          reserved: [{ id: 'women', name: 'Women', least: 1 }],
        },
        ballots: { secrecy: 'secret' },
      },
      { id: 'chair', name: 'Election of the chair', ways: ['ballots'], election: { method: 'plurality', seats: 1, ties: ['lot'] } },
      {
        id: 'committee',
        name: 'Election of the committee',
        ways: ['meeting-count'],
        election: { method: 'block-vote', most: 2, seats: 2, ties: ['status-quo'] },
      },
    ],
  },
  constituencies: {},
}

const OF_ONE = { charter, constituencies: {} }

/** A public cooperative with one member and one delegate's seat for each account, `chair` and `secretary` in their offices. */
export const foundCooperative = async (name, accounts = ['chair', 'secretary', 'delegate'], { charter, constituencies } = OF_ONE) => {
  const settings = await json('/config.json')
  const clients = Object.fromEntries(await Promise.all(accounts.map(async (account) => [account, await clientOf(settings, account)])))
  const { chair } = clients
  const organisation = randomUUID()
  const platform = randomUUID()
  await chair.act('/organisations', { name, kind: 'cooperative', country: 'KE' }, { key: organisation })
  const { founderSeat } = await chair.act('/platforms', { name, founder: organisation, charter }, { key: platform })
  const home = `/platforms/${platform}`
  const asFounder = (path, body, key) => chair.act(home + path, body, { seat: founderSeat, key })
  const seats = {}
  const organisations = {}
  for (const account of accounts) {
    const member = randomUUID()
    await chair.act(
      '/organisations',
      { name: `${name}: growers of ${account}`, kind: 'farmer-organisation', country: 'KE' },
      { key: member },
    )
    await asFounder('/members', { organisation: member, constituency: constituencies[account] ?? 'members' })
    organisations[account] = member
    const { person } = await clients[account].me()
    seats[account] = randomUUID()
    await asFounder('/seats', { organisation: member, kind: 'delegate', person }, seats[account])
  }
  for (const office of ['secretary', 'treasurer', 'auditor'])
    if (seats[office] !== undefined) await asFounder(`/offices/${office}`, { seat: seats[office] })
  const act = (account, path, body, options) => clients[account].act(home + path, body, { seat: seats[account], ...options })
  return {
    home,
    name,
    seats,
    act,
    /** A link for somebody who is to sit beside the delegate, as the secretary would send it. */
    invited: async () => {
      const invitation = randomUUID()
      const secret = randomBytes(32).toString('base64url')
      const body = {
        organisation: organisations.delegate,
        kind: 'delegate',
        secretHash: createHash('sha256').update(secret).digest('hex'),
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      }
      await act('secretary', '/invitations', body, { key: invitation })
      await seen(`/api${home}/invitations/${invitation}?min-version=invitation:${invitation}@0`)
      return `${home}/invitations/${invitation}#${secret}`
    },
    endSeat: (account) => asFounder(`/seats/${seats[account]}/end`),
    /** A proposal of the delegate that was admitted, with the version it stands at. */
    admitted: async (title, decisionType = 'ordinary') => {
      const proposal = randomUUID()
      await act('delegate', '/proposals', { decisionType, title, text: 'As it says.' }, { key: proposal })
      const submitted = await act('delegate', `/proposals/${proposal}/submission`, {}, { version: 0 })
      const { version } = await act('secretary', `/proposals/${proposal}/admission`, {}, { version: submitted.version })
      return { proposal, version }
    },
    /** An assembly that has this to decide; notice of it is not given yet. */
    convened: async ({ proposal }, opensAt) => {
      const assembly = randomUUID()
      const body = { kind: 'ordinary', opensAt: new Date(opensAt).toISOString(), place: 'The school of Embu', agenda: [{ proposal }] }
      await act('secretary', '/assemblies', body, { key: assembly })
      await seen(`/api${home}/assemblies/${assembly}?min-version=0`)
      return assembly
    },
    /** A count taken in an assembly: the secretary enters it, the chair signs it, and it is certified. */
    counted: async ({ proposal, version }, assembly, lines) => {
      const vote = randomUUID()
      await act('secretary', `/proposals/${proposal}/votes`, { way: 'meeting-count', assembly }, { version, key: vote })
      await act('secretary', `/votes/${vote}/count`, { lines })
      await asFounder(`/votes/${vote}/count/signature`, {})
      await act('secretary', `/votes/${vote}/closing`)
      await act('secretary', `/votes/${vote}/certification`)
      return vote
    },
    /** An election between these options that a meeting counts. */
    calledInMeeting: async ({ proposal, version }, options) => {
      const vote = randomUUID()
      await act('secretary', `/proposals/${proposal}/votes`, { way: 'meeting-count', election: { options } }, { version, key: vote })
      await seen(`/api${home}/votes/${vote}?min-version=0`)
      return vote
    },
    /** Everybody votes, and the secretary closes and certifies. */
    decided: async (vote, choices) => {
      for (const [account, choice] of Object.entries(choices))
        await act(account, `/votes/${vote}/ballots`, typeof choice === 'string' ? { choice } : { marks: choice })
      await act('secretary', `/votes/${vote}/closing`)
      await act('secretary', `/votes/${vote}/certification`)
    },
    /** A vote by ballots on it that closes so many seconds from now; in an election, between these options. */
    called: async ({ proposal, version }, seconds, options) => {
      const vote = randomUUID()
      const closesAt = new Date(Date.now() + seconds * 1000).toISOString()
      const election = options === undefined ? {} : { election: { options } }
      await act('secretary', `/proposals/${proposal}/votes`, { way: 'ballots', closesAt, ...election }, { version, key: vote })
      await seen(`/api${home}/votes/${vote}?min-version=0`)
      return vote
    },
  }
}

/** Reads until the view has it. */
export const seen = async (path) => {
  for (let tries = 0; tries < 40; tries++) {
    const response = await fetch(origin + path, { headers: { Accept: 'application/json' } })
    if (response.ok) return response.json()
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error(`${path} does not come`)
}

/** Reads until it is so. */
export const until = async (path, holds) => {
  for (let tries = 0; tries < 80; tries++) {
    const found = await seen(path)
    if (holds(found)) return found
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error(`${path} does not come to it`)
}
