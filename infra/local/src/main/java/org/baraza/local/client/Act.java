package org.baraza.local.client;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An act to be performed through the public API.
///
/// @param path below governance-service's origin
/// @param key identifies the act, and what it creates; sent again unchanged when an answer is lost
/// @param seat the seat acted in; absent where the operation asks for an account alone
/// @param version of the stream that the act is based on; absent where the operation asks for none
/// @param body written as JSON
public record Act(
        String path,
        UUID key,
        @Nullable UUID seat,
        @Nullable Long version,
        Map<String, ?> body) {
    /// An act that needs no version.
    public static Act of(String path, UUID key, @Nullable UUID seat, Map<String, ?> body) {
        return new Act(path, key, seat, null, body);
    }
}
