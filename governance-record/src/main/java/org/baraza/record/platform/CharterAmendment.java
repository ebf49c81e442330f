package org.baraza.record.platform;

import java.util.List;
import org.baraza.record.Json;
import org.baraza.record.ledger.ContentRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The charter that a proposal would bring into force.
///
/// @param amends the charter's version that it was drafted against; in force only while that one is
/// @param charter the proposed charter, as JSON; salted until it is in force
/// @param moves where members belong whose constituency goes away; absent when none does
public record CharterAmendment(
        int amends, ContentRef charter, @Nullable List<Move> moves) {
    /// The bytes of a proposed charter, which may still contradict itself.
    ///
    /// @throws ContradictoryCharter when it is no JSON object, or cannot be written to bytes
    public static byte[] written(JsonNode charter) {
        if (!charter.isObject()) {
            throw new ContradictoryCharter(List.of(new Contradiction("unreadable", "", "a charter is a JSON object")));
        }
        try {
            return Json.canonical(charter.toString());
        } catch (IllegalArgumentException e) {
            throw new ContradictoryCharter(List.of(new Contradiction("not-text", "", Contradictions.NOT_TEXT)), e);
        }
    }
}
