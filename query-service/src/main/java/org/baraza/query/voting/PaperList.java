package org.baraza.query.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.platform.Organisation;
import org.baraza.record.membership.Office;
import org.jspecify.annotations.Nullable;

/// A page of the papers that clerks entered in a vote.
record PaperList(
        List<EnteredPaper> items,
        @Nullable String next,
        @Nullable AsOf asOf) {
    /// @param rollEntry whose paper it is
    /// @param organisation absent for an individual's
    /// @param entries in their order; a clerk may enter a paper again
    record EnteredPaper(
            String rollEntry, @Nullable Organisation organisation, PaperState state, List<PaperEntry> entries) {}

    /// @param seat of the clerk
    /// @param entry of the record
    record PaperEntry(String seat, @Nullable Office office, Instant at, long entry) {}

    enum PaperState {
        /// By one clerk.
        ENTERED,
        /// By two or more, of which no two match.
        DIFFERS,
        /// Two clerks entered the same.
        CAST,
        /// It counts nothing: its voter cast a ballot in another way.
        VOTED_OTHERWISE;

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
