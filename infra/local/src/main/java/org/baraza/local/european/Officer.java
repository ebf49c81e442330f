package org.baraza.local.european;

import java.util.Map;
import java.util.UUID;
import org.baraza.local.client.Act;
import org.baraza.local.client.Receipt;
import org.baraza.local.client.Session;
import org.jspecify.annotations.Nullable;

/// An account in its seat on the platform of the body.
record Officer(Session session, UUID platform, UUID seat) {
    /// @param path below the platform's
    /// @param version of the stream acted on; absent where the operation asks for none
    Receipt act(String path, UUID key, @Nullable Long version, Map<String, ?> body) throws InterruptedException {
        return session.act(new Act("/platforms/" + platform + path, key, seat, version, body));
    }
}
