import type { CommitmentSummary, MySeat, Office, UndecidedProposal } from '../../api/types'

export type Waiting =
  | 'vote'
  | 'proxy'
  | 'overdue'
  | 'answer'
  | 'settle'
  | 'close'
  | 'certify'
  | 'sign'
  | 'count'
  | 'accept'
  | 'admit'
  | 'assess'
  | 'end'
  | 'call'
  | 'returned'
  | 'report'
  | 'draft'

/** What a thing is about. */
export type Subject =
  | { readonly kind: 'proposal'; readonly item: UndecidedProposal }
  | { readonly kind: 'commitment'; readonly item: CommitmentSummary }

export interface Thing {
  readonly what: Waiting
  readonly seat: MySeat
  readonly of: Subject
  /** When it is too late, where there is such a time. */
  readonly until: string | undefined
}

/** What was read for a seat. */
export interface Read {
  readonly seat: MySeat
  readonly proposals: readonly UndecidedProposal[]
  readonly commitments: readonly CommitmentSummary[]
}

/** What presses first: what closes by itself or is late, then what others wait for, then what is one's own. */
const ORDER: readonly Waiting[] = [
  'vote',
  'proxy',
  'overdue',
  'answer',
  'settle',
  'close',
  'certify',
  'sign',
  'count',
  'accept',
  'admit',
  'assess',
  'end',
  'call',
  'returned',
  'report',
  'draft',
]

/** From so long before its last day a commitment asks for a report. */
const SOON = 30 * 86_400_000

const holds = (seat: MySeat, ...offices: readonly Office[]) => offices.some((office) => seat.offices.includes(office))

const ofVote = (seat: MySeat, { vote }: UndecidedProposal, now: number): Waiting | undefined => {
  if (vote === null) return undefined
  const leads = holds(seat, 'secretary', 'chair')
  const { state, way, cast, onRoll, proxyGiven, proxiesToUse, count, closesAt } = vote
  if (state === 'closed') return leads ? 'certify' : undefined
  if (state !== 'open') return undefined
  if (way === 'meeting-count') {
    if (count === 'signed') return leads ? 'close' : undefined
    if (count === 'entered') return holds(seat, 'chair', 'secretary', 'auditor', 'facilitator') ? 'sign' : undefined
    return leads ? 'count' : undefined
  }
  if (closesAt !== null && Date.parse(closesAt) <= now) return leads ? 'close' : undefined
  // A seat that came after the roll was frozen has nothing to do here.
  if (seat.kind !== 'delegate' || onRoll === false) return undefined
  // Whoever gave a proxy has done what is needed. The own ballot comes before those of others.
  if (cast === false && proxyGiven !== true) return 'vote'
  return (proxiesToUse ?? 0) > 0 ? 'proxy' : undefined
}

/** An objection comes before the next step: nothing goes on while one is not answered. */
const ofObjections = (seat: MySeat, { sponsor, objections }: UndecidedProposal): Waiting | undefined => {
  if (objections.unanswered > 0 && (sponsor === seat.seat || holds(seat, 'facilitator', 'secretary', 'chair'))) return 'answer'
  return objections.toSettle > 0 ? 'settle' : undefined
}

const ofProposal = (seat: MySeat, item: UndecidedProposal, now: number): Waiting | undefined => {
  switch (item.state) {
    case 'to-the-vote':
      return ofVote(seat, item, now)
    case 'submitted':
      return ofObjections(seat, item) ?? (holds(seat, 'facilitator', 'secretary', 'chair') ? 'admit' : undefined)
    case 'admitted':
      return (
        ofObjections(seat, item) ??
        (holds(seat, 'secretary', 'chair') && (item.decidableFrom === null || Date.parse(item.decidableFrom) <= now) ? 'call' : undefined)
      )
    case 'returned':
      return item.sponsor === seat.seat ? 'returned' : undefined
    case 'draft':
      return item.sponsor === seat.seat ? 'draft' : undefined
    default:
      return undefined
  }
}

const ofCommitment = (seat: MySeat, item: CommitmentSummary, now: number): Waiting | undefined => {
  const owes = item.debtor.id === seat.organisation
  const isOwed = item.creditor.id === seat.organisation
  if (item.state === 'offered') return isOwed && seat.kind !== 'observer' ? 'accept' : undefined
  if (item.state !== 'active') return undefined
  if (owes) {
    if (item.report !== null) return undefined
    if (item.overdue) return 'overdue'
    return Date.parse(item.dueAt) - now < SOON ? 'report' : undefined
  }
  if (item.report !== null && item.assessment === null && holds(seat, 'auditor')) return 'assess'
  return isOwed && item.assessment !== null ? 'end' : undefined
}

const untilOf = (what: Waiting, of: Subject): string | undefined => {
  if (of.kind === 'proposal') return what === 'vote' || what === 'proxy' ? (of.item.vote?.closesAt ?? undefined) : undefined
  return what === 'overdue' || what === 'report' ? of.item.dueAt : undefined
}

/** What waits for these seats, the most urgent first. */
export const waiting = (read: readonly Read[], now: number): readonly Thing[] =>
  read
    .flatMap(({ seat, proposals, commitments }) => {
      const subjects: readonly (readonly [Waiting | undefined, Subject])[] = [
        ...proposals.map((item) => [ofProposal(seat, item, now), { kind: 'proposal', item }] as const),
        ...commitments.map((item) => [ofCommitment(seat, item, now), { kind: 'commitment', item }] as const),
      ]
      return subjects.flatMap(([what, of]): readonly Thing[] => (what === undefined ? [] : [{ what, seat, of, until: untilOf(what, of) }]))
    })
    .sort((one, other) => ORDER.indexOf(one.what) - ORDER.indexOf(other.what) || (one.until ?? '9').localeCompare(other.until ?? '9'))
