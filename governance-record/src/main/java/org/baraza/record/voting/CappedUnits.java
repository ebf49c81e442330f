package org.baraza.record.voting;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// What each member of a constituency weighs by, after its cap.
///
/// The cap is of what can be voted: nobody has more than this part of what all have together
/// *afterwards*. Whoever has
/// more is cut to the greatest amount for which that is so, the same for all who are cut; what is
/// cut off is voted by
/// nobody, and the others' parts grow in proportion. Where too few share the weight for the cap
/// to hold of everybody,
/// all of them weigh the same.
public final class CappedUnits {
    private CappedUnits() {}

    /// @param held votes or capital, above zero, by member
    /// @param uncapped members that may have more, and whose amount counts in the whole
    /// @param cap above 0 and below 1; absent when nobody is cut
    public static <M> Map<M, Fraction> of(Map<M, Fraction> held, Set<M> uncapped, @Nullable Fraction cap) {
        var bound = held.entrySet().stream()
                .filter(one -> !uncapped.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (cap == null || bound.isEmpty()) {
            return Map.copyOf(held);
        }
        var limit = limit(bound, sum(held.values()), cap);
        var capped = new LinkedHashMap<M, Fraction>();
        held.forEach((member, units) ->
                capped.put(member, uncapped.contains(member) || !units.isMoreThan(limit) ? units : limit));
        return capped;
    }

    /// With the first k cut to c, all have T = k·c + rest, and c = cap·T. So c = cap·rest / (1 −
    /// k·cap), for the first k whose next is not above it.
    ///
    /// @param bound largest first
    private static Fraction limit(List<Fraction> bound, Fraction all, Fraction cap) {
        var rest = all;
        for (int k = 0; k < bound.size(); k++) {
            var left = Fraction.ONE.minus(cap.times(k));
            var limit = cap.times(rest).dividedBy(left);
            if (!bound.get(k).isMoreThan(limit)) {
                return limit;
            }
            rest = rest.minus(bound.get(k));
        }
        // Everybody is above it: what the uncapped have decides, and without any nothing is left to be a part of.
        var left = Fraction.ONE.minus(cap.times(bound.size()));
        return rest.isZero() ? bound.getLast() : cap.times(rest).dividedBy(left);
    }

    /// What each has, as parts of what all have.
    public static <M> Map<M, Fraction> parts(Map<M, Fraction> units) {
        var all = sum(units.values());
        return units.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().dividedBy(all)));
    }

    public static Fraction sum(Iterable<Fraction> units) {
        var sum = Fraction.ZERO;
        for (var one : units) {
            sum = sum.plus(one);
        }
        return sum;
    }
}
