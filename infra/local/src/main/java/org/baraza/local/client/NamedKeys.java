package org.baraza.local.client;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keys of acts that are made from names alone, so that each run of a tool, on any machine, means the same things by
/// them: a second run records nothing.
///
/// @param namespace MUST never change: a change would record everything anew
public record NamedKeys(String namespace) {
    private static final String SEPARATOR = "\n";

    /// A UUID of version 8 (RFC 9562, section 5.8): the first 122 free bits of the SHA-256 of the names.
    public UUID of(String... names) {
        String text = Stream.concat(Stream.of(namespace), Arrays.stream(names)).collect(Collectors.joining(SEPARATOR));
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
