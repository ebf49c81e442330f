package org.baraza.record.voting;

import org.baraza.record.Fraction;
import org.baraza.record.platform.Attendance;
import org.jspecify.annotations.Nullable;

/// What was counted of a group of people for one participation floor at one place. Nobody can count it again from the
/// record, which does not know who is in the group: so it says whether the floor held.
///
/// @param group its identifier in the charter
/// @param constituency where it was counted; absent for the whole body
/// @param share that was asked for
/// @param strict whether more than the share was, or at least it
/// @param counted how many of the group there were; absent where the figure is withheld
/// @param of how many there were in all; absent where `counted` is
/// @param holds whether the floor was reached
public record FloorLine(
        String group,
        @Nullable String constituency,
        Attendance measure,
        Fraction share,
        boolean strict,
        @Nullable Long counted,
        @Nullable Long of,
        boolean holds) {
    /// What a rule asks to be counted.
    public record Asked(
            String group, @Nullable String constituency, Attendance measure, Fraction share, boolean strict) {
        FloorLine withheld(boolean holds) {
            return new FloorLine(group, constituency, measure, share, strict, null, null, holds);
        }

        FloorLine told(long counted, long of, boolean holds) {
            return new FloorLine(group, constituency, measure, share, strict, counted, of, holds);
        }
    }

    Asked asked() {
        return new Asked(group, constituency, measure, share, strict);
    }
}
