package org.baraza.record.counting;

import java.util.List;

/// A tie of a round, and who was picked.
///
/// @param question what the tie was about
/// @param tied all of them, in the election's order
/// @param picked one of them
/// @param by what resolved it
public record Tie(Question question, List<Candidate> tied, Candidate picked, TieBreak by) {
    public Tie {
        tied = List.copyOf(tied);
    }

    public enum Question {
        /// Who is elected, or comes first.
        ELECT,
        /// Who is excluded, or comes last.
        EXCLUDE,
        /// Whose surplus is transferred first.
        TRANSFER
    }
}
