package org.baraza.query.voting;

import java.util.List;
import java.util.Map;
import org.baraza.record.elections.Marks;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.MarkedBallot;
import org.jspecify.annotations.Nullable;

/// A ballot as it is published after closing.
///
/// @param seat the entry of the roll; absent where nobody learns whose it is
/// @param proxy by which it was cast; absent where the seat itself cast it, and where there is no seat
/// @param mark by which its voter finds it; absent where there is a seat
/// @param constituency in which it counts; absent where there is a seat
/// @param choice absent where there are marks
record PublishedBallot(
        @Nullable String seat,
        @Nullable String proxy,
        @Nullable String mark,
        @Nullable String constituency,
        @Nullable Choice choice,
        @Nullable Marks marks) {
    static PublishedBallot of(BallotOpening one) {
        return new PublishedBallot(
                one.rollEntry().toString(),
                one.proxy() == null ? null : one.proxy().toString(),
                null,
                null,
                one.choice(),
                one.marks());
    }

    static PublishedBallot of(MarkedBallot one) {
        return new PublishedBallot(null, null, one.mark(), one.constituency(), one.choice(), one.marks());
    }

    /// Whose it is, or its mark.
    @Nullable
    String whose() {
        return seat == null ? mark : seat;
    }

    /// The choice, or `marked`.
    String kind() {
        return choice == null ? "marked" : choice.publicName();
    }

    /// The rank or figure of an option; empty where it says nothing of it.
    String said(String option) {
        if (marks == null) {
            return "";
        }
        Map<String, Integer> figures = marks.figures();
        if (figures != null) {
            var figure = figures.get(option);
            return figure == null ? "" : figure.toString();
        }
        List<List<String>> ranks = marks.ranks() == null ? List.of() : marks.ranks();
        for (int rank = 0; rank < ranks.size(); rank++) {
            if (ranks.get(rank).contains(option)) {
                return Integer.toString(rank + 1);
            }
        }
        return "";
    }
}
