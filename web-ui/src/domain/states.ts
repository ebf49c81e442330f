import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Invitation, Office, ProposalState } from '../api/types'
import type { IconName } from '../ui/Icon'
import type { Tone } from '../ui/Mark'

export interface StateWords {
  readonly word: string
  readonly tone: Tone
  readonly icon: IconName
}

/** How a proposal stands, with the icon that goes with the word. */
export const useProposalStates = (): Readonly<Record<ProposalState, StateWords>> => {
  const { t } = useLingui()
  return useMemo(
    () => ({
      draft: { word: t`Draft`, tone: 'still', icon: 'pen' },
      submitted: { word: t`Submitted`, tone: 'open', icon: 'chat' },
      returned: { word: t`Returned`, tone: 'wait', icon: 'returned' },
      admitted: { word: t`Admitted`, tone: 'open', icon: 'check' },
      'to-the-vote': { word: t`To the vote`, tone: 'open', icon: 'decide' },
      adopted: { word: t`Adopted`, tone: 'holds', icon: 'check' },
      rejected: { word: t`Rejected`, tone: 'fails', icon: 'cross' },
      'not-valid': { word: t`Not valid`, tone: 'wait', icon: 'alert' },
      withdrawn: { word: t`Withdrawn`, tone: 'still', icon: 'dash' },
      lapsed: { word: t`Lapsed`, tone: 'still', icon: 'clock' },
    }),
    [t],
  )
}

export const useOfficeNames = (): Readonly<Record<Office, string>> => {
  const { t } = useLingui()
  return useMemo(
    () => ({
      chair: t`Chair`,
      secretary: t`Secretary`,
      facilitator: t`Facilitator`,
      treasurer: t`Treasurer`,
      auditor: t`Auditor`,
    }),
    [t],
  )
}

export const useSeatKinds = (): Readonly<Record<'delegate' | 'observer' | 'founder', string>> => {
  const { t } = useLingui()
  return useMemo(() => ({ delegate: t`Delegate`, observer: t`Observer`, founder: t`Founder` }), [t])
}

/** How an invitation stands. */
export const useInvitationStates = (): Readonly<Record<Invitation['state'], StateWords>> => {
  const { t } = useLingui()
  return {
    open: { word: t`Open`, tone: 'wait', icon: 'clock' },
    accepted: { word: t`Accepted`, tone: 'holds', icon: 'check' },
    revoked: { word: t`Taken back`, tone: 'still', icon: 'off' },
    expired: { word: t`Its time is over`, tone: 'still', icon: 'off' },
  }
}
