package org.baraza.query.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// One real broker for all tests of this process.
public final class LocalKafka {
    public static final int PARTITIONS = 3;
    private static @Nullable LocalKafka running;
    private final String bootstrap;
    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;

    private LocalKafka() {
        try {
            var port = freePort();
            var controller = freePort();
            var directory = Files.createTempDirectory("baraza-kafka");
            var properties = new Properties();
            properties.putAll(Map.ofEntries(
                    Map.entry("process.roles", "broker,controller"),
                    Map.entry("node.id", "1"),
                    Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                    Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller),
                    Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
                    Map.entry("controller.listener.names", "CONTROLLER"),
                    Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                    Map.entry("log.dirs", directory.toString()),
                    Map.entry("offsets.topic.replication.factor", "1"),
                    Map.entry("offsets.topic.num.partitions", "1"),
                    Map.entry("transaction.state.log.replication.factor", "1"),
                    Map.entry("transaction.state.log.min.isr", "1"),
                    Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                    Map.entry("share.coordinator.state.topic.min.isr", "1"),
                    Map.entry("group.initial.rebalance.delay.ms", "0"),
                    Map.entry("auto.create.topics.enable", "false"),
                    Map.entry("log.cleaner.dedupe.buffer.size", "8388608"),
                    Map.entry("log.cleaner.threads", "1"),
                    Map.entry("num.network.threads", "1"),
                    Map.entry("num.io.threads", "2"),
                    Map.entry("file.delete.delay.ms", "100")));
            var formatter = new Formatter();
            formatter.setClusterId("bTVa5m8CQ3iTq6Q3Zb1VGA");
            formatter.setNodeId(1);
            formatter.setControllerListenerName("CONTROLLER");
            formatter.setMetadataLogDirectory(directory.toString());
            formatter.addDirectory(directory.toString());
            formatter.setIgnoreFormatted(true);
            formatter.run();
            var server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
            server.startup();
            bootstrap = "127.0.0.1:" + port;
            admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "0"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not start", e);
        }
    }

    public static synchronized LocalKafka started() {
        var current = running;
        if (current == null) {
            current = new LocalKafka();
            running = current;
        }
        return current;
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrap() {
        return bootstrap;
    }

    public Admin admin() {
        return admin;
    }

    /// Makes the topic new and empty, whatever was there.
    public void makeAnew(String topic) {
        try {
            if (admin.listTopics().names().get(10, TimeUnit.SECONDS).contains(topic)) {
                admin.deleteTopics(List.of(topic)).all().get(10, TimeUnit.SECONDS);
            }
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (true) {
                try {
                    var made = admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)));
                    awaitTopic(topic, made.topicId(topic).get(10, TimeUnit.SECONDS));
                    return;
                } catch (ExecutionException e) {
                    if (System.nanoTime() > deadline) {
                        throw e;
                    }
                }
            }
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Until the broker itself knows, it would still take messages into the topic that was deleted.
    private void awaitTopic(String topic, Uuid identity) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() ->
                        admin.describeTopics(List.of(topic)).allTopicNames().get(10, TimeUnit.SECONDS).values().stream()
                                .anyMatch(found -> found.topicId().equals(identity)));
    }

    /// Sends one message and waits until it is there.
    public void send(String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers) {
        var message = new ProducerRecord<byte[], byte[]>(
                topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
