package org.baraza.record.counting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// Collects ballots one after the other and keeps equal rankings once.
///
/// A ballot is written rank by rank and ended with its weight:
///
/// ```java
/// builder.rank(2);            // first choice: candidate 2
/// builder.rank(0);
/// builder.share(1);           // second choice: candidates 0 and 1
/// builder.skip();             // no third choice
/// builder.ballot(1);          // one ballot
/// ```
public final class ProfileBuilder {
    private static final int FIRST_ROOM = 1 << 12;
    private static final int MOST_ENTRIES = 1 << 29;

    private List<Candidate> candidates;
    private final BitSet withdrawn = new BitSet();
    private int seats = 1;
    private int highest = -1;

    private short[] entries = new short[FIRST_ROOM];
    private int[] starts = new int[FIRST_ROOM];
    private long[] whole = new long[FIRST_ROOM];
    private int[] hashes = new int[FIRST_ROOM];
    private Fraction @Nullable [] weights;
    private int[] slots = new int[2 * FIRST_ROOM];
    private int size;
    private int end;
    private long papers;
    private long wholeTotal;

    /// @throws IllegalArgumentException when there are none or too many, or two have one identifier
    public ProfileBuilder(List<Candidate> candidates) {
        this.candidates = checked(candidates);
    }

    /// For files that name their candidates after the ballots: they are called 1, 2 and so on until
    /// [#named(List)].
    ///
    /// @throws IllegalArgumentException when there are none or too many
    public ProfileBuilder(int number) {
        if (number < 1 || number > Profile.MOST_CANDIDATES) {
            throw new IllegalArgumentException(
                    "an election has from 1 to " + Profile.MOST_CANDIDATES + " candidates, not " + number);
        }
        this.candidates = IntStream.rangeClosed(1, number)
                .mapToObj(one -> new Candidate(Integer.toString(one), Integer.toString(one)))
                .toList();
    }

    /// Gives the candidates other identifiers and names, in the same order.
    ///
    /// @param others as many as before; or fewer, when ballots and withdrawals name none of the rest
    /// @throws IllegalArgumentException when they are too few, or two have one identifier
    public ProfileBuilder named(List<Candidate> others) {
        if (others.size() > candidates.size() || others.size() <= highest || others.size() < withdrawn.length()) {
            throw new IllegalArgumentException(others.size() + " candidates are too few or too many");
        }
        candidates = checked(others);
        return this;
    }

    private static List<Candidate> checked(List<Candidate> candidates) {
        if (candidates.isEmpty() || candidates.size() > Profile.MOST_CANDIDATES) {
            throw new IllegalArgumentException(
                    "an election has from 1 to " + Profile.MOST_CANDIDATES + " candidates, not " + candidates.size());
        }
        var ids = new HashSet<String>();
        for (var one : candidates) {
            if (!ids.add(one.id())) {
                throw new IllegalArgumentException("two candidates are called " + one.id());
            }
        }
        return List.copyOf(candidates);
    }

