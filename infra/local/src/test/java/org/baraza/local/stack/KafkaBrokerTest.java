package org.baraza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    @Test
    void what_was_written_is_there_after_a_restart(@TempDir Path directory) throws Exception {
        int port = Ports.free();
        int controller = Ports.free();
        try (KafkaBroker broker = KafkaBroker.start(directory, port, controller)) {
            Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrap(), "acks", "all");
            try (Admin admin = Admin.create(settings)) {
                admin.createTopics(List.of(new NewTopic("record", 1, (short) 1)))
                        .all()
                        .get();
            }
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("record", "cooperative", "founded"))
                        .get();
            }
            assertThat(Probe.kafka(port).ready()).isTrue();
        }
        assertThat(Probe.kafka(port).ready()).isFalse();

        try (KafkaBroker broker = KafkaBroker.start(directory, port, controller);
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker.bootstrap()),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("record", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));

            assertThat(consumer.poll(Duration.ofSeconds(20)))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("founded"));
        }
    }
}
