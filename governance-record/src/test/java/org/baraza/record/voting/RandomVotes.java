package org.baraza.record.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.EmptyConstituency;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.platform.Rule;
import org.baraza.record.platform.Unit;
import org.baraza.record.platform.Visibility;
import org.jspecify.annotations.Nullable;

/// The same votes for the same seed: a charter of one to five constituencies, some of them empty, a decision type of
/// composed rules, a tally.
final class RandomVotes {
    private final SplittableRandom random;

    RandomVotes(long seed) {
        random = new SplittableRandom(seed);
    }

    Stream<Vote> stream() {
        return IntStream.iterate(0, i -> i + 1).mapToObj(this::vote);
    }

    record Vote(int number, Charter charter, Charter.DecisionType type, List<CountLine> tally) {
        Decision decision() {
            return Decision.of(charter, type, tally);
        }

        Fraction weightOf(ToLongFunction<CountLine> heads) {
            var entries = tally.stream()
                    .collect(
                            Collectors.toMap(CountLine::constituency, line -> Objects.requireNonNull(line.entitled())));
            Map<String, Fraction> weights = Decision.weightOfOne(charter, entries);
            return tally.stream()
                    .map(line -> weights.getOrDefault(line.constituency(), Fraction.ZERO)
                            .times(heads.applyAsLong(line)))
                    .reduce(Fraction.ZERO, Fraction::plus);
        }

        /// Twice as many of everything.
        Vote doubled() {
            var doubled = tally.stream()
                    .map(line -> times(line, line.constituency(), 2, 1))
                    .toList();
            return new Vote(number, charter, type, doubled);
        }

        /// The first constituency as two of half its share, half its seats and half of each of its counts.
        Vote split() {
            var first = charter.constituencies().getFirst();
            var half = first.share().times(Fraction.of(1, 2));
            var constituencies = new ArrayList<>(charter.constituencies());
            constituencies.set(0, new Charter.Constituency("north", "North", half, first.roll()));
            constituencies.add(1, new Charter.Constituency("south", "South", half, first.roll()));
            var lines = tally.stream()
                    .flatMap(line -> line.constituency().equals(first.id())
                            ? Stream.of(times(line, "north", 1, 2), times(line, "south", 1, 2))
                            : Stream.of(line))
                    .toList();
            var quorum = type.quorum();
            var halved =
                    with(type, quorum == null ? null : split(quorum, first.id()), split(type.majority(), first.id()));
            var whole = new Charter(
                    charter.schema(),
                    charter.zone(),
                    charter.visibility(),
                    charter.summary(),
                    charter.emptyConstituency(),
                    constituencies,
                    List.of(),
                    null);
            return new Vote(number, whole, halved, lines);
        }

        private static CountLine times(CountLine line, String constituency, long by, long over) {
            return new CountLine(
                    constituency,
                    line.inFavour() * by / over,
                    line.against() * by / over,
                    line.abstain() * by / over,
                    line.present() * by / over,
                    Objects.requireNonNull(line.entitled()) * by / over);
        }

        private static Rule split(Rule rule, String constituency) {
            return switch (rule) {
                case Rule.AllOf(var rules) ->
                    new Rule.AllOf(
                            rules.stream().map(one -> split(one, constituency)).toList());
                case Rule.AnyOf(var rules) ->
                    new Rule.AnyOf(
                            rules.stream().map(one -> split(one, constituency)).toList());
                case Rule.InConstituency(var named, var holds)
                when named.equals(constituency) ->
                    new Rule.AllOf(
                            List.of(new Rule.InConstituency("north", holds), new Rule.InConstituency("south", holds)));
                case Rule.ForEachConstituency _, Rule.InConstituency _, Rule.Threshold _ -> rule;
            };
        }
    }

    static Charter.DecisionType with(Charter.DecisionType type, @Nullable Rule quorum, Rule majority) {
        return new Charter.DecisionType(
                type.id(),
                type.name(),
                type.ways(),
                type.votingDays(),
                type.extension(),
                type.coSponsors(),
                quorum,
                majority);
    }

    private Vote vote(int number) {
        var parts = IntStream.range(0, random.nextInt(1, 6))
                .map(i -> random.nextInt(1, 8))
                .toArray();
        var sum = IntStream.of(parts).sum();
        var constituencies = IntStream.range(0, parts.length)
                .mapToObj(i ->
                        new Charter.Constituency("c" + i, "C" + i, Fraction.of(parts[i], sum), RollKeeping.RECORDED))
                .toList();
        var charter = new Charter(
                Charter.SCHEMA,
                "UTC",
                Visibility.PUBLIC,
                "",
                one(EmptyConstituency.values()),
                constituencies,
                List.of(),
                null);
        var quorum = random.nextInt(3) == 0 ? null : rule(constituencies.size(), 2, true);
        var type = with(
                Tallies.decisionType(rule(constituencies.size(), 2, true)),
                quorum,
                rule(constituencies.size(), 3, true));
        return new Vote(
                number,
                charter,
                type,
                constituencies.stream().map(c -> line(c.id())).toList());
    }

    private CountLine line(String constituency) {
        var entitled = random.nextInt(4) == 0 ? 0 : random.nextLong(1, 30);
        var present = random.nextLong(0, entitled + 1);
        var inFavour = random.nextLong(0, present + 1);
        var against = random.nextLong(0, present - inFavour + 1);
        var abstain = random.nextLong(0, present - inFavour - against + 1);
        return new CountLine(constituency, inFavour, against, abstain, present, entitled);
    }

    private Rule rule(int constituencies, int depth, boolean whole) {
        return switch (depth == 0 ? 4 : random.nextInt(whole ? 6 : 3)) {
            case 0 -> new Rule.AllOf(rules(constituencies, depth - 1, whole));
            case 1 -> new Rule.AnyOf(rules(constituencies, depth - 1, whole));
            case 3 -> new Rule.ForEachConstituency(rule(constituencies, depth - 1, false));
            case 5 ->
                new Rule.InConstituency("c" + random.nextInt(constituencies), rule(constituencies, depth - 1, false));
            default -> threshold();
        };
    }

    private List<Rule> rules(int constituencies, int depth, boolean whole) {
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(i -> rule(constituencies, depth, whole))
                .toList();
    }

    private Rule threshold() {
        var denominator = random.nextInt(1, 7);
        var share = Fraction.of(random.nextInt(0, denominator + 1), denominator);
        var strict = !share.equals(Fraction.ONE) && random.nextBoolean();
        return new Rule.Threshold(one(Measure.values()), one(Base.values()), one(Unit.values()), share, strict);
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
