package org.baraza.query.support;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.baraza.query.ledger.Applying;
import org.baraza.query.ledger.Followed;
import org.baraza.query.ledger.Generation;
import org.baraza.query.ledger.Projection;
import org.baraza.query.ledger.Views;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Given events, then view: applies a history to all projections and reads the answers, without broker and sign-in.
public final class Reading implements AutoCloseable {
    private static final List<String> FEATURES = List.of(
            "contents",
            "platform",
            "deliberation",
            "proposals",
            "voting",
            "assemblies",
            "commitments",
            "record",
            "overview");
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final MongoDatabase database = LocalMongo.started().newDatabase();
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final MockMvc web;

    private Reading() {
        Applying.register(context, database);
        context.registerBean(JsonMapper.class, () -> mapper);
        for (var feature : FEATURES) {
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(Component.class));
            scanner.findCandidateComponents("org.baraza.query." + feature).forEach(found -> {
                try {
                    context.register(Class.forName(found.getBeanClassName()));
                } catch (ClassNotFoundException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        context.refresh();
        var controllers = context.getBeansWithAnnotation(RestController.class).values();
        web = MockMvcBuilders.standaloneSetup(controllers.toArray()).build();
    }

    public static Reading given(History history) {
        var reading = new Reading();
        reading.apply(history);
        return reading;
    }

    /// Applies everything from the first entry, whatever has been applied before.
    public void apply(History history) {
        for (var projection : context.getBeansOfType(Projection.class).values()) {
            Applying.apply(database, projection, history.entries());
        }
        var sink = context.getBean(Followed.class).sink().apply(new Generation("contents", 1));
        var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        history.contents().forEach((id, content) -> {
            var headers = new RecordHeaders();
            headers.add("baraza-platform", bytes(content.platform().toString()));
            headers.add("baraza-media-type", bytes(content.mediaType()));
            headers.add("baraza-hash", bytes(content.hash()));
            headers.add("baraza-salt", bytes(""));
            var text = content.text();
            messages.add(new ConsumerRecord<>(
                    "governance.content",
                    0,
                    offset++,
                    0L,
                    TimestampType.CREATE_TIME,
                    0,
                    0,
                    bytes(id),
                    text == null ? null : bytes(text),
                    headers,
                    java.util.Optional.empty()));
        });
        sink.take(0, messages, offset, "topic");
    }

    private long offset;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public JsonNode get(String path) {
        return mapper.readTree(text(path, MediaType.APPLICATION_JSON_VALUE));
    }

    /// The answer to a question that comes as JSON.
    public JsonNode ask(String path, String json) {
        var asking = MockMvcRequestBuilders.post(path).contentType(MediaType.APPLICATION_JSON);
        return mapper.readTree(answer(path, asking.content(json).accept(MediaType.APPLICATION_JSON)));
    }

    public String text(String path, String accept) {
        return answer(path, MockMvcRequestBuilders.get(path).accept(accept));
    }

    private String answer(String path, RequestBuilder asking) {
        try {
            var answer = web.perform(asking).andReturn().getResponse();
            if (answer.getStatus() != 200) {
                throw new AssertionError(path + " answers " + answer.getStatus());
            }
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }

    public Views views() {
        return context.getBean(Views.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
