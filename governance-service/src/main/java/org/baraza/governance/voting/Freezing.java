package org.baraza.governance.voting;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.baraza.governance.ledger.Contents;
import org.baraza.governance.membership.MemberRegister;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.membership.MembershipRegister.VotingSeat;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.FrozenRoll.LeftOff;
import org.baraza.record.voting.FrozenRoll.ReasonCount;
import org.baraza.record.voting.FrozenRoll.RollAbsence;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.baraza.record.voting.FrozenRoll.RollCount;
import org.baraza.record.voting.FrozenRoll.RollEntry;
import org.baraza.record.voting.OffRoll;
import org.baraza.record.voting.Weights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Freezes a roll: who among the members may vote, with which weight, and of everybody else why not.
@Component
public class Freezing {
    private final MemberRegister members;
    private final MembershipRegister membership;
    private final Contents contents;
    private final Weighed weighed;

    Freezing(MemberRegister members, MembershipRegister membership, Contents contents, Weighed weighed) {
        this.members = members;
        this.membership = membership;
        this.contents = contents;
        this.weighed = weighed;
    }

    /// A line of the roll before it is known how much one weighs.
    private record Line(SeatId seat, MemberRegister.Known member) {
        String constituency() {
            return member.standing().constituency();
        }

        @Nullable
        OrganisationId organisation() {
            return member.individual()
                    ? null
                    : new OrganisationId(member.member().value());
        }
    }

    /// The members that have an entry on a roll frozen now. The caller holds the membership lock.
    ///
    /// @param today in the charter's zone
    public Set<MemberId> entitled(PlatformId platform, Charter charter, LocalDate today) {
        var seats = membership.votingSeats(platform).stream().collect(groupingBy(VotingSeat::member));
        var all = members.members(platform);
        var capital = weighed.capital(charter, all);
        return all.stream()
                .filter(member -> against(member, charter, today, capital).isEmpty())
                .filter(member -> !entries(member, seats.getOrDefault(member.member(), List.of()))
                        .isEmpty())
                .map(MemberRegister.Known::member)
                .collect(toSet());
    }

    private static List<OffRoll> against(
            MemberRegister.Known member, Charter charter, LocalDate today, Weighed.Capital capital) {
        var against = member.standing().against(charter, today);
        capital.judge(member, against);
        return against;
    }

    /// The caller holds the membership lock.
    ///
    /// @param today in the charter's zone
    public FrozenRoll freeze(PlatformId platform, Charter charter, LocalDate today) {
        var seats = membership.votingSeats(platform).stream().collect(groupingBy(VotingSeat::member));
        var lines = new ArrayList<Line>();
        var absences = new ArrayList<RollAbsence>();
        var inGoodStanding = new ArrayList<MemberRegister.Known>();
        var all = members.members(platform);
        var capital = weighed.capital(charter, all);
        for (var member : all) {
            var against = against(member, charter, today, capital);
            if (against.isEmpty()) {
                inGoodStanding.add(member);
            }
            var own = entries(member, seats.getOrDefault(member.member(), List.of()));
            if (own.isEmpty()) {
                against.add(seats.containsKey(member.member()) ? OffRoll.TERM_OVER : OffRoll.NO_DELEGATE);
            }
            if (against.isEmpty()) {
                own.forEach(seat -> lines.add(new Line(seat, member)));
            } else {
                absences.add(absence(member, against));
            }
        }
        return roll(platform, charter, lines, absences, new Counted(counted(all), counted(inGoodStanding)));
    }

    /// Members by constituency.
    private record Counted(Map<String, Long> members, Map<String, Long> inGoodStanding) {
        RollCount of(Charter.Constituency one, long entries, @Nullable Fraction weightOfOne, @Nullable Fraction units) {
            if (one.roll() == RollKeeping.KEPT_BY_THE_BODY) {
                return new RollCount(one.id(), entries, weightOfOne);
            }
            return new RollCount(
                    one.id(),
                    entries,
                    units == null ? weightOfOne : null,
                    members.getOrDefault(one.id(), 0L),
                    inGoodStanding.getOrDefault(one.id(), 0L),
                    units);
        }
    }

    private static Map<String, Long> counted(List<MemberRegister.Known> members) {
        return members.stream().collect(groupingBy(one -> one.standing().constituency(), counting()));
    }

    /// An individual has one from the beginning, whether or not an account acts in it already.
    private static List<SeatId> entries(MemberRegister.Known member, List<VotingSeat> seats) {
        if (member.individual() && seats.isEmpty()) {
            return List.of(new SeatId(member.member().value()));
        }
        return seats.stream().filter(VotingSeat::held).map(VotingSeat::seat).toList();
    }

    private static RollAbsence absence(MemberRegister.Known member, List<OffRoll> reasons) {
        var standing = member.standing();
        return new RollAbsence(
                member.member(),
                member.individual() ? Boolean.TRUE : null,
                standing.constituency(),
                standing.membershipClass(),
                List.copyOf(reasons));
    }

    private FrozenRoll roll(
            PlatformId platform, Charter charter, List<Line> lines, List<RollAbsence> absences, Counted counted) {
        var byConstituency = lines.stream().collect(groupingBy(Line::constituency, counting()));
        var weights = Weights.ofOne(charter, byConstituency);
        var shares = Weights.ofLeaves(charter, byConstituency);
        var units = weighed.ofOneEntry(charter, lines.stream().map(Line::member).toList());
        var together = lines.stream()
                .filter(line -> units.containsKey(line.member().member()))
                .collect(groupingBy(
                        Line::constituency, reducing(Fraction.ZERO, line -> own(units, line), Fraction::plus)));
        // As PostgreSQL orders them: by their text.
        lines.sort(Comparator.comparing(line -> line.seat().toString()));
        var entries = lines.stream()
                .map(line -> {
                    var all = together.get(line.constituency());
                    return new RollEntry(
                            line.seat(),
                            line.organisation(),
                            line.constituency(),
                            line.member().standing().membershipClass(),
                            all == null
                                    ? Objects.requireNonNull(weights.get(line.constituency()))
                                    : Objects.requireNonNull(shares.get(line.constituency()))
                                            .times(own(units, line).dividedBy(all)),
                            all == null ? null : own(units, line));
                })
                .toList();
        var counts = charter.leaves().stream()
                .map(one -> counted.of(
                        one,
                        byConstituency.getOrDefault(one.id(), 0L),
                        weights.get(one.id()),
                        one.weighing() == null ? null : together.getOrDefault(one.id(), Fraction.ZERO)))
                .toList();
        var bytes = Json.canonical(new RollContent(entries, List.copyOf(absences)));
        return new FrozenRoll(
                entries.size(), counts, contents.put(platform, MediaTypes.ROLL, bytes, false), leftOff(absences));
    }

    private static Fraction own(Map<MemberId, Fraction> units, Line line) {
        return Objects.requireNonNull(units.get(line.member().member()));
    }

    private static LeftOff leftOff(List<RollAbsence> absences) {
        Map<OffRoll, Long> counted = absences.stream()
                .flatMap(absence -> absence.reasons().stream())
                .collect(groupingBy(reason -> reason, () -> new EnumMap<>(OffRoll.class), counting()));
        var reasons = counted.entrySet().stream()
                .map(one -> new ReasonCount(one.getKey(), one.getValue()))
                .toList();
        return new LeftOff(absences.size(), reasons);
    }
}
