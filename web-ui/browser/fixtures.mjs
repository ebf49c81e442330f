// Answers of the services, as their OpenAPI documents shape them: one platform with what the screens must be able to show.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { counts, none } from './commitments.mjs'

const uuid = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const organisation = (n, name) => ({ id: uuid(n), name })

export const PLATFORM = uuid(1)
export const ASSEMBLY = uuid(2)
export const MEMBERS_ONLY = uuid(3)
export const PROPOSALS = {
  rejected: uuid(31),
  adopted: uuid(27),
  notValid: uuid(24),
  open: uuid(33),
  draft: uuid(34),
  long: uuid(20),
  declared: uuid(21),
  amendment: uuid(66),
  position: uuid(68),
}
export const VOTES = {
  rejected: uuid(131),
  adopted: uuid(127),
  notValid: uuid(124),
  open: uuid(133),
  closed: uuid(135),
  count: uuid(120),
  annulled: uuid(136),
}

const umoja = organisation(201, 'Umoja Coffee Cooperative Union')
const council = organisation(202, 'District Council of Mlima')
const network = organisation(203, 'Fields and Rights Network')
const shamba = organisation(204, 'Shamba Extension Services')
const station = organisation(205, 'Coffee Research Station')
export const ORGANISATIONS = [umoja, council, network, shamba, station]

const asOf = { index: 1316, recordedAt: '2026-11-24T06:40:00.000Z' }

const constituencies = [
  {
    id: 'farmers',
    name: 'Farmers’ organisations',
    within: [],
    share: '2/5',
    roll: 'recorded',
    seats: 20,
    members: 17,
    weightOfOne: '1/50',
  },
  { id: 'buyers', name: 'Buyers and processors', within: [], share: '1/5', roll: 'recorded', seats: 8, members: 8, weightOfOne: '1/40' },
  {
    id: 'finance',
    name: 'Finance and technical assistance',
    within: [],
    share: '1/5',
    roll: 'recorded',
    seats: 8,
    members: 6,
    weightOfOne: '1/40',
  },
  {
    id: 'public',
    name: 'Government and civil society',
    within: [],
    share: '1/5',
    roll: 'recorded',
    seats: 10,
    members: 10,
    weightOfOne: '1/50',
  },
]

const threshold = (measure, of, by, share, strict) => ({ rule: 'threshold', measure, of, by, share, strict })
const quorum = { rule: 'for-each-constituency', holds: threshold('valid-votes', 'entitled', 'heads', '1/2', true) }
const majority = (share) => ({
  rule: 'all-of',
  rules: [
    { rule: 'for-each-constituency', holds: threshold('for', 'for-and-against', 'heads', '1/2', true) },
    threshold('for', 'for-and-against', 'weight', share, false),
  ],
})

const document = {
  schema: 'baraza.charter/1',
  zone: 'Africa/Nairobi',
  visibility: 'public',
  summary:
    'Farmers, buyers, lenders, technical-assistance providers, public bodies and civil society of the Mlima coffee region decide together on price practice, shared investment and training.',
  emptyConstituency: 'stays-empty',
  constituencies: constituencies.map(({ id, name, share, roll }) => ({ id, name, share, roll })),
  decisionTypes: [
    {
      id: 'ordinary',
      name: 'Ordinary resolution',
      ways: ['ballots'],
      votingDays: 6,
      quorum,
      majority: majority('2/3'),
      proxies: { cap: 2, override: true },
    },
    {
      id: 'prices',
      name: 'Price decision',
      ways: ['ballots', 'meeting-count'],
      votingDays: 6,
      quorum,
      majority: {
        rule: 'all-of',
        rules: [
          ...majority('2/3').rules,
          { rule: 'in-constituency', constituency: 'farmers', holds: threshold('for', 'valid-votes', 'heads', '1/2', true) },
        ],
      },
    },
    {
      id: 'procedure',
      name: 'Procedural motion',
      ways: ['meeting-count', 'declaration'],
      majority: {
        rule: 'any-of',
        rules: [threshold('for', 'for-and-against', 'heads', '1/2', true), threshold('for', 'entitled', 'weight', '1/3', false)],
      },
    },
    { id: 'position', name: 'Common position', ways: ['declaration'], consent: 'attached' },
    {
      id: 'charter',
      name: 'Changing this charter',
      purpose: 'amends-charter',
      ways: ['ballots'],
      votingDays: 28,
      quorum: { rule: 'all-of', rules: [quorum, threshold('present', 'entitled', 'weight', '2/3', false)] },
      majority: majority('3/4'),
    },
  ],
}

/** What the amendment of the fixtures proposes: another name, other shares, a majority that is easier to reach. */
const amended = {
  ...document,
  summary: `${document.summary} Consumers join them.`,
  constituencies: [
    ...document.constituencies.map((one) => ({ ...one, share: `${one.share}`.replace('2/5', '3/10') })),
    { id: 'consumers', name: 'Consumers', share: '1/10', roll: 'recorded' },
  ],
  decisionTypes: document.decisionTypes.map((type) => (type.id === 'charter' ? { ...type, majority: majority('2/3') } : type)),
}

const finding = (part, rule, rest) => ({
  part,
  rule,
  constituency: null,
  measure: null,
  of: null,
  by: null,
  required: null,
  strict: null,
  reached: null,
  holds: true,
  children: [],
  ...rest,
})
const one = (part, id, measure, of, by, required, strict, numerator, denominator, share, holds) =>
  finding(part, 'threshold', {
    constituency: id === null ? null : { id, name: constituencies.find((c) => c.id === id).name },
    measure,
    of,
    by,
    required,
    strict,
    reached: { numerator, denominator, share },
    holds,
  })
const group = (part, rule, children) => finding(part, rule, { children, holds: children.every(({ holds }) => holds) })

