package org.baraza.query.ledger;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/// What the broker says of a topic, asked within two seconds.
///
/// @param name such as `governance.record`
record Topic(String name, Admin admin) {
    private static final long PATIENCE_IN_SECONDS = 2;

    /// Changes when the topic is deleted and made anew under the same name.
    ///
    /// @throws KafkaException when the broker does not answer or knows no such topic
    String identity() {
        return description().topicId().toString();
    }

    /// The offset behind the last message, by partition.
    ///
    /// @throws KafkaException as above
    Map<Integer, Long> ends() {
        var latest = description().partitions().stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(name, partition.partition()),
                        partition -> OffsetSpec.latest()));
        try {
            var ends = admin.listOffsets(latest).all().get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS);
            return ends.entrySet().stream()
                    .collect(Collectors.toMap(
                            end -> end.getKey().partition(),
                            end -> end.getValue().offset()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("no answer on the ends of " + name, e);
        }
    }

    private TopicDescription description() {
        try {
            var all = admin.describeTopics(java.util.List.of(name)).allTopicNames();
            var found = all.get(PATIENCE_IN_SECONDS, TimeUnit.SECONDS).get(name);
            if (found == null) {
                throw new KafkaException("no topic " + name);
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("no answer on topic " + name, e);
        }
    }
}
