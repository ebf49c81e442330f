package org.baraza.query.contents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.baraza.query.ledger.Bulk;
import org.baraza.query.ledger.Offsets;
import org.baraza.query.ledger.Sink;
import org.baraza.record.ledger.MediaTypes;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/// Keeps the latest value of each content, or that it was erased.
///
/// Erasure rests on a message, so a topic made anew refills the store from nothing: what is not in the topic any more
/// MUST not survive here.
final class ContentSink implements Sink {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private final Offsets offsets;

    ContentSink(Offsets offsets) {
        this.offsets = offsets;
    }

    @Override
    public void assigned() {}

    @Override
    public boolean outlivesItsTopic() {
        return false;
    }

    @Override
    public long take(int partition, List<ConsumerRecord<byte[], byte[]>> messages, long next, String topic) {
        var writes = new ArrayList<Bulk.Guarded>();
        for (var message : messages) {
            if (message.key() != null) {
                var id = new String(message.key(), StandardCharsets.UTF_8);
                writes.add(new Bulk.Guarded(
                        id,
                        message.offset(),
                        new UpdateOneModel<>(and(eq(id), lt("seen", message.offset())), change(message), UPSERT)));
                if (message.value() != null
                        && header(message, "baraza-media-type").equals(MediaTypes.ROLL)) {
                    // Before the content itself: whoever finds that finds its lines too.
                    offsets.write(ContentStore.ROLLS, new RollLines(id, message.offset()).of(message.value()));
                }
            }
        }
        offsets.write(ContentStore.COLLECTION, writes.stream());
        offsets.save(partition, next, topic);
        return next;
    }

    private static Bson change(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            return combine(
                    set("seen", message.offset()), set("erased", true), unset("bytes"), unset("salt"), unset("hash"));
        }
        return combine(
                set("seen", message.offset()),
                set("erased", false),
                set("bytes", new Binary(message.value())),
                set("platform", header(message, "baraza-platform")),
                set("mediaType", header(message, "baraza-media-type")),
                set("hash", header(message, "baraza-hash")),
                set("salt", header(message, "baraza-salt")));
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
