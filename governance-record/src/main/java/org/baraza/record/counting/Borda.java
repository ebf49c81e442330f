package org.baraza.record.counting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// The Borda count: each ballot gives points by place. Jean-Charles de Borda, *Mémoire sur les
/// élections au scrutin*, 1781 (1784).
///
/// Candidates in one rank share the points of the places that they take. Candidates who are not ranked
/// share those of the places that are left, or get none, as the options say. Who is ranked twice
/// stands at the first of the places. The tallies are points.
public record Borda(Points points) implements CountingMethod {
    /// How many points the places give, of n candidates.
    public enum Points {
        /// n - 1 for the first place, 0 for the last, as in most books.
        FROM_ZERO,

        /// n for the first place, 1 for the last, as Borda had it. Where everybody is ranked this is
        /// the same ranking.
        FROM_ONE,

        /// 1, 1/2, 1/3 and so on: the Dowdall system of Nauru, since 1971.
        DOWDALL;

        /// The public name, in lower case with hyphens: as in files, commands and answers.
        @JsonValue
        public String publicName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// @param place from 0
        Fraction of(int place, int candidates) {
            return switch (this) {
                case FROM_ZERO -> Fraction.of(candidates - 1L - place);
                case FROM_ONE -> Fraction.of(candidates - (long) place);
                case DOWDALL -> Fraction.of(1, place + 1L);
            };
        }
    }

    @Override
    public String name() {
        return switch (points) {
            case FROM_ZERO -> "borda";
            case FROM_ONE -> "borda-from-one";
            case DOWDALL -> "dowdall";
        };
    }

    @Override
    public Count count(Profile profile, CountOptions options) {
        var reading = new Reading(profile, options.unranked());
        for (int ranking = 0; ranking < profile.size(); ranking++) {
            reading.read(ranking);
        }
        var places = reading.standing;
        var figures = reading.points(points);
        return Ranks.count(profile, options, Ranks.Found.byFigures(name(), profile, places, figures, Fraction.ZERO));
    }

    /// Places that tied candidates take together.
    ///
    /// @param first from 0
    private record Span(int first, int number) implements Comparable<Span> {
        @Override
        public int compareTo(Span other) {
            return first != other.first ? Integer.compare(first, other.first) : Integer.compare(number, other.number);
        }
    }

    /// One reading of the ballots: how many of them have a candidate in which places.
    private static final class Reading {
        private final Profile profile;
        private final Unranked unranked;
        private final WeightParts weights;
        private final List<Integer> standing;
        /// By the place that one candidate has to itself, then by candidate and limb.
        private final long[] @Nullable [][] alone;
        /// The same for places that several share.
        private final TreeMap<Span, long[][]> shared = new TreeMap<>();

        private final int[] seen;
        private final int[] rank;
        private int inRank;

        Reading(Profile profile, Unranked unranked) {
            this.profile = profile;
            this.unranked = unranked;
            weights = WeightParts.of(profile);
            standing = FirstChoices.standing(profile).stream().boxed().toList();
            alone = new long[standing.size()][][];
            rank = new int[standing.size()];
            seen = new int[profile.candidates().size()];
            Arrays.fill(seen, -1);
        }

        void read(int ranking) {
            int first = 0;
            for (int place = profile.start(ranking); place < profile.end(ranking); place++) {
                short entry = profile.entry(place);
                if (Profile.opensRank(entry)) {
                    first += end(ranking, first);
                }
                if (Profile.isCandidate(entry)) {
                    mark(ranking, Profile.candidate(entry));
                }
            }
            first += end(ranking, first);
            if (unranked == Unranked.LAST && first < rank.length) {
                for (int candidate = 0; candidate < seen.length; candidate++) {
                    mark(ranking, candidate);
                }
                end(ranking, first);
            }
        }

        private void mark(int ranking, int candidate) {
            if (seen[candidate] != ranking && !profile.isWithdrawn(candidate)) {
                seen[candidate] = ranking;
                rank[inRank++] = candidate;
            }
        }

        /// Ends a rank.
        ///
        /// @return how many places it takes
        private int end(int ranking, int first) {
            int number = inRank;
            inRank = 0;
            if (number == 0) {
                return 0;
            }
            var sums = sums(first, number);
            for (int limb = 0; limb < weights.limbs(); limb++) {
                long weight = weights.limb(limb)[ranking];
                for (int at = 0; at < number; at++) {
                    sums[rank[at]][limb] += weight;
                }
            }
            return number;
        }

        private long[][] sums(int first, int number) {
            if (number > 1) {
                return shared.computeIfAbsent(new Span(first, number), any -> new long[seen.length][weights.limbs()]);
            }
            var sums = alone[first];
            if (sums == null) {
                sums = new long[seen.length][weights.limbs()];
                alone[first] = sums;
            }
            return sums;
        }

        /// All places, alone or shared, with who had them.
        private Map<Span, long[][]> spans() {
            var all = new TreeMap<>(shared);
            for (int first = 0; first < alone.length; first++) {
                if (alone[first] != null) {
                    all.put(new Span(first, 1), alone[first]);
                }
            }
            return all;
        }

        List<Fraction> points(Points points) {
            var spans = spans();
            return standing.stream()
                    .map(candidate -> {
                        var sum = Fraction.ZERO;
                        for (var span : spans.entrySet()) {
                            sum = sum.plus(
                                    weights.worth(span.getValue()[candidate]).times(mean(points, span.getKey())));
                        }
                        return sum;
                    })
                    .toList();
        }

        private Fraction mean(Points points, Span span) {
            var sum = Fraction.ZERO;
            for (int place = span.first(); place < span.first() + span.number(); place++) {
                sum = sum.plus(points.of(place, standing.size()));
            }
            return sum.dividedBy(Fraction.of(span.number()));
        }
    }
}
