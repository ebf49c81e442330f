package org.baraza.query.ledger;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.baraza.query.ledger.Stop.Reason;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.EventTypes.UnknownEventType;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.platform.PlatformId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Applies ledger entries to one generation of a projection: the next one of each platform, nothing else.
///
/// What it has seen it skips. At a gap, at a type it does not know and at bytes it cannot read it stops that platform
/// and says so; the platform's views stay as they are, and those of other platforms go on. Until then its partition's
/// stored offset stays at the stop, so that a restart meets the entry again.
final class LedgerSink implements Sink {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerSink.class);
    private final Projection projection;
    private final Generation generation;
    private final Positions positions;
    private final Progress progress;
    private final Writes writes;
    private final Map<String, Position> held = new HashMap<>();
    private final Map<Integer, Stop> unnamed = new HashMap<>();

    LedgerSink(Projection projection, Generation generation, MongoDatabase database, Progress progress) {
        this.projection = projection;
        this.generation = generation;
        this.positions = new Positions(database);
        this.progress = progress;
        this.writes = new Writes(database, generation);
    }

    @Override
    public void assigned() {
        held.clear();
        unnamed.clear();
        writes.discard();
        progress.forget(generation);
    }

    @Override
    public boolean outlivesItsTopic() {
        return true;
    }

    @Override
    public long take(int partition, List<ConsumerRecord<byte[], byte[]>> messages, long next, String topic) {
        var touched = new LinkedHashMap<String, Position>();
        var heads = new HashMap<String, Progress.Head>();
        for (var message : messages) {
            if (!unnamed.containsKey(partition)) {
                take(message, touched, heads);
            }
        }
        writes.flush();
        var offset = new Positions.Offset(partition, readOn(partition, next), topic);
        positions.save(generation, touched.values(), offset, unnamed.get(partition));
        progress.came(generation, touched.values(), heads);
        return offset.offset();
    }

    private void take(
            ConsumerRecord<byte[], byte[]> message, Map<String, Position> touched, Map<String, Progress.Head> heads) {
        var platform = platformOf(message);
        if (platform == null) {
            var stop = stop(Reason.UNREADABLE, message, null, -1, null, "the message's key names no platform");
            unnamed.put(message.partition(), stop);
            return;
        }
        var position = held.computeIfAbsent(platform, this::load);
        var before = position.stop();
        if (before != null && before.isFinal()) {
            return;
        }
        final LedgerEntry said;
        try {
            said = read(message, platform);
        } catch (RuntimeException e) {
            stop(
                    position,
                    touched,
                    stop(Reason.UNREADABLE, message, platform, position.next(), null, "no ledger entry"));
            return;
        }
        if (said.index() < position.next()) {
            return;
        }
        if (said.index() > position.next()) {
            if (before == null) {
                var detail = "entry " + said.index() + " came where " + position.next() + " is due";
                stop(position, touched, stop(Reason.GAP, message, platform, position.next(), said.type(), detail));
            }
            return;
        }
        var stop = apply(said, message, position);
        if (stop != null) {
            stop(position, touched, stop);
            return;
        }
        touched.put(platform, position);
        heads.put(Progress.streamKey(platform, said.stream()), new Progress.Head(said.sequence(), said.index()));
    }

    private @Nullable Stop apply(LedgerEntry said, ConsumerRecord<byte[], byte[]> message, Position position) {
        final GovernanceEvent event;
        try {
            event = said.event();
        } catch (UnknownEventType e) {
            var detail = "this version does not know the type, revision " + said.revision();
            return stop(Reason.UNKNOWN_TYPE, message, position.platform, said.index(), said.type(), detail);
        } catch (RuntimeException e) {
            var detail = "the payload is not what its type promises";
            return stop(Reason.UNREADABLE, message, position.platform, said.index(), said.type(), detail);
        }
        writes.begin(position, said.index());
        try {
            projection.on(new Entry(said, event, new Binary(message.value())), writes);
        } catch (MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{} cannot apply entry {} of {}", generation.key(), said.index(), position.platform, e);
            var detail = "the projection failed: " + e.getMessage();
            return stop(Reason.FAILED, message, position.platform, said.index(), said.type(), detail);
        }
        position.passed(said, writes.accept());
        return null;
    }

    private Position load(String platform) {
        var stored = positions.of(generation, platform);
        return stored == null ? new Position(platform) : stored;
    }

    private void stop(Position position, Map<String, Position> touched, Stop stop) {
        position.stop(stop);
        touched.put(position.platform, position);
    }

    private Stop stop(
            Reason reason,
            ConsumerRecord<byte[], byte[]> message,
            @Nullable String platform,
            long index,
            @Nullable String type,
            String detail) {
        LOG.error(
                "{} stops: {} in platform {}, entry {} {}, partition {} offset {}: {}",
                generation.key(),
                reason.publicName,
                platform,
                index,
                type,
                message.partition(),
                message.offset(),
                detail);
        return new Stop(reason, platform, index, type, detail, message.partition(), message.offset());
    }

    private long readOn(int partition, long next) {
        var whole = unnamed.get(partition);
        return stops(held.values())
                .filter(stop -> stop.partition() == partition)
                .mapToLong(Stop::offset)
                .reduce(whole == null ? next : Math.min(next, whole.offset()), Math::min);
    }

    private static java.util.stream.Stream<Stop> stops(Collection<Position> positions) {
        return positions.stream().map(Position::stop).filter(Objects::nonNull);
    }

    private static @Nullable String platformOf(ConsumerRecord<byte[], byte[]> message) {
        if (message.key() == null) {
            return null;
        }
        try {
            return PlatformId.of(new String(message.key(), StandardCharsets.UTF_8))
                    .toString();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static LedgerEntry read(ConsumerRecord<byte[], byte[]> message, String platform) {
        var said = LedgerEntry.read(message.value());
        if (!LedgerEntry.SCHEMA.equals(said.schema())
                || said.index() < 0
                || !said.platform().toString().equals(platform)) {
            throw new IllegalArgumentException("not an entry of this ledger");
        }
        Objects.requireNonNull(said.recordedAt());
        Objects.requireNonNull(said.occurredAt());
        Objects.requireNonNull(said.stream());
        Objects.requireNonNull(said.type());
        Objects.requireNonNull(said.actor().person());
        Objects.requireNonNull(said.payload());
        return said;
    }
}
