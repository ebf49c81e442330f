package org.baraza.record.elections;

import java.util.HexFormat;
import org.baraza.record.counting.Lot;
import org.baraza.record.ledger.ContentRef;

/// The lot that resolves the ties of a vote, opened after its closing. All three figures are 32
/// bytes in lower-case hexadecimal.
///
/// @param secret whose SHA-256 was recorded when the vote was called
/// @param ballots the root of the counted ballots' commitments, as [BallotsRoot] makes it
/// @param seed of the draw, as [Lot] makes it from the two
public record DrawnLot(String secret, String ballots, String seed) {
    public static DrawnLot of(String secret, byte[] root) {
        var lot = Lot.of(HexFormat.of().parseHex(secret), root);
        return new DrawnLot(secret, HexFormat.of().formatHex(root), lot.seed());
    }

    public Lot lot() {
        return Lot.ofSeed(HexFormat.of().parseHex(seed));
    }

    /// What is recorded of a secret before the vote opens.
    public static String commitment(String secret) {
        return ContentRef.hash(new byte[0], HexFormat.of().parseHex(secret));
    }

    /// Whether the seed follows from the other two figures, and the secret is the one that was
    /// committed to.
    public boolean follows(String commitment) {
        return commitment(secret).equals(commitment)
                && of(secret, HexFormat.of().parseHex(ballots)).equals(this);
    }
}
