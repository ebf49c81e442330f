package org.baraza.record.membership;

import java.time.LocalDate;
import java.util.List;
import org.baraza.record.Decimal;
import org.jspecify.annotations.Nullable;

/// Individuals of whom the same was said when they were admitted.
///
/// @param membershipClass absent when the charter has no classes
/// @param arrearsSince the day from which they owe; absent when they owe nothing
/// @param sharePaid absent when they have not paid their share
/// @param votes absent when none were recorded
/// @param capital share capital of each; absent when none was recorded
/// @param seats one for each of them; also what they are known by
public record AdmittedIndividuals(
        String constituency,
        @Nullable String membershipClass,
        @Nullable LocalDate arrearsSince,
        @Nullable Boolean sharePaid,
        @Nullable Integer votes,
        @Nullable Decimal capital,
        List<SeatId> seats) {
    /// The same said of others.
    public AdmittedIndividuals with(List<SeatId> others) {
        return new AdmittedIndividuals(
                constituency, membershipClass, arrearsSince, sharePaid, votes, capital, List.copyOf(others));
    }

    public boolean hasPaid() {
        return Boolean.TRUE.equals(sharePaid);
    }
}
