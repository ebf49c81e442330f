package org.baraza.query.voting;

import java.util.List;
import java.util.function.Function;
import org.baraza.record.Json;
import org.baraza.record.counting.Lot;
import org.baraza.record.elections.DrawnLot;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The lot that resolves the ties of a vote. All figures in lower-case hexadecimal; those of the draw
/// are absent before it.
///
/// @param commitment SHA-256 of the secret, recorded before the vote opened
/// @param ballots root of the commitments of the ballots that count
/// @param seed of the draw, as `baraza-lot-1` makes it from the two
/// @param order identifiers of all that it is drawn between, in the order in which they are drawn
record VoteLot(
        String commitment,
        @Nullable String secret,
        @Nullable String ballots,
        @Nullable String seed,
        @Nullable List<String> order) {

    /// @param told whether what came of the vote may be told
    /// @param drawn the order that a lot makes
    /// @return absent where the charter draws none
    static @Nullable VoteLot of(Document vote, boolean told, Function<Lot, List<String>> drawn) {
        var commitment = vote.getString("lot");
        if (commitment == null) {
            return null;
        }
        var kept = vote.getString("drawn");
        if (kept == null || !told) {
            return new VoteLot(commitment, null, null, null, null);
        }
        var lot = Json.MAPPER.readValue(kept, DrawnLot.class);
        return new VoteLot(commitment, lot.secret(), lot.ballots(), lot.seed(), drawn.apply(lot.lot()));
    }
}