const tallyOf = (rows) => {
  const lines = rows.map(([id, f, a, b, entitled]) => ({
    id,
    name: constituencies.find((c) => c.id === id).name,
    for: f,
    against: a,
    abstain: b,
    present: f + a + b,
    entitled,
    weight: null,
  }))
  const sum = (key) => lines.reduce((total, line) => total + line[key], 0)
  return {
    constituencies: lines,
    total: { for: sum('for'), against: sum('against'), abstain: sum('abstain'), present: sum('present'), entitled: sum('entitled') },
  }
}

const each = (part, rows) =>
  group(
    part,
    'for-each-constituency',
    rows.map(([id, measure, of, required, n, d, share, holds]) =>
      one(part, id, measure, of, 'heads', required, true, String(n), String(d), share, holds),
    ),
  )

const rejectedTally = {
  ...tallyOf([
    ['farmers', 17, 1, 1, 20],
    ['buyers', 3, 4, 0, 8],
    ['finance', 4, 1, 1, 8],
    ['public', 7, 1, 1, 10],
  ]),
  weight: { for: '131/200', against: '33/200', abstain: '13/200', present: '177/200', entitled: '1' },
}
const rejectedFindings = [
  each('quorum', [
    ['farmers', 'valid-votes', 'entitled', '1/2', 19, 20, '19/20', true],
    ['buyers', 'valid-votes', 'entitled', '1/2', 7, 8, '7/8', true],
    ['finance', 'valid-votes', 'entitled', '1/2', 6, 8, '3/4', true],
    ['public', 'valid-votes', 'entitled', '1/2', 9, 10, '9/10', true],
  ]),
  group('majority', 'all-of', [
    each('majority', [
      ['farmers', 'for', 'for-and-against', '1/2', 17, 18, '17/18', true],
      ['buyers', 'for', 'for-and-against', '1/2', 3, 7, '3/7', false],
      ['finance', 'for', 'for-and-against', '1/2', 4, 5, '4/5', true],
      ['public', 'for', 'for-and-against', '1/2', 7, 8, '7/8', true],
    ]),
    one('majority', null, 'for', 'for-and-against', 'weight', '2/3', false, '131/200', '41/50', '131/164', true),
    finding('majority', 'in-constituency', {
      constituency: { id: 'farmers', name: 'Farmers’ organisations' },
      children: [one('majority', 'farmers', 'for', 'valid-votes', 'heads', '1/2', true, '17', '19', '17/19', true)],
    }),
  ]),
]
const rejectedTurned = JSON.parse(JSON.stringify(rejectedFindings))
Object.assign(rejectedTurned[1].children[0].children[1], { reached: { numerator: '4', denominator: '7', share: '4/7' }, holds: true })
const womenOf = (id, reached) =>
  finding('safeguard', 'participation', {
    constituency: { id, name: constituencies.find((c) => c.id === id).name },
    group: { id: 'women', name: 'Women' },
    of: 'valid-votes',
    by: 'heads',
    required: '3/10',
    strict: false,
    reached,
  })
const adoptedFindings = [
  each('quorum', [
    ['farmers', 'valid-votes', 'entitled', '1/2', 18, 20, '9/10', true],
    ['buyers', 'valid-votes', 'entitled', '1/2', 7, 8, '7/8', true],
    ['finance', 'valid-votes', 'entitled', '1/2', 7, 8, '7/8', true],
    ['public', 'valid-votes', 'entitled', '1/2', 9, 10, '9/10', true],
  ]),
  group('majority', 'all-of', [
    each('majority', [
      ['farmers', 'for', 'for-and-against', '1/2', 17, 18, '17/18', true],
      ['buyers', 'for', 'for-and-against', '1/2', 6, 7, '6/7', true],
      ['finance', 'for', 'for-and-against', '1/2', 6, 7, '6/7', true],
      ['public', 'for', 'for-and-against', '1/2', 8, 9, '8/9', true],
    ]),
    one('majority', null, 'for', 'for-and-against', 'weight', '2/3', false, '4/5', '89/100', '80/89', true),
  ]),
  finding('safeguard', 'safeguard', {
    safeguard: { id: 'women-take-part', name: 'Women take part' },
    children: [womenOf('farmers', { numerator: '7', denominator: '18', share: '7/18' }), womenOf('buyers', null)],
  }),
]
const notValidFindings = [
  each('quorum', [
    ['farmers', 'valid-votes', 'entitled', '1/2', 15, 20, '3/4', true],
    ['buyers', 'valid-votes', 'entitled', '1/2', 7, 8, '7/8', true],
    ['finance', 'valid-votes', 'entitled', '1/2', 3, 8, '3/8', false],
    ['public', 'valid-votes', 'entitled', '1/2', 8, 10, '4/5', true],
  ]),
  group('majority', 'all-of', [one('majority', null, 'for', 'for-and-against', 'weight', '2/3', false, '3/5', '7/10', '6/7', true)]),
]
const notValidTurned = JSON.parse(JSON.stringify(notValidFindings))
Object.assign(notValidTurned[0].children[2], { reached: { numerator: '5', denominator: '8', share: '5/8' }, holds: true })
const anyFindings = [
  finding('majority', 'any-of', {
    holds: true,
    children: [
      one('majority', null, 'for', 'for-and-against', 'heads', '1/2', true, '331', '629', '331/629', true),
      one('majority', null, 'for', 'entitled', 'weight', '1/3', false, '1/4', '1', '1/4', false),
    ],
  }),
]

const type = (id) => ({ id, name: document.decisionTypes.find((t) => t.id === id).name })
const sponsor = { seat: uuid(401), organisation: umoja }
const summary = (id, number, title, state, rest = {}) => ({
  id,
  number,
  title,
  state,
  decisionType: type('ordinary'),
  sponsor,
  partOf: null,
  decidedAt: null,
  entry: null,
  outcome: null,
  ...rest,
})
const byVote = (vote, findings, total) => ({
  by: 'vote',
  basis: null,
  vote,
  findings,
  total,
  minorityPositions: 0,
  maintained: 0,
})

