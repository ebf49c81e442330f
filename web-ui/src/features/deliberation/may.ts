import type { Contribution, MySeat, Objection, Proposal } from '../../api/types'

/** Whether somebody may speak on the proposal now. */
export const isOpen = ({ state }: Pick<Proposal, 'state'>): boolean => state === 'submitted' || state === 'admitted'

/** Whether its objections may still be answered and settled: also while the text is with its sponsor. */
export const isNotClosed = (proposal: Pick<Proposal, 'state'>): boolean =>
  isOpen(proposal) || proposal.state === 'returned' || proposal.state === 'draft'

const isUnsettled = ({ state }: Pick<Objection, 'state'>): boolean => state !== 'resolved' && state !== 'withdrawn'

export const mayRetract = (seat: MySeat | undefined, { by, retracted }: Pick<Contribution, 'by' | 'retracted'>): boolean =>
  seat !== undefined && seat.seat === by.seat && retracted === null

export const mayAnswer = (
  seat: MySeat | undefined,
  proposal: Pick<Proposal, 'state' | 'sponsor'>,
  objection: Pick<Objection, 'state'>,
): boolean =>
  seat !== undefined &&
  isNotClosed(proposal) &&
  isUnsettled(objection) &&
  (seat.seat === proposal.sponsor.seat ||
    seat.offices.some((office) => office === 'facilitator' || office === 'secretary' || office === 'chair'))

export const maySettle = (
  seat: MySeat | undefined,
  proposal: Pick<Proposal, 'state'>,
  objection: Pick<Objection, 'state' | 'by'>,
): boolean => seat !== undefined && isNotClosed(proposal) && isUnsettled(objection) && seat.seat === objection.by.seat
