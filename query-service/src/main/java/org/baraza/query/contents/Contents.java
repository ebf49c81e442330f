package org.baraza.query.contents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.Views;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads content. It is joined to views when they are read, so that what is erased is gone everywhere at once.
@Component
public class Contents {
    /// Content follows its event within seconds. What has not come after this long was erased before this store saw it.
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private final Views views;
    private final Clock clock;

    Contents(Views views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /// One content that is there.
    ///
    /// @param platform whose content it is
    /// @param hash SHA-256 over salt and bytes, as the record says it
    /// @param salt in hexadecimal, empty when there is none
    public record Content(String platform, String mediaType, String hash, String salt, Binary bytes) {
        public String text() {
            return new String(bytes.getData(), StandardCharsets.UTF_8);
        }
    }

    /// The contents with these identifiers that are there or were erased.
    public Found find(Collection<String> ids) {
        var wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
        var found = new HashMap<String, Document>();
        if (!wanted.isEmpty()) {
            views.of(ContentStore.VIEW)
                    .collection(ContentStore.COLLECTION)
                    .find(in("_id", wanted))
                    .forEach(document -> found.put(document.getString("_id"), document));
        }
        return new Found(found, clock.instant());
    }

    /// Makes sure that all these contents, which a platform's own record names, have arrived and none was erased.
    ///
    /// @throws Problem when one is withheld
    /// @throws NotThereYet when one has not arrived
    public void require(Collection<String> ids) {
        var wanted = ids.stream().distinct().toList();
        if (wanted.isEmpty()) {
            return;
        }
        var all = views.of(ContentStore.VIEW).collection(ContentStore.COLLECTION);
        if (all.countDocuments(and(in("_id", wanted), eq("erased", true))) > 0) {
            throw new Problem(
                    Problem.Kind.CONTENT_WITHHELD, "The content was withheld; its entry in the record remains.");
        }
        if (all.countDocuments(and(in("_id", wanted), eq("erased", false))) < wanted.size()) {
            throw new NotThereYet("The content has not arrived.");
        }
    }

    /// What was found.
    public static final class Found {
        private final Map<String, Document> found;
        private final Instant now;

        Found(Map<String, Document> found, Instant now) {
            this.found = found;
            this.now = now;
        }

        /// The text of a content, absent when it is withheld.
        ///
        /// @param recordedAt when the record named it
        /// @throws NotThereYet when somebody waits for it and it is on its way
        public @Nullable String text(@Nullable String id, Instant recordedAt) {
            if (id == null) {
                return null;
            }
            var content = content(id);
            if (content != null) {
                return content.text();
            }
            var fresh = recordedAt.plus(ON_ITS_WAY).isAfter(now);
            if (!found.containsKey(id) && fresh && Freshness.awaited()) {
                throw new NotThereYet("The content " + id + " has not arrived.");
            }
            return null;
        }

        public @Nullable Content content(String id) {
            var document = found.get(id);
            if (document == null || document.getBoolean("erased", false)) {
                return null;
            }
            return new Content(
                    document.getString("platform"),
                    document.getString("mediaType"),
                    document.getString("hash"),
                    document.getString("salt"),
                    document.get("bytes", Binary.class));
        }

        /// Whether this was content of the platform and was erased.
        public boolean wasOf(String id, String platform) {
            var document = found.get(id);
            return document != null
                    && document.getBoolean("erased", false)
                    && platform.equals(document.getString("platform"));
        }
    }
}
