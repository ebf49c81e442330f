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
    private final Predicate<Charter.Constituency> keepsItsShare;
    private final Map<String, Fraction> ofConstituency = new HashMap<>();

    /// @param keepsItsShare of a constituency that members belong to: its neighbours do not get its share
    Weights(Charter charter, Predicate<Charter.Constituency> keepsItsShare) {
        this.keepsItsShare = keepsItsShare;
        handDown(charter.constituencies(), Fraction.ONE);
    }

    /// The voting weight of one entry of the roll, by constituency. Inside a constituency all entries weigh the same.
    /// A constituency whose body keeps the roll has no entries here, but is not empty: its share stays its own.
    ///
    /// @param entries of the roll, by constituency
    public static Map<String, Fraction> ofOne(Charter charter, Map<String, Long> entries) {
        var shares = new Weights(charter, one -> keepsItsShare(charter, one, entries));
        return charter.leaves().stream()
                .filter(one -> entries.getOrDefault(one.id(), 0L) > 0)
                .collect(toMap(
                        Charter.Constituency::id,
                        one -> shares.of(one.id()).dividedBy(Fraction.of(entries.getOrDefault(one.id(), 0L)))));
    }

    static boolean keepsItsShare(Charter charter, Charter.Constituency one, Map<String, Long> entries) {
        return charter.emptyConstituency() == EmptyConstituency.STAYS_EMPTY
                || one.roll() == RollKeeping.KEPT_BY_THE_BODY
                || entries.getOrDefault(one.id(), 0L) > 0;
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
        return one.leaves().stream().anyMatch(keepsItsShare);
    }
}
