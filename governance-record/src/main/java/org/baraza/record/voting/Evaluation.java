package org.baraza.record.voting;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Attendance;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.Rule;
import org.baraza.record.platform.SilentConstituency;
import org.baraza.record.platform.Unit;
import org.baraza.record.voting.CountLine.LineWeight;
import org.baraza.record.voting.Finding.Place;
import org.baraza.record.voting.Finding.Reached;
import org.jspecify.annotations.Nullable;

/// Applies a charter's rules to one tally.
final class Evaluation {
    private static final Place EVERYWHERE = new Place(Part.TIE_BREAK, null, null);

    private final Charter charter;
    private final Map<String, CountLine> lines;
    private final List<GroupLine> groups;
    private final Weights shares;
    private final Map<String, Fraction> weightOfOne;
    private final Function<FloorLine.Asked, FloorLine> floors;

    Evaluation(Charter charter, Tally tally) {
        this(charter, tally, asked -> told(tally, asked));
    }

    private Evaluation(Charter charter, Tally tally, Function<FloorLine.Asked, FloorLine> floors) {
        this.floors = floors;
        this.charter = charter;
        this.lines = tally.lines().stream().collect(toMap(CountLine::constituency, Function.identity(), (a, b) -> {
            throw new IllegalArgumentException("two lines for " + a.constituency());
        }));
        for (var constituency : charter.leaves()) {
            if (!lines.containsKey(constituency.id())) {
                throw new IllegalArgumentException("no line for " + constituency.id());
            }
        }
        if (lines.size() > charter.leaves().size()) {
            throw new IllegalArgumentException("a line for a constituency that the charter does not know");
        }
        this.groups = tally.groups();
        var entries = tally.lines().stream()
                .filter(line -> line.entitled() != null)
                .collect(toMap(CountLine::constituency, Evaluation::entitled));
        this.shares = new Weights(charter, entries, one -> isLeftOutForSilence(line(one)));
        this.weightOfOne = shares.ofOne();
    }

    /// What the rules of a decision type ask to be counted of groups of people, in their order.
    static Set<FloorLine.Asked> asked(Charter charter, Charter.DecisionType type, List<CountLine> lines) {
        var asked = new LinkedHashSet<FloorLine.Asked>();
        var evaluation = new Evaluation(charter, Tally.of(lines), one -> {
            asked.add(one);
            return one.withheld(false);
        });
        if (type.quorum() != null) {
            evaluation.of(Part.QUORUM, type.quorum());
        }
        if (type.majority() != null) {
            evaluation.of(Part.MAJORITY, type.majority());
        }
        if (type.safeguards() != null) {
            type.safeguards().forEach(one -> evaluation.of(Part.SAFEGUARD, one.holds()));
        }
        return asked;
    }

    private static FloorLine told(Tally tally, FloorLine.Asked asked) {
        return tally.floors().stream()
                .filter(line -> line.asked().equals(asked))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing was counted of " + asked.group()));
    }

    /// A rule of the whole body.
    Finding of(Part part, Rule rule) {
        return of(new Place(part, null, null), rule);
    }

    /// Whether as many are for as against.
    boolean isTied(Rule rule) {
        return lead(rule).isZero();
    }

    /// Whether as many are for as against, and somebody is.
    boolean isDivided(Rule rule) {
        return isTied(rule) && !inFavour(rule).isZero();
    }

    /// How many are for, measured as [#lead] is.
    Fraction inFavour(Rule rule) {
        return sum(EVERYWHERE, unitOf(rule), line -> Fraction.of(line.inFavour()), LineWeight::inFavour);
    }

    /// How many more are for than against: by weight where the rule's first threshold is, otherwise by heads.
    Fraction lead(Rule rule) {
        return inFavour(rule)
                .minus(sum(EVERYWHERE, unitOf(rule), line -> Fraction.of(line.against()), LineWeight::against));
    }

    private static Unit unitOf(Rule rule) {
        return unit(rule).findFirst().orElse(Unit.HEADS);
    }

