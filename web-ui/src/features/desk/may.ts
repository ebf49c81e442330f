import type { CharterDecisionType, MySeat, Office, Proposal, Vote } from '../../api/types'

/** In the order of a proposal's way. */
export const ACTS = [
  'revise',
  'submit',
  'coSponsor',
  'leave',
  'admit',
  'return',
  'call',
  'declare',
  'count',
  'sign',
  'papers',
  'close',
  'certify',
  'extend',
  'annul',
  'withdraw',
  'lapse',
] as const
export type ActName = (typeof ACTS)[number]

const holds = (seat: MySeat, ...offices: readonly Office[]) => offices.some((office) => seat.offices.includes(office))

/** What happens to a vote: whoever may close and certify, extend and annul, enter and sign. */
const onVote = (seat: MySeat, vote: Vote | undefined, type: CharterDecisionType | undefined, now: number): readonly ActName[] => {
  if (vote === undefined) return []
  const leads = holds(seat, 'secretary', 'chair')
  const annul: readonly ActName[] = leads ? ['annul'] : []
  if (vote.state === 'closed') return leads && vote.outcome !== null ? ['certify', 'annul'] : annul
  if (vote.state !== 'open') return []
  if (vote.way === 'meeting-count') {
    if (vote.count === null) return leads ? ['count', 'annul'] : []
    if (vote.count.signedBy === null) return holds(seat, 'chair', 'secretary', 'auditor', 'facilitator') ? ['sign', ...annul] : []
    return leads ? ['close', 'annul'] : []
  }
  const { ballots, of } = vote.turnout
  const over = vote.closesAt !== null && Date.parse(vote.closesAt) <= now
  const closable = (type?.votingDays ?? null) === null || over || (of !== null && ballots >= of)
  const extendable = !over && vote.extensions.length < (type?.extension?.times ?? 0)
  const papers: readonly ActName[] = type?.ballots?.paper === true && !over && seat.offices.length > 0 ? ['papers'] : []
  return leads ? [...papers, ...(closable ? (['close'] as const) : []), ...(extendable ? (['extend'] as const) : []), 'annul'] : papers
}

/** Another member supports a draft with its name, once. */
const supporting = (seat: MySeat, proposal: Proposal): readonly ActName[] => {
  if (seat.kind !== 'delegate' || seat.organisation === undefined || seat.organisation === proposal.sponsor.organisation.id) return []
  return proposal.coSponsors.some(({ organisation }) => organisation.id === seat.organisation) ? ['leave'] : ['coSponsor']
}

/** The acts that this seat may do on a proposal now, in the order of its way. The services check every one of them again. */
export const mayDo = (
  seat: MySeat,
  proposal: Proposal,
  vote: Vote | undefined,
  type: CharterDecisionType | undefined,
  now: number,
): readonly ActName[] => {
  const { state } = proposal
  const sponsor = proposal.sponsor.seat === seat.seat
  const admits = holds(seat, 'facilitator', 'secretary', 'chair')
  const from = proposal.decidableFrom
  const decidable = state === 'admitted' && (from === null || Date.parse(from) <= now)
  const drafting = state === 'draft' || state === 'returned'
  const undecided = drafting || state === 'submitted' || state === 'admitted'
  return [
    ...(sponsor && drafting ? (['revise', 'submit'] as const) : []),
    ...(drafting ? supporting(seat, proposal) : []),
    ...(admits && state === 'submitted' ? (['admit', 'return'] as const) : []),
    ...(decidable && holds(seat, 'secretary', 'chair') && type?.ways.some((way) => way !== 'declaration') ? (['call'] as const) : []),
    ...(decidable && holds(seat, 'chair') && type?.ways.includes('declaration') ? (['declare'] as const) : []),
    ...(state === 'to-the-vote' ? onVote(seat, vote, type, now) : []),
    ...(sponsor && undecided ? (['withdraw'] as const) : []),
    ...(admits && undecided ? (['lapse'] as const) : []),
  ]
}
