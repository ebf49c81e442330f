package org.baraza.local.stack;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The passwords of one stack, made at its first start and kept in a file that only the owner can read.
///
/// @param postgres of the database user `baraza`
/// @param keycloakLauncher of the Keycloak client through which the launcher keeps the realm's addresses up to date
/// @param accounts passwords of the demo accounts, by user name, in the order in which they are shown
public record Secrets(String postgres, String keycloakLauncher, Map<String, String> accounts) {
    /// One account for each office, one for each standing without an office, and one that stands for members by the
    /// hundred where a demonstration needs so many.
    static final List<String> ACCOUNTS = List.of(
            "chair", "secretary", "facilitator", "treasurer", "auditor", "delegate", "observer", "outsider", "members");

    /// Without the letters and digits that are easily taken for one another.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    /// Never shows a password.
    @Override
    public String toString() {
        return "Secrets[…]";
    }

    /// The secrets of this data directory, if a stack was started in it.
    public static Optional<Secrets> of(DataDirectory data) throws IOException {
        return Json.read(data.secrets(), Secrets.class);
    }

    static Secrets ofOrNew(DataDirectory data) throws IOException {
        Optional<Secrets> kept = of(data);
        if (kept.isPresent()) {
            return kept.get();
        }
        SecureRandom random = new SecureRandom();
        Map<String, String> accounts = new LinkedHashMap<>();
        ACCOUNTS.forEach(account -> accounts.put(account, password(random)));
        Secrets fresh = new Secrets(password(random), password(random), accounts);
        Json.write(data.secrets(), fresh);
        return fresh;
    }

    /// Sixteen characters of an alphabet of 31: 79 bits.
    private static String password(SecureRandom random) {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            password.append(group == 0 ? "" : "-");
            random.ints(GROUP_LENGTH, 0, ALPHABET.length()).forEach(at -> password.append(ALPHABET.charAt(at)));
        }
        return password.toString();
    }
}
