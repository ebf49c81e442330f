package org.baraza.record.platform;

import java.math.BigInteger;
import org.baraza.record.Fraction;

/// Which members vote: that it can be read, that somebody does, and that there is a roll on which it
/// makes a difference.
final class MembershipReview {
    private static final int MOST_CLASSES = 20;
    private static final int MOST_MONTHS = 120;
    private static final BigInteger LARGEST_DENOMINATOR = BigInteger.valueOf(1000);

    private final Charter charter;
    private final Contradictions found;

    MembershipReview(Charter charter, Contradictions found) {
        this.charter = charter;
        this.found = found;
    }

    void whole() {
        var rules = charter.membership();
        if (rules == null) {
            return;
        }
        found.expect(
                charter.leaves().stream().anyMatch(one -> one.roll() == RollKeeping.RECORDED),
                "no-roll-to-keep-off",
                "/membership",
                "which members vote makes no difference where the body keeps every roll itself");
        var months = rules.arrearsMonths();
        found.expect(
                months == null || (months >= 0 && months <= MOST_MONTHS),
                "out-of-range",
                "/membership/arrearsMonths",
                "0 to 120 months");
        var limit = rules.capital();
        if (limit != null && found.present(limit.most(), "/membership/capital/most")) {
            found.expect(
                    isPart(limit.most()),
                    "cap-out-of-range",
                    "/membership/capital/most",
                    "more than nothing and less than the whole, in at most three digits each");
            found.expect(
                    limit.except() == null || !limit.except().isEmpty(),
                    "nobody-excepted",
                    "/membership/capital/except",
                    "at least one kind of organisation, or it is left out");
        }
        classes(rules);
    }

    /// A part of a whole that a cap can be, written so that what follows from it stays short.
    static boolean isPart(Fraction part) {
        return part.isMoreThan(Fraction.ZERO)
                && Fraction.ONE.isMoreThan(part)
                && part.denominator().compareTo(LARGEST_DENOMINATOR) < 0;
    }

    private void classes(MembershipRules rules) {
        var where = "/membership/classes";
        var classes = rules.classes();
        if (classes == null) {
            return;
        }
        var some = !classes.isEmpty() && classes.size() <= MOST_CLASSES;
        found.expect(some, "classes", where, "1 to 20 of them");
        if (!some || !found.distinct(classes, where, MembershipRules.MembershipClass::id)) {
            return;
        }
        for (int i = 0; i < classes.size(); i++) {
            if (!found.named(classes.get(i).id(), classes.get(i).name(), where + "/" + i)) {
                return;
            }
        }
        found.expect(
                classes.stream().anyMatch(MembershipRules.MembershipClass::votes),
                "no-class-votes",
                where,
                "nobody could ever vote");
    }
}
