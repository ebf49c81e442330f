package org.baraza.record.voting;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Lot;
import org.baraza.record.platform.Attendance;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Charter.Constituency;
import org.baraza.record.platform.EmptyConstituency;
import org.baraza.record.platform.Guards;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.OrganisationKind;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.platform.Rule;
import org.baraza.record.platform.SilentConstituency;
import org.baraza.record.platform.TieBreak;
import org.baraza.record.platform.Unit;
import org.baraza.record.platform.UnmetQuorum;
import org.baraza.record.platform.Visibility;
import org.jspecify.annotations.Nullable;

/// The same votes for the same seed: a charter whose constituencies make a tree of up to three storeys, some of them
/// empty or silent, groups, a decision type of composed rules, and a tally.
final class RandomVotes {
    private static final List<Charter.Group> GROUPS = List.of(
            new Charter.Group("g0", "G0", Set.of(OrganisationKind.COOPERATIVE)),
            new Charter.Group("g1", "G1", Set.of(OrganisationKind.NGO)));

    /// Of secrets of 32 bytes 1 and roots of 32 bytes 2 and 3: the first falls on the side for it.
    static final Lot LOT_FOR = lot("6fa71cbbd8aaf42c96c0c6b0ec208e5908453301ff135caa1bccb84d2bd946b9");

    static final Lot LOT_AGAINST = lot("3effe2eb56f7c9a59e85679ac4f86626fe5c2cc339f7fa2ccd7779a84b0e0d97");

    private static Lot lot(String seed) {
        return Lot.ofSeed(HexFormat.of().parseHex(seed));
    }

    private final SplittableRandom random;
    private int named;

    RandomVotes(long seed) {
        random = new SplittableRandom(seed);
    }

    Stream<Vote> stream() {
        return IntStream.iterate(0, i -> i + 1).mapToObj(this::vote);
    }

    record Vote(int number, Charter charter, Charter.DecisionType type, Tally tally) {
        Decision decision() {
            return Decision.of(charter, type, tally);
        }

        /// As it was counted, but for these.
        Tally with(List<CountLine> lines, List<GroupLine> groups) {
            return new Tally(lines, groups, tally.castingVote(), tally.floors(), tally.lot());
        }

        Tally drawing(Lot lot) {
            return new Tally(tally.lines(), tally.groups(), tally.castingVote(), tally.floors(), lot);
        }

        Fraction weightOf(ToLongFunction<CountLine> heads) {
            var entries = tally.lines().stream()
                    .collect(
                            Collectors.toMap(CountLine::constituency, line -> Objects.requireNonNull(line.entitled())));
            var weights = Weights.ofOne(charter, entries);
            return tally.lines().stream()
                    .map(line -> weights.getOrDefault(line.constituency(), Fraction.ZERO)
                            .times(heads.applyAsLong(line)))
                    .reduce(Fraction.ZERO, Fraction::plus);
        }

        /// Twice as many of everything.
        Vote doubled() {
            return new Vote(
                    number,
                    charter,
                    type,
                    new Tally(
                            tally.lines().stream()
                                    .map(line -> times(line, line.constituency(), 2, 1))
                                    .toList(),
                            tally.groups().stream()
                                    .map(line -> times(line, line.constituency(), 2, 1))
                                    .toList(),
                            null,
                            List.of(),
                            tally.lot()));
        }

        /// One constituency made of two of half its share, half its seats and half of each of its counts.
        Vote split() {
            var chosen = charter.leaves().get(number % charter.leaves().size()).id();
            var halves = List.of("north", "south");
            var half = Fraction.of(1, 2);
            UnaryOperator<Constituency> made = one -> new Constituency(
                    one.id(),
                    one.name(),
                    one.share(),
                    halves.stream()
                            .map(id -> new Constituency(id, id, half, RollKeeping.RECORDED))
                            .toList());
            var lines = tally.lines().stream()
                    .flatMap(line -> line.constituency().equals(chosen)
                            ? halves.stream().map(id -> times(line, id, 1, 2))
                            : Stream.of(line))
                    .toList();
            var groups = tally.groups().stream()
                    .flatMap(line -> line.constituency().equals(chosen)
                            ? halves.stream().map(id -> times(line, id, 1, 2))
                            : Stream.of(line))
                    .toList();
            var tree = charter.constituencies().stream()
                    .map(one -> replaced(one, chosen, made))
                    .toList();
            return new Vote(number, RandomVotes.with(charter, tree), type, with(lines, groups));
        }

