package org.baraza.query.ledger;

import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.LocalMongo;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.Visibility;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class LedgerSinkTest {
    private static final Generation FIRST = new Generation("counting", 1);
    private final MongoDatabase database = LocalMongo.started().newDatabase();
    private final History history = new History();
    private final Cooperative mwea = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Cooperative embu = new Cooperative(history, "Embu", Visibility.PUBLIC);
    private final Positions positions = new Positions(database);
    private final LedgerSink sink = new LedgerSink(new Counting(), FIRST, database, new Progress());
    private long offset;

    /// Counts entries and keeps the order in which they came.
    private static final class Counting implements Projection {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public void on(Entry entry, Writes writes) {
            writes.update("entries", entry.id(entry.index()), set("number", writes.next("entries")));
            writes.update("totals", entry.platform(), inc("entries", 1L));
        }

        @Override
        public List<Index> indexes() {
            return List.of();
        }
    }

    private List<LedgerEntry> of(Cooperative platform) {
        return history.entries().stream()
                .filter(entry -> entry.platform().equals(platform.id))
                .toList();
    }

    private void take(LedgerEntry... entries) {
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var entry : entries) {
            messages.add(Applying.message(offset++, entry.platform().toString(), entry.bytes()));
        }
        sink.take(0, messages, offset, "topic");
    }

    private void takeBytes(String key, byte[] bytes) {
        sink.take(0, List.of(Applying.message(offset++, key, bytes)), offset, "topic");
    }

    private long applied(PlatformId platform) {
        var total = database.getCollection(FIRST.collection("totals"))
                .find(new Document("_id", platform.toString()))
                .first();
        return total == null ? 0 : Fields.count(total, "entries");
    }

    private Document onlyStop() {
        assertThat(positions.stops(FIRST)).hasSize(1);
        return positions.stops(FIRST).getFirst();
    }

    private long storedOffset() {
        var stored = positions.of(FIRST, 0);
        return stored == null ? -1 : stored.offset();
    }

    @Test
    void what_was_seen_is_skipped() {
        mwea.member("Rice Growers", Cooperative.FARMERS);
        var entries = of(mwea);
        take(entries.get(0), entries.get(1), entries.get(0), entries.get(1), entries.get(2), entries.get(1));
        take(entries.get(2), entries.get(3));
        assertThat(applied(mwea.id)).isEqualTo(4);
        assertThat(positions.stops(FIRST)).isEmpty();
        assertThat(storedOffset()).isEqualTo(8);
    }

    @Test
    void a_gap_stops_the_platform_and_no_other() {
        mwea.member("Rice Growers", Cooperative.FARMERS);
        var entries = of(mwea);
        take(entries.get(0), entries.get(2), of(embu).get(0), entries.get(3));
        assertThat(applied(mwea.id)).isEqualTo(1);
        assertThat(applied(embu.id)).isEqualTo(1);
        assertThat(onlyStop())
                .containsEntry("reason", "gap")
                .containsEntry("platform", mwea.id.toString())
                .containsEntry("index", 1L)
                .containsEntry("type", entries.get(2).type());
        assertThat(storedOffset()).as("a restart meets the gap again").isEqualTo(1);
    }

    @Test
    void a_gap_closes_when_the_missing_entry_comes_after_all() {
        mwea.member("Rice Growers", Cooperative.FARMERS);
        var entries = of(mwea);
        take(entries.get(0), entries.get(2));
        take(entries.get(1), entries.get(2), entries.get(3));
        assertThat(applied(mwea.id)).isEqualTo(4);
        assertThat(positions.stops(FIRST)).isEmpty();
        assertThat(storedOffset()).isEqualTo(offset);
    }

    @Test
    void an_unknown_type_stops_the_platform_for_good() {
        mwea.member("Rice Growers", Cooperative.FARMERS);
        var entries = of(mwea);
        take(entries.get(0));
        var unknown = new String(entries.get(1).bytes(), StandardCharsets.UTF_8)
                .replace("\"" + entries.get(1).type() + "\"", "\"membership.SeatLent\"");
        takeBytes(mwea.id.toString(), unknown.getBytes(StandardCharsets.UTF_8));
        take(entries.get(1), entries.get(2), of(embu).get(0));
        assertThat(applied(mwea.id)).isEqualTo(1);
        assertThat(applied(embu.id)).isEqualTo(1);
        assertThat(onlyStop())
                .containsEntry("reason", "unknown-type")
                .containsEntry("index", 1L)
                .containsEntry("type", "membership.SeatLent");
    }

    @Test
    void bytes_that_are_no_entry_stop_the_platform_for_good() {
        var entries = of(mwea);
        take(entries.get(0));
        takeBytes(mwea.id.toString(), new byte[] {1, 2, 3});
        take(entries.get(1));
        assertThat(applied(mwea.id)).isEqualTo(1);
        assertThat(onlyStop()).containsEntry("reason", "unreadable").containsEntry("index", 1L);
    }

    @Test
    void an_entry_of_another_platform_under_this_key_is_unreadable() {
        takeBytes(mwea.id.toString(), of(embu).get(0).bytes());
        assertThat(applied(embu.id)).isZero();
        assertThat(onlyStop()).containsEntry("reason", "unreadable");
    }

    @Test
    void a_payload_that_is_not_what_its_type_promises_is_unreadable() {
        var entry = of(mwea).getFirst();
        var broken = new String(entry.bytes(), StandardCharsets.UTF_8)
                .replace("\"charterVersion\":1", "\"charterVersion\":\"one\"");
        takeBytes(mwea.id.toString(), broken.getBytes(StandardCharsets.UTF_8));
        assertThat(onlyStop()).containsEntry("reason", "unreadable").containsEntry("type", "platform.PlatformFounded");
    }

    @Test
    void a_key_that_names_no_platform_stops_the_partition() {
        takeBytes("nobody", of(mwea).get(0).bytes());
        take(of(mwea).get(0));
        assertThat(applied(mwea.id)).isZero();
        assertThat(onlyStop()).containsEntry("reason", "unreadable").containsEntry("partition", 0);
        assertThat(storedOffset()).isZero();
    }

    @Test
    void a_new_reader_goes_on_where_the_stored_position_is_and_tries_a_stop_again() {
        mwea.member("Rice Growers", Cooperative.FARMERS);
        var entries = of(mwea);
        take(entries.get(0), entries.get(2));
        var other = new LedgerSink(new Counting(), FIRST, database, new Progress());
        other.take(0, Applying.messages(List.of(entries.get(1), entries.get(2))), 7, "topic");
        assertThat(applied(mwea.id)).isEqualTo(3);
        assertThat(positions.stops(FIRST)).isEmpty();
    }

    @Test
    void a_projection_that_fails_stops_and_writes_nothing_of_the_entry() {
        var failing = new Projection() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public void on(Entry entry, Writes writes) {
                writes.update("totals", entry.platform(), inc("entries", 1L));
                if (entry.index() == 1) {
                    writes.recall("nothing");
                }
            }

            @Override
            public List<Index> indexes() {
                return List.of();
            }
        };
        new LedgerSink(failing, FIRST, database, new Progress()).take(0, Applying.messages(of(mwea)), 2, "topic");
        assertThat(applied(mwea.id)).isEqualTo(1);
        assertThat(onlyStop()).containsEntry("reason", "failed").containsEntry("index", 1L);
    }
}
