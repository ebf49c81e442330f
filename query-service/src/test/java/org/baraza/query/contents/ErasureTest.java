package org.baraza.query.contents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Service;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.Visibility;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;

/// After a tombstone nothing of the content is in any collection, and a rebuild brings nothing back.
class ErasureTest {
    private static final String TEXT = "Wangari Kipchumba told us herself";
    private static final String HASH = "f00dfacef00dfacef00dfacef00dfacef00dfacef00dfacef00dfacef00dface";
    private static final String SALT = "5a175a175a175a175a175a175a175a175a175a175a175a175a175a175a175a17";
    private static final String IDENTITY = "11111111-2222-3333-8444-555555555555";

    @Test
    void no_collection_holds_what_was_erased_not_even_its_hash() {
        var history = new History();
        var platform = new Cooperative(history, "Embu", Visibility.PUBLIC);
        var member = platform.member("Rice Growers", Cooperative.FARMERS);
        Service.emptyTopics();
        Service.publish(history);
        send(IDENTITY, "{\"person\":\"" + member.person() + "\",\"note\":\"" + TEXT + "\"}");
        try (var service = Service.started()) {
            service.awaitLevel();
            Service.await(() -> found(service).keySet().equals(java.util.Set.of(TEXT, HASH, SALT)));

            send(IDENTITY, null);

            Service.await(() -> found(service).isEmpty());
            assertThat(service.get("/api/platforms/" + platform.id).statusCode())
                    .isEqualTo(200);
            assertThat(service.management("POST", "/actuator/views/all").has("views"))
                    .isTrue();
            service.awaitLevel();
            Service.await(() -> service.management("GET", "/actuator/views")
                    .get("views")
                    .valueStream()
                    .noneMatch(view -> view.hasNonNull("building")));
            assertThat(found(service)).isEmpty();
            assertThat(service.get("/api/platforms/" + platform.id + "/record").statusCode())
                    .isEqualTo(200);
        }
    }

    private static void send(String id, @org.jspecify.annotations.Nullable String text) {
        Service.KAFKA.send(
                Service.CONTENT,
                id,
                text == null ? null : text.getBytes(StandardCharsets.UTF_8),
                text == null
                        ? Map.of()
                        : Map.of(
                                "baraza-platform",
                                PlatformId.REGISTRY.toString(),
                                "baraza-media-type",
                                MediaTypes.IDENTITY,
                                "baraza-hash",
                                HASH,
                                "baraza-salt",
                                SALT));
    }

    /// Which of the erased strings stand where, in every collection of every generation.
    private static Map<String, String> found(Service service) {
        var database = service.bean(MongoDatabase.class);
        var found = new HashMap<String, String>();
        for (var collection : database.listCollectionNames().into(new ArrayList<>())) {
            for (var document : database.getCollection(collection).find()) {
                var written = written(document);
                for (var hunted : List.of(TEXT, HASH, SALT)) {
                    if (written.contains(hunted)) {
                        found.put(hunted, collection);
                    }
                }
            }
        }
        return found;
    }

    private static String written(Object value) {
        return switch (value) {
            case Document document -> {
                var text = new StringBuilder();
                document.forEach((key, part) -> text.append(key).append('=').append(part == null ? "" : written(part)));
                yield text.toString();
            }
            case Binary binary -> new String(binary.getData(), StandardCharsets.UTF_8);
            case List<?> list ->
                String.join(" ", list.stream().map(ErasureTest::written).toList());
            default -> value.toString();
        };
    }
}
