package org.baraza.record.counting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A draw that nobody can foresee and everybody can repeat: *baraza-lot-1*.
///
/// 1. Before the vote opens, a secret of 32 random bytes is drawn and its SHA-256 published.
/// 2. At the closing the ballots are fixed by the root of their Merkle tree, and the secret is
///    published.
/// 3. seed = SHA-256(`baraza-lot-1 seed` in ASCII ‖ 0x00 ‖ secret ‖ root of the ballots).
/// 4. A candidate's ticket is SHA-256(`baraza-lot-1 draw` in ASCII ‖ 0x00 ‖ seed ‖ identifier in
///    UTF-8).
/// 5. Candidates are drawn in the order of their tickets, read as unsigned numbers, smallest first.
///
/// Who keeps the secret cannot choose it after the ballots, who casts the last ballot does not know
/// it. A candidate's ticket does not depend on who else is tied, so one draw serves a whole count.
///
/// Test vector: secret of 32 bytes 0x01, root of 32 bytes 0x02: the seed is
/// `6fa71cbbd8aaf42c96c0c6b0ec208e5908453301ff135caa1bccb84d2bd946b9`; candidates A, B, C and D are drawn in the order
/// `C, B, A, D`.
public final class Lot {
    private static final int SEED = 32;
    private static final byte[] SEED_LABEL = "baraza-lot-1 seed\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DRAW_LABEL = "baraza-lot-1 draw\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] seed;

    private Lot(byte[] seed) {
        this.seed = seed;
    }

    /// @param seed 32 bytes
    /// @throws IllegalArgumentException when it has another length
    public static Lot ofSeed(byte[] seed) {
        if (seed.length != SEED) {
            throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
        }
        return new Lot(seed.clone());
    }

    /// @param secret whose hash was published before the vote opened
    /// @param root of the ballots, at the closing
    public static Lot of(byte[] secret, byte[] root) {
        return new Lot(hash(SEED_LABEL, secret, root));
    }

    /// The seed, in hexadecimal.
    public String seed() {
        return HexFormat.of().formatHex(seed);
    }

    /// A candidate's ticket, in hexadecimal.
    public String ticket(Candidate candidate) {
        return HexFormat.of().formatHex(hash(DRAW_LABEL, seed, candidate.id().getBytes(StandardCharsets.UTF_8)));
    }

    /// The candidates in the order in which they are drawn.
    public List<Candidate> draw(List<Candidate> candidates) {
        Map<Candidate, byte[]> tickets = new HashMap<>();
        for (var one : candidates) {
            tickets.put(one, hash(DRAW_LABEL, seed, one.id().getBytes(StandardCharsets.UTF_8)));
        }
        Comparator<Map.Entry<Candidate, byte[]>> byTicket =
                (one, other) -> Arrays.compareUnsigned(one.getValue(), other.getValue());
        return tickets.entrySet().stream()
                .sorted(byTicket)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lot lot && Arrays.equals(seed, lot.seed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seed);
    }

    @Override
    public String toString() {
        return "lot " + seed();
    }

    private static byte[] hash(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
