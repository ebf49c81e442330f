import type { MySeat, Office, UndecidedProposal } from '../../api/types'

export type Waiting = 'vote' | 'close' | 'certify' | 'count' | 'sign' | 'admit' | 'call' | 'returned' | 'draft'

export interface Thing {
  readonly what: Waiting
  readonly seat: MySeat
  readonly item: UndecidedProposal
  /** When it is too late, where there is such a time. */
  readonly until: string | undefined
}

/** What presses first: what closes by itself, then what others wait for, then one's own drafts. */
const ORDER: readonly Waiting[] = ['vote', 'close', 'certify', 'sign', 'count', 'admit', 'call', 'returned', 'draft']

const holds = (seat: MySeat, ...offices: readonly Office[]) => offices.some((office) => seat.offices.includes(office))

const ofVote = (seat: MySeat, { vote }: UndecidedProposal, now: number): Waiting | undefined => {
  if (vote === null) return undefined
  const leads = holds(seat, 'secretary', 'chair')
  const { state, way, cast, count, closesAt } = vote
  if (state === 'closed') return leads ? 'certify' : undefined
  if (state !== 'open') return undefined
  if (way === 'meeting-count') {
    if (count === 'signed') return leads ? 'close' : undefined
    if (count === 'entered') return holds(seat, 'chair', 'secretary', 'auditor', 'facilitator') ? 'sign' : undefined
    return leads ? 'count' : undefined
  }
  if (closesAt !== null && Date.parse(closesAt) <= now) return leads ? 'close' : undefined
  return seat.kind === 'delegate' && cast === false ? 'vote' : undefined
}

const of = (seat: MySeat, item: UndecidedProposal, now: number): Waiting | undefined => {
  switch (item.state) {
    case 'to-the-vote':
      return ofVote(seat, item, now)
    case 'submitted':
      return holds(seat, 'facilitator', 'secretary', 'chair') ? 'admit' : undefined
    case 'admitted':
      return holds(seat, 'secretary', 'chair') ? 'call' : undefined
    case 'returned':
      return item.sponsor === seat.seat ? 'returned' : undefined
    case 'draft':
      return item.sponsor === seat.seat ? 'draft' : undefined
    default:
      return undefined
  }
}

/** What waits for these seats, the most urgent first. */
export const waiting = (
  seats: readonly { readonly seat: MySeat; readonly items: readonly UndecidedProposal[] }[],
  now: number,
): readonly Thing[] =>
  seats
    .flatMap(({ seat, items }) =>
      items.flatMap((item): readonly Thing[] => {
        const what = of(seat, item, now)
        return what === undefined ? [] : [{ what, seat, item, until: what === 'vote' ? (item.vote?.closesAt ?? undefined) : undefined }]
      }),
    )
    .sort((one, other) => ORDER.indexOf(one.what) - ORDER.indexOf(other.what) || (one.until ?? '9').localeCompare(other.until ?? '9'))
