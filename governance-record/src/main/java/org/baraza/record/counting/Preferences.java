package org.baraza.record.counting;

import java.util.BitSet;

/// Reads ballots as the options of a count say, once before it: what is left are ranks with
/// candidates that have not withdrawn, each candidate at most once on a ballot.
final class Preferences {
    private final Profile profile;
    private final CountOptions options;
    private final BitSet seen;

    private Preferences(Profile profile, CountOptions options) {
        this.profile = profile;
        this.options = options;
        this.seen = new BitSet(profile.candidates().size());
    }

    /// The ballots as they are counted. Those that say nothing are left out. A rank with several
    /// candidates is left where overvotes are shared, or looked at in each round.
    static Profile read(Profile profile, CountOptions options) {
        if (isPlain(profile)) {
            return profile;
        }
        return new Preferences(profile, options).read();
    }

    /// Whether every ballot has something to say and each rank one standing candidate, none twice.
    private static boolean isPlain(Profile profile) {
        if (profile.standing() < profile.candidates().size()) {
            return false;
        }
        var last = new int[profile.candidates().size()];
        for (int ranking = 0; ranking < profile.size(); ranking++) {
            int end = profile.end(ranking);
            int place = profile.start(ranking);
            if (place == end) {
                return false;
            }
            for (; place < end; place++) {
                short entry = profile.entry(place);
                if (entry < 0 || entry >= Profile.OVERVOTED || last[entry] > ranking) {
                    return false;
                }
                last[entry] = ranking + 1;
            }
        }
        return true;
    }

    private Profile read() {
        var builder = new ProfileBuilder(profile.candidates()).seats(profile.seats());
        for (int candidate = 0; candidate < profile.candidates().size(); candidate++) {
            if (profile.isWithdrawn(candidate)) {
                builder.withdraw(candidate);
            }
        }
        for (int ranking = 0; ranking < profile.size(); ranking++) {
            if (!write(ranking, builder)) {
                builder.discard();
            } else if (profile.isWhole()) {
                builder.ballot(profile.wholeWeight(ranking));
            } else {
                builder.ballot(profile.weight(ranking));
            }
        }
        return builder.build();
    }

    /// @return whether the ballot has anything to say
    private boolean write(int ranking, ProfileBuilder builder) {
        seen.clear();
        boolean says = false;
        int skipped = 0;
        int place = profile.start(ranking);
        int end = profile.end(ranking);
        while (place < end) {
            int next = place + 1;
            while (next < end && !Profile.opensRank(profile.entry(next))) {
                next++;
            }
            if (profile.entry(place) == Profile.SKIPPED) {
                skipped++;
                if (options.skippedRanks() != null && skipped > options.skippedRanks()) {
                    return says;
                }
            } else {
                skipped = 0;
                var rank = rank(place, next);
                if (rank == Rank.END) {
                    return says;
                }
                says |= rank == Rank.CANDIDATES && append(place, next, builder);
            }
            place = next;
        }
        return says;
    }

    private enum Rank {
        CANDIDATES,
        NOBODY,
        END
    }

    /// What a rank is: whoever has withdrawn is not looked at, nor whoever the ballot named before.
    private Rank rank(int from, int to) {
        if (profile.entry(from) == Profile.OVERVOTED) {
            return options.overvotes() == Overvotes.SKIP ? Rank.NOBODY : Rank.END;
        }
        int left = 0;
        for (int place = from; place < to; place++) {
            int candidate = Profile.candidate(profile.entry(place));
            if (profile.isWithdrawn(candidate)) {
                continue;
            }
            if (!seen.get(candidate)) {
                left++;
            } else if (options.duplicates() == Duplicates.EXHAUST) {
                return Rank.END;
            }
        }
        if (left > 1) {
            return switch (options.overvotes()) {
                case EXHAUST -> Rank.END;
                case SKIP -> Rank.NOBODY;
                case SHARE, EXHAUST_WHILE_SEVERAL_CONTINUE -> Rank.CANDIDATES;
            };
        }
        return left == 1 ? Rank.CANDIDATES : Rank.NOBODY;
    }

    private boolean append(int from, int to, ProfileBuilder builder) {
        boolean begun = false;
        for (int place = from; place < to; place++) {
            int candidate = Profile.candidate(profile.entry(place));
            if (profile.isWithdrawn(candidate) || seen.get(candidate)) {
                continue;
            }
            seen.set(candidate);
            if (begun) {
                builder.share(candidate);
            } else {
                builder.rank(candidate);
            }
            begun = true;
        }
        return begun;
    }
}
