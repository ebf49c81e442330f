package org.baraza.governance.voting;

import java.security.SecureRandom;
import java.util.HexFormat;

/// What hides a choice in its commitment, until it is opened.
final class Salt {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Salt() {}

    /// Lower-case hexadecimal.
    static String fresh() {
        var salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
