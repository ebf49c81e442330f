package org.baraza.query.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.nin;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.query.support.Service.RECORD;
import static org.baraza.query.support.Service.await;
import static org.baraza.query.support.Service.publish;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.RandomHistory;
import org.baraza.query.support.Service;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.platform.Visibility;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The engine on a real broker and a real document store with files.
class EngineTest {
    private static final List<String> VIEWS =
            List.of("platforms", "proposals", "deliberation", "commitments", "record", "votes", "assemblies");

    @BeforeEach
    void empty_topics() {
        Service.emptyTopics();
    }

    /// Otherwise a crash between a batch and the position behind it could swallow the batch.
    @Test
    void the_store_acknowledges_what_is_in_its_journal() {
        try (var service = Service.started()) {
            assertThat(service.bean(MongoDatabase.class).getWriteConcern()).isEqualTo(WriteConcern.JOURNALED);
        }
    }

    private static Map<String, Map<String, Document>> views(Service service, String view, int generation) {
        return Applying.everything(Service.MONGO.database(service.mongoUri), view, generation);
    }

    private static void assertThatViewsEqualFreshOnes(Service service) {
        try (var fresh = Service.started()) {
            fresh.awaitLevel();
            for (var view : VIEWS) {
                assertThat(views(service, view, 1)).as(view).isNotEmpty().isEqualTo(views(fresh, view, 1));
            }
        }
    }

    private static List<LedgerEntry> half(List<LedgerEntry> entries, boolean first) {
        var middle = entries.size() / 2;
        return first ? entries.subList(0, middle) : entries.subList(middle, entries.size());
    }

    @Test
    void it_goes_on_after_a_restart_where_its_views_are_and_duplicates_change_nothing() {
        var history = RandomHistory.of(21, 80);
        Service.publishContents(history);
        String mongo;
        try (var service = Service.started()) {
            half(history.entries(), true).forEach(Service::publish);
            service.awaitLevel();
            mongo = service.mongoUri;
        }
        half(history.entries(), true).reversed().stream()
                .limit(10)
                .toList()
                .reversed()
                .forEach(Service::publish);
        half(history.entries(), false).forEach(Service::publish);
        try (var service = Service.startedOn(mongo)) {
            service.awaitLevel();
            assertThatViewsEqualFreshOnes(service);
        }
    }

    @Test
    void what_the_store_loses_of_its_last_writes_is_written_again() {
        var history = RandomHistory.of(24, 80);
        half(history.entries(), true).forEach(Service::publish);
        try (var service = Service.started()) {
            service.awaitLevel();
            var database = Service.MONGO.database(service.mongoUri);
            var before = documents(database);
            Service.publishContents(history);
            half(history.entries(), false).forEach(Service::publish);
            service.awaitLevel();

            putBack(database, before);

            service.awaitLevel();
            assertThatViewsEqualFreshOnes(service);
            assertThat(views(service, "contents", 1).getOrDefault("contents", Map.of()))
                    .hasSize(history.contents().size());
        }
    }

    private static Map<String, List<Document>> documents(MongoDatabase database) {
        var documents = new TreeMap<String, List<Document>>();
        for (var name : database.listCollectionNames()) {
            documents.put(name, database.getCollection(name).find().into(new ArrayList<>()));
        }
        return documents;
    }

    /// Offsets last, since they are what is looked at.
    private static void putBack(MongoDatabase database, Map<String, List<Document>> before) {
        var positions = before.getOrDefault("positions", List.of()).stream()
                .collect(partitioningBy(one -> one.containsKey("partition")));
        for (var name : documents(database).keySet()) {
            if (!Set.of("positions", "generations").contains(name)) {
                putBack(database.getCollection(name), before.getOrDefault(name, List.of()), new Document());
            }
        }
        putBack(
                database.getCollection("positions"),
                positions.getOrDefault(false, List.of()),
                exists("partition", false));
        putBack(database.getCollection("positions"), positions.getOrDefault(true, List.of()), exists("partition"));
    }

    private static void putBack(MongoCollection<Document> collection, List<Document> before, Bson which) {
        var ids = before.stream().map(one -> one.get("_id")).toList();
        before.forEach(one -> collection.replaceOne(eq(one.get("_id")), one, new ReplaceOptions().upsert(true)));
        collection.deleteMany(and(which, nin("_id", ids)));
    }

    @Test
    void a_topic_made_anew_is_read_from_its_beginning() {
        var history = RandomHistory.of(22, 60);
        Service.publishContents(history);
        half(history.entries(), true).forEach(Service::publish);
        try (var service = Service.started()) {
            service.awaitLevel();
            Service.emptyTopics();
            publish(history);
            await(() -> service.management("GET", "/actuator/views")
                                    .get("views")
                                    .get("contents")
                                    .get("generation")
                                    .asInt()
                            == 2
                    && views(service, "contents", 2)
                                    .getOrDefault("contents", Map.of())
                                    .size()
                            == history.contents().size());
            var last = history.entries().getLast();
            await(() -> service.management("GET", "/actuator/views")
                            .get("views")
                            .get("record")
                            .get("position")
                            .path(last.platform().toString())
                            .asLong(-1)
                    == last.index());
            service.awaitLevel();
            assertThatViewsEqualFreshOnes(service);
        }
    }

