package org.baraza.governance.voting;

import static org.baraza.governance.proposals.ProposalRule.CHARTER_FIXES_THE_PERIOD;
import static org.baraza.governance.proposals.ProposalRule.CLOSING_TIME_IS_NAMED;
import static org.baraza.governance.proposals.ProposalRule.COUNT_HAS_NO_CLOSING_TIME;
import static org.baraza.governance.proposals.ProposalRule.SOMEBODY_MAY_VOTE;
import static org.baraza.governance.proposals.ProposalRule.WAY_IS_IN_CHARTER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.assemblies.Sessions;
import org.baraza.governance.assemblies.Sessions.Session;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.FrozenRoll.RollCount;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Calls a vote: holds membership still, freezes the roll with its weights, and fixes when the vote closes.
@Component
public class Calling {
    private final Locks locks;
    private final PlatformRegister platforms;
    private final Freezing freezing;
    private final Sessions sessions;
    private final DatabaseClock clock;
    private final Elections elections;
    private final Lots lots;

    Calling(
            Locks locks,
            PlatformRegister platforms,
            Freezing freezing,
            Sessions sessions,
            DatabaseClock clock,
            Elections elections,
            Lots lots) {
        this.locks = locks;
        this.platforms = platforms;
        this.freezing = freezing;
        this.sessions = sessions;
        this.clock = clock;
        this.elections = elections;
        this.lots = lots;
    }

    /// @param call 2 when an earlier vote on it had no quorum
    /// @param closesAt as the officer named it; absent where the charter fixes it or a meeting counts
    /// @param assembly in which it is held, whose call and roll are the vote's too; absent where none
    ///     is
    /// @param election what is chosen between; absent where one text is adopted or not
    /// @throws org.baraza.governance.acts.BrokenRule when the charter does not allow this
    public VoteCalled call(
            PlatformId platform,
            ProposalId proposal,
            int proposalVersion,
            String decisionType,
            int call,
            VoteId vote,
            WayOfDeciding way,
            @Nullable Instant closesAt,
            @Nullable AssemblyId assembly,
            @Nullable ElectionToCall election) {
        locks.membershipStays(platform);
        var charter = platforms.charter(platform);
        var type = Objects.requireNonNull(charter.decisionType(decisionType), "the draft was held to the charter");
        WAY_IS_IN_CHARTER.require(
                way != WayOfDeciding.DECLARATION && type.ways().contains(way));
        var reviewed = elections.review(type, election);
        var version = Objects.requireNonNull(platforms.charterInForce(platform)).version();
        var session = sessions.forVote(platform, charter, version, proposal, way, assembly);
        var opensAt = clock.now();
        var closing = closing(charter, type, way, opensAt, closesAt);
        var today = LocalDate.ofInstant(opensAt, ZoneId.of(charter.zone()));
        var roll = session.map(Session::roll).orElseGet(() -> freezing.freeze(platform, charter, today));
        var keptOutside = charter.leaves().stream().anyMatch(one -> one.roll() == RollKeeping.KEPT_BY_THE_BODY);
        SOMEBODY_MAY_VOTE.require(keptOutside || roll.entries() > 0);
        var held = session.map(Session::call).orElse(1);
        return new VoteCalled(
                vote,
                platform,
                proposal,
                proposalVersion,
                decisionType,
                way,
                call == 1 && held == 1 ? null : 2,
                version,
                opensAt,
                closing,
                roll,
                assembly,
                elections.put(platform, reviewed),
                lots.commit(vote, type));
    }

    private static @Nullable Instant closing(
            Charter charter, Charter.DecisionType type, WayOfDeciding way, Instant opensAt, @Nullable Instant named) {
        if (way == WayOfDeciding.MEETING_COUNT) {
            COUNT_HAS_NO_CLOSING_TIME.require(named == null);
            return null;
        }
        var days = type.votingDays();
        if (days == null) {
            CLOSING_TIME_IS_NAMED.require(named != null && named.isAfter(opensAt));
            return named;
        }
        CHARTER_FIXES_THE_PERIOD.require(named == null);
        var zone = ZoneId.of(charter.zone());
        return opensAt.atZone(zone)
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }

    /// A line of a tally, with what the roll says of its constituency.
    static CountLine line(
            Map<String, RollCount> recorded,
            String constituency,
            long inFavour,
            long against,
            long abstain,
            long present) {
        var roll = recorded.get(constituency);
        return roll == null
                ? new CountLine(constituency, inFavour, against, abstain, present, null)
                : new CountLine(
                        constituency,
                        inFavour,
                        against,
                        abstain,
                        present,
                        roll.entries(),
                        roll.members(),
                        roll.goodStanding());
    }

    /// What the roll says by constituency; absent where the body keeps its own.
    static Map<String, RollCount> recorded(Charter charter, FrozenRoll roll) {
        var recorded = charter.leaves().stream()
                .filter(one -> one.roll() == RollKeeping.RECORDED)
                .map(Charter.Constituency::id)
                .toList();
        return roll.constituencies().stream()
                .filter(count -> recorded.contains(count.constituency()))
                .collect(Collectors.toMap(RollCount::constituency, Function.identity()));
    }
}
