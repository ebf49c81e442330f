package org.baraza.record.platform;

import java.util.Set;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatKind;
import org.jspecify.annotations.Nullable;

/// Which seats may propose a decision of a type: those that one of these lets, whatever the others say.
///
/// @param constituencies delegates of members in one of these, or within one of these
/// @param classes delegates of members of one of these classes
/// @param offices holders of one of these
/// @param observers whether observers may; absent when they may not
public record Proposers(
        @Nullable Set<String> constituencies,
        @Nullable Set<String> classes,
        @Nullable Set<Office> offices,
        @Nullable Boolean observers) {
    /// A seat, as far as its right to propose depends on it.
    ///
    /// @param constituency absent for observers and the founder
    /// @param membershipClass of the member it speaks for; absent where the charter has no classes
    public record Seat(
            SeatKind kind,
            @Nullable String constituency,
            @Nullable String membershipClass,
            Set<Office> offices) {}

    /// Whether anybody is named at all.
    boolean nameSomebody() {
        return isNamed(constituencies) || isNamed(classes) || isNamed(offices) || Boolean.TRUE.equals(observers);
    }

    public boolean include(Charter charter, Seat seat) {
        return isOfConstituency(charter, seat)
                || (classes != null && seat.membershipClass() != null && classes.contains(seat.membershipClass()))
                || (offices != null && offices.stream().anyMatch(seat.offices()::contains))
                || (Boolean.TRUE.equals(observers) && seat.kind() == SeatKind.OBSERVER);
    }

    private boolean isOfConstituency(Charter charter, Seat seat) {
        if (constituencies == null || seat.constituency() == null) {
            return false;
        }
        return constituencies.stream()
                .map(charter::constituency)
                .anyMatch(one -> one != null
                        && one.withParts().anyMatch(within -> within.id().equals(seat.constituency())));
    }

    private static boolean isNamed(@Nullable Set<?> some) {
        return some != null && !some.isEmpty();
    }
}