    @Test
    void a_broken_entry_stops_the_views_of_its_platform_says_so_and_leaves_the_rest() {
        var history = new History();
        var mwea = new Cooperative(history, "Mwea", Visibility.PUBLIC);
        var embu = new Cooperative(history, "Embu", Visibility.PUBLIC);
        publish(history);
        try (var service = Service.started()) {
            service.awaitLevel();
            var known = history.entries().size();
            mwea.member("Rice Growers", Cooperative.FARMERS);
            embu.member("Maize Growers", Cooperative.FARMERS);
            var later = history.entries().subList(known, history.entries().size());
            for (var entry : later) {
                if (entry.type().equals("membership.MemberAdmitted")
                        && entry.platform().equals(mwea.id)) {
                    var unknown = new String(entry.bytes(), StandardCharsets.UTF_8)
                            .replace("membership.MemberAdmitted", "membership.MemberBlessed");
                    Service.KAFKA.send(RECORD, mwea.id.toString(), unknown.getBytes(StandardCharsets.UTF_8), Map.of());
                } else {
                    publish(entry);
                }
            }
            await(() -> service.json("/api/platforms/" + embu.id)
                            .get("counts")
                            .get("seats")
                            .asLong()
                    == 1);
            await(() -> service.managementStatus("GET", "/actuator/health") == 503);
            var health = service.management("GET", "/actuator/health")
                    .get("components")
                    .get("projections");
            assertThat(health.get("status").asString()).isEqualTo("DOWN");
            for (var view : VIEWS) {
                await(() -> service.management("GET", "/actuator/health")
                        .get("components")
                        .get("projections")
                        .get("details")
                        .get(view)
                        .get("state")
                        .asString()
                        .equals("stopped"));
            }
            var stop = service.management("GET", "/actuator/health")
                    .get("components")
                    .get("projections")
                    .get("details")
                    .get("platforms")
                    .get("stopped")
                    .get(0);
            assertThat(stop.get("reason").asString()).isEqualTo("unknown-type");
            assertThat(stop.get("platform").asString()).isEqualTo(mwea.id.toString());
            assertThat(stop.get("index").asLong()).isEqualTo(2);
            assertThat(stop.get("type").asString()).isEqualTo("membership.MemberBlessed");
            var view = service.json("/api/platforms/" + mwea.id);
            assertThat(view.get("asOf").get("index").asLong()).isEqualTo(1);
            assertThat(view.get("counts").get("seats").asLong()).isZero();
        }
    }

    @Test
    void a_rebuild_gives_the_same_views_and_is_switched_to_when_level() {
        var history = RandomHistory.of(23, 80);
        publish(history);
        try (var service = Service.started()) {
            service.awaitLevel();
            var before = VIEWS.stream()
                    .collect(java.util.stream.Collectors.toMap(view -> view, view -> views(service, view, 1)));
            assertThat(service.managementStatus("POST", "/actuator/views/all")).isEqualTo(202);
            await(() -> generations(service).values().stream().allMatch(generation -> generation == 2));
            for (var view : VIEWS) {
                assertThat(views(service, view, 2)).as(view).isEqualTo(before.get(view));
            }
            await(() -> VIEWS.stream().allMatch(view -> views(service, view, 1).isEmpty()));
            service.awaitLevel();
        }
    }

    @Test
    void a_rebuild_while_entries_come_in_misses_none() {
        var history = RandomHistory.of(24, 150);
        Service.publishContents(history);
        half(history.entries(), true).forEach(Service::publish);
        try (var service = Service.started()) {
            service.awaitLevel();
            var publishing = Thread.ofVirtual()
                    .start(() -> half(history.entries(), false).forEach(Service::publish));
            assertThat(service.managementStatus("POST", "/actuator/views/all")).isEqualTo(202);
            await(() -> generations(service).values().stream().allMatch(generation -> generation == 2));
            await(() -> !publishing.isAlive());
            service.awaitLevel();
            try (var fresh = Service.started()) {
                fresh.awaitLevel();
                for (var view : VIEWS) {
                    assertThat(views(service, view, 2)).as(view).isEqualTo(views(fresh, view, 1));
                }
            }
        }
    }

    @Test
    void two_instances_share_the_work_and_a_rebuild_of_one_is_seen_by_the_other() {
        var history = RandomHistory.of(25, 60);
        Service.publishContents(history);
        half(history.entries(), true).forEach(Service::publish);
        try (var one = Service.started();
                var other = Service.startedOn(one.mongoUri)) {
            half(history.entries(), false).forEach(Service::publish);
            one.awaitLevel();
            assertThatViewsEqualFreshOnes(one);
            assertThat(one.managementStatus("POST", "/actuator/views/proposals"))
                    .isEqualTo(202);
            await(() -> generations(other).getOrDefault("proposals", 0) == 2);
            other.awaitLevel();
            assertThat(views(other, "proposals", 2)).isNotEmpty();
        }
    }

    @Test
    void an_unknown_view_is_not_rebuilt() {
        try (var service = Service.started()) {
            assertThat(service.managementStatus("POST", "/actuator/views/nothing"))
                    .isEqualTo(404);
            assertThat(service.managementStatus("POST", "/actuator/views/all", "Origin", "https://elsewhere.example"))
                    .isEqualTo(403);
        }
    }

    private static Map<String, Integer> generations(Service service) {
        var generations = new java.util.TreeMap<String, Integer>();
        service.management("GET", "/actuator/views")
                .get("views")
                .properties()
                .forEach(view -> generations.put(
                        view.getKey(), view.getValue().get("generation").asInt()));
        return generations;
    }
}
