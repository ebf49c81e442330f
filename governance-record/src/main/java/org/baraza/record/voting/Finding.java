package org.baraza.record.voting;

import java.util.List;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Attendance;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.Rule;
import org.baraza.record.platform.Unit;
import org.jspecify.annotations.Nullable;

/// One rule applied to one tally: what was required, what was reached, whether it held. Composed rules carry the
/// findings of their parts, so that nothing about an outcome is left unexplained.
///
/// @param part of the decision that the rule belongs to
/// @param rule the rule's name in the charter, such as `threshold` or `all-of`; `casting-vote` where the chair's vote
///     counted a second time, `lot` where one was drawn
/// @param safeguard its identifier in the charter, for the finding of a whole safeguard
/// @param constituency where it was applied; absent for the whole
/// @param group among whom it was applied, or whose part in the whole was measured; absent for everybody
/// @param required the share, for thresholds and participations
/// @param number of heads, or of constituencies, that were required, for rules of a number
/// @param strict whether more than the share is required, or at least it
/// @param reached absent for rules that others are composed of, and for a participation whose figures are withheld
/// @param choice of the casting vote, or the side that the lot fell on
public record Finding(
        Part part,
        String rule,
        @Nullable String safeguard,
        @Nullable String constituency,
        @Nullable String group,
        @Nullable Measure measure,
        @Nullable Base of,
        @Nullable Unit by,
        @Nullable Fraction required,
        @Nullable Long number,
        @Nullable Boolean strict,
        @Nullable Reached reached,
        @Nullable Choice choice,
        boolean holds,
        List<Finding> children) {

    /// @param share the quotient; absent when there was nothing to measure against, and then no threshold holds
    public record Reached(
            Fraction numerator,
            Fraction denominator,
            @Nullable Fraction share) {
        static Reached of(Fraction numerator, Fraction denominator) {
            return new Reached(numerator, denominator, denominator.isZero() ? null : numerator.dividedBy(denominator));
        }

        boolean holds(Fraction required, boolean strict) {
            return share != null && (strict ? share.isMoreThan(required) : share.compareTo(required) >= 0);
        }
    }

    /// Where a rule is applied, and among whom.
    record Place(
            Part part,
            @Nullable String constituency,
            @Nullable String group) {}

    static Finding composed(Place place, String rule, @Nullable Long number, boolean holds, List<Finding> children) {
        return new Finding(
                place.part(),
                rule,
                null,
                place.constituency(),
                place.group(),
                null,
                null,
                null,
                null,
                number,
                null,
                null,
                null,
                holds,
                children);
    }

    static Finding of(Place place, Rule.Threshold rule, Reached reached) {
        var holds = reached.holds(rule.share(), rule.strict());
        return simple(
                place,
                "threshold",
                rule.measure(),
                rule.of(),
                rule.by(),
                rule.share(),
                null,
                rule.strict(),
                reached,
                holds);
    }

    /// @param heads how many there were
    static Finding of(Place place, Rule.AtLeast rule, Fraction heads) {
        var reached = new Reached(heads, Fraction.ONE, heads);
        var holds = heads.compareTo(Fraction.of(rule.number())) >= 0;
        return simple(
                place, "at-least", rule.measure(), null, Unit.HEADS, null, (long) rule.number(), null, reached, holds);
    }

    static Finding of(Place place, Rule.Participation rule, Reached reached) {
        var among = new Place(place.part(), place.constituency(), rule.group());
        var of = base(rule.measure());
        var holds = reached.holds(rule.share(), rule.strict());
        return simple(among, "participation", null, of, Unit.HEADS, rule.share(), null, rule.strict(), reached, holds);
    }

    /// Of a group of people, as it was counted at the closing.
    static Finding of(Place place, Rule.Participation rule, FloorLine line) {
        if (line.counted() != null && line.of() != null) {
            return of(place, rule, Reached.of(Fraction.of(line.counted()), Fraction.of(line.of())));
        }
        var among = new Place(place.part(), place.constituency(), rule.group());
        var of = base(rule.measure());
        return simple(
                among, "participation", null, of, Unit.HEADS, rule.share(), null, rule.strict(), null, line.holds());
    }

    /// Of a rule that nothing else is composed of.
    private static Finding simple(
            Place place,
            String rule,
            @Nullable Measure measure,
            @Nullable Base of,
            Unit by,
            @Nullable Fraction required,
            @Nullable Long number,
            @Nullable Boolean strict,
            @Nullable Reached reached,
            boolean holds) {
        return new Finding(
                place.part(),
                rule,
                null,
                place.constituency(),
                place.group(),
                measure,
                of,
                by,
                required,
                number,
                strict,
                reached,
                null,
                holds,
                List.of());
    }

    static Finding ofSafeguard(String id, Finding holds) {
        return new Finding(
                Part.SAFEGUARD,
                "safeguard",
                id,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                holds.holds(),
                List.of(holds));
    }

    static Finding ofCastingVote(CastingVote vote, Finding majority) {
        return new Finding(
                Part.TIE_BREAK,
                "casting-vote",
                null,
                vote.constituency(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                vote.choice(),
                majority.holds(),
                List.of(majority));
    }

    static Finding ofLot(Choice drawn) {
        return new Finding(
                Part.TIE_BREAK,
                "lot",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                drawn,
                drawn == Choice.FOR,
                List.of());
    }

    static Base base(Attendance attendance) {
        return switch (attendance) {
            case VALID_VOTES -> Base.VALID_VOTES;
            case PRESENT -> Base.PRESENT;
            case ENTITLED -> Base.ENTITLED;
        };
    }
}
