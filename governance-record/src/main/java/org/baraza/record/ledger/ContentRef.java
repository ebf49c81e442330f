package org.baraza.record.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What an event says of content that lives beside it.
///
/// @param id where the content is found
/// @param hash SHA-256 over salt and bytes, in lower-case hexadecimal; the salt is kept with the content, so that
///     withheld content cannot be guessed from its hash
/// @param salted whether there is a salt; charters, rolls and openings have none
/// @param length in bytes
/// @param mediaType such as `text/markdown; charset=utf-8`
public record ContentRef(ContentId id, String hash, boolean salted, int length, String mediaType) {
    /// The hash that a reader compares with, in lower-case hexadecimal.
    public static String hash(byte[] salt, byte[] bytes) {
        var digest = sha256();
        digest.update(salt);
        digest.update(bytes);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
