package org.baraza.record.voting;

import java.time.Instant;
import java.util.List;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.elections.CountedOptions;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.elections.Elected;
import org.baraza.record.elections.ElectionCalled;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.Secrecy;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/// Facts about one vote.
public sealed interface VotingEvent extends GovernanceEvent {
    VoteId vote();

    /// @param way ballots or a meeting count
    /// @param charterVersion the rules under which it is counted, for ever
    /// @param call 2 where this is the second call of the proposal, or of the assembly it is held
    ///     in; absent for the first
    /// @param closesAt exclusive: a ballot at this very moment is late; absent for a count taken in
    ///     a meeting
    /// @param roll who may vote, frozen
    /// @param assembly in which it is held; absent for a vote that no assembly holds
    /// @param election what is chosen between; absent where one text is adopted or not
    /// @param lot SHA-256, in lower-case hexadecimal, of the secret of the lot that resolves ties;
    ///     absent where the charter draws none
    record VoteCalled(
            VoteId vote,
            PlatformId platform,
            ProposalId proposal,
            int proposalVersion,
            String decisionType,
            WayOfDeciding way,
            @Nullable Integer call,
            int charterVersion,
            Instant opensAt,
            @Nullable Instant closesAt,
            FrozenRoll roll,
            @Nullable AssemblyId assembly,
            @Nullable ElectionCalled election,
            @Nullable String lot)
            implements VotingEvent {
        /// Of a first call, in no assembly, on one text.
        public VoteCalled(
                VoteId vote,
                PlatformId platform,
                ProposalId proposal,
                int proposalVersion,
                String decisionType,
                WayOfDeciding way,
                int charterVersion,
                Instant opensAt,
                @Nullable Instant closesAt,
                FrozenRoll roll) {
            this(
                    vote,
                    platform,
                    proposal,
                    proposalVersion,
                    decisionType,
                    way,
                    null,
                    charterVersion,
                    opensAt,
                    closesAt,
                    roll,
                    null,
                    null,
                    null);
        }

        /// 1, or 2 where an earlier vote on the same proposal had no quorum.
        public int callNumber() {
            return call == null ? 1 : call;
        }
    }

    /// Says that a ballot was cast for this entry of the roll, and binds it to a choice without
    /// telling it.
    ///
    /// @param commitment as [BallotOpening#commitment] makes it
    /// @param insteadOf the proxy that stood for this entry, which this ballot goes before; absent
    ///     where none did
    /// @param channel absent where the voter cast it over the web
    record BallotCast(
            VoteId vote,
            SeatId rollEntry,
            String commitment,
            @Nullable ProxyId insteadOf,
            @Nullable Channel channel) implements VotingEvent {
        public BallotCast(VoteId vote, SeatId rollEntry, String commitment) {
            this(vote, rollEntry, commitment, null);
        }

        /// Over the web.
        public BallotCast(VoteId vote, SeatId rollEntry, String commitment, @Nullable ProxyId insteadOf) {
            this(vote, rollEntry, commitment, insteadOf, null);
        }
    }

    /// A clerk entered the paper of this entry of the roll, for the first time or again. The paper is cast
    /// as a ballot when the entries of two clerks match.
    ///
    /// @param commitment to what the clerk read, as [BallotOpening#commitment] makes it. That of the entry
    ///     which matched is the ballot's own; the others are never opened
    record PaperEntered(VoteId vote, SeatId rollEntry, String commitment) implements VotingEvent {}

    /// The entries of two clerks do not match, so that none of them counts yet.
    record PaperEntriesDiffered(VoteId vote, SeatId rollEntry) implements VotingEvent {}

    /// The entry's own seat cast another ballot, which counts instead of those before it. What they
    /// said is never opened.
    ///
    /// @param commitment to the new choice, as [BallotOpening#commitment] makes it
    record BallotReplaced(VoteId vote, SeatId rollEntry, String commitment) implements VotingEvent {}

    /// Another seat on the roll may cast the ballot of this one.
    ///
    /// @param principal the entry of the roll that gives it
    /// @param holder the seat that may vote for it, on the same roll
    record ProxyGiven(VoteId vote, ProxyId proxy, SeatId principal, SeatId holder) implements VotingEvent {}

    /// Before its holder used it.
    record ProxyRevoked(VoteId vote, ProxyId proxy) implements VotingEvent {}