const long = {
  id: PROPOSALS.long,
  number: 'P-20',
  title:
    'Report on access to markets of the cooperatives of the upper valley, with recommendations on weighbridges, contracts, advance payment and arbitration',
}
export const motions = Array.from({ length: 9 }, (_, n) =>
  summary(
    uuid(2100 + n),
    `P-20.${n + 1}`,
    n % 3 === 1 ? `Am ${n + 1}PC1, § 13, separate vote` : `Amendment ${n + 1} by the Group of Women Growers, after § ${n + 2}`,
    n % 4 === 0 ? 'rejected' : 'adopted',
    {
      decisionType: type('procedure'),
      partOf: long,
      decidedAt: '2026-08-12T10:20:00.000Z',
      entry: 720 + n,
      outcome:
        n % 2 === 1
          ? { by: 'declaration', basis: 'show-of-hands', vote: null, total: null, findings: [], minorityPositions: 0, maintained: 0 }
          : byVote(
              VOTES.count,
              n % 4 === 0
                ? [one('majority', null, 'for', 'for-and-against', 'heads', '1/2', true, '298', '629', '298/629', false)]
                : anyFindings,
            ),
    },
  ),
)

export const summaries = [
  summary(PROPOSALS.draft, 'P-34', 'Pay the quality premium within 14 days of delivery', 'draft', { decisionType: type('prices') }),
  summary(PROPOSALS.open, 'P-33', 'Shall the platform co-finance 120 raised drying tables at five washing stations?', 'to-the-vote'),
  summary(PROPOSALS.rejected, 'P-31', 'A floor price for washed arabica in the 2026–27 season', 'rejected', {
    decisionType: type('prices'),
    decidedAt: '2026-11-14T07:20:44.118Z',
    entry: 1262,
    outcome: byVote(VOTES.rejected, rejectedFindings, rejectedTally.total),
  }),
  summary(PROPOSALS.adopted, 'P-27', 'Open weighbridge readings at every collection point', 'adopted', {
    decidedAt: '2026-10-09T09:00:00.000Z',
    entry: 1047,
    outcome: byVote(VOTES.adopted, adoptedFindings),
  }),
  summary(PROPOSALS.notValid, 'P-24', 'A shared export licence', 'not-valid', {
    decidedAt: '2026-09-04T12:00:00.000Z',
    entry: 968,
    outcome: byVote(VOTES.notValid, notValidFindings),
  }),
  summary(PROPOSALS.declared, 'P-21', 'Hold the next assembly in Bonde', 'adopted', {
    decisionType: type('procedure'),
    decidedAt: '2026-08-13T12:00:00.000Z',
    entry: 812,
    outcome: { by: 'declaration', basis: 'show-of-hands', vote: null, total: null, findings: [], minorityPositions: 0, maintained: 0 },
  }),
  summary(long.id, long.number, long.title, 'adopted', {
    decidedAt: '2026-08-12T12:00:00.000Z',
    entry: 760,
    outcome: byVote(VOTES.count, anyFindings),
  }),
  summary(uuid(19), 'P-19', null, 'withdrawn', { decidedAt: '2026-08-02T12:00:00.000Z', entry: 640 }),
]

export const platforms = {
  items: [
    {
      id: PLATFORM,
      name: 'Mlima Coffee Platform',
      founder: umoja,
      summary: document.summary,
      foundedAt: '2026-04-01T00:00:00.000Z',
      decisions: 18,
    },
    {
      id: ASSEMBLY,
      name: 'Assembly of the Lakeside Cooperatives',
      founder: network,
      summary: 'Twelve cooperatives around the lake share mills, lorries and a credit line.',
      foundedAt: '2026-06-01T00:00:00.000Z',
      decisions: 0,
    },
  ],
  next: null,
}

const appointed = { successor: null, byOperator: null }

export const platform = {
  id: PLATFORM,
  name: 'Mlima Coffee Platform',
  founder: umoja,
  foundedAt: '2026-04-01T00:00:00.000Z',
  zone: 'Africa/Nairobi',
  visibility: 'public',
  charter: { version: 4, hash: 'c2f091d45ab88a17', content: uuid(900), entry: 811, since: '2026-03-31T21:00:00.000Z', document },
  constituencies,
  offices: [
    { office: 'chair', seat: uuid(501), organisation: council, since: '2026-04-01T06:00:00.000Z', entry: 801, acts: 38, ...appointed },
    { office: 'secretary', seat: uuid(502), organisation: network, since: '2026-04-01T06:00:00.000Z', entry: 802, acts: 164, ...appointed },
    { office: 'facilitator', seat: uuid(503), organisation: shamba, since: '2026-04-01T06:00:00.000Z', entry: 803, acts: 91, ...appointed },
    { office: 'auditor', seat: uuid(504), organisation: station, since: '2026-04-01T06:00:00.000Z', entry: 804, acts: 22, ...appointed },
  ],
  counts: { members: 41, seats: 46, observers: 3, proposals: 34, decisions: 18 },
  commitments: counts,
  decidedLately: summaries.slice(2, 7),
  asOf,
}

export const emptyPlatform = {
  ...platform,
  id: ASSEMBLY,
  name: 'Assembly of the Lakeside Cooperatives',
  founder: network,
  charter: {
    ...platform.charter,
    version: 1,
    entry: 0,
    document: {
      ...document,
      summary: platforms.items[1].summary,
      constituencies: [{ id: 'all', name: 'Member cooperatives', share: '1', roll: 'kept-by-the-body' }],
      decisionTypes: [document.decisionTypes[2]],
    },
  },
  constituencies: [
    { id: 'all', name: 'Member cooperatives', within: [], share: '1', roll: 'kept-by-the-body', seats: 0, members: 0, weightOfOne: null },
  ],
  counts: { members: 0, seats: 1, observers: 0, proposals: 0, decisions: 0 },
  commitments: none,
  decidedLately: [],
  offices: platform.offices.slice(0, 2),
  asOf: { index: 3, recordedAt: '2026-06-01T06:00:00.000Z' },
}

