package org.baraza.record.counting;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// The ballots of an instant run-off, in piles: each counts for one candidate or for nobody any more.
///
/// A ballot is read from where it was left, only when its candidate is excluded, so that a whole count
/// reads each mark once. Whether a rank with several marks can be read depends on who is still in the
/// count, and so on the round.
final class RunoffPiles {
    /// Why a ballot counts for nobody.
    enum Inactive {
        /// Nobody whom it ranks is left.
        EXHAUSTED,
        OVERVOTED,
        /// Too many empty ranks in a row, with a mark after them.
        SKIPPED,
        /// The same candidate a second time.
        REPEATED;

        String publicName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Inactive[] REASONS = Inactive.values();
    private static final int NOBODY = -1;
    private static final int FIRST_ROOM = 16;

    private final Profile profile;
    private final CountOptions options;
    private final WeightParts weights;
    private final BitSet continuing = new BitSet();
    private final BitSet seen = new BitSet();

    /// Where a ranking is read next.
    private final int[] at;
    /// The rankings of each candidate's pile, and how many they are.
    private final int[][] piles;

    private final int[] sizes;
    /// By limb and candidate; after the candidates, one place for each reason.
    private final long[][] sums;

    private int reason;

    RunoffPiles(Profile profile, CountOptions options) {
        this.profile = profile;
        this.options = options;
        weights = WeightParts.of(profile);
        int candidates = profile.candidates().size();
        piles = new int[candidates][0];
        sizes = new int[candidates];
        at = new int[profile.size()];
        sums = new long[weights.limbs()][candidates + REASONS.length];
        for (int candidate = 0; candidate < candidates; candidate++) {
            continuing.set(candidate, !profile.isWithdrawn(candidate));
        }
        for (int ranking = 0; ranking < at.length; ranking++) {
            at[ranking] = profile.start(ranking);
            if (hasMark(ranking)) {
                place(ranking, sums);
            }
        }
    }

    private boolean hasMark(int ranking) {
        for (int place = profile.start(ranking); place < profile.end(ranking); place++) {
            if (profile.entry(place) != Profile.SKIPPED) {
                return true;
            }
        }
        return false;
    }

    /// Those who are in the count, by their place in the election.
    BitSet continuing() {
        return continuing;
    }

    Fraction votes(int candidate) {
        return worth(sums, candidate);
    }

    Fraction inactive(Inactive why) {
        return worth(sums, piles.length + Arrays.asList(REASONS).indexOf(why));
    }

    /// All votes that count for nobody.
    Fraction inactive() {
        var sum = Fraction.ZERO;
        for (var why : REASONS) {
            sum = sum.plus(inactive(why));
        }
        return sum;
    }

    /// What one excluded candidate's ballots do.
    ///
    /// @param votes by candidate, what each receives
    /// @param inactive what counts for nobody from there on
    record Moved(Fraction[] votes, Fraction inactive) {}

    /// Takes candidates out of the count, all before the first of their ballots is read.
    void exclude(BitSet excluded) {
        continuing.andNot(excluded);
    }

    /// Reads on the ballots of a candidate who has been excluded.
    Moved move(int excluded) {
        var received = new long[sums.length][sums[0].length];
        var pile = piles[excluded];
        for (int at = 0; at < sizes[excluded]; at++) {
            place(pile[at], received);
        }
        piles[excluded] = new int[0];
        sizes[excluded] = 0;
        for (int limb = 0; limb < sums.length; limb++) {
            sums[limb][excluded] = 0;
            for (int place = 0; place < sums[limb].length; place++) {
                sums[limb][place] += received[limb][place];
            }
        }
        var votes = new Fraction[piles.length];
        for (int candidate = 0; candidate < votes.length; candidate++) {
            votes[candidate] = worth(received, candidate);
        }
        var inactive = Fraction.ZERO;
        for (int why = 0; why < REASONS.length; why++) {
            inactive = inactive.plus(worth(received, piles.length + why));
        }
        return new Moved(votes, inactive);
    }

    private Fraction worth(long[][] of, int place) {
        var byLimb = new long[of.length];
        for (int limb = 0; limb < of.length; limb++) {
            byLimb[limb] = of[limb][place];
        }
        return weights.worth(byLimb);
    }

    private void place(int ranking, long[][] into) {
        int holder = read(ranking);
        if (holder != NOBODY) {
            if (sizes[holder] == piles[holder].length) {
                piles[holder] = Arrays.copyOf(piles[holder], 2 * sizes[holder] + FIRST_ROOM);
            }
            piles[holder][sizes[holder]++] = ranking;
        }
        int place = holder == NOBODY ? piles.length + reason : holder;
        for (int limb = 0; limb < into.length; limb++) {
            into[limb][place] += weights.limb(limb)[ranking];
        }
    }

    /// The candidate for whom a ballot counts next, or nobody, and then [#reason] says why.
    private int read(int ranking) {
        int place = at[ranking];
        int end = profile.end(ranking);
        int skipped = 0;
        if (options.duplicates() == Duplicates.EXHAUST) {
            seen.clear();
            see(profile.start(ranking), place);
        }
        while (place < end) {
            short entry = profile.entry(place);
            if (entry == Profile.SKIPPED) {
                skipped++;
                place++;
                continue;
            }
            int after = place + 1;
            while (after < end && !Profile.opensRank(profile.entry(after))) {
                after++;
            }
            if (isTooMany(options.skippedRanks(), skipped)) {
                return nobody(Inactive.SKIPPED);
            }
            skipped = 0;
            if (options.duplicates() == Duplicates.EXHAUST && !see(place, after)) {
                return nobody(Inactive.REPEATED);
            }
            boolean overvoted = after > place + 1 || entry == Profile.OVERVOTED;
            if (overvoted && options.overvotes() != Overvotes.SKIP && isUnreadable(place, after)) {
                return nobody(Inactive.OVERVOTED);
            }
            if (!overvoted || options.overvotes() != Overvotes.SKIP) {
                int holder = onlyContinuing(place, after);
                if (holder != NOBODY) {
                    at[ranking] = after;
                    return holder;
                }
            }
            place = after;
        }
        return nobody(Inactive.EXHAUSTED);
    }

    private int nobody(Inactive why) {
        reason = Arrays.asList(REASONS).indexOf(why);
        return NOBODY;
    }

    private static boolean isTooMany(@Nullable Integer allowed, int skipped) {
        return allowed != null && skipped > allowed;
    }

    private boolean isUnreadable(int from, int to) {
        if (options.overvotes() == Overvotes.EXHAUST || profile.entry(from) == Profile.OVERVOTED) {
            return true;
        }
        int left = 0;
        for (int place = from; place < to; place++) {
            left += continuing.get(Profile.candidate(profile.entry(place))) ? 1 : 0;
        }
        return left > 1;
    }

    private int onlyContinuing(int from, int to) {
        for (int place = from; place < to; place++) {
            int candidate = Profile.candidate(profile.entry(place));
            if (Profile.isCandidate(profile.entry(place)) && continuing.get(candidate)) {
                return candidate;
            }
        }
        return NOBODY;
    }

    /// Remembers the candidates of some ranks.
    ///
    /// @return whether each is named for the first time
    private boolean see(int from, int to) {
        boolean fresh = true;
        for (int place = from; place < to; place++) {
            if (Profile.isCandidate(profile.entry(place))) {
                int candidate = Profile.candidate(profile.entry(place));
                fresh &= !seen.get(candidate);
                seen.set(candidate);
            }
        }
        return fresh;
    }
}
