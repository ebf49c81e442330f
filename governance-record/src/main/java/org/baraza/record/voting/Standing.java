package org.baraza.record.voting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baraza.record.Decimal;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.platform.Weighing;
import org.jspecify.annotations.Nullable;

/// What is known of a member, as far as its right to vote depends on it.
///
/// @param arrearsSince the day from which it owes; absent when it owes nothing
/// @param votes how many it has, as recorded; absent when nothing was
/// @param capital that it holds, as recorded; absent when nothing was
public record Standing(
        String constituency,
        @Nullable String membershipClass,
        boolean suspended,
        @Nullable LocalDate arrearsSince,
        boolean sharePaid,
        @Nullable Integer votes,
        @Nullable Decimal capital) {
    /// Without votes or capital.
    public Standing(
            String constituency,
            @Nullable String membershipClass,
            boolean suspended,
            @Nullable LocalDate arrearsSince,
            boolean sharePaid) {
        this(constituency, membershipClass, suspended, arrearsSince, sharePaid, null, null);
    }

    /// Everything in the charter that keeps the member off a roll, whoever its delegates are.
    ///
    /// @param on the day in the charter's zone
    public List<OffRoll> against(Charter charter, LocalDate on) {
        var against = new ArrayList<OffRoll>();
        var rules = charter.membershipRules();
        var place = charter.constituency(constituency);
        if (place == null || place.roll() != RollKeeping.RECORDED) {
            against.add(OffRoll.NOT_RECORDED);
        }
        if (rules.hasClasses()) {
            var own = rules.membershipClass(membershipClass);
            if (own == null) {
                against.add(OffRoll.NO_CLASS);
            } else if (!own.votes()) {
                against.add(OffRoll.CLASS_DOES_NOT_VOTE);
            }
        }
        if (suspended) {
            against.add(OffRoll.SUSPENDED);
        }
        if (isInArrears(rules.arrearsMonths(), on)) {
            against.add(OffRoll.IN_ARREARS);
        }
        if (rules.needsShare() && !sharePaid) {
            against.add(OffRoll.SHARE_UNPAID);
        }
        if (place != null
                && place.weighing() != null
                && place.weighing().by() == Weighing.By.CAPITAL
                && (capital == null || capital.isZero())) {
            against.add(OffRoll.NO_CAPITAL);
        }
        return against;
    }

    /// More than six months are over on the day after the one of the same number in the sixth month, or after that
    /// month's last day where it has no such number.
    private boolean isInArrears(@Nullable Integer months, LocalDate on) {
        return months != null && arrearsSince != null && on.isAfter(arrearsSince.plusMonths(months));
    }
}