const body = `## 1. Delivery and payment

Each buyer pays the quality premium to the washing station within **14 days** of the delivery date on the weighbridge note.

Weighbridge and cupping notes are shared on the day they are made. A buyer who disputes a note says so within three days, with the reason, by:

- a message to the washing station,
- a copy to the *secretary*, and
- an entry in the [shared sheet](https://example.org/sheet).

## 2. Advance

If the export contract settles later than 14 days, the bank advances the premium and the buyer carries the interest, at no more than 1% a month.

> Growers buy food and pay school fees in the same weeks.

1. The secretary publishes each month how many days payment took.
2. The auditor checks three payments a month, chosen by lot.

---

The rule applies from the first delivery of the season 2026–27.

It is looked at again after one season.`

const actor = (organisation, office = null) => ({ seat: uuid(401), organisation, office })
const line = (entry, at, eventType, who) => ({ entry, at, type: eventType, actor: who, facts: {} })
const versions = [
  { version: 1, title: 'Pay the premium within 10 days', at: '2026-11-15T05:10:00.000Z', entry: 1265, why: null, by: sponsor },
  {
    version: 2,
    title: 'Pay the premium within 10 days',
    at: '2026-11-18T04:55:00.000Z',
    entry: 1281,
    why: 'Harbour Roasters asked who carries the interest.',
    by: sponsor,
  },
  {
    version: 3,
    title: 'Pay the quality premium within 14 days of delivery',
    at: '2026-11-21T04:41:00.000Z',
    entry: 1302,
    why: 'Harbour Roasters and Savanna Cooperative Bank settle in weekly runs.',
    by: sponsor,
  },
]
const drafted = line(1265, '2026-11-15T05:10:00.000Z', 'proposals.ProposalDrafted', actor(umoja))
const decidedLine = [
  drafted,
  line(1270, '2026-11-16T09:30:00.000Z', 'proposals.ProposalSubmitted', actor(umoja)),
  line(1272, '2026-11-16T12:45:00.000Z', 'proposals.ProposalAdmitted', actor(shamba, 'facilitator')),
  line(1226, '2026-11-06T15:00:00.000Z', 'voting.VoteCalled', actor(network, 'secretary')),
  line(1259, '2026-11-13T15:00:00.000Z', 'voting.VoteClosed', { seat: null, organisation: null, office: null }),
  line(1260, '2026-11-13T15:00:00.000Z', 'voting.VoteTallied', { seat: null, organisation: null, office: null }),
  line(1262, '2026-11-14T07:20:44.118Z', 'voting.VoteCertified', actor(network, 'secretary')),
  line(1263, '2026-11-14T07:20:44.118Z', 'proposals.ProposalDecided', { seat: null, organisation: null, office: null }),
]
const proposal = (id, rest) => ({
  ...summaries.find((s) => s.id === id),
  version: 4,
  text: { version: 3, content: uuid(901), body, at: versions[2].at, entry: 1302 },
  versions,
  parts: { count: 0 },
  deliberation: {
    contributions: { support: 0, concern: 0, question: 0, alternative: 0, experience: 0 },
    objections: { open: 0, answered: 0, maintained: 0, resolved: 0, withdrawn: 0 },
  },
  minorityPositions: [],
  maintained: [],
  amendment: null,
  coSponsors: [],
  sponsorsFrom: { id: 'farmers', name: 'Farmers’ organisations' },
  decidableFrom: null,
  vote: null,
  earlierVotes: [],
  timeline: decidedLine,
  asOf,
  ...rest,
})

export const charters = [4, 3, 2, 1].map((version) => ({
  version,
  hash: 'c2f091d45ab88a17',
  content: uuid(900),
  entry: 811 - 4 + version,
  since: `2026-0${version - 1}-28T21:00:00.000Z`.replace('-00-', '-01-'),
  until: version === 4 ? null : `2026-0${version}-28T21:00:00.000Z`,
  proposal: version === 1 ? null : { id: PROPOSALS.adopted, number: 'P-27', title: 'A new charter' },
}))
export const charter = (version) => {
  const found = charters.find((one) => one.version === version)
  return found === undefined ? undefined : { version: found, document, asOf }
}

/** A maintained objection that is part of what was adopted. */
const minority = (n, organisation, constituency, extent, text, reasons) => ({
  id: uuid(720 + n),
  state: 'maintained',
  proposalVersion: 3,
  by: { seat: uuid(720 + n), organisation, constituency, offices: [] },
  text: { content: uuid(730 + n), body: text },
  at: '2026-11-10T07:18:00.000Z',
  entry: 1240 + n,
  version: 2,
  answers: [],
  maintained: { extent, reasons: { content: uuid(740 + n), body: reasons }, at: '2026-11-12T07:18:00.000Z', entry: 1250 + n },
  settled: null,
})