    private Finding of(Place place, Rule rule) {
        return switch (rule) {
            case Rule.AllOf(var rules) -> {
                var parts = rules.stream().map(one -> of(place, one)).toList();
                yield Finding.composed(place, "all-of", null, parts.stream().allMatch(Finding::holds), parts);
            }
            case Rule.AnyOf(var rules) -> {
                var parts = rules.stream().map(one -> of(place, one)).toList();
                yield Finding.composed(place, "any-of", null, parts.stream().anyMatch(Finding::holds), parts);
            }
            case Rule.ForEachConstituency(var holds) -> {
                var parts = inEach(place, holds);
                // A body without a single entry has not met anything.
                var all = !parts.isEmpty() && parts.stream().allMatch(Finding::holds);
                yield Finding.composed(place, "for-each-constituency", null, all, parts);
            }
            case Rule.ForSomeConstituencies(var number, var holds) -> {
                var parts = inEach(place, holds);
                var enough = parts.stream().filter(Finding::holds).count() >= number;
                yield Finding.composed(place, "for-some-constituencies", (long) number, enough, parts);
            }
            case Rule.InConstituency(var constituency, var holds) -> {
                var inside = new Place(place.part(), constituency, place.group());
                var one = of(inside, holds);
                yield Finding.composed(inside, "in-constituency", null, one.holds(), List.of(one));
            }
            case Rule.InGroup(var group, var holds) -> {
                var among = new Place(place.part(), place.constituency(), group);
                var one = of(among, holds);
                yield Finding.composed(among, "in-group", null, one.holds(), List.of(one));
            }
            case Rule.Threshold threshold -> threshold(place, threshold);
            case Rule.AtLeast least -> Finding.of(place, least, heads(place, line -> heads(least.measure(), line)));
            case Rule.Participation participation -> participation(place, participation);
        };
    }

    private List<Finding> inEach(Place place, Rule holds) {
        return neighbours(place.constituency()).stream()
                .filter(one ->
                        one.leaves().stream().map(leaf -> line(leaf.id())).anyMatch(this::isAsked))
                .map(one -> of(new Place(place.part(), one.id(), place.group()), holds))
                .toList();
    }

    private List<Charter.Constituency> neighbours(@Nullable String within) {
        if (within == null) {
            return charter.constituencies();
        }
        var parts = constituency(within).parts();
        return parts == null ? List.of() : parts;
    }

    private boolean isAsked(CountLine line) {
        return !isEmpty(line) && !isLeftOutForSilence(line);
    }

    private static boolean isEmpty(CountLine line) {
        return line.entitled() != null && line.entitled() == 0;
    }

    private boolean isLeftOutForSilence(CountLine line) {
        return charter.silentConstituency() == SilentConstituency.REDISTRIBUTED
                && !isEmpty(line)
                && line.present() == 0;
    }

    private Finding threshold(Place place, Rule.Threshold rule) {
        var numerator =
                sum(place, rule.by(), line -> heads(rule.measure(), line), weight -> part(rule.measure(), weight));
        var denominator = rule.of() == Base.ENTITLED && rule.by() == Unit.WEIGHT && place.group() == null
                ? wholeWeight(place)
                : sum(place, rule.by(), line -> heads(rule.of(), line), weight -> part(rule.of(), weight));
        return Finding.of(place, rule, Reached.of(numerator, denominator));
    }

    /// Weight that nobody can cast still counts among the weight entitled, where the charter says that it stays.
    private Fraction wholeWeight(Place place) {
        var leaves = leaves(place);
        return leaves.stream().anyMatch(one -> weightOfOne.containsKey(one.id()))
                ? leaves.stream().map(one -> shares.of(one.id())).reduce(Fraction.ZERO, Fraction::plus)
                : Fraction.ZERO;
    }

    private Finding participation(Place place, Rule.Participation rule) {
        if (charter.isPersonal(rule.group())) {
            var asked = new FloorLine.Asked(
                    rule.group(), place.constituency(), rule.measure(), rule.share(), rule.strict());
            return Finding.of(place, rule, floors.apply(asked));
        }
        var among = new Place(place.part(), place.constituency(), rule.group());
        var reached = Reached.of(
                heads(among, line -> heads(rule.measure(), line)), heads(place, line -> heads(rule.measure(), line)));
        return Finding.of(place, rule, reached);
    }

    private Fraction heads(Place place, Function<CountLine, Fraction> heads) {
        return counted(place).map(heads).reduce(Fraction.ZERO, Fraction::plus);
    }

