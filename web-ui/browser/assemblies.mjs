// What the views answer of assemblies.
import { MEMBERS, PROPOSALS } from './fixtures.mjs'

const uuid = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
export const ASSEMBLIES = { open: uuid(7001), again: uuid(7002), convened: uuid(7003), off: uuid(7004) }

const umoja = { id: uuid(101), name: 'Umoja Coffee Cooperative Union' }
const finding = (numerator, denominator) => ({
  part: 'quorum',
  rule: 'threshold',
  safeguard: null,
  constituency: null,
  group: null,
  measure: 'present',
  of: 'entitled',
  by: 'heads',
  required: '1/2',
  number: null,
  strict: true,
  reached: { numerator, denominator, share: `${numerator}/${denominator}` },
  choice: null,
  holds: false,
  children: [],
})
const notice = {
  at: '2026-10-28T07:00:00.000Z',
  entry: 1201,
  days: 28,
  notified: 100,
  leftOff: 3,
  content: uuid(7101),
  hash: 'ab'.repeat(32),
}
const open = {
  id: ASSEMBLIES.open,
  number: 'A-2',
  kind: 'ordinary',
  state: 'open',
  call: 1,
  convenedAt: '2026-10-27T07:00:00.000Z',
  opensAt: '2026-11-25T07:00:00.000Z',
  firstOpensAt: '2026-11-25T07:00:00.000Z',
  place: 'The hall of the union in Mbale, or by telephone',
  charterVersion: 4,
  agenda: [
    { number: 1, proposal: null, title: 'The accounts of the year', withNotice: true, decidable: false, vote: null },
    {
      number: 2,
      proposal: { id: PROPOSALS.open, number: 'P-18', title: 'Pay within fourteen days of delivery' },
      title: null,
      withNotice: true,
      decidable: true,
      vote: null,
    },
    {
      number: 3,
      proposal: { id: PROPOSALS.draft, number: 'P-20', title: 'A second drying table for each society' },
      title: null,
      withNotice: false,
      decidable: false,
      vote: null,
    },
  ],
  request: null,
  notice,
  openedAt: '2026-11-25T06:40:00.000Z',
  attendance: {
    present: 25,
    entitled: 100,
    constituencies: [
      { id: 'farmers', name: 'Farmers’ organisations', present: 20, entitled: 70 },
      { id: 'buyers', name: 'Buyers', present: 5, entitled: 30 },
    ],
    finding: finding('25', '100'),
    suffices: false,
    missing: 26,
  },
  ascertained: [
    {
      at: '2026-11-25T07:05:00.000Z',
      entry: 1240,
      call: 1,
      reached: false,
      lost: false,
      present: 25,
      entitled: 100,
      finding: finding('25', '100'),
    },
  ],
  quorate: false,
  secondCall: { possible: true, earliest: '2026-11-25T08:00:00.000Z' },
  closedAt: null,
  calledOff: null,
  version: 6,
  asOf: null,
}
const again = {
  ...open,
  id: ASSEMBLIES.again,
  number: 'A-1',
  kind: 'extraordinary',
  state: 'closed',
  call: 2,
  opensAt: '2026-11-25T09:00:00.000Z',
  attendance: { ...open.attendance, present: 20, finding: null, suffices: true, missing: null },
  ascertained: [
    ...open.ascertained,
    { at: '2026-11-25T09:05:00.000Z', entry: 1250, call: 2, reached: true, lost: false, present: 20, entitled: 100, finding: null },
  ],
  quorate: true,
  secondCall: { possible: false, earliest: '2026-11-25T08:00:00.000Z' },
  closedAt: '2026-11-25T11:00:00.000Z',
}
const convened = {
  ...open,
  id: ASSEMBLIES.convened,
  number: 'A-3',
  state: 'convened',
  agenda: [],
  notice: null,
  openedAt: null,
  attendance: null,
  ascertained: [],
  secondCall: { possible: false, earliest: null },
}
const off = {
  ...convened,
  id: ASSEMBLIES.off,
  number: 'A-4',
  state: 'called-off',
  agenda: open.agenda.slice(0, 2),
  notice,
  calledOff: {
    reasons: 'The road to Mbale is under water. We meet when it is open again.',
    at: '2026-11-20T07:00:00.000Z',
    entry: 1230,
    by: { seat: uuid(301), organisation: umoja, office: 'secretary' },
  },
}
const summary = ({ id, number, kind, state, call, opensAt, notice: given, agenda }) => ({
  id,
  number,
  kind,
  state,
  call,
  opensAt,
  noticeAt: given?.at ?? null,
  items: agenda.length,
})
const present = {
  seat: uuid(301),
  organisation: umoja,
  constituency: 'farmers',
  present: true,
  manner: 'in-person',
  since: '2026-11-25T06:45:00.000Z',
  left: null,
}

/** An individual on the roll, whom nobody has recorded yet. */
const individually = { ...present, seat: MEMBERS.individual, organisation: null, present: false, manner: null, since: null }

export const requests = {
  items: [
    {
      id: uuid(7201),
      reasons: 'The accounts of the season have not been shown to anybody.',
      at: '2026-11-01T07:00:00.000Z',
      share: '1/5',
      supporters: [{ member: umoja.id, organisation: umoja, at: '2026-11-01T07:00:00.000Z' }],
      reached: null,
      assembly: null,
      version: 0,
    },
  ],
  share: '1/5',
  asOf: null,
}

/** The list, one of them, or who takes part. */
export const answer = (id, more, empty, search) => {
  if (empty) return { items: [], next: null, asOf: null }
  if (id === undefined) return { items: [off, convened, open, again].map(summary), next: null, asOf: null }
  if (more === 'attendance') return { items: [search === MEMBERS.individual ? individually : present], next: null, asOf: null }
  return [open, again, convened, off].find((one) => one.id === id)
}
