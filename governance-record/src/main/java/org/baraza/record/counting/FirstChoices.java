package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.baraza.record.Fraction;

/// Whom each ballot ranks first among some candidates.
///
/// A rank with several of them is shared in equal parts, passed over, or ends the ballot, as the
/// options say. Where it is shared and unranked candidates are last, they are one more rank, which a
/// ballot that ranks nobody else of them shares out.
final class FirstChoices {
    private final Profile profile;
    private final CountOptions options;
    private final WeightParts weights;
    private final BitSet among;
    /// By among how many a ballot is shared, then by limb and candidate.
    private final TreeMap<Integer, long[][]> shares = new TreeMap<>();

    private final List<Integer> rank = new ArrayList<>();
    private Fraction exhausted = Fraction.ZERO;

    private FirstChoices(Profile profile, CountOptions options, BitSet among) {
        this.profile = profile;
        this.options = options;
        this.among = among;
        weights = WeightParts.of(profile);
    }

    /// @param tallies by candidate; nothing for those who were not among them
    /// @param exhausted votes that count for nobody
    record Result(Fraction[] tallies, Fraction exhausted) {}

    static Result of(Profile profile, CountOptions options, BitSet among) {
        var reading = new FirstChoices(profile, options, among);
        var lost = new long[reading.weights.limbs()];
        for (int ranking = 0; ranking < profile.size(); ranking++) {
            if (!reading.read(ranking)) {
                for (int limb = 0; limb < lost.length; limb++) {
                    lost[limb] += reading.weights.limb(limb)[ranking];
                }
            }
        }
        reading.exhausted = reading.weights.worth(lost);
        return new Result(reading.tallies(), reading.exhausted);
    }

    /// All who have not withdrawn.
    static BitSet standing(Profile profile) {
        var standing = new BitSet();
        for (int candidate = 0; candidate < profile.candidates().size(); candidate++) {
            standing.set(candidate, !profile.isWithdrawn(candidate));
        }
        return standing;
    }

    private boolean read(int ranking) {
        int end = profile.end(ranking);
        for (int place = profile.start(ranking); place < end; ) {
            int marks = 0;
            boolean unknown = profile.entry(place) == Profile.OVERVOTED;
            rank.clear();
            do {
                short entry = profile.entry(place);
                if (Profile.isCandidate(entry) && !profile.isWithdrawn(Profile.candidate(entry))) {
                    marks++;
                    if (among.get(Profile.candidate(entry))) {
                        rank.add(Profile.candidate(entry));
                    }
                }
                place++;
            } while (place < end && !Profile.opensRank(profile.entry(place)));
            boolean several = marks > 1 || unknown;
            switch (options.overvotes()) {
                case EXHAUST -> {
                    if (several) {
                        return false;
                    }
                }
                case EXHAUST_WHILE_SEVERAL_CONTINUE -> {
                    if (unknown || rank.size() > 1) {
                        return false;
                    }
                }
                case SKIP -> {
                    if (several) {
                        continue;
                    }
                }
                case SHARE -> {
                    // Whoever is in the rank shares it.
                }
            }
            if (!rank.isEmpty()) {
                share(ranking);
                return true;
            }
        }
        if (options.overvotes() == Overvotes.SHARE && options.unranked() == Unranked.LAST) {
            // Nobody of them is ranked: they are all in the last rank.
            rank.clear();
            among.stream().forEach(rank::add);
            share(ranking);
            return true;
        }
        return false;
    }

    private void share(int ranking) {
        var sums = shares.computeIfAbsent(
                rank.size(),
                any -> new long[weights.limbs()][profile.candidates().size()]);
        for (int limb = 0; limb < sums.length; limb++) {
            for (int candidate : rank) {
                sums[limb][candidate] += weights.limb(limb)[ranking];
            }
        }
    }

    private Fraction[] tallies() {
        var tallies = new Fraction[profile.candidates().size()];
        for (int candidate = 0; candidate < tallies.length; candidate++) {
            var sum = Fraction.ZERO;
            for (var share : shares.entrySet()) {
                var byLimb = new long[weights.limbs()];
                for (int limb = 0; limb < byLimb.length; limb++) {
                    byLimb[limb] = share.getValue()[limb][candidate];
                }
                sum = sum.plus(weights.worth(byLimb).dividedBy(Fraction.of(share.getKey())));
            }
            tallies[candidate] = sum;
        }
        return tallies;
    }
}
