package org.baraza.record.voting;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.baraza.record.Json;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.SeatId;
import org.jspecify.annotations.Nullable;

/// What opens a ballot's commitment.
///
/// @param salt 32 random bytes, in lower-case hexadecimal
/// @param proxy by which it was cast; absent where the entry's own seat cast it
public record BallotOpening(
        SeatId rollEntry,
        Choice choice,
        String salt,
        @Nullable ProxyId proxy) {
    public BallotOpening(SeatId rollEntry, Choice choice, String salt) {
        this(rollEntry, choice, salt, null);
    }

    /// SHA-256, in lower-case hexadecimal, over the salt's bytes and the canonical JSON of
    /// `{"choice","rollEntry","schema":"baraza.ballot/1","vote"}`.
    public String commitment(VoteId vote) {
        var said = Json.canonical(Map.of(
                "schema", "baraza.ballot/1",
                "vote", vote.toString(),
                "rollEntry", rollEntry.toString(),
                "choice", choice.publicName()));
        return ContentRef.hash(HexFormat.of().parseHex(salt), said);
    }

    /// By which whoever has the salt finds this ballot among those of a confidential or secret vote, and nobody else
    /// does:
    /// SHA-256, in lower-case hexadecimal, over the salt's bytes and the canonical JSON of
    /// `{"schema":"baraza.ballot-mark/1","vote"}`.
    public String mark(VoteId vote) {
        var said = Json.canonical(Map.of("schema", "baraza.ballot-mark/1", "vote", vote.toString()));
        return ContentRef.hash(HexFormat.of().parseHex(salt), said);
    }

    /// The content of one [VotingEvent.BallotsOpened].
    public record Openings(List<BallotOpening> openings) {
        public byte[] bytes() {
            return Json.canonical(this);
        }

        @Override
        public String toString() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }
    }
}
