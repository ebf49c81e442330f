package org.baraza.record.voting;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.EmptyConstituency;
import org.baraza.record.platform.RollKeeping;

/// How a charter's shares come down the tree to the constituencies that members belong to.
public final class Weights {
    private final Charter charter;
    private final Map<String, Long> entries;
    private final Predicate<String> leftOut;
    private final Map<String, Fraction> ofConstituency = new HashMap<>();

    /// @param entries of the roll, by constituency
    /// @param leftOut constituencies whose neighbours get their share, whoever is on the roll
    Weights(Charter charter, Map<String, Long> entries, Predicate<String> leftOut) {
        this.charter = charter;
        this.entries = entries;
        this.leftOut = leftOut;
        handDown(charter.constituencies(), Fraction.ONE);
    }

    /// The voting weight of one entry of the roll, by constituency. Inside a constituency all entries weigh the same.
    /// A constituency whose body keeps the roll has no entries here, but is not empty: its share stays its own.
    ///
    /// @param entries of the roll, by constituency
    public static Map<String, Fraction> ofOne(Charter charter, Map<String, Long> entries) {
        return new Weights(charter, entries, one -> false).ofOne();
    }

    /// Of one entry, by constituency; those without entries are not among them.
    Map<String, Fraction> ofOne() {
        return charter.leaves().stream()
                .filter(one -> entries(one) > 0)
                .collect(toMap(Charter.Constituency::id, one -> of(one.id()).dividedBy(Fraction.of(entries(one)))));
    }

    /// The weight of each constituency that members belong to, of 1 for the whole body.
    ///
    /// @param entries of the roll, by constituency
    public static Map<String, Fraction> ofLeaves(Charter charter, Map<String, Long> entries) {
        var weights = new Weights(charter, entries, one -> false);
        return charter.leaves().stream().collect(toMap(Charter.Constituency::id, one -> weights.of(one.id())));
    }

    /// Of 1 for the whole body.
    Fraction of(String constituency) {
        return ofConstituency.getOrDefault(constituency, Fraction.ZERO);
    }

    private void handDown(List<Charter.Constituency> neighbours, Fraction whole) {
        var keeping = neighbours.stream().filter(this::keepsItsShare).toList();
        var shared = keeping.stream().map(Charter.Constituency::share).reduce(Fraction.ZERO, Fraction::plus);
        for (var one : keeping) {
            var weight = whole.times(one.share()).dividedBy(shared);
            ofConstituency.put(one.id(), weight);
            if (one.parts() != null) {
                handDown(one.parts(), weight);
            }
        }
    }

    private boolean keepsItsShare(Charter.Constituency one) {
        return one.leaves().stream().anyMatch(leaf -> !leftOut.test(leaf.id()) && isKept(leaf));
    }

    private boolean isKept(Charter.Constituency leaf) {
        return charter.emptyConstituency() == EmptyConstituency.STAYS_EMPTY
                || leaf.roll() == RollKeeping.KEPT_BY_THE_BODY
                || entries(leaf) > 0;
    }

    private long entries(Charter.Constituency leaf) {
        return entries.getOrDefault(leaf.id(), 0L);
    }
}