export const proposals = {
  [PROPOSALS.position]: {
    ...proposal(PROPOSALS.open, { timeline: decidedLine.slice(0, 3) }),
    id: PROPOSALS.position,
    number: 'P-30',
    title: 'A common position on the price of washed arabica',
    state: 'adopted',
    decisionType: { id: 'position', name: 'Common position' },
    decidedAt: '2026-11-14T07:20:44.118Z',
    entry: 1262,
    outcome: { by: 'declaration', basis: 'consent', vote: null, total: null, findings: [], minorityPositions: 2, maintained: 0 },
    minorityPositions: [
      minority(
        1,
        { id: uuid(206), name: 'Harbour Roasters' },
        { id: 'buyers', name: 'Buyers and processors' },
        'part',
        '**A floor price binds buyers who have no say in the harvest.** We ask for a band.',
        'The band of clause 2 is wide enough for washed lots. For unwashed lots we maintain the objection.',
      ),
      minority(
        2,
        { id: uuid(207), name: 'Bonde Women Coffee Growers' },
        { id: 'farmers', name: 'Farmers’ organisations' },
        'whole',
        'The position says nothing of who is paid. Where the land is in the name of the husband, so is the premium.',
        'It still says nothing of it.',
      ),
    ],
  },
  [PROPOSALS.amendment]: {
    ...proposal(PROPOSALS.open, { timeline: decidedLine.slice(0, 3) }),
    id: PROPOSALS.amendment,
    state: 'admitted',
    decisionType: { id: 'charter', name: 'Changing this charter' },
    amendment: {
      state: 'proposed',
      amends: 4,
      inForceAs: null,
      ground: null,
      entry: null,
      content: uuid(905),
      document: amended,
      moves: [],
    },
  },
  [PROPOSALS.draft]: proposal(PROPOSALS.draft, { timeline: [drafted] }),
  [PROPOSALS.open]: proposal(PROPOSALS.open, {
    vote: { id: VOTES.open, state: 'open', way: 'ballots', closesAt: '2026-11-26T15:00:00.000Z' },
    timeline: decidedLine.slice(0, 4),
  }),
  [PROPOSALS.rejected]: proposal(PROPOSALS.rejected, {
    vote: { id: VOTES.rejected, state: 'certified', way: 'ballots', closesAt: '2026-11-13T15:00:00.000Z' },
  }),
  [PROPOSALS.adopted]: proposal(PROPOSALS.adopted, {
    vote: { id: VOTES.adopted, state: 'certified', way: 'ballots', closesAt: '2026-10-08T15:00:00.000Z' },
  }),
  [PROPOSALS.long]: proposal(PROPOSALS.long, {
    parts: { count: 9 },
    vote: { id: VOTES.count, state: 'certified', way: 'meeting-count', closesAt: null },
    versions: versions.slice(0, 1),
    text: { version: 1, content: uuid(902), body, at: versions[0].at, entry: 700 },
  }),
  [PROPOSALS.declared]: proposal(PROPOSALS.declared, {
    text: { version: 1, content: uuid(903), body: null, at: versions[0].at, entry: 800 },
    versions: versions.slice(0, 1),
    timeline: [drafted, line(812, '2026-08-13T12:00:00.000Z', 'proposals.ProposalDeclared', actor(council, 'chair'))],
  }),
}
export const versionBodies = versions.map((v) => ({
  version: v.version,
  title: v.title,
  body: body.replaceAll('14 days', v.version === 1 ? '30 days' : '10 days'),
  at: v.at,
  entry: v.entry,
  why: v.why,
}))

const roll = {
  entries: 46,
  content: uuid(910),
  hash: '5e1db30271c6a40e83f9d21a0e5b73f95e1db30271c6a40e83f9d21a0e5b73f9',
  constituencies: constituencies.map(({ id, name, seats, weightOfOne }) => ({ id, name, entries: seats, weightOfOne, units: null })),
  leftOff: {
    members: 2,
    reasons: [
      { reason: 'suspended', members: 1 },
      { reason: 'in-arrears', members: 1 },
      { reason: 'share-unpaid', members: 1 },
    ],
  },
}
const turnoutOf = (tally) => ({
  ballots: tally.total.present,
  of: tally.total.entitled,
  constituencies: tally.constituencies.map(({ id, name, present, entitled }) => ({ id, name, cast: present, of: entitled })),
})
const ref = (id) => {
  const { number, title } = summaries.find((s) => s.id === id)
  return { id, number, title }
}
const vote = (id, proposalId, rest) => ({
  id,
  proposal: ref(proposalId),
  state: 'certified',
  way: 'ballots',
  decisionType: summaries.find((s) => s.id === proposalId).decisionType,
  secrecy: 'open',
  charter: { version: 4 },
  calledAt: '2026-11-06T15:00:00.000Z',
  opensAt: '2026-11-06T21:00:00.000Z',
  closesAt: '2026-11-13T15:00:00.000Z',
  closedAt: '2026-11-13T15:00:00.000Z',
  certifiedAt: '2026-11-14T07:20:44.118Z',
  certifiedEntry: 1262,
  certifiedBy: actor(network, 'secretary'),
  roll,
  turnout: turnoutOf(rejectedTally),
  tally: rejectedTally,
  outcome: 'rejected',
  findings: rejectedFindings,
  count: null,
  openings: [uuid(920)],
  extensions: [],
  annulment: null,
  proxies: null,
  papers: null,
  replaced: 0,
  call: 1,
  assembly: null,
  callsAgain: false,
  previous: null,
  next: null,
  minorityPositions: [],
  election: null,
  lot: null,
  version: 6,
  asOf,
  ...rest,
})
const adoptedTally = {
  ...tallyOf([
    ['farmers', 17, 1, 0, 20],
    ['buyers', 6, 1, 0, 8],
    ['finance', 6, 1, 0, 8],
    ['public', 8, 1, 0, 10],
  ]),
  weight: { for: '4/5', against: '9/100', abstain: '0', present: '89/100', entitled: '1' },
}
const notValidTally = {
  ...tallyOf([
    ['farmers', 12, 2, 1, 20],
    ['buyers', 5, 2, 0, 8],
    ['finance', 3, 0, 0, 8],
    ['public', 6, 1, 1, 10],
  ]),
  weight: { for: '3/5', against: '1/10', abstain: '1/25', present: '37/50', entitled: '1' },
}
const countTally = {
  constituencies: [
    { id: 'farmers', name: 'Member cooperatives', for: 331, against: 298, abstain: 41, present: 670, entitled: null, weight: null },
  ],
  total: { for: 331, against: 298, abstain: 41, present: 670, entitled: null },
  weight: null,
}

