package org.baraza.record.counting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// All ballots of an election, equal rankings once with the sum of their weights.
///
/// A ranking is a sequence of ranks. A rank has one candidate, several (a tie, or an overvote, which
/// is for the options of the count to say) or none (it was skipped). A candidate may stand in
/// several ranks, as on paper. Candidates are called by their place in [#candidates()], from 0.
///
/// A million rankings of thirty candidates take 60 MB: each rank is an entry of two bytes, all in one
/// array. An entry is read with [#entry(int)] and the three questions [#isCandidate(short)],
/// [#candidate(short)] and [#opensRank(short)].
public final class Profile {
    /// The most candidates that an election may have.
    public static final int MOST_CANDIDATES = 10_000;

    /// An entry that is an empty rank.
    public static final short SKIPPED = 0x7fff;

    /// An entry that is a rank with several marks, of which nothing else is known.
    public static final short OVERVOTED = 0x7ffe;

    /// Set in an entry whose candidate shares the rank of the entry before.
    static final int SHARES = 0x8000;

    private final List<Candidate> candidates;
    private final int seats;
    private final BitSet withdrawn;
    private final short[] entries;
    private final int[] starts;
    private final long[] whole;
    private final Fraction @Nullable [] weights;
    private final Fraction total;
    private final long papers;

    Profile(
            List<Candidate> candidates,
            int seats,
            BitSet withdrawn,
            short[] entries,
            int[] starts,
            long[] whole,
            Fraction @Nullable [] weights,
            long papers) {
        this.candidates = List.copyOf(candidates);
        this.seats = seats;
        this.withdrawn = withdrawn;
        this.entries = entries;
        this.starts = starts;
        this.whole = whole;
        this.weights = weights;
        this.papers = papers;
        this.total = sum();
    }

    private Fraction sum() {
        if (weights == null) {
            long sum = 0;
            for (var one : whole) {
                sum = Math.addExact(sum, one);
            }
            return Fraction.of(sum);
        }
        var sum = Fraction.ZERO;
        for (var one : weights) {
            sum = sum.plus(one);
        }
        return sum;
    }

    /// In the order of the source; withdrawn ones too.
    public List<Candidate> candidates() {
        return candidates;
    }

    public int seats() {
        return seats;
    }

    /// The same ballots for another number of seats.
    public Profile forSeats(int number) {
        return new Profile(candidates, number, withdrawn, entries, starts, whole, weights, papers);
    }

    /// Whether a candidate has withdrawn: it stays on ballots, where every method passes over it.
    public boolean isWithdrawn(int candidate) {
        return withdrawn.get(candidate);
    }

    /// How many candidates have not withdrawn.
    public int standing() {
        return candidates.size() - withdrawn.cardinality();
    }

    /// How many different rankings there are.
    public int size() {
        return starts.length - 1;
    }

    /// How many ballots were read, whatever they weigh.
    public long papers() {
        return papers;
    }

    /// Whether all weights are whole numbers and their sum fits into a `long`.
    public boolean isWhole() {
        return weights == null;
    }

    /// What the ballots with this ranking weigh together; only where [#isWhole()].
    public long wholeWeight(int ranking) {
        return whole[ranking];
    }

    /// What the ballots with this ranking weigh together.
    public Fraction weight(int ranking) {
        return weights == null ? Fraction.of(whole[ranking]) : weights[ranking];
    }

    /// What all ballots weigh together, empty ones too.
    public Fraction total() {
        return total;
    }

    /// Where the entries of a ranking begin.
    public int start(int ranking) {
        return starts[ranking];
    }

    /// Where the entries of a ranking end: the place after the last.
    public int end(int ranking) {
        return starts[ranking + 1];
    }

    public short entry(int place) {
        return entries[place];
    }

    /// Whether an entry is a candidate, neither a skipped rank nor an overvote without names.
    public static boolean isCandidate(short entry) {
        return entry < OVERVOTED;
    }

    /// The candidate of an entry that is one.
    public static int candidate(short entry) {
        return entry & ~SHARES & 0xffff;
    }

    /// Whether an entry begins the next rank; otherwise it shares the rank of the entry before.
    public static boolean opensRank(short entry) {
        return entry >= 0;
    }

    /// The ranks of a ranking, each the candidates in it. For looking at single ballots, not for
    /// counting a million; an overvote without names is an empty rank here.
    public List<List<Integer>> ranks(int ranking) {
        var ranks = new ArrayList<List<Integer>>();
        for (int place = start(ranking); place < end(ranking); place++) {
            if (opensRank(entries[place])) {
                ranks.add(new ArrayList<>());
            }
            if (isCandidate(entries[place])) {
                ranks.getLast().add(candidate(entries[place]));
            }
        }
        return ranks;
    }

    /// The least common denominator of all weights.
    public BigInteger denominator() {
        var common = BigInteger.ONE;
        if (weights != null) {
            for (var one : weights) {
                common = common.divide(common.gcd(one.denominator())).multiply(one.denominator());
            }
        }
        return common;
    }
}