    /// The holder cast the principal's ballot. It counts unless the principal casts one too.
    ///
    /// @param rollEntry the principal's
    /// @param commitment as [BallotOpening#commitment] makes it
    record ProxyBallotCast(VoteId vote, ProxyId proxy, SeatId rollEntry, String commitment) implements VotingEvent {}

    /// @param castingVote how the chair voted; absent where the charter gives the chair no casting
    ///     vote
    /// @param options what was counted of each option; absent where one text is adopted or not
    record MeetingCountEntered(
            VoteId vote,
            List<CountLine> lines,
            @Nullable CastingVote castingVote,
            @Nullable CountedOptions options) implements VotingEvent {
        /// Of a vote on one text.
        public MeetingCountEntered(VoteId vote, List<CountLine> lines, @Nullable CastingVote castingVote) {
            this(vote, lines, castingVote, null);
        }
    }

    /// A second officer confirms the numbers as entered.
    record MeetingCountSigned(VoteId vote) implements VotingEvent {}

    /// @param ballots for how many entries of the roll a ballot was in time
    /// @param overridden how many ballots of proxies count nothing, since the principals cast their
    ///     own; absent where none was
    /// @param unmatchedPapers how many papers count nothing, since no two clerks entered the same of them;
    ///     absent where none was
    record VoteClosed(
            VoteId vote,
            Instant at,
            long ballots,
            @Nullable Long overridden,
            @Nullable Long unmatchedPapers) implements VotingEvent {
        public VoteClosed(VoteId vote, Instant at, long ballots) {
            this(vote, at, ballots, null, null);
        }

        /// Without papers.
        public VoteClosed(VoteId vote, Instant at, long ballots, @Nullable Long overridden) {
            this(vote, at, ballots, overridden, null);
        }
    }

    /// The choices behind the commitments of an open vote, in one or more contents of
    /// [BallotOpening]s. Of another vote the choices alone, in contents of [MarkedBallot]s; of a
    /// secret one, what leads to whose they are is gone.
    ///
    /// @param secrecy absent for an open vote
    record BallotsOpened(
            VoteId vote,
            long openings,
            ContentRef content,
            @Nullable Secrecy secrecy) implements VotingEvent {
        /// Of an open vote.
        public BallotsOpened(VoteId vote, long openings, ContentRef content) {
            this(vote, openings, content, null);
        }
    }

    /// @param groups those that the decision type's rules speak of; absent where they speak of none
    /// @param castingVote how the chair voted, where there was a tie and the charter lets the chair
    ///     break it
    /// @param floors of groups of people that these rules speak of; absent where they speak of none
    /// @param findings what each rule required, what was reached and whether it held, in the order
    ///     of [Decision]
    /// @param elected who is elected; absent where one text is adopted or not
    /// @param lot that resolves ties; absent where the charter draws none
    record VoteTallied(
            VoteId vote,
            List<CountLine> tally,
            @Nullable List<GroupLine> groups,
            @Nullable CastingVote castingVote,
            @Nullable List<FloorLine> floors,
            Outcome outcome,
            List<Finding> findings,
            @Nullable Elected elected,
            @Nullable DrawnLot lot)
            implements VotingEvent {
        /// Of a vote on one text, without groups of people.
        public VoteTallied(
                VoteId vote,
                List<CountLine> tally,
                @Nullable List<GroupLine> groups,
                @Nullable CastingVote castingVote,
                Outcome outcome,
                List<Finding> findings) {
            this(vote, tally, groups, castingVote, null, outcome, findings, null, null);
        }
    }

    /// By rule only. Ballots cast before stay.
    ///
    /// @param closesAt later than before, and exclusive as in [VoteCalled]
    record VoteExtended(VoteId vote, Instant closesAt) implements VotingEvent {}

    /// What was cast and counted stays in the record and decides nothing. The proposal can be put
    /// to another vote.
    record VoteAnnulled(VoteId vote, ContentRef reasons) implements VotingEvent {}

    /// @param secondCall whether the proposal can be put to the vote a second time, since there was
    ///     no quorum; absent where it cannot
    record VoteCertified(
            VoteId vote, Outcome outcome, @Nullable Boolean secondCall) implements VotingEvent {
        public VoteCertified(VoteId vote, Outcome outcome) {
            this(vote, outcome, null);
        }

        public boolean callsAgain() {
            return Boolean.TRUE.equals(secondCall);
        }
    }
}
