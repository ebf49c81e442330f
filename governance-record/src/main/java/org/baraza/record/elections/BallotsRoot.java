package org.baraza.record.elections;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// One hash for all ballots that count in a vote: the Merkle tree hash of RFC 6962, section 2.1,
/// with SHA-256, over their commitments (32 bytes each) in the order of the identifiers of their
/// roll entries. Without a ballot it is the hash of nothing.
public final class BallotsRoot {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private BallotsRoot() {}

    /// @param commitments in hexadecimal, in the order of their roll entries
    public static byte[] of(List<String> commitments) {
        return commitments.isEmpty() ? sha256().digest() : tree(commitments);
    }

    private static byte[] tree(List<String> commitments) {
        if (commitments.size() == 1) {
            var leaf = sha256();
            leaf.update(LEAF);
            return leaf.digest(HexFormat.of().parseHex(commitments.getFirst()));
        }
        int left = Integer.highestOneBit(commitments.size() - 1);
        var node = sha256();
        node.update(NODE);
        node.update(tree(commitments.subList(0, left)));
        return node.digest(tree(commitments.subList(left, commitments.size())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
