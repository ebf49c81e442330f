package org.baraza.record.voting;

import java.util.List;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.Unit;
import org.jspecify.annotations.Nullable;

/// One rule applied to one tally: what was required, what was reached, whether it held. Composed rules carry the
/// findings of their parts, so that nothing about an outcome is left unexplained.
///
/// @param part of the decision that the rule belongs to
/// @param rule the rule's name in the charter, such as `threshold` or `all-of`
/// @param constituency where it was applied; absent for the whole
/// @param required the share, for thresholds
/// @param strict whether more than the share is required, or at least it
public record Finding(
        Part part,
        String rule,
        @Nullable String constituency,
        @Nullable Measure measure,
        @Nullable Base of,
        @Nullable Unit by,
        @Nullable Fraction required,
        @Nullable Boolean strict,
        @Nullable Reached reached,
        boolean holds,
        List<Finding> children) {

    /// @param share the quotient; absent when there was nothing to measure against, and then no threshold holds
    public record Reached(
            Fraction numerator,
            Fraction denominator,
            @Nullable Fraction share) {}
}
