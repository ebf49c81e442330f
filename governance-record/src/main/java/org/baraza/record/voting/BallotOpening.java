package org.baraza.record.voting;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.baraza.record.Json;
import org.baraza.record.elections.Marks;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.SeatId;
import org.jspecify.annotations.Nullable;

/// What opens a ballot's commitment.
///
/// @param choice absent where the ballot marks options of an election; there [Choice#ABSTAIN] is a
///     blank ballot
/// @param salt 32 random bytes, in lower-case hexadecimal
/// @param proxy by which it was cast; absent where the entry's own seat cast it
/// @param marks absent where there is a choice
public record BallotOpening(
        SeatId rollEntry,
        @Nullable Choice choice,
        String salt,
        @Nullable ProxyId proxy,
        @Nullable Marks marks) {
    public BallotOpening {
        if ((choice == null) == (marks == null)) {
            throw new IllegalArgumentException("a ballot has a choice or marks");
        }
    }

    public BallotOpening(SeatId rollEntry, Choice choice, String salt) {
        this(rollEntry, choice, salt, null, null);
    }

    public BallotOpening(SeatId rollEntry, Choice choice, String salt, ProxyId proxy) {
        this(rollEntry, choice, salt, proxy, null);
    }

    /// SHA-256, in lower-case hexadecimal, over the salt's bytes and the canonical JSON of
    /// `{"choice","rollEntry","schema":"baraza.ballot/1","vote"}`, or where there are marks of
    /// `{"marks","rollEntry","schema":"baraza.ballot/2","vote"}`.
    public String commitment(VoteId vote) {
        Map<String, Object> said = new TreeMap<>();
        said.put("vote", vote.toString());
        said.put("rollEntry", rollEntry.toString());
        if (choice != null) {
            said.put("schema", "baraza.ballot/1");
            said.put("choice", choice.publicName());
        } else if (marks != null) {
            said.put("schema", "baraza.ballot/2");
            said.put("marks", marks);
        }
        return ContentRef.hash(HexFormat.of().parseHex(salt), Json.canonical(said));
    }

    /// By which whoever has the salt finds this ballot among those of a confidential or secret
    /// vote, and nobody else
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
