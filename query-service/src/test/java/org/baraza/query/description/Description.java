package org.baraza.query.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baraza.query.access.Access;
import org.baraza.query.http.ProblemDocument;
import org.baraza.query.live.Changes;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.CharterInForce;
import org.baraza.record.platform.Charter;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;

/// What the generator cannot know: who may use an operation, and how exactly its answers look.
public class Description {
    private static final String JSON = "application/json";
    private final Schemas schemas = new Schemas();

    @Bean
    OperationCustomizer operations() {
        return (operation, method) -> {
            var access = method.getMethodAnnotation(Access.class);
            if (access != null) {
                operation.addExtension("x-access", access.value().publicName());
            }
            operation.setTags(null);
            operation.setResponses(responses(method));
            if (operation.getRequestBody() != null) {
                operation.setRequestBody(
                        new RequestBody().required(true).content(content(JSON, schemas.of(Charter.class))));
            }
            return operation;
        };
    }

    private ApiResponses responses(HandlerMethod method) {
        var responses = new ApiResponses();
        responses.addApiResponse("200", new ApiResponse().description("OK").content(answer(method)));
        responses.addApiResponse(
                "default",
                new ApiResponse()
                        .description("A problem")
                        .content(content("application/problem+json", schemas.of(ProblemDocument.class))));
        return responses;
    }

    private Content answer(HandlerMethod method) {
        var type = method.getMethod().getReturnType();
        var mapping = method.getMethodAnnotation(GetMapping.class);
        var produced = mapping == null || mapping.produces().length == 0 ? JSON : mapping.produces()[0];
        if (produced.equals(org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE)) {
            var events = Schemas.plain("string");
            events.setDescription("Server-sent events: each `data` is a Changes, its `id` the index it goes through.");
            schemas.of(Changes.class);
            return content(produced, events);
        }
        if (type == byte[].class || type == ResponseEntity.class) {
            return content(produced, Schemas.plain("string").format("binary"));
        }
        if (type.getSimpleName().equals("RecordEntry")) {
            entry();
            return content(produced, new Schema<>().$ref("#/components/schemas/RecordEntry"));
        }
        return content(produced, schemas.of(type));
    }

    private static Content content(String mediaType, Schema<?> schema) {
        return new Content().addMediaType(mediaType, new MediaType().schema(schema));
    }

    /// An entry is the record's own JSON: 64-bit numbers are text, and what is absent is left out.
    private void entry() {
        var actor = schemas.record(Actor.class);
        actor.setRequired(List.of("person"));
        actor.addProperty("seat", Schemas.plain("string"));
        actor.addProperty("office", schemas.of(org.baraza.record.membership.Office.class));
        schemas.put("EntryActor", actor);
        var charter = schemas.record(CharterInForce.class);
        schemas.put("EntryCharter", charter);
        schemas.all().remove("SeatId");
        var entry = Schemas.plain("object");
        var required = new ArrayList<String>();
        for (var name : List.of(
                "schema",
                "platform",
                "index",
                "eventId",
                "stream",
                "sequence",
                "type",
                "revision",
                "occurredAt",
                "recordedAt")) {
            entry.addProperty(name, Schemas.plain("string"));
            required.add(name);
        }
        entry.addProperty("actor", new Schema<>().$ref("#/components/schemas/EntryActor"));
        entry.addProperty("charter", new Schema<>().$ref("#/components/schemas/EntryCharter"));
        entry.addProperty("causation", Schemas.plain("string"));
        entry.addProperty("decision", Schemas.plain("string"));
        entry.addProperty("payload", Schemas.plain("object").additionalProperties(true));
        entry.addProperty("canonical", Schemas.plain("string"));
        required.addAll(List.of("actor", "payload", "canonical"));
        entry.setRequired(required);
        schemas.put("RecordEntry", entry);
    }

    @Bean
    OpenApiCustomizer whole() {
        return api -> {
            api.setInfo(new Info().title("Baraza query service").version("0"));
            api.setServers(null);
            api.setTags(null);
            api.getPaths().remove("/error");
            api.getPaths().values().forEach(path -> path.readOperations().forEach(Description::oneAnswerForEntries));
            var components = api.getComponents();
            components.setSchemas(null);
            schemas.all().forEach(components::addSchemas);
        };
    }

    /// The two forms of an entry share an address, and so one operation.
    private static void oneAnswerForEntries(Operation operation) {
        if (operation.getOperationId().startsWith("recordEntry")) {
            operation.setOperationId("recordEntry");
            var content =
                    Objects.requireNonNull(operation.getResponses().get("200")).getContent();
            content.computeIfAbsent(
                    JSON, type -> new MediaType().schema(new Schema<>().$ref("#/components/schemas/RecordEntry")));
            content.computeIfAbsent(
                    "application/vnd.baraza.entry+json",
                    type -> new MediaType().schema(Schemas.plain("string").format("binary")));
        }
    }
}
