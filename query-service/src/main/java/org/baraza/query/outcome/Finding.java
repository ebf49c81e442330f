package org.baraza.query.outcome;

import java.util.List;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.Unit;
import org.baraza.record.voting.Part;
import org.jspecify.annotations.Nullable;

/// One rule applied to one tally: what was required, what was reached, whether it held.
///
/// @param rule the rule's name in the charter
/// @param constituency where it was applied; absent for the whole
/// @param required the share, for thresholds, as an exact fraction
/// @param strict whether more than the share is required, or at least it
public record Finding(
        Part part,
        String rule,
        @Nullable ConstituencyRef constituency,
        @Nullable Measure measure,
        @Nullable Base of,
        @Nullable Unit by,
        @Nullable String required,
        @Nullable Boolean strict,
        @Nullable Reached reached,
        boolean holds,
        List<Finding> children) {

    /// @param share the quotient; absent when there was nothing to measure against
    public record Reached(
            String numerator, String denominator, @Nullable String share) {}

    /// The record's finding, with constituencies by name.
    static Finding of(Charter charter, org.baraza.record.voting.Finding found) {
        var constituency = found.constituency();
        var required = found.required();
        var reached = found.reached();
        return new Finding(
                found.part(),
                found.rule(),
                constituency == null ? null : ConstituencyRef.of(charter, constituency),
                found.measure(),
                found.of(),
                found.by(),
                required == null ? null : required.toString(),
                found.strict(),
                reached == null ? null : reached(reached),
                found.holds(),
                found.children().stream().map(child -> of(charter, child)).toList());
    }

    private static Reached reached(org.baraza.record.voting.Finding.Reached reached) {
        var share = reached.share();
        return new Reached(
                reached.numerator().toString(),
                reached.denominator().toString(),
                share == null ? null : share.toString());
    }
}
