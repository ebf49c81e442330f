package org.baraza.governance.voting;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.voting.BallotBox.Sealed;
import org.baraza.record.Fraction;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.TieBreak;
import org.baraza.record.voting.CastingVote;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.CountLine.LineWeight;
import org.baraza.record.voting.FrozenRoll.RollCount;
import org.baraza.record.voting.GroupLine;
import org.baraza.record.voting.Tally;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts ballots by constituency, and by group where a rule speaks of groups, in heads. Whoever cast a valid ballot
/// counts as present.
@Component
class Tallying {
    private final PlatformRegister platforms;
    private final MembershipRegister membership;
    private final VoteRegister votes;
    private final Participants participants;

    Tallying(PlatformRegister platforms, MembershipRegister membership, VoteRegister votes, Participants participants) {
        this.participants = participants;
        this.platforms = platforms;
        this.membership = membership;
        this.votes = votes;
    }

    /// @param lot drawn from the ballots; absent where the charter draws none
    /// @param closing when it is counted
    Tally of(
            VoteCalled vote,
            Charter charter,
            Charter.DecisionType type,
            List<Sealed> ballots,
            @Nullable DrawnLot lot,
            Instant closing) {
        var roll = Calling.recorded(charter, vote.roll());
        var counted = counted(ballots);
        var lines = charter.leaves().stream()
                .map(one -> {
                    var line = line(roll, one.id(), counted.getOrDefault(one.id(), Map.of()));
                    return one.weighing() == null ? line : line.weighing(weight(one.id(), ballots));
                })
                .toList();
        return new Tally(
                lines,
                groups(vote, charter, type, ballots),
                castingVote(vote, type, ballots),
                participants.floors(vote.vote(), charter, type, lines, ballots, closing),
                lot == null ? null : lot.lot());
    }

    private List<GroupLine> groups(VoteCalled vote, Charter charter, Charter.DecisionType type, List<Sealed> ballots) {
        var named = type.groups().stream().filter(id -> !charter.isPersonal(id)).toList();
        if (named.isEmpty()) {
            return List.of();
        }
        var entries = votes.entries(vote.vote());
        return named.stream()
                .flatMap(id -> {
                    var members = members(charter, id, entries);
                    var counted = counted(ballots.stream()
                            .filter(ballot ->
                                    ballot.organisation() != null && members.containsKey(ballot.organisation()))
                            .toList());
                    return charter.leaves().stream().map(one -> {
                        var line = counted.getOrDefault(one.id(), Map.of());
                        var entitled = members.values().stream()
                                .mapToLong(within -> within.getOrDefault(one.id(), 0L))
                                .sum();
                        var counts = new RollCount(one.id(), entitled, null);
                        return GroupLine.of(id, line(Map.of(one.id(), counts), one.id(), line));
                    });
                })
                .toList();
    }

    private Map<OrganisationId, Map<String, Long>> members(
            Charter charter, String group, Map<OrganisationId, Map<String, Long>> entries) {
        var kinds = Objects.requireNonNull(charter.group(group), "the charter was reviewed")
                .kindsOfMembers();
        Predicate<OrganisationId> isOne = organisation ->
                platforms.kind(organisation).filter(kinds::contains).isPresent();
        return entries.entrySet().stream()
                .filter(one -> isOne.test(one.getKey()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private @Nullable CastingVote castingVote(VoteCalled vote, Charter.DecisionType type, List<Sealed> ballots) {
        if (type.tieBreak() != TieBreak.CHAIR) {
            return null;
        }
        var chair = membership.offices(vote.platform()).get(Office.CHAIR);
        return ballots.stream()
                // Whoever is represented is not in the chair.
                .filter(ballot -> ballot.opening().proxy() == null)
                .filter(ballot -> ballot.opening().rollEntry().equals(chair))
                .findFirst()
                .map(ballot -> new CastingVote(
                        ballot.constituency(),
                        Objects.requireNonNull(ballot.opening().choice(), "elections have no casting vote")))
                .orElse(null);
    }

    private static Map<String, Map<Optional<Choice>, Long>> counted(List<Sealed> ballots) {
        return ballots.stream()
                .collect(groupingBy(
                        Sealed::constituency,
                        groupingBy(
                                ballot -> Optional.ofNullable(ballot.opening().choice()), counting())));
    }

    /// Whoever cast a ballot counts as present.
    private static LineWeight weight(String constituency, List<Sealed> ballots) {
        var inFavour = weight(constituency, ballots, Choice.FOR);
        var against = weight(constituency, ballots, Choice.AGAINST);
        var abstain = weight(constituency, ballots, Choice.ABSTAIN);
        return new LineWeight(inFavour, against, abstain, weight(constituency, ballots, any -> true));
    }

    private static Fraction weight(String constituency, List<Sealed> ballots, Choice choice) {
        return weight(constituency, ballots, ballot -> ballot.opening().choice() == choice);
    }

    private static Fraction weight(String constituency, List<Sealed> ballots, Predicate<Sealed> which) {
        return ballots.stream()
                .filter(ballot -> ballot.constituency().equals(constituency) && which.test(ballot))
                .map(ballot -> Objects.requireNonNull(ballot.part(), "the roll says what each entry weighs"))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /// @param counted ballots by their choice; those that mark options have none
    private static CountLine line(
            Map<String, RollCount> roll, String constituency, Map<Optional<Choice>, Long> counted) {
        long inFavour = counted.getOrDefault(Optional.of(Choice.FOR), 0L);
        long against = counted.getOrDefault(Optional.of(Choice.AGAINST), 0L);
        long abstain = counted.getOrDefault(Optional.of(Choice.ABSTAIN), 0L);
        long present = counted.values().stream().mapToLong(Long::longValue).sum();
        return Calling.line(roll, constituency, inFavour, against, abstain, present);
    }
}
