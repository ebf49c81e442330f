package org.baraza.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// The realm with `${NAME}` where an installation differs from another. Keycloak fills the same notation from its
/// environment; the launcher fills it here so that the accounts' passwords stand in no process's environment.
final class RealmTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)\\}");

    private final JsonNode realm;

    private RealmTemplate(JsonNode realm) {
        this.realm = realm;
    }

    static RealmTemplate ofBaraza() throws IOException {
        try (InputStream in = Objects.requireNonNull(RealmTemplate.class.getResourceAsStream("realm-baraza.json"))) {
            return new RealmTemplate(Json.MAPPER.readTree(in));
        }
    }

    /// @throws StackFailure when a placeholder has no value
    JsonNode fill(Map<String, String> values) {
        return fill(realm, values);
    }

    private static JsonNode fill(JsonNode node, Map<String, String> values) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode filled = object.objectNode();
                object.properties().forEach(field -> filled.set(field.getKey(), fill(field.getValue(), values)));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = array.arrayNode();
                array.forEach(element -> filled.add(fill(element, values)));
                yield filled;
            }
            case StringNode text -> StringNode.valueOf(fill(text.stringValue(), values));
            default -> node;
        };
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new StackFailure("The realm asks for " + found.group() + ", which has no value");
            }
            return Matcher.quoteReplacement(value);
        });
    }
}