const move = (id, from, to, voters) => ({
  constituency: { id, name: constituencies.find((c) => c.id === id).name },
  group: null,
  from,
  to,
  present: false,
  voters,
})
const turnings = {
  [VOTES.rejected]: { voters: 1, outcome: 'adopted', moves: [move('buyers', 'against', 'for', 1)], findings: rejectedTurned },
  [VOTES.notValid]: { voters: 2, outcome: 'adopted', moves: [move('finance', null, 'for', 2)], findings: notValidTurned },
}
export const turning = (id) => ({ change: turnings[id] ?? null, ofPeople: id === VOTES.adopted, asOf })

export const votes = {
  [VOTES.rejected]: vote(VOTES.rejected, PROPOSALS.rejected, {}),
  [VOTES.adopted]: vote(VOTES.adopted, PROPOSALS.adopted, {
    outcome: 'adopted',
    findings: adoptedFindings,
    tally: adoptedTally,
    turnout: turnoutOf(adoptedTally),
  }),
  [VOTES.notValid]: vote(VOTES.notValid, PROPOSALS.notValid, {
    call: 2,
    outcome: 'not-valid',
    findings: notValidFindings,
    tally: notValidTally,
    turnout: turnoutOf(notValidTally),
  }),
  [VOTES.open]: vote(VOTES.open, PROPOSALS.open, {
    state: 'open',
    tally: null,
    outcome: null,
    findings: [],
    closedAt: null,
    certifiedAt: null,
    certifiedEntry: null,
    certifiedBy: null,
    openings: [],
  }),
  [VOTES.closed]: vote(VOTES.closed, PROPOSALS.open, { state: 'closed', certifiedAt: null, certifiedEntry: null, certifiedBy: null }),
  [VOTES.annulled]: vote(VOTES.annulled, PROPOSALS.rejected, {
    state: 'annulled',
    certifiedAt: null,
    certifiedEntry: null,
    certifiedBy: null,
    extensions: [{ closesAt: '2026-11-13T15:00:00.000Z', at: '2026-11-10T15:00:00.000Z', entry: 1240 }],
    annulment: {
      reasons: 'The roll left out the members who were admitted on the day before.',
      at: '2026-11-13T16:00:00.000Z',
      entry: 1261,
      by: actor(network, 'secretary'),
    },
    next: VOTES.rejected,
  }),
  [VOTES.count]: vote(VOTES.count, PROPOSALS.long, {
    way: 'meeting-count',
    outcome: 'adopted',
    findings: anyFindings,
    tally: countTally,
    openings: [],
    closesAt: null,
    opensAt: '2026-08-12T09:00:00.000Z',
    closedAt: '2026-08-12T10:00:00.000Z',
    turnout: { ballots: 670, of: null, constituencies: [{ id: 'farmers', name: 'Member cooperatives', cast: 670, of: null }] },
    roll: { ...roll, entries: 0, constituencies: [] },
    count: {
      enteredBy: { office: 'secretary', organisation: network, entry: 755 },
      signedBy: { office: 'auditor', organisation: station, entry: 756 },
    },
  }),
}

export const rollPage = {
  items: Array.from({ length: 46 }, (_, n) => ({
    seat: uuid(600 + n),
    organisation: organisation(700 + n, `Growers’ society number ${n + 1}`),
    constituency: constituencies[n % 4].id,
    weight: constituencies[n % 4].weightOfOne,
    units: null,
  })),
  next: null,
}

const recordTypes = [
  'voting.BallotCast',
  'voting.BallotCast',
  'proposals.ProposalRevised',
  'proposals.ProposalAdmitted',
  'voting.VoteCertified',
  'membership.OfficeGiven',
  'membership.SeatGiven',
  'proposals.ProposalSubmitted',
]
export const recordItems = (next) => ({
  items: Array.from({ length: 25 }, (_, n) => ({
    index: 1316 - n,
    recordedAt: new Date(Date.parse('2026-11-24T06:31:00Z') - n * 3_900_000).toISOString(),
    occurredAt: '2026-11-24T06:31:00.000Z',
    type: recordTypes[n % recordTypes.length],
    actor:
      n === 3
        ? { person: 'system:clock', seat: null, organisation: null, kind: null, office: null }
        : {
            person: uuid(800 + n),
            seat: uuid(401),
            organisation: ORGANISATIONS[n % 5],
            kind: 'delegate',
            office: n % 3 === 0 ? 'secretary' : null,
          },
    stream: `proposal:${PROPOSALS.draft}`,
    about:
      n % 8 === 5
        ? null
        : {
            kind: n % 8 < 2 ? 'vote' : 'proposal',
            id: n % 8 < 2 ? VOTES.open : PROPOSALS.draft,
            number: n % 8 < 2 ? 'P-33' : 'P-34',
            title: n % 8 < 2 ? 'Drying tables' : 'Pay the quality premium within 14 days of delivery',
          },
  })),
  next,
})

const stored = {
  actor: { office: 'secretary', person: uuid(850), seat: uuid(502) },
  causation: uuid(1260),
  charter: { hash: 'c2f091d45ab88a17', version: 4 },
  decision: PROPOSALS.rejected,
  eventId: uuid(1262),
  index: '1262',
  occurredAt: '2026-11-14T07:20:44.100Z',
  payload: { outcome: 'rejected', vote: VOTES.rejected },
  platform: PLATFORM,
  recordedAt: '2026-11-14T07:20:44.118Z',
  revision: '1',
  schema: 'baraza.entry/1',
  sequence: '6',
  stream: `vote:${VOTES.rejected}`,
  type: 'voting.VoteCertified',
}
export const entry = { ...stored, canonical: JSON.stringify(stored) }

