package org.baraza.query.voting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baraza.query.deliberation.Objection;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.outcome.DecisionTypeRef;
import org.baraza.query.outcome.Finding;
import org.baraza.query.outcome.TallyLine;
import org.baraza.query.platform.Actor;
import org.baraza.query.platform.Organisation;
import org.baraza.query.proposals.ProposalRef;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Secrecy;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.voting.OffRoll;
import org.baraza.record.voting.Outcome;
import org.jspecify.annotations.Nullable;

/// A vote. While it is open only its turnout shows, to anybody.
///
/// @param closesAt exclusive; absent for a count taken in a meeting
/// @param openings contents with the choices behind the ballots, after closing
/// @param secrecy who learns how somebody voted
/// @param extensions oldest first; `closesAt` is what stands now
/// @param annulment whatever was counted decides nothing
/// @param replaced how often a ballot was replaced by another one of the same entry
/// @param proxies absent where none was ever given
/// @param papers absent where none was ever entered
/// @param call 2 where an earlier vote on the proposal had no quorum, 1 otherwise
/// @param assembly in which it is held; absent for one that no assembly holds
/// @param callsAgain certified without its quorum, so that the proposal can be put to the vote a second time
/// @param previous vote on the same proposal, which was annulled or had no quorum
/// @param next vote on the same proposal, called after this one was annulled or had no quorum
/// @param minorityPositions the maintained objections that are part of what it adopts, oldest first; none where the
///     charter attaches none
/// @param election what it chooses between; absent where one text is adopted or not
/// @param lot that decides where as many are for as against; absent in elections, which have their
///     own, and where the charter draws none
/// @param version of its stream
record Vote(
        String id,
        ProposalRef proposal,
        State state,
        WayOfDeciding way,
        int call,
        @Nullable String assembly,
        DecisionTypeRef decisionType,
        Secrecy secrecy,
        CharterUsed charter,
        Instant calledAt,
        Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Instant certifiedAt,
        @Nullable Long certifiedEntry,
        @Nullable Actor certifiedBy,
        Roll roll,
        Turnout turnout,
        @Nullable Tally tally,
        @Nullable Outcome outcome,
        List<Finding> findings,
        @Nullable Count count,
        List<String> openings,
        List<VoteExtension> extensions,
        @Nullable Annulment annulment,
        @Nullable VoteProxies proxies,
        @Nullable VotePapers papers,
        long replaced,
        boolean callsAgain,
        @Nullable String previous,
        @Nullable String next,
        List<Objection> minorityPositions,
        @Nullable VoteElection election,
        @Nullable VoteLot lot,
        long version,
        @Nullable AsOf asOf) {

    enum State {
        OPEN,
        CLOSED,
        CERTIFIED,
        ANNULLED;

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param version of the charter under which the vote is counted, for ever
    record CharterUsed(int version) {}

    /// @param entries how many may vote
    /// @param content where the entries are
    /// @param hash SHA-256 of the content, in lower-case hexadecimal
    /// @param leftOff how many members may not vote, and why; absent for rolls that did not say it yet
    record Roll(
            long entries,
            String content,
            String hash,
            List<RollConstituency> constituencies,
            @Nullable RollLeftOff leftOff) {}

    /// @param reasons each with its members, who are counted under every reason they have
    record RollLeftOff(long members, List<RollReason> reasons) {}

    record RollReason(OffRoll reason, long members) {}

    /// @param weightOfOne the weight of one vote; absent where there is no entry, and where entries
    ///     weigh differently
    /// @param units votes or capital of all entries together, after the cap; absent where each weighs
    ///     the same
    record RollConstituency(
            String id,
            String name,
            long entries,
            @Nullable String weightOfOne,
            @Nullable String units) {}

    /// @param of how many could; absent where the body keeps its own roll
    record Turnout(long ballots, @Nullable Long of, List<TurnoutIn> constituencies) {}

    record TurnoutIn(
            String id, String name, long cast, @Nullable Long of) {}

    /// @param weight in shares of the whole; absent where a roll is kept by the body
    record Tally(
            List<ConstituencyTally> constituencies,
            TallyLine total,
            @Nullable TallyWeight weight) {}

    /// @param weight absent where every entry weighs the same
    record ConstituencyTally(
            String id,
            String name,
            @JsonProperty("for") long inFavour,
            long against,
            long abstain,
            long present,
            @Nullable Long entitled,
            @Nullable WeightWithin weight) {}

    /// Where the entries of a constituency weigh differently: in parts of its own weight.
    record WeightWithin(@JsonProperty("for") String inFavour, String against, String abstain, String present) {}

    /// Of 1 for the whole body.
    ///
    /// @param entitled of all on the roll: less than 1 where the share of an empty constituency stays
    ///     empty
    record TallyWeight(
            @JsonProperty("for") String inFavour, String against, String abstain, String present, String entitled) {}

    /// A count taken in a meeting: one officer enters it, another signs it.
    record Count(SignedBy enteredBy, @Nullable SignedBy signedBy) {}

    /// @param closesAt since then
    record VoteExtension(Instant closesAt, Instant at, long entry) {}

    /// @param reasons Markdown; absent when they are withheld
    record Annulment(@Nullable String reasons, Instant at, long entry, Actor by) {}

    /// @param standing how many were given and not revoked
    /// @param cast how many ballots holders cast for others
    /// @param overridden how many ballots of holders count nothing, since the principals cast their
    ///     own; absent before closing
    record VoteProxies(long standing, long cast, @Nullable Long overridden) {}

    /// @param cast how many ballots two clerks entered alike
    /// @param unmatched how many papers count nothing, since no two clerks entered the same of them;
    ///     absent before closing
    record VotePapers(long cast, @Nullable Long unmatched) {}

    record SignedBy(@Nullable Office office, @Nullable Organisation organisation, long entry) {}
}