        private static Constituency replaced(Constituency one, String id, UnaryOperator<Constituency> made) {
            if (one.id().equals(id)) {
                return made.apply(one);
            }
            var parts = one.parts();
            return parts == null
                    ? one
                    : new Constituency(
                            one.id(),
                            one.name(),
                            one.share(),
                            parts.stream().map(part -> replaced(part, id, made)).toList());
        }

        private static CountLine times(CountLine line, String constituency, long by, long over) {
            return new CountLine(
                    constituency,
                    line.inFavour() * by / over,
                    line.against() * by / over,
                    line.abstain() * by / over,
                    line.present() * by / over,
                    Objects.requireNonNull(line.entitled()) * by / over,
                    Objects.requireNonNull(line.members()) * by / over,
                    Objects.requireNonNull(line.goodStanding()) * by / over);
        }

        private static GroupLine times(GroupLine line, String constituency, long by, long over) {
            return new GroupLine(
                    line.group(),
                    constituency,
                    line.inFavour() * by / over,
                    line.against() * by / over,
                    line.abstain() * by / over,
                    line.present() * by / over,
                    line.entitled() * by / over);
        }
    }

    static Charter.DecisionType with(Charter.DecisionType type, @Nullable Rule quorum, Rule majority) {
        return new Charter.DecisionType(
                type.id(),
                type.name(),
                type.purpose(),
                type.ways(),
                type.votingDays(),
                type.extension(),
                type.coSponsors(),
                quorum,
                type.unmetQuorum(),
                type.secondCall(),
                majority,
                type.tieBreak(),
                type.safeguards(),
                type.proxies(),
                type.proposers(),
                type.deliberationDays(),
                type.ballots(),
                type.consent(),
                type.election());
    }

    private static Charter with(Charter charter, List<Constituency> constituencies) {
        return new Charter(
                charter.schema(),
                charter.zone(),
                charter.visibility(),
                charter.summary(),
                charter.emptyConstituency(),
                charter.silentConstituency(),
                constituencies,
                charter.groups(),
                List.of(),
                null,
                null,
                null);
    }

    private Vote vote(int number) {
        named = 0;
        var charter = new Charter(
                Charter.SCHEMA,
                "UTC",
                Visibility.PUBLIC,
                "",
                one(EmptyConstituency.values()),
                one(SilentConstituency.values()),
                neighbours(random.nextInt(1, 6), 1),
                GROUPS,
                List.of(),
                null,
                null,
                null);
        var quorum = random.nextInt(3) == 0 ? null : rule(charter, null, 2, false);
        var safeguards = IntStream.range(0, Math.max(0, random.nextInt(-2, 3)))
                .mapToObj(i -> new Charter.Safeguard("s" + i, "S", one(Guards.values()), rule(charter, null, 1, false)))
                .toList();
        var plain = Tallies.decisionType(rule(charter, null, 3, false));
        var type = new Charter.DecisionType(
                plain.id(),
                plain.name(),
                plain.purpose(),
                plain.ways(),
                null,
                null,
                null,
                quorum,
                quorum == null ? null : one(UnmetQuorum.values()),
                null,
                plain.counted(),
                one(TieBreak.values()),
                safeguards,
                plain.proxies(),
                plain.proposers(),
                plain.deliberationDays(),
                plain.ballots(),
                plain.consent(),
                plain.election());
        return new Vote(number, charter, type, tally(charter));
    }

    private List<Constituency> neighbours(int number, int depth) {
        var parts = IntStream.range(0, number).map(i -> random.nextInt(1, 8)).toArray();
        var sum = IntStream.of(parts).sum();
        return IntStream.of(parts)
                .mapToObj(part -> {
                    var id = "c" + named++;
                    var share = Fraction.of(part, sum);
                    return depth < 3 && random.nextInt(3) == 0
                            ? new Constituency(id, id, share, neighbours(random.nextInt(2, 4), depth + 1))
                            : new Constituency(id, id, share, RollKeeping.RECORDED);
                })
                .toList();
    }

