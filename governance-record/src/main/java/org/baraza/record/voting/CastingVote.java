package org.baraza.record.voting;

import java.util.List;

/// The chair's vote, which counts a second time where there is a tie and the charter says so.
///
/// @param constituency of the chair's seat
public record CastingVote(String constituency, Choice choice) {
    /// Whether the line of its constituency counts a vote like it.
    public boolean isAmong(List<CountLine> lines) {
        return lines.stream().anyMatch(line -> line.constituency().equals(constituency) && votes(line) > 0);
    }

    private long votes(CountLine line) {
        return switch (choice) {
            case FOR -> line.inFavour();
            case AGAINST -> line.against();
            case ABSTAIN -> line.abstain();
            case SPOILT -> 0;
        };
    }
}
