package org.baraza.query.outcome;

import java.util.List;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Charter.Safeguard;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.Unit;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.Part;
import org.jspecify.annotations.Nullable;

/// One rule applied to one tally: what was required, what was reached, whether it held.
///
/// @param rule the rule's name in the charter
/// @param safeguard for the finding of a whole safeguard
/// @param constituency where it was applied; absent for the whole
/// @param group among whom it was applied, or whose part in the whole was measured; absent for everybody
/// @param required the share, for thresholds and participations, as an exact fraction
/// @param number of heads, or of constituencies, that were required, for rules of a number
/// @param strict whether more than the share is required, or at least it
/// @param choice of the chair's casting vote, or the side that the lot fell on
public record Finding(
        Part part,
        String rule,
        @Nullable NamedInCharter safeguard,
        @Nullable ConstituencyRef constituency,
        @Nullable NamedInCharter group,
        @Nullable Measure measure,
        @Nullable Base of,
        @Nullable Unit by,
        @Nullable String required,
        @Nullable Long number,
        @Nullable Boolean strict,
        @Nullable Reached reached,
        @Nullable Choice choice,
        boolean holds,
        List<Finding> children) {

    /// @param share the quotient; absent when there was nothing to measure against
    public record Reached(
            String numerator, String denominator, @Nullable String share) {}

    /// The record's finding, with what the charter names by name.
    ///
    /// @param safeguards of the decision type that the vote was about
    static Finding of(Charter charter, @Nullable List<Safeguard> safeguards, org.baraza.record.voting.Finding found) {
        var safeguard = found.safeguard();
        var constituency = found.constituency();
        var group = found.group();
        var required = found.required();
        var reached = found.reached();
        return new Finding(
                found.part(),
                found.rule(),
                safeguard == null ? null : NamedInCharter.safeguard(safeguards, safeguard),
                constituency == null ? null : ConstituencyRef.of(charter, constituency),
                group == null ? null : NamedInCharter.group(charter, group),
                found.measure(),
                found.of(),
                found.by(),
                required == null ? null : required.toString(),
                found.number(),
                found.strict(),
                reached == null ? null : reached(reached),
                found.choice(),
                found.holds(),
                found.children().stream()
                        .map(child -> of(charter, safeguards, child))
                        .toList());
    }

    private static Reached reached(org.baraza.record.voting.Finding.Reached reached) {
        var share = reached.share();
        return new Reached(
                reached.numerator().toString(),
                reached.denominator().toString(),
                share == null ? null : share.toString());
    }
}
