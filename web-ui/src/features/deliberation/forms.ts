import type { Contribution, MySeat, Objection, Proposal } from '../../api/types'
import { kept } from '../../session/tab'

export interface Acting {
  readonly proposal: Proposal
  readonly seat: MySeat
}

/** The names of what is on its way or half written in this tab. */
export const answerScope = (objection: Objection) => `answer/${objection.id}`
export const retractionScope = (contribution: Contribution) => `retract/${contribution.id}`
export const settlementScope = (objection: Objection) => `settle/${objection.id}`
export const spokenScope = ({ proposal, seat }: Acting, inReplyTo?: string) => `say/${inReplyTo ?? proposal.id}/${seat.seat}`

/** Something on its way or half written is shown again after a reload. */
export const begun = (scope: string) => kept(`act.${scope}`) !== undefined || kept(`words.${scope}`) !== undefined
