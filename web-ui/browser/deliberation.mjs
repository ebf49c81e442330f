// What was said on proposals, as the query service tells it.
import { ORGANISATIONS, proposals as others, PROPOSALS, SEATS } from './fixtures.mjs'

const uuid = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
/** Proposals that are spoken on, that nobody has spoken on yet, whose deliberation rests, and whose deliberation is over. */
export const DELIBERATED = { open: uuid(35), silent: uuid(36), rests: uuid(37), closed: uuid(38), unheard: uuid(39) }
export const SAID = { support: uuid(710), question: uuid(711), own: uuid(712), retracted: uuid(713) }
export const OBJECTIONS = {
  part: uuid(701),
  open: uuid(702),
  resolved: uuid(703),
  answered: uuid(704),
  maintained: uuid(705),
  withdrawn: uuid(706),
}
/** The seat of the sponsor. */
const OWN = SEATS.delegate

const [umoja, council, network] = ORGANISATIONS
const bonde = { id: uuid(207), name: 'Bonde Women Coffee Growers' }
const roasters = { id: uuid(206), name: 'Harbour Roasters' }
const FARMERS = { id: 'farmers', name: 'Farmers’ organisations' }
const PUBLIC = { id: 'public', name: 'Government and civil society' }
const BUYERS = { id: 'buyers', name: 'Buyers and processors' }
const by = (seat, organisation, constituency, offices = []) => ({ seat, organisation, constituency, offices })
const words = (content, body) => ({ content: uuid(content), body })

const said = (id, stance, speaker, entry, body, rest = {}) => ({
  id,
  inReplyTo: null,
  stance,
  proposalVersion: 3,
  by: speaker,
  text: words(1000 + entry, body),
  at: `2026-11-22T0${entry % 10}:12:00.000Z`,
  entry,
  version: 0,
  retracted: null,
  ...rest,
})

const objected = (id, state, entry, body, rest = {}) => ({
  id,
  state,
  proposalVersion: 2,
  by: by(uuid(601), roasters, BUYERS),
  text: words(1000 + entry, body),
  at: '2026-11-19T07:18:00.000Z',
  entry,
  version: 0,
  answers: [],
  maintained: null,
  settled: null,
  ...rest,
})

const answered = (entry, body, by = { seat: OWN, organisation: umoja, office: null }) => ({
  by,
  text: words(1000 + entry, body),
  at: '2026-11-20T14:30:00.000Z',
  entry,
})

const maintained = (extent, entry, reasons) => ({
  extent,
  reasons: words(1000 + entry, reasons),
  at: '2026-11-23T06:12:00.000Z',
  entry,
})
const settled = (entry) => ({ at: '2026-11-21T06:12:00.000Z', entry })

const objections = [
  objected(
    OBJECTIONS.part,
    'maintained',
    1290,
    '**14 days is shorter than our export settlement of 21 days.** We would be in breach from the first week through no fault of ours. We ask for 21 days, or for the bank to bridge the gap.',
    {
      version: 2,
      answers: [
        answered(
          1297,
          'The bank bridges the gap: see the new clause 3. Growers buy food and pay school fees in the same weeks; they cannot carry 21 days.',
        ),
      ],
      maintained: maintained(
        'part',
        1309,
        'Clause 3 resolves the delay. We maintain that the ceiling of 1% a month must also bind the bank.',
      ),
    },
  ),
  objected(OBJECTIONS.open, 'open', 1311, 'Two weighbridges are not calibrated. Until they are, nobody can say what is owed.', {
    by: by(uuid(602), bonde, FARMERS),
    proposalVersion: 3,
  }),
  objected(OBJECTIONS.answered, 'answered', 1294, 'Nothing says who is told when a payment is late.', {
    version: 1,
    by: by(SEATS.secretary, network, PUBLIC, ['secretary']),
    answers: [answered(1299, 'Clause 4 says it now: the secretary publishes it each month.')],
  }),
  objected(OBJECTIONS.maintained, 'maintained', 1295, 'A rule without a penalty will not be kept.', {
    version: 2,
    answers: [answered(1300, 'Penalties belong into the contracts.')],
    maintained: maintained('whole', 1314, 'Then the contracts must be changed first.'),
  }),
  objected(OBJECTIONS.resolved, 'resolved', 1291, 'The text does not say which day the term begins.', {
    version: 2,
    answers: [answered(1298, 'It is the delivery date on the weighbridge note.')],
    settled: settled(1303),
  }),
  objected(OBJECTIONS.withdrawn, 'withdrawn', 1293, null, { version: 1, settled: settled(1305) }),
]

const contributions = [
  said(
    SAID.support,
    'support',
    by(uuid(602), bonde, FARMERS),
    1292,
    'Last season we waited 47 days. Nine of our groups sold parchment to the roadside trader at half the price because of it.',
  ),
  said(
    SAID.question,
    'question',
    by(uuid(603), council, PUBLIC, ['facilitator', 'auditor']),
    1306,
    'Does “delivery” mean the weighbridge at the washing station or at the mill?',
  ),
  said(SAID.own, 'experience', by(OWN, umoja, FARMERS), 1308, 'The washing station. We will say so in clause 1.', {
    inReplyTo: SAID.question,
    proposalVersion: 2,
  }),
  said(SAID.retracted, 'concern', by(uuid(604), roasters, BUYERS), 1310, 'We can advance the premium for USD 60,000 at a time.', {
    version: 1,
    retracted: { at: '2026-11-23T08:12:00.000Z', entry: 1312, reasons: 'The bank raised its limit.' },
  }),
  said(uuid(714), 'alternative', by(uuid(604), roasters, BUYERS), 1313, null),
  said(
    uuid(715),
    'experience',
    by(uuid(605), { id: uuid(208), name: 'Lakeside Millers' }, BUYERS),
    1315,
    'We have paid within 12 days since March. It took one clerk and a shared sheet. We can show others how.',
  ),
  said(uuid(716), 'support', by(uuid(606), { id: uuid(209), name: 'Coffee Research Station' }, null), 1316, 'It can be measured.'),
]

