package org.baraza.record.counting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// One round, or stage, of a count: votes are transferred, the tallies are taken, and something is
/// decided on them. A method without rounds has one.
///
/// @param number from 1
/// @param transfers with which the round began
/// @param tallies after the transfers: votes, or points, of each candidate that has not withdrawn;
///     excluded ones with what they still hold
/// @param exhausted votes that count for nobody, with what was lost by cutting off decimals
/// @param quota where it differs from round to round
/// @param keepFactors of methods that keep a part of each vote
/// @param elected in this round, in order
/// @param excluded in this round
/// @param ties that were resolved in this round
/// @param remarks what figures, ties and decisions do not say
public record Round(
        int number,
        List<Transfer> transfers,
        Map<Candidate, Fraction> tallies,
        Fraction exhausted,
        @Nullable Fraction quota,
        Map<Candidate, Fraction> keepFactors,
        List<Candidate> elected,
        List<Candidate> excluded,
        List<Tie> ties,
        List<Remark> remarks) {
    public Round {
        transfers = List.copyOf(transfers);
        // Copies that keep their order.
        tallies = Collections.unmodifiableMap(new LinkedHashMap<>(tallies));
        keepFactors = Collections.unmodifiableMap(new LinkedHashMap<>(keepFactors));
        elected = List.copyOf(elected);
        excluded = List.copyOf(excluded);
        ties = List.copyOf(ties);
        remarks = List.copyOf(remarks);
    }

    /// The remarks, for people, in English.
    public List<String> notes() {
        return remarks.stream().map(Remark::text).toList();
    }

    /// A round of tallies and decisions only.
    public static Round of(
            int number,
            List<Transfer> transfers,
            Map<Candidate, Fraction> tallies,
            Fraction exhausted,
            List<Candidate> elected,
            List<Candidate> excluded) {
        return new Round(
                number, transfers, tallies, exhausted, null, Map.of(), elected, excluded, List.of(), List.of());
    }
}
