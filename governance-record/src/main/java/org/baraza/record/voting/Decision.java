package org.baraza.record.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.EmptyConstituency;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.platform.Rule;
import org.baraza.record.platform.Unit;
import org.jspecify.annotations.Nullable;

/// What a tally decides under a charter, with its reasons. A function of its arguments and nothing else: everybody who
/// has the record can repeat it.
public record Decision(Outcome outcome, List<Finding> findings) {

    /// @param tally one line for each constituency of the charter, in any order
    /// @throws IllegalArgumentException when a constituency has no line or two, or a line has no constituency
    public static Decision of(Charter charter, Charter.DecisionType type, List<CountLine> tally) {
        var evaluation = new Evaluation(charter, tally);
        var findings = new ArrayList<Finding>();
        var valid = true;
        if (type.quorum() != null) {
            var quorum = evaluation.of(Part.QUORUM, type.quorum(), null);
            findings.add(quorum);
            valid = quorum.holds();
        }
        var majority = evaluation.of(Part.MAJORITY, type.majority(), null);
        findings.add(majority);
        var outcome = valid ? majority.holds() ? Outcome.ADOPTED : Outcome.REJECTED : Outcome.NOT_VALID;
        return new Decision(outcome, List.copyOf(findings));
    }

    /// The voting weight of one entry of the roll, by constituency. Inside a constituency all entries weigh the same.
    /// A constituency whose body keeps the roll has no entries here, but is not empty: its share stays its own.
    ///
    /// @param entries of the roll, by constituency
    public static Map<String, Fraction> weightOfOne(Charter charter, Map<String, Long> entries) {
        var seated = charter.constituencies().stream()
                .filter(one -> entries.getOrDefault(one.id(), 0L) > 0)
                .toList();
        var whole = charter.emptyConstituency() == EmptyConstituency.REDISTRIBUTED
                ? charter.constituencies().stream()
                        .filter(one -> one.roll() == RollKeeping.KEPT_BY_THE_BODY || seated.contains(one))
                        .map(Charter.Constituency::share)
                        .reduce(Fraction.ZERO, Fraction::plus)
                : Fraction.ONE;
        return seated.stream()
                .collect(Collectors.toMap(
                        Charter.Constituency::id,
                        one -> one.share()
                                .dividedBy(whole)
                                .dividedBy(Fraction.of(entries.getOrDefault(one.id(), 0L)))));
    }

    private static final class Evaluation {
        private final Charter charter;
        private final Map<String, CountLine> lines;
        private final Map<String, Fraction> weights;

        Evaluation(Charter charter, List<CountLine> tally) {
            this.charter = charter;
            this.lines = tally.stream()
                    .collect(Collectors.toMap(CountLine::constituency, Function.identity(), (a, b) -> {
                        throw new IllegalArgumentException("two lines for " + a.constituency());
                    }));
            for (var constituency : charter.constituencies()) {
                if (!lines.containsKey(constituency.id())) {
                    throw new IllegalArgumentException("no line for " + constituency.id());
                }
            }
            if (lines.size() > charter.constituencies().size()) {
                throw new IllegalArgumentException("a line for a constituency that the charter does not know");
            }
            this.weights = weightOfOne(
                    charter,
                    tally.stream()
                            .filter(line -> line.entitled() != null)
                            .collect(Collectors.toMap(CountLine::constituency, Evaluation::entitled)));
        }

        Finding of(Part part, Rule rule, @Nullable String inside) {
            return switch (rule) {
                case Rule.AllOf(var rules) -> {
                    var parts = rules.stream().map(one -> of(part, one, inside)).toList();
                    yield group(part, "all-of", inside, parts, parts.stream().allMatch(Finding::holds));
                }
                case Rule.AnyOf(var rules) -> {
                    var parts = rules.stream().map(one -> of(part, one, inside)).toList();
                    yield group(part, "any-of", inside, parts, parts.stream().anyMatch(Finding::holds));
                }
                case Rule.ForEachConstituency(var holds) -> {
                    var parts = charter.constituencies().stream()
                            .filter(one -> !isEmpty(one.id()))
                            .map(one -> of(part, holds, one.id()))
                            .toList();
                    // A body without a single seat has not met anything.
                    var all = !parts.isEmpty() && parts.stream().allMatch(Finding::holds);
                    yield group(part, "for-each-constituency", inside, parts, all);
                }
                case Rule.InConstituency(var constituency, var holds) -> {
                    var one = of(part, holds, constituency);
                    yield group(part, "in-constituency", constituency, List.of(one), one.holds());
                }
                case Rule.Threshold threshold -> threshold(part, threshold, inside);
            };
        }

        private static Finding group(
                Part part, String rule, @Nullable String inside, List<Finding> children, boolean holds) {
            return new Finding(part, rule, inside, null, null, null, null, null, null, holds, children);
        }

        private Finding threshold(Part part, Rule.Threshold rule, @Nullable String inside) {
            var numerator = sum(rule.by(), inside, line -> heads(rule.measure(), line));
            var denominator = base(rule, inside);
            var share = denominator.isZero() ? null : numerator.dividedBy(denominator);
            var holds = share != null
                    && (rule.strict() ? share.isMoreThan(rule.share()) : share.compareTo(rule.share()) >= 0);
            return new Finding(
                    part,
                    "threshold",
                    inside,
                    rule.measure(),
                    rule.of(),
                    rule.by(),
                    rule.share(),
                    rule.strict(),
                    new Finding.Reached(numerator, denominator, share),
                    holds,
                    List.of());
        }

        /// Weight that nobody can cast still counts among the weight entitled, where the charter says that it stays.
        private Fraction base(Rule.Threshold rule, @Nullable String inside) {
            if (rule.of() == Base.ENTITLED && rule.by() == Unit.WEIGHT && inside == null && !weights.isEmpty()) {
                return Fraction.ONE;
            }
            return sum(rule.by(), inside, line -> heads(rule.of(), line));
        }

        private Fraction sum(Unit by, @Nullable String inside, Function<CountLine, Fraction> heads) {
            return lines.values().stream()
                    .filter(line -> inside == null || inside.equals(line.constituency()))
                    .map(line -> switch (by) {
                        case HEADS -> heads.apply(line);
                        case WEIGHT ->
                            weights.getOrDefault(line.constituency(), Fraction.ZERO)
                                    .times(heads.apply(line));
                    })
                    .reduce(Fraction.ZERO, Fraction::plus);
        }

        private boolean isEmpty(String constituency) {
            var line = lines.get(constituency);
            return line != null && line.entitled() != null && line.entitled() == 0;
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
                case ENTITLED -> Fraction.of(entitled(line));
            };
        }

        private static Fraction forAndAgainst(CountLine line) {
            return Fraction.of(line.inFavour()).plus(Fraction.of(line.against()));
        }

        private static Fraction validVotes(CountLine line) {
            return forAndAgainst(line).plus(Fraction.of(line.abstain()));
        }

        private static long entitled(CountLine line) {
            var entitled = line.entitled();
            if (entitled == null) {
                throw new IllegalStateException("the charter's review keeps such rules out: " + line.constituency());
            }
            return entitled;
        }
    }
}
