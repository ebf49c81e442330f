package org.baraza.record.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baraza.record.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Schema and reader agree: what the schema refuses, the reader refuses, and what can be founded the
/// schema lets through.
class CharterSchemaTest {
    private static final Path PUBLISHED = Path.of("../docs/charter.schema.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(CharterSchema.document());
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// Everything that a charter can say, said once.
    private static final String EVERYTHING = """
            {"schema":"baraza.charter/1","zone":"UTC","visibility":"members","summary":"All of it.",
             "emptyConstituency":"redistributed","silentConstituency":"stays-silent",
             "constituencies":[
               {"id":"north","name":"North","share":"1/2","parts":[
                 {"id":"growers","name":"Growers","share":"1/2","roll":"recorded","takes":["cooperative"]},
                 {"id":"buyers","name":"Buyers","share":"1/2","roll":"recorded"}]},
               {"id":"south","name":"South","share":"1/2","roll":"recorded"}],
             "groups":[{"id":"farmers","name":"Farmers","kinds":["cooperative","farmer-organisation"]}],
             "succession":[{"office":"chair","successors":["secretary"]}],
             "membership":{"classes":[{"id":"full","name":"Full","voting":true}],"arrearsMonths":6,"sharePaid":true},
             "decisionTypes":[
               {"id":"charter","name":"Charter","purpose":"amends-charter","ways":["ballots"],"votingDays":6,
                "extension":{"times":2,"by":"P1DT12H"},"coSponsors":{"count":2,"constituencies":2,"withProposer":true},
                "quorum":{"rule":"all-of","rules":[
                  {"rule":"at-least","measure":"present","number":2},
                  {"rule":"participation","group":"farmers","measure":"entitled","share":"1/4","strict":false}]},
                "unmetQuorum":"lapsed","tieBreak":"chair",
                "proxies":{"cap":5,"override":true,"withinConstituency":true},"deliberationDays":14,"ballots":{"changeable":true},
                "proposers":{"constituencies":["north"],"classes":["full"],"offices":["chair"],"observers":true},
                "majority":{"rule":"any-of","rules":[
                  {"rule":"for-some-constituencies","number":1,"holds":
                    {"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}},
                  {"rule":"for-each-constituency","holds":
                    {"rule":"threshold","measure":"for","of":"present","by":"weight","share":"2/3","strict":false}},
                  {"rule":"in-constituency","constituency":"north","holds":
                    {"rule":"in-group","group":"farmers","holds":
                      {"rule":"threshold","measure":"for","of":"valid-votes","by":"heads","share":"1/2","strict":true}}}]},
                "safeguards":[{"id":"consent","name":"Consent","guards":"adoption","holds":
                  {"rule":"threshold","measure":"for","of":"entitled","by":"heads","share":"1/3","strict":false}}]}]}""";

    static Stream<JsonNode> charters() {
        return Stream.concat(
                Stream.of(Json.MAPPER.readTree(EVERYTHING), Json.MAPPER.readTree(Charters.MLIMA)),
                Preset.all().stream().map(Preset::charter));
    }

    @ParameterizedTest
    @MethodSource("charters")
    void what_can_be_founded_the_schema_lets_through(JsonNode charter) {
        assertThat(readable(charter)).isTrue();
        assertThat(SCHEMA.validate(charter)).isEmpty();
        assertThat(SCHEMA.validate(Json.MAPPER.<JsonNode>valueToTree(Charter.read(charter.toString()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("charters")
    void what_the_schema_refuses_the_reader_refuses(JsonNode charter) {
        var invalid = 0;
        for (var mutation : mutations(charter)) {
            if (!SCHEMA.validate(mutation).isEmpty()) {
                invalid++;
                assertThat(readable(mutation)).as(mutation.toString()).isFalse();
            }
        }
        assertThat(invalid).isGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("charters")
    void a_field_that_nobody_knows_is_refused_by_both(JsonNode charter) {
        var places = places(charter).stream()
                .filter(place -> charter.at(place).isObject())
                .toList();
        for (var place : places) {
            var mutation = charter.deepCopy();
            ((ObjectNode) mutation.at(place)).put("votes", 3);
            assertThat(SCHEMA.validate(mutation)).as(place).isNotEmpty();
            assertThat(readable(mutation)).as(place).isFalse();
        }
        assertThat(places).hasSizeGreaterThan(3);
    }

    /// The schema is not lax: it tells a wrong type and a missing field apart from what is there, at every place.
    @ParameterizedTest
    @MethodSource("charters")
    void a_place_of_another_kind_is_refused_by_the_schema(JsonNode charter) {
        for (var place : places(charter)) {
            if (!place.isEmpty()) {
                var other = charter.at(place).isNumber() ? NODES.stringNode("x") : NODES.numberNode(7);
                assertThat(SCHEMA.validate(replaced(charter, place, other)))
                        .as(place)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void it_is_published_as_it_is_generated() throws IOException {
        var generated = Json.MAPPER
                        .rebuild()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(CharterSchema.document())
                + "\n";
        if (Boolean.getBoolean("baraza.openapi.write")) {
            Files.writeString(PUBLISHED, generated);
        }
        assertThat(PUBLISHED).hasContent(generated);
    }

    private static boolean readable(JsonNode charter) {
        try {
            Charter.read(charter.toString());
            return true;
        } catch (ContradictoryCharter e) {
            assertThat(e.contradictions()).isNotEmpty();
            return false;
        }
    }

    /// At every place: nothing, another kind of value, and values at the edges.
    private static List<JsonNode> mutations(JsonNode charter) {
        var values = List.<Function<JsonNode, @Nullable JsonNode>>of(
                old -> null,
                old -> NODES.nullNode(),
                old -> NODES.numberNode(0),
                old -> NODES.numberNode(-1),
                old -> NODES.numberNode(1.5),
                old -> NODES.numberNode(Long.MAX_VALUE),
                old -> NODES.booleanNode(true),
                old -> NODES.stringNode(""),
                old -> NODES.stringNode("x"),
                old -> NODES.stringNode("-1/2"),
                old -> NODES.stringNode("X".repeat(2001)),
                old -> NODES.arrayNode(),
                old -> NODES.arrayNode().add(NODES.nullNode()),
                old -> NODES.objectNode(),
                old -> old instanceof ArrayNode array ? array.deepCopy().add(7) : NODES.numberNode(7),
                old -> old instanceof ArrayNode array
                        ? array.deepCopy().addNull()
                        : NODES.arrayNode().add(old));
        var mutations = new ArrayList<JsonNode>();
        for (var place : kindsOfPlaces(charter)) {
            for (var value : values) {
                if (!place.isEmpty()) {
                    mutations.add(replaced(charter, place, value.apply(charter.at(place))));
                }
            }
        }
        return mutations;
    }

    private static JsonNode replaced(JsonNode charter, String place, @Nullable JsonNode value) {
        var copy = charter.deepCopy();
        var parent = copy.at(place.substring(0, place.lastIndexOf('/')));
        var name = place.substring(place.lastIndexOf('/') + 1);
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else {
            var array = (ArrayNode) parent;
            if (value == null) {
                array.remove(Integer.parseInt(name));
            } else {
                array.set(Integer.parseInt(name), value);
            }
        }
        return copy;
    }

    /// JSON Pointers to everything in it, the whole first.
    private static List<String> places(JsonNode charter) {
        var places = new ArrayList<String>();
        collect(charter, "", places);
        return places;
    }

    /// One of each kind of place: the first of those that differ by their numbers in lists alone.
    private static Collection<String> kindsOfPlaces(JsonNode charter) {
        var kinds = new LinkedHashMap<String, String>();
        places(charter).forEach(place -> kinds.putIfAbsent(place.replaceAll("/\\d+", "/*"), place));
        return kinds.values();
    }

    private static void collect(JsonNode node, String at, List<String> places) {
        places.add(at);
        if (node instanceof ObjectNode object) {
            object.propertyNames()
                    .forEach(name -> collect(Objects.requireNonNull(object.get(name)), at + "/" + name, places));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), at + "/" + i, places);
            }
        }
    }
}