export const me = {
  person: uuid(850),
  seats: [
    { seat: uuid(401), platform: PLATFORM, kind: 'delegate', organisation: umoja.id, constituency: 'farmers', offices: [] },
    { seat: uuid(502), platform: PLATFORM, kind: 'delegate', organisation: network.id, constituency: 'public', offices: ['secretary'] },
    { seat: uuid(403), platform: ASSEMBLY, kind: 'observer', organisation: umoja.id, constituency: null, offices: [] },
  ],
}

export const decisionItems = {
  items: decidedLine
    .toSorted((a, b) => a.entry - b.entry)
    .map(({ entry: index, at, type: eventType, actor: who }) => ({
      index,
      recordedAt: at,
      occurredAt: at,
      type: eventType,
      actor: { person: who.seat === null ? 'system:automation' : uuid(850), kind: who.seat === null ? null : 'delegate', ...who },
      stream: `proposal:${PROPOSALS.rejected}`,
      about: { kind: 'proposal', ...ref(PROPOSALS.rejected) },
    })),
  next: null,
}

const COMMITMENT = '7a4c92d0b1e8f6035c9d41aa27be6f8013579bdf02468ace1122334455667788'
export const SEATS = { delegate: uuid(401), secretary: uuid(502) }

/** What governance-service answers to an act. */
export const acted = (path, key, seat) => {
  const [, , , kind, id, more] = path.split('/')
  if (more === 'ballots') return { id: seat, stream: `ballot:${id}/${seat}`, version: 0, commitment: COMMITMENT }
  if (kind === 'votes') return { id, stream: `vote:${id}`, version: 7 }
  if (kind === 'proposals')
    return more === 'votes'
      ? { id: key, stream: `vote:${key}`, version: 0 }
      : { id: id ?? key, stream: `proposal:${id ?? key}`, version: id === undefined ? 0 : 4 }
  return { id: id ?? key, stream: `${(kind ?? 'platforms').replace(/s$/, '')}:${id ?? key}`, version: 0 }
}

/** The ballots of a seat: those that arrived and were answered. */
export const ballotItems = (acts, seat) => ({
  items: acts
    .filter((act) => act.answered && act.path.endsWith('/ballots') && act.seat === seat)
    .slice(-1)
    .map((act) => ({
      index: 1317,
      recordedAt: '2026-11-24T06:42:07.000Z',
      occurredAt: '2026-11-24T06:42:07.000Z',
      type: 'voting.BallotCast',
      actor: { person: uuid(850), kind: 'delegate', ...actor(umoja) },
      stream: `ballot:${act.path.split('/')[4]}/${seat}`,
      about: { kind: 'proposal', ...ref(PROPOSALS.open) },
    })),
  next: null,
})
export const ballotEntry = { ...entry, index: 1317, type: 'voting.BallotCast', payload: { commitment: COMMITMENT } }

const undecidedItem = (id, state, sponsor, vote = null, objections = { unanswered: 0, toSettle: 0 }) => ({
  proposal: ref(id),
  state,
  sponsor,
  decisionType: 'ordinary',
  decidableFrom: null,
  vote,
  objections,
})
export const noProxies = { items: [], next: null, asOf }

/** What is not decided yet, as a seat sees it. */
export const undecided = (seat) => ({
  items: [
    undecidedItem(PROPOSALS.open, 'to-the-vote', uuid(401), {
      id: VOTES.open,
      state: 'open',
      way: 'ballots',
      closesAt: '2126-11-26T15:00:00.000Z',
      cast: false,
      onRoll: seat === null ? null : true,
      proxyGiven: seat === null ? null : false,
      proxiesToUse: seat === null ? null : 0,
      count: null,
    }),
    undecidedItem(PROPOSALS.draft, 'draft', uuid(401)),
    undecidedItem(PROPOSALS.declared, 'submitted', uuid(402)),
    undecidedItem(PROPOSALS.long, 'to-the-vote', uuid(402), {
      id: VOTES.count,
      state: 'closed',
      way: 'meeting-count',
      closesAt: null,
      cast: seat === null ? null : false,
      onRoll: seat === null ? null : true,
      proxyGiven: seat === null ? null : false,
      proxiesToUse: seat === null ? null : 0,
      count: 'signed',
    }),
  ],
  next: null,
})
export const organisationList = { items: ORGANISATIONS.map((o) => ({ ...o, kind: 'cooperative', country: 'KE' })), next: null, asOf }
export const seatList = {
  items: me.seats
    .filter(({ platform: of }) => of === PLATFORM)
    .map(({ seat, organisation: held, kind, constituency, offices }) => ({
      seat,
      organisation: ORGANISATIONS.find(({ id }) => id === held),
      kind,
      constituency,
      offices,
      from: '2026-01-10T07:00:00.000Z',
      until: null,
      endedAt: null,
    })),
  next: null,
  asOf,
}

export const INVITATIONS = {
  open: '0197c0de-0a01-7000-8000-00000000a001',
  accepted: '0197c0de-0a02-7000-8000-00000000a002',
  revoked: '0197c0de-0a03-7000-8000-00000000a003',
  expired: '0197c0de-0a04-7000-8000-00000000a004',
}

export const members = ORGANISATIONS.map((organisation, at) => ({
  member: organisation.id,
  kind: 'organisation',
  organisation,
  membershipClass: null,
  state: at === 1 ? 'suspended' : 'active',
  suspension:
    at === 1 ? { ground: 'arrears', reasons: 'It has paid nothing since May.', since: '2026-11-02T07:00:00.000Z', entry: 1190 } : null,
  arrearsSince: at === 1 ? '2026-05-01' : null,
  sharePaid: true,
  votes: null,
  capital: null,
  account: null,
  resignedAt: null,
  constituency: constituencies[at % constituencies.length].id,
  admittedAt: '2026-03-02T07:00:00.000Z',
  entry: 12 + at,
}))

