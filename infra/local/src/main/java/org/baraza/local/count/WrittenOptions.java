package org.baraza.local.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Approval;
import org.baraza.record.counting.Arithmetic;
import org.baraza.record.counting.CountingMethod;
import org.baraza.record.counting.Lot;
import org.baraza.record.counting.ReservedSeats;
import org.baraza.record.counting.RunoffRules;
import org.baraza.record.counting.Scores;
import org.baraza.record.counting.TieBreak;
import org.jspecify.annotations.Nullable;

/// Options of a count as they are written after a command.
public final class WrittenOptions {
    private static final Pattern FIXED = Pattern.compile("fixed:([0-9]{1,2})");
    private static final Pattern GUARDED = Pattern.compile("guarded:([0-9]{1,2}):([0-9]{1,2})");

    private static final Pattern RESERVED = Pattern.compile("([^:=]+):([0-9]{1,4})?(?:-([0-9]{1,4}))?=([^=]+)");

    /// Methods whose ballots give figures.
    public static final List<String> OF_FIGURES = List.of("score", "points");

    private WrittenOptions() {}

    public static boolean isOfFigures(String method) {
        return OF_FIGURES.contains(method);
    }

    /// @param method one of [#OF_FIGURES]
    /// @throws IllegalArgumentException when the number is missing, or less than 1
    public static Scores scores(String method, @Nullable Integer most) {
        boolean gives = method.equals("score");
        if (most == null) {
            throw new IllegalArgumentException(
                    gives ? "score asks for --most, the highest figure" : "points asks for --most, how many there are");
        }
        checkMost(most);
        return gives ? new Scores.Score(Fraction.of(most)) : new Scores.Allocation(Fraction.of(most));
    }

    /// Approval with so many marks at most.
    ///
    /// @throws IllegalArgumentException when the number is less than 1, or the method has no such
    ///     limit
    public static CountingMethod limited(CountingMethod method, int most) {
        if (!(method instanceof Approval)) {
            throw new IllegalArgumentException("--most is of score, points and approval, not of " + method.name());
        }
        checkMost(most);
        return new Approval(most);
    }

    private static void checkMost(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("--most is at least 1");
        }
    }

    /// The value of an enumeration by its public name.
    ///
    /// @throws IllegalArgumentException when there is none; the message lists them
    public static <E> E named(String what, String written, E[] values, Function<E, String> name) {
        return Arrays.stream(values)
                .filter(one -> name.apply(one).equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(what + " is one of "
                        + String.join(", ", Arrays.stream(values).map(name).toList())));
    }

    /// `rational`, `fixed:5` or `guarded:18:9`.
    ///
    /// @throws IllegalArgumentException when it is anything else
    public static Arithmetic arithmetic(String written) {
        var fixed = FIXED.matcher(written);
        var guarded = GUARDED.matcher(written);
        if (written.equals("rational")) {
            return new Arithmetic.Rational();
        }
        if (fixed.matches()) {
            return new Arithmetic.Fixed(Integer.parseInt(fixed.group(1)));
        }
        if (guarded.matches()) {
            return new Arithmetic.Guarded(Integer.parseInt(guarded.group(1)), Integer.parseInt(guarded.group(2)));
        }
        throw new IllegalArgumentException("--arithmetic is rational, fixed:PLACES or guarded:PLACES:GUARD");
    }

    /// Ways in their order with commas between: `previous`, `first` (earlier rounds, from the latest or the
    /// first), `status-quo:ID`, `lot:SEED` (64 hexadecimal digits), `order:ID;ID;…` (best first) and
    /// `picked:ID;ID;…`.
    ///
    /// @throws IllegalArgumentException when it is anything else
    public static List<TieBreak> ties(String written) {
        var ways = new ArrayList<TieBreak>();
        for (var way : written.split(",")) {
            int colon = way.indexOf(':');
            var value = colon < 0 ? "" : way.substring(colon + 1);
            ways.add(
                    switch (colon < 0 ? way : way.substring(0, colon)) {
                        case "previous" -> new TieBreak.PreviousRounds(TieBreak.Direction.BACKWARDS);
                        case "first" -> new TieBreak.PreviousRounds(TieBreak.Direction.FORWARDS);
                        case "status-quo" -> new TieBreak.StatusQuo(value);
                        case "lot" ->
                            new TieBreak.ByLot(Lot.ofSeed(HexFormat.of().parseHex(value)));
                        case "order" -> new TieBreak.Written(List.of(value.split(";")), TieBreak.Reading.BEST_FIRST);
                        case "picked" -> new TieBreak.Written(List.of(value.split(";")), TieBreak.Reading.PICKED_FIRST);
                        default ->
                            throw new IllegalArgumentException(
                                    "--tie is previous, first, status-quo:ID, lot:SEED, order:ID;ID or picked:ID;ID");
                    });
        }
        return ways;
    }

    /// Rules of a run-off with commas between: `batch`, `until-two`, `first-half` (half of the votes of the
    /// first round decides), `least:N` (who has fewer votes is excluded) and `cannot-win:ID;ID;…`.
    ///
    /// @throws IllegalArgumentException when it is anything else
    public static RunoffRules runoff(RunoffRules usual, String written) {
        var rules = usual;
        for (var rule : written.split(",")) {
            int colon = rule.indexOf(':');
            var value = colon < 0 ? "" : rule.substring(colon + 1);
            rules = switch (colon < 0 ? rule : rule.substring(0, colon)) {
                case "batch" -> rules.withBatch();
                case "until-two" -> rules.withUntilTwo();
                case "first-half" -> rules.withMajorityOfFirst();
                case "least" -> rules.withLeastVotes(Fraction.parse(value));
                case "cannot-win" -> rules.withoutChance(Set.of(value.split(";")));
                default ->
                    throw new IllegalArgumentException(
                            "--runoff is batch, until-two, first-half, least:N or cannot-win:ID;ID");
            };
        }
        return rules;
    }

    /// Reserved seats with commas between, each `women:2=ID;ID;ID` (at least two), `women:2-3=…` (two or
    /// three) or `men:-3=…` (at most three).
    ///
    /// @throws IllegalArgumentException when it is anything else
    public static List<ReservedSeats> reserved(String written) {
        var reserved = new ArrayList<ReservedSeats>();
        for (var one : written.split(",")) {
            var parts = RESERVED.matcher(one);
            if (!parts.matches() || (parts.group(2) == null && parts.group(3) == null)) {
                throw new IllegalArgumentException(
                        "--reserve is CATEGORY:LEAST=ID;ID, CATEGORY:LEAST-MOST=ID;ID or CATEGORY:-MOST=ID;ID");
            }
            int least = parts.group(2) == null ? 0 : Integer.parseInt(parts.group(2));
            var most = parts.group(3) == null ? null : Integer.valueOf(parts.group(3));
            reserved.add(new ReservedSeats(
                    parts.group(1), new LinkedHashSet<>(List.of(parts.group(4).split(";"))), least, most));
        }
        return reserved;
    }
}