    /// @param parts of the constituency's own weight, where its entries weigh differently
    private Fraction sum(
            Place place, Unit by, Function<CountLine, Fraction> heads, Function<LineWeight, Fraction> parts) {
        return by == Unit.HEADS
                ? heads(place, heads)
                : counted(place).map(line -> weight(line, heads, parts)).reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction weight(CountLine line, Function<CountLine, Fraction> heads, Function<LineWeight, Fraction> parts) {
        var one = weightOfOne.get(line.constituency());
        if (one == null) {
            return Fraction.ZERO;
        }
        return constituency(line.constituency()).weighing() == null
                ? one.times(heads.apply(line))
                : shares.of(line.constituency()).times(parts.apply(counted(line)));
    }

    private static LineWeight counted(CountLine line) {
        return Objects.requireNonNull(line.weight(), "the charter's review keeps such rules out");
    }

    private Stream<CountLine> counted(Place place) {
        var within = leaves(place).stream().map(Charter.Constituency::id).toList();
        var group = place.group();
        return group == null
                ? within.stream().map(this::line)
                : groups.stream()
                        .filter(line -> line.group().equals(group) && within.contains(line.constituency()))
                        .map(GroupLine::counted);
    }

    private List<Charter.Constituency> leaves(Place place) {
        return place.constituency() == null
                ? charter.leaves()
                : constituency(place.constituency()).leaves();
    }

    private Charter.Constituency constituency(String id) {
        return Objects.requireNonNull(charter.constituency(id), "the charter's review keeps such rules out");
    }

    private CountLine line(String constituency) {
        return Objects.requireNonNull(lines.get(constituency));
    }

    private static Stream<Unit> unit(Rule rule) {
        return switch (rule) {
            case Rule.AllOf(var rules) -> rules.stream().flatMap(Evaluation::unit);
            case Rule.AnyOf(var rules) -> rules.stream().flatMap(Evaluation::unit);
            case Rule.ForEachConstituency(var holds) -> unit(holds);
            case Rule.ForSomeConstituencies one -> unit(one.holds());
            case Rule.InConstituency one -> unit(one.holds());
            case Rule.InGroup one -> unit(one.holds());
            case Rule.Threshold threshold -> Stream.of(threshold.by());
            case Rule.AtLeast _, Rule.Participation _ -> Stream.of(Unit.HEADS);
        };
    }

    private static Fraction heads(Measure measure, CountLine line) {
        return switch (measure) {
            case FOR -> Fraction.of(line.inFavour());
            case AGAINST -> Fraction.of(line.against());
            case ABSTAIN -> Fraction.of(line.abstain());
            case VALID_VOTES -> validVotes(line);
            case PRESENT -> Fraction.of(line.present());
        };
    }

    private static Fraction heads(Base base, CountLine line) {
        return switch (base) {
            case FOR_AND_AGAINST -> forAndAgainst(line);
            case VALID_VOTES -> validVotes(line);
            case PRESENT -> Fraction.of(line.present());
            case PRESENT_LESS_ABSTENTIONS -> Fraction.of(line.present()).minus(Fraction.of(line.abstain()));
            case ENTITLED -> Fraction.of(entitled(line));
            case MEMBERS -> Fraction.of(known(line.members()));
            case GOOD_STANDING -> Fraction.of(known(line.goodStanding()));
        };
    }

    private static Fraction part(Measure measure, LineWeight weight) {
        return switch (measure) {
            case FOR -> weight.inFavour();
            case AGAINST -> weight.against();
            case ABSTAIN -> weight.abstain();
            case VALID_VOTES -> part(Base.VALID_VOTES, weight);
            case PRESENT -> weight.present();
        };
    }

    private static Fraction part(Base base, LineWeight weight) {
        return switch (base) {
            case FOR_AND_AGAINST -> weight.inFavour().plus(weight.against());
            case VALID_VOTES -> weight.inFavour().plus(weight.against()).plus(weight.abstain());
            case PRESENT -> weight.present();
            case PRESENT_LESS_ABSTENTIONS -> weight.present().minus(weight.abstain());
            case ENTITLED -> Fraction.ONE;
            case MEMBERS, GOOD_STANDING ->
                throw new IllegalArgumentException("the charter's review keeps such rules out");
        };
    }

    private static Fraction heads(Attendance attendance, CountLine line) {
        return heads(Finding.base(attendance), line);
    }

    private static Fraction forAndAgainst(CountLine line) {
        return Fraction.of(line.inFavour()).plus(Fraction.of(line.against()));
    }

    private static Fraction validVotes(CountLine line) {
        return forAndAgainst(line).plus(Fraction.of(line.abstain()));
    }

    private static long entitled(CountLine line) {
        return known(line.entitled());
    }

    private static long known(@Nullable Long count) {
        return Objects.requireNonNull(count, "the charter's review keeps such rules out");
    }
}
