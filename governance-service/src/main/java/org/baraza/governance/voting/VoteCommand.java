package org.baraza.governance.voting;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.baraza.governance.acts.ConcernsDecision;
import org.baraza.record.elections.CountedOptions;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.CastingVote;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.ProxyId;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;

/// What can be asked of a vote.
sealed interface VoteCommand extends ConcernsDecision {
    VoteId vote();

    @TargetAggregateIdentifier
    default String stream() {
        return Streams.vote(vote());
    }

    /// @param castingVote how the chair voted; absent where the charter gives the chair no casting vote
    /// @param options what was counted of each option; absent where one text is adopted or not
    record EnterCount(
            VoteId vote,
            ProposalId decision,
            PersonId by,
            List<CountLine> lines,
            @Nullable CastingVote castingVote,
            @Nullable CountedOptions options)
            implements VoteCommand {}

    record SignCount(VoteId vote, ProposalId decision, PersonId by) implements VoteCommand {}

    /// @param byTheClock only when the closing time has come, whatever an officer might do
    record CloseVote(VoteId vote, ProposalId decision, boolean byTheClock) implements VoteCommand {}

    record ExtendVote(VoteId vote, ProposalId decision, Instant closesAt) implements VoteCommand {}

    record AnnulVote(VoteId vote, ProposalId decision, String reasons) implements VoteCommand {}

    record CertifyVote(VoteId vote, ProposalId decision) implements VoteCommand {}

    /// @param principal the seat that gives it
    record GiveProxy(VoteId vote, ProposalId decision, ProxyId proxy, SeatId principal, SeatId holder)
            implements VoteCommand {
        @Override
        public String stream() {
            return Streams.proxy(vote, proxy);
        }
    }

    record RevokeProxy(VoteId vote, ProposalId decision, ProxyId proxy, SeatId by) implements VoteCommand {
        @Override
        public String stream() {
            return Streams.proxy(vote, proxy);
        }
    }

    /// @param by the holder
    /// @param ballot for the principal's entry of the roll
    record CastByProxy(VoteId vote, ProposalId decision, ProxyId proxy, SeatId by, BallotOpening ballot)
            implements VoteCommand {
        @Override
        public String stream() {
            return Streams.proxy(vote, proxy);
        }
    }

    /// @param clerk who read the paper
    /// @param read what it says
    record EnterPaper(VoteId vote, ProposalId decision, PersonId clerk, BallotOpening read) implements VoteCommand {
        @Override
        public String stream() {
            return Streams.paper(vote, read.rollEntry());
        }
    }

    /// @param ballot that counts instead of the one before it
    record ReplaceBallot(VoteId vote, ProposalId decision, BallotOpening ballot) implements VoteCommand {
        @Override
        public String stream() {
            return Streams.ballot(vote, ballot.rollEntry());
        }
    }

    /// A stream of its own, so that no two voters wait for each other.
    ///
    /// @param commitment of the ballot, worked out once for the record and for the receipt
    record CastBallot(VoteId vote, ProposalId decision, BallotOpening ballot, String commitment)
            implements VoteCommand {
        CastBallot(VoteId vote, ProposalId decision, BallotOpening ballot) {
            this(vote, decision, ballot, ballot.commitment(vote));
        }

        @Override
        public String stream() {
            return Streams.ballot(vote, ballot.rollEntry());
        }
    }
}
