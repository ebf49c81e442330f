package org.baraza.governance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Operation;
import org.baraza.governance.journey.Person;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// The committed OpenAPI document is what the service publishes, and says what a client has to know.
@GovernanceTest
class PublishedDescriptionTest {
    private static final Path COMMITTED = Path.of("openapi.json");
    private static final String REWRITE =
            "mvn -pl governance-service test -Dtest=PublishedDescriptionTest -Dbaraza.openapi.write=true";

    private final String address;
    private final JsonNode description;

    PublishedDescriptionTest(@LocalServerPort int port) {
        address = "http://127.0.0.1:" + port;
        description = new Person(address, null, null).get("/openapi.json").json();
    }

    @Test
    void the_committed_description_is_the_published_one() throws Exception {
        var published = description.toPrettyString().replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("baraza.openapi.write")) {
            Files.writeString(COMMITTED, published, StandardCharsets.UTF_8);
        }
        assertThat(Files.exists(COMMITTED)).as("write it with: " + REWRITE).isTrue();
        assertThat(published)
                .as("openapi.json differs from the operations. If they are meant so, rewrite it with: " + REWRITE)
                .isEqualTo(Files.readString(COMMITTED, StandardCharsets.UTF_8));
    }

    @Test
    void it_is_the_same_for_everybody_at_every_time() {
        var again = new Person(address.replace("127.0.0.1", "localhost"), null, null).get("/openapi.json");
        assertThat(again.json()).isEqualTo(description);
    }

    @Test
    void every_operation_says_what_it_does_who_may_use_it_and_how_it_refuses() {
        assertThat(Operation.all(address)).hasSizeGreaterThan(20).allSatisfy(operation -> {
            var described = operation.described();
            assertThat(operation.id()).matches("[a-z][A-Za-z]+");
            assertThat(described.path("summary").asString("")).isNotBlank();
            assertThat(operation.access()).matches("public|account|operator|seat|voting-seat|office:[a-z]+(,[a-z]+)*");
            assertThat(described
                            .at("/responses/default/content/application~1problem+json/schema/$ref")
                            .asString(""))
                    .isEqualTo("#/components/schemas/Problem");
            assertThat(described.has("security")).isEqualTo(!operation.access().equals("public"));
        });
        assertThat(Operation.all(address)).extracting(Operation::id).doesNotHaveDuplicates();
    }

    @Test
    void every_operation_names_exactly_the_parameters_it_reads() {
        assertThat(Operation.all(address)).allSatisfy(operation -> {
            var expected = new ArrayList<String>();
            Stream.of(operation.path().split("/"))
                    .filter(part -> part.startsWith("{"))
                    .forEach(part -> expected.add("path " + part.substring(1, part.length() - 1)));
            if (!List.of("public", "account", "operator").contains(operation.access())) {
                expected.add("header Baraza-Seat");
            }
            if (operation.id().equals("uploadEvidence")) {
                expected.add("query name");
            }
            if (operation.method().equals("POST")) {
                expected.add("header Idempotency-Key");
            }
            var described = operation
                    .described()
                    .path("parameters")
                    .valueStream()
                    .peek(parameter ->
                            assertThat(parameter.get("required").asBoolean()).isTrue())
                    .map(parameter -> parameter.get("in").asString() + " "
                            + parameter.get("name").asString())
                    .filter(parameter -> !parameter.equals("header If-Match"));
            assertThat(described).containsExactlyInAnyOrderElementsOf(expected);
            var changes =
                    operation.path().contains("{proposal}") || operation.path().contains("{commitment}");
            var speaks = operation.path().matches(".*/(contributions|objections)");
            assertThat(operation.namesVersion()).isEqualTo(changes && !speaks);
        });
    }

    @Test
    void names_are_the_public_ones() {
        assertThat(enumerations(description)).isNotEmpty().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        assertThat(description.toString())
                .doesNotContain("org.baraza")
                .doesNotContain("JsonNode")
                .doesNotContain("PersonId");
        assertThat(description.at("/components/schemas").propertyStream())
                .allSatisfy(schema -> assertThat(schema.getValue().toString()).isNotEqualTo("{}"));
        assertThat(emptySchemas(description.get("components"), "")).isEmpty();
    }

    @Test
    void answers_say_what_is_always_there() {
        var schemas = description.at("/components/schemas");
        assertThat(required(schemas.get("Answer"))).containsExactlyInAnyOrder("id", "stream", "version");
        assertThat(required(schemas.get("Me"))).containsExactlyInAnyOrder("person", "seats");
        assertThat(required(schemas.get("MySeat"))).containsExactlyInAnyOrder("seat", "platform", "kind", "offices");
        assertThat(required(schemas.get("Problem")))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "kept", "todo");
    }

    private static Stream<String> required(JsonNode schema) {
        return schema.get("required").valueStream().map(JsonNode::asString);
    }

    private static List<String> enumerations(JsonNode node) {
        var found = new ArrayList<String>();
        node.findValues("enum").forEach(one -> one.valueStream().forEach(value -> found.add(value.asString())));
        return found;
    }

    /// Where a property of a schema says nothing at all.
    private static List<String> emptySchemas(JsonNode node, String where) {
        var found = new ArrayList<String>();
        node.propertyStream().forEach(child -> {
            var at = where + "/" + child.getKey();
            if (child.getValue().isObject() && child.getValue().isEmpty()) {
                found.add(at);
            }
            found.addAll(emptySchemas(child.getValue(), at));
        });
        return found;
    }
}