/** One person, known by nothing but the seat. */
export const individual = { ...members[0], member: uuid(990), kind: 'individual', organisation: null, account: false }

/** What the body's own book says of the individual. */
const BOOK = [
  { member: individual.member, number: '1041', name: 'Grace Wanjiku', email: 'grace@example.org', telephone: '+254 700 000 041' },
]
export const inBook = (asked) => ({
  items: BOOK.filter(({ member, number }) => asked.members.includes(member) || asked.numbers.includes(number)),
})

export const MEMBERS = { suspended: members[1].member, individual: individual.member }

/** Who was left off the roll, and why. */
export const absences = {
  items: [
    {
      member: ORGANISATIONS[1].id,
      organisation: ORGANISATIONS[1],
      constituency: constituencies[0].id,
      membershipClass: null,
      reasons: ['suspended', 'in-arrears'],
    },
    { member: uuid(990), organisation: null, constituency: constituencies[0].id, membershipClass: null, reasons: ['share-unpaid'] },
  ],
  next: null,
}

export const invitations = Object.entries(INVITATIONS).map(([state, invitation], at) => ({
  invitation,
  organisation: ORGANISATIONS[0],
  member: null,
  kind: at % 2 === 0 ? 'delegate' : 'observer',
  state,
  issuedAt: '2026-11-02T07:00:00.000Z',
  expiresAt: '2026-12-16T07:00:00.000Z',
  until: null,
  seat: state === 'accepted' ? '0197c0de-0a05-7000-8000-00000000a005' : null,
  entry: 1200 + at,
  version: state === 'open' ? 0 : 1,
}))

/** What somebody with a link sees. */
export const invitation = (id) => {
  const found = invitations.find((one) => one.invitation === id)
  return found === undefined ? undefined : { platform: platform.name, invitation: found, asOf: null }
}

const PRESETS = resolve(import.meta.dirname, '../../governance-record/src/main/resources/org/baraza/record/platform/presets')
const inWords = (value, words) =>
  Array.isArray(value)
    ? value.map((one) => inWords(one, words))
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value).map(([name, one]) => [
            name,
            name === 'name' || name === 'summary' ? (words[one] ?? one) : inWords(one, words),
          ]),
        )
      : value
/** The charters to begin with, as the service answers them. */
export const presets = {
  items: ['cooperative', 'multi-stakeholder', 'fsc-international'].map((id) => {
    const { spanish, charter, ...rest } = JSON.parse(readFileSync(join(PRESETS, `${id}.json`), 'utf8'))
    return { ...rest, charter: { en: charter, es: inWords(charter, spanish) } }
  }),
}

/** How members may not weigh, nor capital be held. */
const weighedWrongly = ({ constituencies, membership }) => [
  ...(constituencies ?? []).flatMap(({ weighing }, place) => {
    const at = `/constituencies/${place}/weighing`
    return [
      ...(weighing?.by === 'votes' && !(weighing.most >= 1 && weighing.most <= 1000)
        ? [{ code: 'votes-out-of-range', where: `${at}/most`, detail: '1 to 1000 votes of a member' }]
        : []),
      ...(weighing?.uncapped !== undefined && weighing.cap === undefined
        ? [{ code: 'nobody-excepted', where: `${at}/uncapped`, detail: 'there is no cap' }]
        : []),
    ]
  }),
  ...(membership?.capital?.most === '1' ? [{ code: 'cap-out-of-range', where: '/membership/capital/most', detail: 'the whole' }] : []),
]

/** Weight would tell who voted how. */
const secretWrongly = ({ constituencies, decisionTypes }) =>
  (decisionTypes ?? []).flatMap(({ ballots }, place) =>
    ballots?.secrecy !== undefined && (constituencies ?? []).some(({ weighing }) => weighing !== undefined)
      ? [{ code: 'weight-tells-ballots', where: `/decisionTypes/${place}/ballots`, detail: 'it goes with open ballots only' }]
      : [],
  )

/** What the service finds in a charter: here only whether the outermost shares sum to 1, and some of what members weigh and tell. */
export const checked = ({ charter }) => {
  const parts = (charter.constituencies ?? []).map(({ share }) => `${share}`.split('/').map(Number))
  const sum = parts.reduce((all, [numerator, denominator = 1]) => all + numerator / denominator, 0)
  return {
    contradictions: [
      ...(Math.abs(sum - 1) < 1e-9
        ? []
        : [
            { code: 'shares-do-not-sum-to-1', where: '/constituencies', detail: 'the shares do not sum to 1' },
            { code: 'identifier', where: '/constituencies/0/id', detail: 'lower-case letters' },
          ]),
      ...weighedWrongly(charter),
      ...secretWrongly(charter),
    ],
  }
}

/** The votes of the past under the amendment: one comes out otherwise, of one nobody can say. */
export const trial = () => {
  const { findings } = votes[VOTES.adopted]
  const tried = (vote, number, rest) => ({
    vote,
    proposal: { id: PROPOSALS.adopted, number, title: 'Pay within 14 days' },
    decisionType: { id: 'ordinary', name: 'Ordinary resolution' },
    calledAt: '2026-10-01T15:00:00.000Z',
    charterVersion: 4,
    was: 'rejected',
    wouldBe: 'rejected',
    differs: false,
    findings,
    reason: null,
    concerning: [],
    ...rest,
  })
  return {
    readable: true,
    items: [
      tried(VOTES.rejected, 'P-31', { wouldBe: 'adopted', differs: true }),
      tried(VOTES.adopted, 'P-27', {}),
      tried(VOTES.notValid, 'P-24', { wouldBe: null, findings: [], reason: 'other-constituencies', concerning: ['fishers'] }),
    ],
    asOf,
  }
}