    private Tally tally(Charter charter) {
        var lines = charter.leaves().stream().map(leaf -> line(leaf.id())).toList();
        var groups = new ArrayList<GroupLine>();
        for (var line : lines) {
            for (var group : GROUPS) {
                groups.add(line(group.id(), line));
            }
        }
        var chair = one(lines);
        var casting = new CastingVote(chair.constituency(), one(Choice.values()));
        return new Tally(lines, groups, casting, List.of(), random.nextBoolean() ? LOT_FOR : LOT_AGAINST);
    }

    private CountLine line(String constituency) {
        var entitled = random.nextInt(4) == 0 ? 0 : random.nextLong(1, 30);
        var present = random.nextInt(6) == 0 ? 0 : random.nextLong(0, entitled + 1);
        var inFavour = random.nextLong(0, present + 1);
        var against = random.nextInt(3) == 0
                ? Math.min(inFavour, present - inFavour)
                : random.nextLong(0, present - inFavour + 1);
        var abstain = random.nextLong(0, present - inFavour - against + 1);
        var inGoodStanding = entitled + random.nextLong(0, 4);
        var members = inGoodStanding + random.nextLong(0, 4);
        return new CountLine(constituency, inFavour, against, abstain, present, entitled, members, inGoodStanding);
    }

    private GroupLine line(String group, CountLine all) {
        var inFavour = random.nextLong(0, all.inFavour() + 1);
        var against = random.nextLong(0, all.against() + 1);
        var abstain = random.nextLong(0, all.abstain() + 1);
        var present = inFavour + against + abstain + random.nextLong(0, all.present() - all.validVotes() + 1);
        var entitled = present + random.nextLong(0, Objects.requireNonNull(all.entitled()) - all.present() + 1);
        return new GroupLine(group, all.constituency(), inFavour, against, abstain, present, entitled);
    }

    /// @param inside absent for the whole body
    private Rule rule(Charter charter, @Nullable Constituency inside, int depth, boolean inGroup) {
        var parts = inside == null ? charter.constituencies() : inside.parts();
        return switch (depth == 0 ? 9 : random.nextInt(parts == null ? 5 : 9)) {
            case 0 -> new Rule.AllOf(rules(charter, inside, depth - 1, inGroup));
            case 1 -> new Rule.AnyOf(rules(charter, inside, depth - 1, inGroup));
            case 2 ->
                inGroup ? threshold(true) : new Rule.InGroup(one(GROUPS).id(), rule(charter, inside, depth - 1, true));
            case 5 -> new Rule.ForEachConstituency(inSome(charter, parts, depth - 1, inGroup));
            case 6 -> {
                var number = random.nextInt(1, Objects.requireNonNull(parts).size() + 1);
                yield new Rule.ForSomeConstituencies(number, inSome(charter, parts, depth - 1, inGroup));
            }
            case 7 -> {
                var named = one(Objects.requireNonNull(parts));
                yield new Rule.InConstituency(named.id(), rule(charter, named, depth - 1, inGroup));
            }
            default ->
                switch (random.nextInt(8)) {
                    case 0 -> new Rule.AtLeast(one(Measure.values()), random.nextInt(1, 20));
                    case 1 ->
                        inGroup
                                ? threshold(true)
                                : new Rule.Participation(
                                        one(GROUPS).id(), one(Attendance.values()), share(), random.nextBoolean());
                    default -> threshold(inGroup);
                };
        };
    }

    /// A rule that can be applied in every one of these.
    private Rule inSome(Charter charter, @Nullable List<Constituency> parts, int depth, boolean inGroup) {
        var leaf = Objects.requireNonNull(parts).stream()
                .filter(one -> one.parts() == null)
                .findFirst();
        return rule(charter, leaf.orElse(parts.getFirst()), leaf.isPresent() ? depth : 0, inGroup);
    }

    private List<Rule> rules(Charter charter, @Nullable Constituency inside, int depth, boolean inGroup) {
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(i -> rule(charter, inside, depth, inGroup))
                .toList();
    }

    private Rule threshold(boolean inGroup) {
        var share = share();
        var strict = !share.equals(Fraction.ONE) && random.nextBoolean();
        var bases = Stream.of(Base.values())
                .filter(base -> !inGroup || !base.countsMembers())
                .toArray(Base[]::new);
        var of = one(bases);
        var by = of.countsMembers() ? Unit.HEADS : one(Unit.values());
        return new Rule.Threshold(one(Measure.values()), of, by, share, strict);
    }

    private Fraction share() {
        var denominator = random.nextInt(1, 7);
        return Fraction.of(random.nextInt(0, denominator + 1), denominator);
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