    /// @throws IllegalArgumentException when the number is below 1
    public ProfileBuilder seats(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("an election is for at least one seat, not " + number);
        }
        seats = number;
        return this;
    }

    /// @throws IllegalArgumentException when there is no such candidate
    public ProfileBuilder withdraw(int candidate) {
        withdrawn.set(known(candidate));
        return this;
    }

    /// Begins the next rank with a candidate.
    ///
    /// @throws IllegalArgumentException when there is no such candidate
    public void rank(int candidate) {
        append((short) known(candidate));
    }

    /// Adds a candidate to the rank begun last. One that stands in it already is not added again.
    ///
    /// @throws IllegalArgumentException when there is no such candidate
    /// @throws IllegalStateException when the ballot has no rank with a candidate yet
    public void share(int candidate) {
        known(candidate);
        for (int place = end - 1; ; place--) {
            if (place < starts[size] || !Profile.isCandidate(entries[place])) {
                throw new IllegalStateException("a rank begins before it is shared");
            }
            if (Profile.candidate(entries[place]) == candidate) {
                return;
            }
            if (Profile.opensRank(entries[place])) {
                break;
            }
        }
        append((short) (candidate | Profile.SHARES));
    }

    /// Leaves the next rank empty.
    public void skip() {
        append(Profile.SKIPPED);
    }

    /// The next rank has several marks, of which nothing else is known.
    public void overvote() {
        append(Profile.OVERVOTED);
    }

    /// Forgets the ranks written since the last ballot.
    public void discard() {
        end = starts[size];
    }

    /// Ends a ballot, or several that are alike and together weigh so much.
    ///
    /// @throws IllegalArgumentException when the weight is not positive
    public void ballot(long weight) {
        ballots(weight, 1);
    }

    /// Ends ballots that are alike.
    ///
    /// @param weight what they weigh together
    /// @param number how many they are
    /// @throws IllegalArgumentException when either is not positive
    public void ballots(long weight, long number) {
        if (weight < 1 || number < 1) {
            throw new IllegalArgumentException("a ballot's weight is above zero, not " + weight);
        }
        papers = Math.addExact(papers, number);
        if (weights == null && wholeTotal > Long.MAX_VALUE - weight) {
            leaveWhole();
        }
        int ranking = place();
        if (weights == null) {
            whole[ranking] += weight;
            wholeTotal += weight;
        } else {
            weights[ranking] = weights[ranking].plus(Fraction.of(weight));
        }
    }

    /// Ends a ballot.
    ///
    /// @throws IllegalArgumentException when the weight is not positive
    public void ballot(Fraction weight) {
        ballots(weight, 1);
    }

    /// Ends ballots that are alike.
    ///
    /// @param weight what they weigh together
    /// @param number how many they are
    /// @throws IllegalArgumentException when either is not positive
    public void ballots(Fraction weight, long number) {
        if (weight.numerator().signum() <= 0 || number < 1) {
            throw new IllegalArgumentException("a ballot's weight is above zero, not " + weight);
        }
        if (weight.denominator().bitLength() == 1 && weight.numerator().bitLength() < Long.SIZE) {
            ballots(weight.numerator().longValueExact(), number);
            return;
        }
        if (weights == null) {
            leaveWhole();
        }
        papers = Math.addExact(papers, number);
        int ranking = place();
        if (weights != null) {
            weights[ranking] = weights[ranking].plus(weight);
        }
    }

    public Profile build() {
        discard();
        return new Profile(
                candidates,
                seats,
                (BitSet) withdrawn.clone(),
                Arrays.copyOf(entries, end),
                Arrays.copyOf(starts, size + 1),
                weights == null ? Arrays.copyOf(whole, size) : new long[0],
                weights == null ? null : Arrays.copyOf(weights, size),
                papers);
    }

    private int known(int candidate) {
        if (candidate < 0 || candidate >= candidates.size()) {
            throw new IllegalArgumentException("there is no candidate " + candidate);
        }
        highest = Math.max(highest, candidate);
        return candidate;
    }

    private void append(short entry) {
        if (end == entries.length) {
            if (end >= MOST_ENTRIES) {
                throw new IllegalStateException("more ballots than can be held: " + end + " marks");
            }
            entries = Arrays.copyOf(entries, end + (end >> 1));
        }
        entries[end++] = entry;
    }

    private void leaveWhole() {
        var exact = new Fraction[whole.length];
        Arrays.fill(exact, Fraction.ZERO);
        for (int ranking = 0; ranking < size; ranking++) {
            exact[ranking] = Fraction.of(whole[ranking]);
        }
        weights = exact;
    }

    /// Finds the ranking that equals the one written last, or keeps that as a new one.
    private int place() {
        int from = starts[size];
        int hash = hash(from);
        int slot = hash & (slots.length - 1);
        while (slots[slot] != 0) {
            int other = slots[slot] - 1;
            if (hashes[other] == hash && Arrays.equals(entries, starts[other], starts[other + 1], entries, from, end)) {
                end = from;
                return other;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        int ranking = size;
        slots[slot] = ranking + 1;
        hashes[ranking] = hash;
        size++;
        makeRoom();
        starts[size] = end;
        return ranking;
    }

    private int hash(int from) {
        long hash = (long) end - from;
        for (int place = from; place < end; place++) {
            hash = (hash ^ entries[place]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ (hash >>> 32));
    }

    private void makeRoom() {
        if (size + 1 < starts.length) {
            return;
        }
        int room = 2 * starts.length;
        starts = Arrays.copyOf(starts, room);
        hashes = Arrays.copyOf(hashes, room);
        whole = Arrays.copyOf(whole, room);
        if (weights != null) {
            int before = weights.length;
            weights = Arrays.copyOf(weights, room);
            Arrays.fill(weights, before, room, Fraction.ZERO);
        }
        slots = new int[2 * room];
        for (int ranking = 0; ranking < size; ranking++) {
            int slot = hashes[ranking] & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = ranking + 1;
        }
    }
}
