package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// How many ballots prefer each candidate to each other one; the source is Condorcet, *Essai sur
/// l'application de l'analyse*, 1785.
///
/// Candidates who have withdrawn are left out, and those left are called by their place in
/// [#candidates()], from 0. A rank with several candidates prefers none of them to another. The first
/// mark for a candidate is the one that counts, skipped ranks and marks that cannot be read are passed
/// over.
final class PairwiseMatrix {
    /// The most candidates that are compared in pairs: a table has the square of their number.
    static final int MOST_CANDIDATES = 1_000;

    private final List<Candidate> candidates;
    private final Fraction[][] cells;

    private PairwiseMatrix(List<Candidate> candidates, Fraction[][] cells) {
        this.candidates = List.copyOf(candidates);
        this.cells = cells;
    }

    /// Reads each ballot once.
    ///
    /// @throws CountRefused when there are too many candidates
    static PairwiseMatrix of(Profile profile, Unranked unranked) {
        if (profile.standing() > MOST_CANDIDATES) {
            throw new CountRefused("at most " + MOST_CANDIDATES + " candidates are compared in pairs");
        }
        var counting = new Counting(profile);
        counting.readAll();
        var cells = new Fraction[counting.size][counting.size];
        for (int row = 0; row < counting.size; row++) {
            for (int column = 0; column < counting.size; column++) {
                cells[row][column] = row == column ? Fraction.ZERO : counting.preferring(row, column, unranked);
            }
        }
        return new PairwiseMatrix(counting.candidates, cells);
    }

    /// Those who have not withdrawn, in the election's order.
    List<Candidate> candidates() {
        return candidates;
    }

    int size() {
        return candidates.size();
    }

    /// What the ballots weigh together that prefer one candidate to another.
    Fraction preferring(int one, int other) {
        return cells[one][other];
    }

    /// More ballots prefer the one to the other than the other way round.
    boolean beats(int one, int other) {
        return cells[one][other].isMoreThan(cells[other][one]);
    }

    /// How many more ballots prefer the one to the other than the other way round; may be negative.
    Fraction margin(int one, int other) {
        return cells[one][other].minus(cells[other][one]);
    }

    PairTable table() {
        return table(this::preferring);
    }

    /// A table of another figure for the same pairs.
    PairTable table(BiFunction<Integer, Integer, @Nullable Fraction> figure) {
        var rows = new ArrayList<List<@Nullable Fraction>>();
        for (int row = 0; row < size(); row++) {
            var line = new ArrayList<@Nullable Fraction>();
            for (int column = 0; column < size(); column++) {
                line.add(row == column ? null : figure.apply(row, column));
            }
            rows.add(Collections.unmodifiableList(line));
        }
        return new PairTable(candidates, rows);
    }

    /// One reading of the ballots.
    ///
    /// Only marks are compared with each other: that a candidate ranked comes before all who are not
    /// follows from how many ballots rank it, so that the work is in the marks and not in the
    /// candidates.
    private static final class Counting {
        private final Profile profile;
        private final WeightParts weights;
        private final List<Candidate> candidates = new ArrayList<>();
        private final int[] place;
        private final int size;
        /// By limb: ballots that rank the row's candidate above the column's.
        private final long[][] above;
        /// By limb: ballots that rank both in one rank.
        private final long[][] level;
        /// By limb: ballots that rank the candidate.
        private final long[][] ranked;

        private final int[] marks;
        private final int[] ranks;

        Counting(Profile profile) {
            this.profile = profile;
            weights = WeightParts.of(profile);
            place = new int[profile.candidates().size()];
            Arrays.fill(place, -1);
            for (int candidate = 0; candidate < place.length; candidate++) {
                if (!profile.isWithdrawn(candidate)) {
                    place[candidate] = candidates.size();
                    candidates.add(profile.candidates().get(candidate));
                }
            }
            size = candidates.size();
            above = new long[weights.limbs()][size * size];
            level = new long[weights.limbs()][size * size];
            ranked = new long[weights.limbs()][size];
            marks = new int[size];
            ranks = new int[size];
        }

        void readAll() {
            var seen = new int[size];
            for (int ranking = 0; ranking < profile.size(); ranking++) {
                int number = read(ranking, seen);
                for (int limb = 0; limb < weights.limbs(); limb++) {
                    add(limb, number, weights.limb(limb)[ranking]);
                }
            }
        }

        /// @param seen the number of the last ranking that named the candidate, from 1
        /// @return how many marks the ranking has
        private int read(int ranking, int[] seen) {
            int number = 0;
            int rank = 0;
            int end = profile.end(ranking);
            for (int at = profile.start(ranking); at < end; at++) {
                short entry = profile.entry(at);
                if (Profile.opensRank(entry)) {
                    rank++;
                }
                if (!Profile.isCandidate(entry)) {
                    continue;
                }
                int candidate = place[Profile.candidate(entry)];
                if (candidate >= 0 && seen[candidate] != ranking + 1) {
                    seen[candidate] = ranking + 1;
                    marks[number] = candidate;
                    ranks[number] = rank;
                    number++;
                }
            }
            return number;
        }

        private void add(int limb, int number, long weight) {
            var over = above[limb];
            var inOneRank = level[limb];
            for (int one = 0; one < number; one++) {
                ranked[limb][marks[one]] += weight;
                int row = marks[one] * size;
                int other = one + 1;
                for (; other < number && ranks[other] == ranks[one]; other++) {
                    inOneRank[row + marks[other]] += weight;
                    inOneRank[marks[other] * size + marks[one]] += weight;
                }
                for (; other < number; other++) {
                    over[row + marks[other]] += weight;
                }
            }
        }

        Fraction preferring(int one, int other, Unranked unranked) {
            var sums = new long[weights.limbs()];
            for (int limb = 0; limb < sums.length; limb++) {
                sums[limb] = switch (unranked) {
                    case IGNORED -> above[limb][one * size + other];
                    case LAST -> ranked[limb][one] - above[limb][other * size + one] - level[limb][one * size + other];
                };
            }
            return weights.worth(sums);
        }
    }
}
