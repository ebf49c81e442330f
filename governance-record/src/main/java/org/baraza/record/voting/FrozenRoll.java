package org.baraza.record.voting;

import java.util.List;
import org.baraza.record.Fraction;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.jspecify.annotations.Nullable;

/// The roll of a vote as the record names it: counts here, the entries in the content, held by its hash.
public record FrozenRoll(long entries, List<RollCount> constituencies, ContentRef content) {
    /// @param weightOfOne the voting weight of one entry, of 1 for the whole roll; absent where there is no entry
    public record RollCount(
            String constituency, long entries, @Nullable Fraction weightOfOne) {}

    /// One line of the content.
    public record RollEntry(SeatId seat, OrganisationId organisation, String constituency, Fraction weight) {}

    /// The content: ordered by seat, so that the same roll has the same hash.
    public record RollContent(List<RollEntry> entries) {}
}
