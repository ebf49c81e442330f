package org.baraza.record.counting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// The result of a count, with all that is needed to follow it by hand.
///
/// @param method public name
/// @param seats to be filled
/// @param candidates of the election, withdrawn ones too
/// @param votes what the ballots weigh that say something the method can count: the tallies and the
///     exhausted votes of each round make as many, where a round counts votes
/// @param quota with which the count began; absent where the method has none
/// @param rounds in order; one for methods without rounds
/// @param winners in order of election, tied ones in the election's order. More than seats where a
///     tie is left; none where the method finds none
/// @param ranking groups of candidates, best first; those in one group are tied. Empty where the
///     method ranks nobody
/// @param pairs how many prefer the row's candidate to the column's; absent where the method does not
///     compare pairs
/// @param tables further tables of the method by their names, such as strongest paths
/// @param remarks what figures, ties and decisions do not say
public record Count(
        String method,
        int seats,
        List<Candidate> candidates,
        Fraction votes,
        @Nullable Fraction quota,
        List<Round> rounds,
        List<Candidate> winners,
        List<List<Candidate>> ranking,
        @Nullable PairTable pairs,
        Map<String, PairTable> tables,
        List<Remark> remarks) {
    public Count {
        candidates = List.copyOf(candidates);
        rounds = List.copyOf(rounds);
        winners = List.copyOf(winners);
        ranking = ranking.stream().map(List::copyOf).toList();
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        remarks = List.copyOf(remarks);
    }

    /// The remarks, for people, in English.
    public List<String> notes() {
        return remarks.stream().map(Remark::text).toList();
    }

    /// The same of so many ballots, where only sums were told.
    public Count ofBallots(long ballots) {
        return new Count(
                method,
                seats,
                candidates,
                Fraction.of(ballots),
                quota,
                rounds,
                winners,
                ranking,
                pairs,
                tables,
                remarks);
    }
}
