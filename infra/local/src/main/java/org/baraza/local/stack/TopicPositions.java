package org.baraza.local.stack;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/// How much has been written to each topic.
final class TopicPositions {
    private static final int PATIENCE_MILLIS = 5000;

    private TopicPositions() {}

    /// The sum of the end offsets over the partitions, by topic; null when the broker does not answer.
    static @Nullable Map<String, Long> read(StackAddresses at) {
        if (!Probe.kafka(at.ports().of(PortName.KAFKA)).ready()) {
            return null;
        }
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                at.kafka(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS);
        try (Admin admin = Admin.create(settings)) {
            var names = admin.listTopics().names().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            var topics = admin.describeTopics(names).allTopicNames().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            Map<TopicPartition, OffsetSpec> ends = topics.values().stream()
                    .flatMap(TopicPositions::partitions)
                    .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            Map<String, Long> positions = new TreeMap<>();
            admin.listOffsets(ends)
                    .all()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .forEach((partition, end) -> positions.merge(partition.topic(), end.offset(), Long::sum));
            return positions;
        } catch (ExecutionException | TimeoutException silent) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(info -> new TopicPartition(topic.name(), info.partition()));
    }
}
