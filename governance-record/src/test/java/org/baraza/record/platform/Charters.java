package org.baraza.record.platform;

import java.util.function.Consumer;
import org.baraza.record.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Charters that tests begin with.
public final class Charters {
    /// The example of the design: four constituencies, majority in each and two thirds of the weight overall.
    public static final String MLIMA = """
            {"schema": "baraza.charter/1", "zone": "Africa/Nairobi", "visibility": "public",
             "summary": "Everybody in the coffee chain decides prices together.",
             "emptyConstituency": "redistributed",
             "constituencies": [
               {"id": "farmers", "name": "Farmers’ organisations", "share": "2/5", "roll": "recorded"},
               {"id": "buyers", "name": "Buyers and processors", "share": "1/5", "roll": "recorded"},
               {"id": "finance", "name": "Finance and technical assistance", "share": "1/5", "roll": "recorded"},
               {"id": "government", "name": "Government and civil society", "share": "1/5", "roll": "recorded"}],
             "decisionTypes": [
               {"id": "price", "name": "Price decision", "ways": ["ballots", "meeting-count", "declaration"], "votingDays": 6,
                "quorum": {"rule": "for-each-constituency", "holds":
                  {"rule": "threshold", "measure": "present", "of": "entitled", "by": "weight", "share": "1/2", "strict": true}},
                "majority": {"rule": "all-of", "rules": [
                  {"rule": "for-each-constituency", "holds":
                    {"rule": "threshold", "measure": "for", "of": "for-and-against", "by": "heads", "share": "1/2", "strict": true}},
                  {"rule": "threshold", "measure": "for", "of": "for-and-against", "by": "weight", "share": "2/3", "strict": false}]}}]}
            """;

    private Charters() {}

    public static Charter mlima() {
        return Charter.read(MLIMA);
    }

    /// The example, changed.
    public static String mlimaBut(Consumer<ObjectNode> change) {
        var charter = (ObjectNode) Json.MAPPER.readTree(MLIMA);
        change.accept(charter);
        return charter.toString();
    }

    /// The object at a JSON Pointer, to be changed.
    public static ObjectNode object(JsonNode charter, String pointer) {
        return (ObjectNode) charter.at(pointer);
    }

    /// The array at a JSON Pointer, to be changed.
    public static ArrayNode array(JsonNode charter, String pointer) {
        return (ArrayNode) charter.at(pointer);
    }

    /// The text as JSON.
    public static JsonNode json(String text) {
        return Json.MAPPER.readTree(text);
    }
}
