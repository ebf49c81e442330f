package org.baraza.record.counting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Approval voting: each ballot counts once for everybody whom it marks, at whatever rank. R. J. Weber,
/// 1971; S. J. Brams and P. C. Fishburn, *Approval voting*, American Political Science Review 72, 1978.
/// With a limit it is the block vote or the limited vote.
///
/// @param most how many a ballot may mark; one with more is not counted. Absent for any number
public record Approval(@Nullable Integer most) implements CountingMethod {
    public Approval {
        if (most != null && most < 1) {
            throw new IllegalArgumentException("a ballot may mark at least one, not " + most);
        }
    }

    @Override
    public String name() {
        return most == null ? "approval" : "approval-up-to-" + most;
    }

    @Override
    public Count count(Profile profile, CountOptions options) {
        var weights = WeightParts.of(profile);
        var standing = FirstChoices.standing(profile);
        var sums = new long[profile.candidates().size() + 1][weights.limbs()];
        var lost = sums[profile.candidates().size()];
        var seen = new int[profile.candidates().size()];
        Arrays.fill(seen, -1);
        var marked = new int[profile.candidates().size()];
        for (int ranking = 0; ranking < profile.size(); ranking++) {
            int marks = 0;
            for (int place = profile.start(ranking); place < profile.end(ranking); place++) {
                short entry = profile.entry(place);
                if (Profile.isCandidate(entry)
                        && standing.get(Profile.candidate(entry))
                        && seen[Profile.candidate(entry)] != ranking) {
                    seen[Profile.candidate(entry)] = ranking;
                    marked[marks++] = Profile.candidate(entry);
                }
            }
            boolean counts = marks > 0 && (most == null || marks <= most);
            for (int limb = 0; limb < weights.limbs(); limb++) {
                long weight = weights.limb(limb)[ranking];
                if (!counts) {
                    lost[limb] += weight;
                }
                for (int mark = 0; counts && mark < marks; mark++) {
                    sums[marked[mark]][limb] += weight;
                }
            }
        }
        var places = standing.stream().boxed().toList();
        var figures = places.stream().map(one -> weights.worth(sums[one])).toList();
        return Ranks.count(
                profile, options, Ranks.Found.byFigures(name(), profile, places, figures, weights.worth(lost)));
    }
}
