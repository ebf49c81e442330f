package org.baraza.query.platform;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baraza.query.contents.Contents;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.record.Json;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.ContradictoryCharter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads charters. A charter is unsalted content that is never withheld, so the last ones read are kept.
@Component
public class Charters {
    private static final int MOST_HELD = 200;
    private final Contents contents;
    private final Map<String, Charter> held = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Charter> eldest) {
            return size() > MOST_HELD;
        }
    });

    Charters(Contents contents) {
        this.contents = contents;
    }

    /// @throws NotThereYet when it has not arrived
    Charter charter(String content) {
        var known = held.get(content);
        if (known != null) {
            return known;
        }
        var found = contents.find(List.of(content)).content(content);
        if (found == null) {
            throw new NotThereYet("The charter has not arrived.");
        }
        var charter = Json.MAPPER.readValue(found.bytes().getData(), Charter.class);
        held.put(content, charter);
        return charter;
    }

    /// A proposed charter, if it can be applied; absent when it contradicts itself, is withheld or has not arrived.
    public @Nullable Charter readable(String content) {
        var found = contents.find(List.of(content)).content(content);
        if (found == null) {
            return null;
        }
        try {
            return Charter.read(new String(found.bytes().getData(), StandardCharsets.UTF_8));
        } catch (ContradictoryCharter e) {
            return null;
        }
    }
}
