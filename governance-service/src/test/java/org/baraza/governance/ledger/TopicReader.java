package org.baraza.governance.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.platform.PlatformId;

/// Reads topics from their beginning.
public final class TopicReader {
    private TopicReader() {}

    public static List<ConsumerRecord<byte[], byte[]>> all(String bootstrap, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        UUID.randomUUID().toString()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    static List<LedgerEntry> entries(String bootstrap, String topic) {
        return all(bootstrap, topic).stream()
                .map(one -> LedgerEntry.read(one.value()))
                .toList();
    }

    static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "none" : new String(header.value(), UTF_8);
    }

    /// Applies entries as readers do: only the next one of its platform, skipping what was seen.
    ///
    /// @return the size of each platform's ledger
    /// @throws IllegalStateException at a gap
    static Map<PlatformId, Long> apply(List<LedgerEntry> entries) {
        var next = new HashMap<PlatformId, Long>();
        for (var entry : entries) {
            long expected = next.getOrDefault(entry.platform(), 0L);
            if (entry.index() > expected) {
                throw new IllegalStateException(
                        "gap in " + entry.platform() + ": " + entry.index() + " instead of " + expected);
            }
            if (entry.index() == expected) {
                next.put(entry.platform(), expected + 1);
            }
        }
        return next;
    }
}
