package org.baraza.record.platform;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// The tree of constituencies: that it can be read, that its shares sum to 1, and that everybody in it can be somebody.
final class ConstituenciesReview {
    private static final int MOST = 100;
    private static final int DEEPEST = 6;
    private static final int LONGEST_DENOMINATOR = 12;
    private static final int MOST_VOTES = 1000;

    private final Charter charter;
    private final Contradictions found;
    private final Set<String> identifiers = new HashSet<>();
    private int counted;

    ConstituenciesReview(Charter charter, Contradictions found) {
        this.charter = charter;
        this.found = found;
    }

    /// Whether what refers to constituencies can be reviewed at all.
    boolean isReadable() {
        var where = "/constituencies";
        var top = charter.constituencies();
        found.expect(!top.isEmpty() && top.size() <= MOST, "constituencies", where, "1 to 100 of them");
        return !top.isEmpty() && top.size() <= MOST && neighbours(top, where, Fraction.ONE, 1);
    }

    /// @param whole what the neighbours share, of the whole body's weight
    private boolean neighbours(List<Charter.Constituency> neighbours, String where, Fraction whole, int depth) {
        found.expect(depth <= DEEPEST, "nested-too-deeply", where, "constituencies nest at most 6 deep");
        counted += neighbours.size();
        if (depth > DEEPEST || counted > MOST) {
            found.expect(depth > DEEPEST, "constituencies", where, "1 to 100 of them");
            return false;
        }
        var readable = true;
        for (int i = 0; i < neighbours.size(); i++) {
            readable &= one(neighbours.get(i), where + "/" + i);
        }
        if (!readable || !shares(neighbours, where, whole)) {
            return false;
        }
        for (int i = 0; i < neighbours.size(); i++) {
            var one = neighbours.get(i);
            var parts = one.parts();
            if (parts != null && !neighbours(parts, where + "/" + i + "/parts", whole.times(one.share()), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private boolean one(Charter.@Nullable Constituency one, String where) {
        if (!found.present(one, where)
                || one == null
                || !found.named(one.id(), one.name(), where)
                || !found.present(one.share(), where + "/share")) {
            return false;
        }
        found.expect(identifiers.add(one.id()), "twice", where + "/id", "this identifier is used twice");
        found.expect(
                one.share().isMoreThan(Fraction.ZERO), "share-not-positive", where + "/share", "a share is above 0");
        if (one.parts() == null) {
            found.expect(
                    one.takes() == null || !one.takes().isEmpty(),
                    "nobody-can-join",
                    where + "/takes",
                    "at least one kind of organisation, or all of them where this is left out");
            found.expect(
                    one.takes() == null || one.individuals() != IndividualMembers.ONLY,
                    "individuals-only",
                    where + "/takes",
                    "where only individuals may join, no kind of organisation is taken");
            var weighed = weighing(one, where + "/weighing");
            return found.present(one.roll(), where + "/roll") && weighed;
        }
        found.expect(
                one.parts().size() >= 2,
                "too-few-parts",
                where + "/parts",
                "a constituency is made of two others at least, or of its own members");
        found.expect(
                one.roll() == null && one.takes() == null && one.individuals() == null && one.weighing() == null,
                "members-belong-to-parts",
                where,
                "members belong to its parts, which say where they are listed and who may join");
        return !one.parts().isEmpty();
    }

    private boolean weighing(Charter.Constituency one, String where) {
        var weighing = one.weighing();
        if (weighing == null) {
            return true;
        }
        found.expect(
                one.roll() != RollKeeping.KEPT_BY_THE_BODY,
                "weighing-needs-a-roll",
                where,
                "what each member weighs is known only where its roll is recorded");
        var most = weighing.most();
        var byVotes = weighing.by() == Weighing.By.VOTES;
        found.expect(
                byVotes ? most != null && most >= 1 && most <= MOST_VOTES : most == null,
                "votes-out-of-range",
                where + "/most",
                byVotes ? "1 to 1000 votes of a member" : "capital is not counted in votes");
        found.expect(
                weighing.cap() == null || MembershipReview.isPart(weighing.cap()),
                "cap-out-of-range",
                where + "/cap",
                "more than nothing and less than the whole, in at most three digits each");
        found.expect(
                weighing.uncapped() == null
                        || (weighing.cap() != null && !weighing.uncapped().isEmpty()),
                "nobody-excepted",
                where + "/uncapped",
                "at least one kind of organisation to which a cap does not apply, or it is left out");
        return found.present(weighing.by(), where + "/by");
    }

    private boolean shares(List<Charter.Constituency> neighbours, String where, Fraction whole) {
        var sum = Fraction.ZERO;
        var commonDenominator = whole.denominator();
        for (var one : neighbours) {
            sum = sum.plus(one.share());
            commonDenominator = leastCommonMultiple(
                    commonDenominator, whole.times(one.share()).denominator());
        }
        var exactlyWritten = commonDenominator.toString().length() <= LONGEST_DENOMINATOR;
        found.expect(exactlyWritten, "shares-too-fine", where, "a common denominator of at most 12 digits");
        var isWhole = !exactlyWritten || sum.equals(Fraction.ONE);
        found.expect(isWhole, "shares-do-not-sum-to-1", where, "the shares sum to " + sum);
        return exactlyWritten;
    }

    private static BigInteger leastCommonMultiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }
}
