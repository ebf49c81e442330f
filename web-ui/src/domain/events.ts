import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'

/** What happened, by the public name of the event. */
export const useEventNames = (): { readonly all: Readonly<Record<string, string>>; readonly of: (type: string) => string } => {
  const { t } = useLingui()
  return useMemo(() => {
    const all: Record<string, string> = {
      'platform.OrganisationRegistered': t`Organisation registered`,
      'platform.PlatformRegistered': t`Platform registered`,
      'platform.PlatformFounded': t`Platform founded`,
      'membership.MemberAdmitted': t`Member admitted`,
      'membership.InvitationIssued': t`Invitation issued`,
      'membership.InvitationAccepted': t`Invitation accepted`,
      'membership.InvitationRevoked': t`Invitation revoked`,
      'membership.SeatGiven': t`Seat given`,
      'membership.SeatSucceeded': t`Seat passed on`,
      'membership.SeatEnded': t`Seat ended`,
      'membership.OfficeGiven': t`Office given`,
      'proposals.ProposalDrafted': t`Proposal drafted`,
      'proposals.ProposalRevised': t`Text revised`,
      'proposals.ProposalSubmitted': t`Proposal submitted`,
      'proposals.ProposalReturned': t`Proposal returned`,
      'proposals.ProposalAdmitted': t`Proposal admitted`,
      'proposals.ProposalPutToVote': t`Proposal put to the vote`,
      'proposals.ProposalCoSponsored': t`Co-sponsored`,
      'proposals.CoSponsorshipWithdrawn': t`Co-sponsorship withdrawn`,
      'proposals.ProposalTakenFromVote': t`Can be put to another vote`,
      'proposals.ProposalDeclared': t`Outcome declared by the chair`,
      'proposals.ProposalDecided': t`Proposal decided`,
      'proposals.ProposalWithdrawn': t`Proposal withdrawn`,
      'proposals.ProposalLapsed': t`Proposal lapsed`,
      'deliberation.ContributionMade': t`Contribution made`,
      'deliberation.ContributionRetracted': t`Contribution retracted`,
      'deliberation.ObjectionRaised': t`Objection raised`,
      'deliberation.ObjectionAnswered': t`Objection answered`,
      'deliberation.ObjectionResolved': t`Objection resolved`,
      'deliberation.ObjectionMaintained': t`Objection maintained`,
      'deliberation.ObjectionWithdrawn': t`Objection withdrawn`,
      'voting.VoteCalled': t`Vote called, roll frozen`,
      'voting.BallotCast': t`Ballot cast`,
      'voting.MeetingCountEntered': t`Count of the meeting entered`,
      'voting.MeetingCountSigned': t`Count of the meeting signed`,
      'voting.VoteClosed': t`Vote closed`,
      'voting.BallotsOpened': t`Ballots opened`,
      'voting.VoteTallied': t`Votes tallied`,
      'voting.VoteExtended': t`Vote extended`,
      'voting.VoteAnnulled': t`Vote annulled`,
      'voting.VoteCertified': t`Result certified`,
      'commitments.CommitmentOffered': t`Commitment offered`,
      'commitments.CommitmentAccepted': t`Commitment accepted`,
      'commitments.CommitmentDeclined': t`Commitment declined`,
      'commitments.CommitmentReported': t`Commitment reported on`,
      'commitments.CommitmentAssessed': t`Commitment assessed`,
      'commitments.CommitmentOverdue': t`Commitment overdue`,
      'commitments.CommitmentFulfilled': t`Commitment fulfilled`,
      'commitments.CommitmentPartlyFulfilled': t`Commitment partly fulfilled`,
      'commitments.CommitmentBreached': t`Commitment breached`,
      'commitments.CommitmentReleased': t`Debtor released`,
    }
    return { all, of: (type) => all[type] ?? type }
  }, [t])
}
