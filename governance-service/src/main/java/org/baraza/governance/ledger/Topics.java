package org.baraza.governance.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/// The two topics.
///
/// @param partitions fixed for the life of a topic, or the order within a platform would be lost
/// @param replication copies of each partition; with three or more, two must have acknowledged
record Topics(String record, String content, int partitions, short replication) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LOOKS = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final String FOR_EVER = "-1";

    /// Room for the largest content and its headers.
    static final int LARGEST_MESSAGE = Contents.LARGEST + 1024 * 1024;

    /// A topic made anew under the same name has another id.
    record Ids(String record, String content) {}

    /// Makes the topics where they are missing, and looks what they are.
    ///
    /// @throws IllegalStateException when a topic that is there would lose entries or keep what is withheld
    Ids ensure(Admin admin) throws InterruptedException, TimeoutException {
        create(
                admin,
                record,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG, FOR_EVER,
                        TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER));
        // Withheld content is gone a day later, and its tombstone is kept for readers that were away for a month.
        create(
                admin,
                content,
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                                Long.toString(Duration.ofDays(1).toMillis()),
                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                                Long.toString(Duration.ofDays(30).toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_MESSAGE)));
        refuseOthers(admin);
        return ids(admin);
    }

    Ids ids(Admin admin) throws InterruptedException, TimeoutException {
        var found = await(admin.describeTopics(List.of(record, content)).allTopicNames());
        return new Ids(id(found, record), id(found, content));
    }

    private static String id(Map<String, TopicDescription> found, String name) {
        var topic = found.get(name);
        if (topic == null) {
            throw new UnknownTopicOrPartitionException("there is no topic " + name);
        }
        return topic.topicId().toString();
    }

    private void create(Admin admin, String name, Map<String, String> settings)
            throws InterruptedException, TimeoutException {
        if (exists(admin, name)) {
            return;
        }
        var topic = new NewTopic(name, partitions, replication).configs(withCopies(settings));
        try {
            var _ = await(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException _) {
            // Another instance was faster.
        }
        // The brokers hear of it a moment later.
        for (int look = 0; look < LOOKS && !exists(admin, name); look++) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static boolean exists(Admin admin, String name) throws InterruptedException, TimeoutException {
        try {
            return await(admin.describeTopics(List.of(name)).allTopicNames()).containsKey(name);
        } catch (UnknownTopicOrPartitionException _) {
            return false;
        }
    }

    private Map<String, String> withCopies(Map<String, String> settings) {
        var all = new HashMap<>(settings);
        all.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, replication >= 3 ? "2" : "1");
        return all;
    }

    private void refuseOthers(Admin admin) throws InterruptedException, TimeoutException {
        var recordTopic = new ConfigResource(ConfigResource.Type.TOPIC, record);
        var contentTopic = new ConfigResource(ConfigResource.Type.TOPIC, content);
        var settings =
                await(admin.describeConfigs(List.of(recordTopic, contentTopic)).all());
        var wrong = new ArrayList<String>();
        expect(wrong, record, settings.get(recordTopic), TopicConfig.CLEANUP_POLICY_CONFIG, "delete");
        expect(wrong, record, settings.get(recordTopic), TopicConfig.RETENTION_MS_CONFIG, FOR_EVER);
        expect(wrong, record, settings.get(recordTopic), TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER);
        expect(wrong, content, settings.get(contentTopic), TopicConfig.CLEANUP_POLICY_CONFIG, "compact");
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("these settings of topics lose what is published: " + wrong);
        }
    }

    private static void expect(List<String> wrong, String topic, @Nullable Config settings, String name, String value) {
        var setting = settings == null ? null : settings.get(name);
        if (setting == null || !value.equals(setting.value())) {
            wrong.add(topic + " needs " + name + "=" + value);
        }
    }

    private static <T> T await(KafkaFuture<T> future) throws InterruptedException, TimeoutException {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
