package org.baraza.local.european;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;

/// The keys of all acts of the import, which are the identifiers of what they create. They are made from names alone,
/// so
/// that each run of the import, on any machine, means the same things by them.
///
/// @param body name of the body whose decisions are recorded
public record Keys(String body) {
    /// MUST never change: a change would record everything anew.
    private static final String NAMESPACE = "baraza.european-parliament/1";

    private static final String SEPARATOR = "\n";

    /// An act that founds the body or fills its seats and offices.
    public UUID founding(String act) {
        return named("founding", act);
    }

    /// An act about a file of a sitting.
    public UUID file(LocalDate sitting, String fileId, String act) {
        return named("file", sitting.toString(), fileId, act);
    }

    /// An act about a voting of a sitting.
    public UUID voting(LocalDate sitting, String votingId, String act) {
        return named("voting", sitting.toString(), votingId, act);
    }

    /// A UUID of version 8 (RFC 9562, section 5.8): the first 122 free bits of the SHA-256 of the names.
    private UUID named(String... names) {
        String text = NAMESPACE + SEPARATOR + body + SEPARATOR + String.join(SEPARATOR, names);
        ByteBuffer hash = ByteBuffer.wrap(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
        long high = (hash.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
        long low = (hash.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
