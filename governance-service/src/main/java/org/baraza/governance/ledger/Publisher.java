package org.baraza.governance.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Sends to Kafka so that a reader never sees a later entry of a partition before an earlier one: one
/// request is under way at a time, and after the first failure nothing more is sent. Whoever goes on
/// begins again at the stored position.
final class Publisher implements AutoCloseable {
    private static final String BATCH_BYTES = "262144";

    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    Publisher(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.ofEntries(
                        Map.entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap),
                        Map.entry(ProducerConfig.CLIENT_ID_CONFIG, "governance-relay"),
                        Map.entry(ProducerConfig.ACKS_CONFIG, "all"),
                        Map.entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true"),
                        Map.entry(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1"),
                        Map.entry(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES),
                        Map.entry(ProducerConfig.LINGER_MS_CONFIG, "0"),
                        Map.entry(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(Topics.LARGEST_MESSAGE)),
                        Map.entry(ProducerConfig.BUFFER_MEMORY_CONFIG, Integer.toString(4 * Topics.LARGEST_MESSAGE)),
                        Map.entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "10000"),
                        Map.entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "20000"),
                        Map.entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000"),
                        Map.entry(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "1000"),
                        Map.entry(ProducerConfig.ENABLE_METRICS_PUSH_CONFIG, "false")),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /// @param value absent for a tombstone
    /// @return the headers, to be filled before [#flush]
    static ProducerRecord<byte[], byte[]> message(String topic, String key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, utf8(key), value);
    }

    static void header(Headers headers, String name, String value) {
        headers.add(name, utf8(value));
    }

    /// @throws IllegalStateException when something before it was not taken
    void send(ProducerRecord<byte[], byte[]> message) {
        try {
            var _ = producer.send(message, (metadata, exception) -> {
                if (exception != null && failure.compareAndSet(null, exception)) {
                    producer.close(Duration.ZERO);
                }
            });
        } catch (IllegalStateException e) {
            requireSuccess();
            throw e;
        }
    }

    /// Returns once all is acknowledged.
    ///
    /// @throws IllegalStateException when something was not; what came after it was not sent
    void flush() {
        producer.flush();
        requireSuccess();
    }

    private void requireSuccess() {
        var first = failure.get();
        if (first != null) {
            throw new IllegalStateException("Kafka did not take it: " + first.getMessage(), first);
        }
    }

    /// At once: what is not acknowledged is sent again by whoever goes on.
    @Override
    public void close() {
        failure.compareAndSet(null, new IllegalStateException("the relay stops"));
        producer.close(Duration.ZERO);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
