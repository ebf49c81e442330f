package org.baraza.record.proposals;

import java.util.List;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;

/// Facts about one proposal. Each names it, so that an entry can be read by itself.
public sealed interface ProposalEvent extends GovernanceEvent {
    ProposalId proposal();

    /// @param decisionType its identifier in the charter
    /// @param partOf the proposal that this one, a motion, is a part of
    /// @param version of the text, 1
    /// @param amendment the charter it would bring into force; absent where its decision type amends none
    record ProposalDrafted(
            ProposalId proposal,
            PlatformId platform,
            @Nullable ProposalId partOf,
            String decisionType,
            SeatId sponsor,
            OrganisationId organisation,
            int version,
            ContentRef title,
            ContentRef text,
            @Nullable CharterAmendment amendment)
            implements ProposalEvent {}

    /// @param version of the text, one more than before
    /// @param amendment as it is from now on; absent where its decision type amends no charter
    record ProposalRevised(
            ProposalId proposal,
            int version,
            ContentRef title,
            ContentRef text,
            ContentRef why,
            @Nullable CharterAmendment amendment)
            implements ProposalEvent {}

    /// Another member supports the draft with its name. It stays when the text is revised.
    ///
    /// @param version of the text, as it was co-sponsored
    /// @param constituency of the member, its identifier in the charter
    record ProposalCoSponsored(
            ProposalId proposal, int version, SeatId seat, OrganisationId organisation, String constituency)
            implements ProposalEvent {}

    record CoSponsorshipWithdrawn(ProposalId proposal, OrganisationId organisation) implements ProposalEvent {}

    record ProposalSubmitted(ProposalId proposal, int version) implements ProposalEvent {}

    /// Given back to its sponsor, who may revise and submit it again.
    record ProposalReturned(ProposalId proposal, ContentRef reasons) implements ProposalEvent {}

    record ProposalAdmitted(ProposalId proposal) implements ProposalEvent {}

    /// @param minorityPositions the maintained objections that go with it if it is adopted; absent where
    ///     the charter attaches none to decisions of its type
    record ProposalPutToVote(
            ProposalId proposal,
            int version,
            VoteId vote,
            @Nullable List<ObjectionId> minorityPositions) implements ProposalEvent {
        public ProposalPutToVote(ProposalId proposal, int version, VoteId vote) {
            this(proposal, version, vote, null);
        }
    }

    /// Its vote was annulled: it is admitted as before, and can be put to another vote.
    record ProposalTakenFromVote(ProposalId proposal, VoteId vote) implements ProposalEvent {}

    /// Its vote had no quorum, and the charter lets it be put to the vote a second time: it is admitted as before.
    record ProposalHeldOver(ProposalId proposal, VoteId vote) implements ProposalEvent {}

    /// The chair declared the outcome of a show of hands, or that of a deliberation that sought consent.
    /// Nothing was counted, and nothing here pretends so.
    ///
    /// @param maintained the objections by which it is not agreed; absent where it is adopted, and on a
    ///     show of hands
    /// @param minorityPositions the maintained objections that are part of what is adopted; absent where
    ///     the charter attaches none to decisions of its type
    record ProposalDeclared(
            ProposalId proposal,
            Outcome outcome,
            DeclarationBasis basis,
            @Nullable List<ObjectionId> maintained,
            @Nullable List<ObjectionId> minorityPositions)
            implements ProposalEvent {
        public ProposalDeclared(ProposalId proposal, Outcome outcome, DeclarationBasis basis) {
            this(proposal, outcome, basis, null, null);
        }
    }

    /// @param minorityPositions the maintained objections that are part of what is adopted; absent where
    ///     it is not, or where the charter attaches none to decisions of its type
    record ProposalDecided(
            ProposalId proposal,
            VoteId vote,
            Outcome outcome,
            @Nullable List<ObjectionId> minorityPositions) implements ProposalEvent {
        public ProposalDecided(ProposalId proposal, VoteId vote, Outcome outcome) {
            this(proposal, vote, outcome, null);
        }
    }

    record ProposalWithdrawn(ProposalId proposal) implements ProposalEvent {}

    record ProposalLapsed(ProposalId proposal, ContentRef reasons) implements ProposalEvent {}
}
