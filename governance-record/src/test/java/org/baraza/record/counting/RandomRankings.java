package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Random ballots, always the same for a seed.
final class RandomRankings {
    private static final String LETTERS = "ABCDEFGHIJ";

    private RandomRankings() {}

    /// A weight and a ranking.
    record Ballot(String ranking, int weight) {}

    record Election(String candidates, int seats, List<Ballot> ballots) {
        Profile profile() {
            return profile(ballots);
        }

        Profile profile(List<Ballot> others) {
            var builder = new ProfileBuilder(Elections.candidates(candidates.split(""))).seats(seats);
            for (var ballot : others) {
                Elections.write(builder, candidates, ballot.ranking());
                builder.ballot(ballot.weight());
            }
            return builder.build();
        }
    }

    /// @param shares whether some ranks have several candidates
    static Election of(long seed, boolean shares) {
        var random = new SplittableRandom(seed);
        int number = random.nextInt(3, LETTERS.length() + 1);
        var ballots = new ArrayList<Ballot>();
        int many = random.nextInt(5, 60);
        for (int ballot = 0; ballot < many; ballot++) {
            ballots.add(new Ballot(ranking(random, number, shares), random.nextInt(1, 6)));
        }
        return new Election(LETTERS.substring(0, number), random.nextInt(1, number), ballots);
    }

    private static String ranking(SplittableRandom random, int number, boolean shares) {
        var left = new ArrayList<Integer>();
        for (int candidate = 0; candidate < number; candidate++) {
            left.add(candidate);
        }
        var ranking = new StringBuilder();
        int length = random.nextInt(1, number + 1);
        for (int rank = 0; rank < length; rank++) {
            // Early candidates are more popular, so that there are surpluses.
            int drawn = Math.min(random.nextInt(left.size()), random.nextInt(left.size()));
            if (rank > 0) {
                ranking.append(shares && random.nextInt(5) == 0 ? "=" : ">");
            }
            ranking.append(LETTERS.charAt(left.remove(/* index */ drawn)));
        }
        return ranking.toString();
    }
}