const NONE = {
  contributions: { support: 0, concern: 0, question: 0, alternative: 0, experience: 0 },
  objections: { open: 0, answered: 0, maintained: 0, resolved: 0, withdrawn: 0 },
}
const counted = (spoken, objected) => {
  const counts = structuredClone(NONE)
  for (const { stance, retracted } of spoken) if (retracted === null) counts.contributions[stance] += 1
  for (const { state } of objected) counts.objections[state] += 1
  return counts
}
const draft = others[PROPOSALS.draft]
const proposal = (id, number, state, spoken, objected) => ({
  ...draft,
  id,
  number,
  state,
  deliberation: counted(spoken, objected),
  sponsor: { ...draft.sponsor, seat: OWN },
  timeline: [
    ...draft.timeline,
    ...objected.map(({ entry, at, by: { seat, organisation } }) => ({
      entry,
      at,
      type: 'deliberation.ObjectionRaised',
      actor: { seat, organisation, office: null },
      facts: {},
    })),
  ],
})

const SPEAKERS = {
  [SEATS.delegate]: by(SEATS.delegate, umoja, FARMERS),
  [SEATS.secretary]: by(SEATS.secretary, network, PUBLIC, ['secretary']),
}
const AT = '2026-11-24T06:42:00.000Z'

/** What an act put into the record, seen when it is read again. */
const after = ({ spoken, objected: raised }, { path, key, seat, body }, place) => {
  const [, , , , , kind, id, act] = path.split('/')
  const entry = 1320 + place
  const one = (list, change) => list.map((item) => (item.id === id ? { ...item, ...change(item) } : item))
  if (kind === 'contributions' && act === undefined)
    return {
      spoken: [...spoken, { ...said(key, body.stance, SPEAKERS[seat], entry, body.text), inReplyTo: body.inReplyTo ?? null }],
      objected: raised,
    }
  if (kind === 'contributions')
    return { spoken: one(spoken, () => ({ version: 1, retracted: { at: AT, entry, reasons: body?.reasons ?? null } })), objected: raised }
  if (kind !== 'objections') return { spoken, objected: raised }
  if (act === undefined)
    return { spoken, objected: [...raised, objected(key, 'open', entry, body.text, { by: SPEAKERS[seat], proposalVersion: 3 })] }
  const { organisation, offices } = SPEAKERS[seat]
  const actor = { seat, organisation, office: offices[0] ?? null }
  const changes = {
    answer: ({ answers, version }) => ({
      state: 'answered',
      version: version + 1,
      answers: [...answers, answered(entry, body.text, actor)],
    }),
    maintenance: ({ version }) => ({ state: 'maintained', version: version + 1, maintained: maintained(body.extent, entry, body.reasons) }),
    resolution: ({ version }) => ({ state: 'resolved', version: version + 1, settled: settled(entry) }),
    withdrawal: ({ version }) => ({ state: 'withdrawn', version: version + 1, settled: settled(entry) }),
  }
  return { spoken, objected: one(raised, changes[act]) }
}

/** The numbers and states of those proposals, and whether anybody spoke. */
const KNOWN = {
  [DELIBERATED.open]: ['P-35', 'admitted', true],
  [DELIBERATED.silent]: ['P-36', 'submitted', false],
  [DELIBERATED.rests]: ['P-37', 'returned', true],
  [DELIBERATED.closed]: ['P-38', 'lapsed', true],
  [DELIBERATED.unheard]: ['P-39', 'withdrawn', false],
}

/** The answer about one of those proposals; undefined about others. */
export const answer = (id, more, acts) => {
  if (more !== undefined && more !== 'contributions' && more !== 'objections') return undefined
  if (KNOWN[id] === undefined) return more === undefined ? undefined : { items: [], next: null, asOf: null }
  const [number, state, spokenOn] = KNOWN[id]
  const before = spokenOn ? { spoken: contributions, objected: objections } : { spoken: [], objected: [] }
  const { spoken, objected: raised } = acts.filter(({ path, answered: was }) => was && path.includes(id)).reduce(after, before)
  if (more === 'contributions') return { items: spoken, next: null, asOf: null }
  if (more === 'objections') return { items: raised, next: null, asOf: null }
  return proposal(id, number, state, spoken, raised)
}

/** What governance-service answers to an act of deliberation; undefined to others. */
export const acted = (path, key) => {
  const [, , , , , kind, id] = path.split('/')
  if (kind !== 'contributions' && kind !== 'objections') return undefined
  return { id: id ?? key, stream: `${kind.replace(/s$/, '')}:${id ?? key}`, version: id === undefined ? 0 : 1 }
}
