package org.baraza.record.counting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// What a count says besides its figures, ties and decisions. Whoever shows it has all that is needed to say it in
/// another language.
public sealed interface Remark {
    /// In English, with candidates by their names.
    String text();

    /// On the whole count: what was reserved.
    ///
    /// @param candidates who belong to the category, in the election's order
    record Reserved(ReservedSeats seats, List<Candidate> candidates) implements Remark {
        public Reserved {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String text() {
            return "Reserved: " + seats.text() + " (" + names(candidates, ", ") + ").";
        }
    }

    /// They are excluded, since no result that meets what is reserved is with them.
    record Doomed(List<Candidate> candidates, Reason reason) implements Remark {
        public Doomed {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String text() {
            return "Doomed: " + names(candidates, ", ") + "; " + reason.text() + ".";
        }
    }

    /// They are kept when the lowest is excluded, since no result that meets what is reserved is without them.
    record Guarded(List<Candidate> candidates, Reason reason) implements Remark {
        public Guarded {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String text() {
            return "Guarded: " + names(candidates, ", ") + "; " + reason.text() + ".";
        }
    }

    /// As far as one category alone tells.
    ///
    /// @param category absent where it takes several to tell
    /// @param number of seats or candidates; 0 where it takes several categories
    record Reason(Ground ground, @Nullable String category, int number) {
        public enum Ground {
            /// The category has as many seats as it may have.
            MOST_REACHED,
            /// All seats left are reserved for the category.
            SEATS_LEFT,
            /// No more of the category stand than are still to be elected.
            ALL_NEEDED,
            /// No more stand beside the category than are still to be elected.
            ALL_OTHERS_NEEDED,
            NO_RESULT_WITH,
            NO_RESULT_WITHOUT
        }

        String text() {
            return switch (ground) {
                case MOST_REACHED -> category + " may have no more than " + ReservedSeats.seats(number);
                case SEATS_LEFT ->
                    (number == 1 ? "the seat left is" : "the " + number + " seats left are") + " reserved for "
                            + category;
                case ALL_NEEDED -> "of " + category + " no more are left than are still to be elected, " + number;
                case ALL_OTHERS_NEEDED ->
                    "beside " + category + " no more are left than are still to be elected, " + number;
                case NO_RESULT_WITH -> "no result with them meets all that is reserved";
                case NO_RESULT_WITHOUT -> "no result without them meets all that is reserved";
            };
        }
    }

    /// Why the iterations of a round ended, where it was not that somebody is elected or the surplus is small.
    enum Ended implements Remark {
        STABLE("The surplus does not get smaller."),
        SURE_LOSERS("Who cannot be elected any more is excluded together with others like that.");

        private final String text;

        Ended(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /// Votes that count for nobody, by what is wrong with their ballots.
    ///
    /// @param votes by the public name of the reason: `exhausted`, `overvoted`, `skipped` or `repeated`
    record Uncounted(Map<String, Fraction> votes) implements Remark {
        public Uncounted {
            votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
        }

        @Override
        public String text() {
            return votes.entrySet().stream()
                    .map(one -> one.getValue() + " " + one.getKey())
                    .collect(Collectors.joining(", ", "Votes that count for nobody: ", "."));
        }
    }

    /// A strongest path of more than one defeat, from its first candidate to its last.
    record Path(List<Candidate> candidates) implements Remark {
        public Path {
            candidates = List.copyOf(candidates);
        }

        @Override
        public String text() {
            return "strongest path: " + names(candidates, " > ");
        }
    }

    /// One candidate is preferred to another by more, and what came of it when pairs were locked.
    ///
    /// @param votes that prefer the winner
    /// @param against votes that prefer the loser
    record Defeat(Lock lock, Candidate winner, Candidate loser, Fraction votes, Fraction against) implements Remark {
        public enum Lock {
            LOCKED,
            /// It contradicts those locked before.
            SKIPPED,
            /// It and others just as strong contradict each other.
            SKIPPED_WITH_ITS_EQUALS
        }

        @Override
        public String text() {
            return "%s: %s > %s, %s to %s"
                    .formatted(
                            lock.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            winner.name(),
                            loser.name(),
                            votes,
                            against);
        }
    }

    private static String names(List<Candidate> candidates, String between) {
        return candidates.stream().map(Candidate::name).collect(Collectors.joining(between));
    }
}
