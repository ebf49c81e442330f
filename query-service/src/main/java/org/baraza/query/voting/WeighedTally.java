package org.baraza.query.voting;

import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.baraza.query.outcome.Result;
import org.baraza.query.voting.Vote.TallyWeight;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.CountLine.LineWeight;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.FrozenRoll.RollCount;
import org.baraza.record.voting.Weights;
import org.jspecify.annotations.Nullable;

/// How much weight went where, of 1 for the whole body.
final class WeighedTally {
    private final Result result;
    private final FrozenRoll roll;
    private final Map<String, Fraction> shares;

    private WeighedTally(Result result, FrozenRoll roll, Charter charter) {
        this.result = result;
        this.roll = roll;
        this.shares = Weights.ofLeaves(
                charter,
                roll.constituencies().stream().collect(Collectors.toMap(RollCount::constituency, RollCount::entries)));
    }

    /// @return null where a roll is kept by the body
    static @Nullable TallyWeight of(Result result, FrozenRoll roll, Charter charter) {
        return charter.leaves().stream().anyMatch(one -> one.roll() == RollKeeping.KEPT_BY_THE_BODY)
                ? null
                : new WeighedTally(result, roll, charter).weight();
    }

    private TallyWeight weight() {
        return new TallyWeight(
                sum(CountLine::inFavour, LineWeight::inFavour).toString(),
                sum(CountLine::against, LineWeight::against).toString(),
                sum(CountLine::abstain, LineWeight::abstain).toString(),
                sum(CountLine::present, LineWeight::present).toString(),
                entitled().toString());
    }

    /// @param heads where every entry weighs the same
    /// @param parts where entries weigh differently, of the constituency's own weight
    private Fraction sum(ToLongFunction<CountLine> heads, Function<LineWeight, Fraction> parts) {
        return result.lines().stream()
                .map(line -> {
                    var within = line.weight();
                    return within == null
                            ? weightOfOne(line.constituency()).times(heads.applyAsLong(line))
                            : share(line.constituency()).times(parts.apply(within));
                })
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /// Less than the whole where the share of an empty constituency stays empty.
    private Fraction entitled() {
        return roll.constituencies().stream()
                .filter(one -> one.entries() > 0)
                .map(one -> share(one.constituency()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction share(String constituency) {
        return shares.getOrDefault(constituency, Fraction.ZERO);
    }

    private Fraction weightOfOne(String constituency) {
        for (var one : roll.constituencies()) {
            var weight = one.weightOfOne();
            if (one.constituency().equals(constituency) && weight != null) {
                return weight;
            }
        }
        return Fraction.ZERO;
    }
}
