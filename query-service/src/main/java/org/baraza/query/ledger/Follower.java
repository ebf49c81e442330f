package org.baraza.query.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that reads one topic for one generation of a view, from the offsets stored with the view.
///
/// The consumer group only shares out partitions among instances; Kafka's own offsets are never used. Whatever goes
/// wrong outside (the broker, the store), it begins again from what is stored, every second.
final class Follower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_IN_MILLIS = 1000;
    final Generation generation;
    private final Topic topic;
    private final Sink sink;
    private final Positions positions;
    private final Map<String, Object> settings;
    private final String group;
    private final Runnable refill;
    private final Map<Integer, Long> saved = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;
    private volatile @Nullable String identity;
    private volatile @Nullable String trouble;
    private volatile boolean again;

    /// @param refill called when the topic was made anew and the view cannot outlive that
    Follower(
            Generation generation,
            Topic topic,
            Sink sink,
            Positions positions,
            Map<String, Object> settings,
            String group,
            Runnable refill) {
        this.generation = generation;
        this.topic = topic;
        this.sink = sink;
        this.positions = positions;
        this.settings = settings;
        this.group = group;
        this.refill = refill;
        this.thread = Thread.ofPlatform().name(generation.key()).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// What keeps it from reading, in plain words; absent when it reads.
    @Nullable
    String trouble() {
        return trouble;
    }

    /// Tells it which topic is there now; when that is not the one it reads, it begins again.
    void expect(String current) {
        var reading = identity;
        if (reading != null && !reading.equals(current)) {
            LOG.warn("topic {} was made anew: {} reads it from the beginning", topic.name(), generation.key());
            again = true;
            wake();
        }
    }

    /// Compares what is stored with what this follower has stored; when something is missing, it begins again.
    void lookAtStore() {
        if (saved.keySet().stream().anyMatch(this::isLost)) {
            LOG.warn("the store has lost what {} wrote last: it reads on from what is left", generation.key());
            again = true;
            wake();
        }
    }

    /// A store that crashed may have lost its last writes, and be back before anybody here has noticed.
    private boolean isLost(int partition) {
        var written = saved.get(partition);
        var stored = positions.of(generation, partition);
        return written != null && (stored == null || stored.offset() < written);
    }

    private void run() {
        while (closing.getCount() > 0) {
            try {
                follow();
                trouble = null;
            } catch (WakeupException e) {
                trouble = null;
            } catch (RuntimeException | Error e) {
                // Errors too: a view whose thread is gone would stand still for ever, and nobody would know.
                trouble = e.getClass().getSimpleName() + ": " + e.getMessage();
                LOG.warn("{} begins again in a second: {}", generation.key(), trouble);
                LOG.debug("because of", e);
                pause();
            }
        }
    }

    private void follow() {
        try (var current = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer = current;
            again = false;
            identity = null;
            current.subscribe(List.of(topic.name()), new Assignment(current));
            while (closing.getCount() > 0 && !again) {
                var messages = current.poll(POLL);
                for (var partition : messages.partitions()) {
                    var reading = identity;
                    if (reading == null) {
                        throw new IllegalStateException("messages before an assignment");
                    }
                    var number = partition.partition();
                    if (isLost(number)) {
                        throw new IllegalStateException("the store has lost what was written last");
                    }
                    saved.put(
                            number,
                            sink.take(number, messages.records(partition), current.position(partition), reading));
                }
                trouble = null;
            }
        } finally {
            consumer = null;
        }
    }

    private Map<String, Object> settings() {
        var all = new java.util.HashMap<>(settings);
        all.put(ConsumerConfig.GROUP_ID_CONFIG, generation.consumerGroup(group));
        return all;
    }

    private final class Assignment implements ConsumerRebalanceListener {
        private final KafkaConsumer<byte[], byte[]> consumer;

        Assignment(KafkaConsumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            var current = topic.identity();
            sink.assigned();
            saved.clear();
            for (var partition : partitions) {
                seek(partition, positions.of(generation, partition.partition()), current);
            }
            identity = current;
        }

        private void seek(TopicPartition partition, Positions.@Nullable Offset stored, String current) {
            if (stored == null) {
                consumer.seekToBeginning(List.of(partition));
            } else if (stored.topic().equals(current)) {
                consumer.seek(partition, stored.offset());
                saved.put(partition.partition(), stored.offset());
            } else if (sink.outlivesItsTopic()) {
                consumer.seekToBeginning(List.of(partition));
            } else {
                consumer.pause(List.of(partition));
                refill.run();
            }
        }
    }

    private void pause() {
        try {
            if (closing.await(PAUSE_IN_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("{} closes", generation.key());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closing.countDown();
        }
    }

    private void wake() {
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
    }

    /// Returns when the batch at hand is written, or after five seconds.
    @Override
    public void close() {
        closing.countDown();
        wake();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
