package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.baraza.record.Fraction;

/// Seeded random ballots: full and short ones, with ties, skipped ranks and candidates ranked twice.
final class RandomElections {
    private static final String LETTERS = "ABCDEFGHIJ";

    private final Random random;

    RandomElections(long seed) {
        random = new Random(seed);
    }

    /// @param ranks each the candidates in it, none for a skipped one
    record Ballot(List<List<Integer>> ranks, Fraction weight) {
        /// The first rank that has the candidate, or one after all others.
        int rank(int candidate) {
            for (int rank = 0; rank < ranks.size(); rank++) {
                if (ranks.get(rank).contains(candidate)) {
                    return rank;
                }
            }
            return Integer.MAX_VALUE;
        }
    }

    List<Ballot> ballots(int candidates, int number) {
        var ballots = new ArrayList<Ballot>();
        for (int one = 0; one < number; one++) {
            ballots.add(new Ballot(ranks(candidates), Fraction.of(1 + random.nextInt(4))));
        }
        return ballots;
    }

    /// Every ballot ranks each candidate once, none tied.
    List<Ballot> strict(int candidates, int number) {
        var ballots = new ArrayList<Ballot>();
        for (int one = 0; one < number; one++) {
            ballots.add(new Ballot(
                    shuffled(candidates).stream().map(List::of).toList(), Fraction.of(1 + random.nextInt(4))));
        }
        return ballots;
    }

    List<Ballot> shuffled(List<Ballot> ballots) {
        var copy = new ArrayList<>(ballots);
        Collections.shuffle(copy, random);
        return copy;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private List<List<Integer>> ranks(int candidates) {
        var ranks = new ArrayList<List<Integer>>();
        for (var candidate : shuffled(candidates).subList(0, random.nextInt(candidates + 1))) {
            int kind = random.nextInt(10);
            if (kind == 0) {
                ranks.add(new ArrayList<>());
            }
            if (kind <= 7 || ranks.isEmpty() || ranks.getLast().isEmpty()) {
                ranks.add(new ArrayList<>());
            }
            ranks.getLast().add(candidate);
            if (kind == 1) {
                ranks.add(new ArrayList<>(List.of(
                        ranks.getFirst().isEmpty()
                                ? candidate
                                : ranks.getFirst().getFirst())));
            }
        }
        return ranks;
    }

    private List<Integer> shuffled(int candidates) {
        var order = new ArrayList<Integer>();
        for (int one = 0; one < candidates; one++) {
            order.add(one);
        }
        Collections.shuffle(order, random);
        return order;
    }

    static Profile profile(int candidates, List<Ballot> ballots) {
        var builder = new ProfileBuilder(
                Elections.candidates(LETTERS.substring(0, candidates).split("")));
        for (var ballot : ballots) {
            write(builder, ballot);
            builder.ballot(ballot.weight());
        }
        return builder.build();
    }

    static void write(ProfileBuilder builder, Ballot ballot) {
        for (var rank : ballot.ranks()) {
            if (rank.isEmpty()) {
                builder.skip();
                continue;
            }
            builder.rank(rank.getFirst());
            rank.stream().skip(1).forEach(builder::share);
        }
    }
}
