package org.baraza.query.proposals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baraza.query.deliberation.WaitingObjections;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.proposals.Proposal.VoteState;
import org.baraza.record.platform.WayOfDeciding;
import org.jspecify.annotations.Nullable;

/// A page of the proposals that are not decided yet, newest first: what a seat may still have to do.
record Undecided(
        List<UndecidedProposal> items,
        @Nullable String next,
        @Nullable AsOf asOf) {

    /// @param sponsor the seat that drafted it
    /// @param decisionType its identifier in the charter
    /// @param decidableFrom when it has been deliberated for as long as the charter asks; absent where
    ///     the charter does not ask, and while it is not admitted
    /// @param vote absent while none was called
    /// @param objections what waits in the deliberation
    record UndecidedProposal(
            ProposalRef proposal,
            ProposalState state,
            String sponsor,
            String decisionType,
            @Nullable Instant decidableFrom,
            @Nullable UndecidedVote vote,
            WaitingObjections objections) {}

    /// @param cast whether the seat asked about has cast its ballot, which is public at once; absent
    ///     when none was named
    /// @param onRoll whether that seat is on the roll; absent when none was named or the roll has not arrived
    /// @param proxyGiven whether that seat has given a proxy that stands; absent when none was named
    /// @param proxiesToUse how many proxies that seat holds and has not used; absent when none was
    ///     named
    /// @param count how far a count taken in a meeting is; absent for ballots and before it is entered
    record UndecidedVote(
            String id,
            VoteState state,
            WayOfDeciding way,
            @Nullable Instant closesAt,
            @Nullable Boolean cast,
            @Nullable Boolean onRoll,
            @Nullable Boolean proxyGiven,
            @Nullable Long proxiesToUse,
            @Nullable CountState count) {}

    /// How far a count taken in a meeting is.
    enum CountState {
        ENTERED,
        SIGNED;

        @JsonValue
        public String publicName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
