package org.baraza.local.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Puts identifiers and dates where a script has names. Steps that are performed again say the same again: days are
/// counted from when the platform was founded, not from today.
final class Names {
    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9:-]+)}");
    private static final Pattern DAY = Pattern.compile("@(day|time)\\+([0-9]+)");

    private final Map<String, String> identifiers = new HashMap<>();
    private final LocalDate founded;
    private final ZoneId zone;

    Names(LocalDate founded, ZoneId zone) {
        this.founded = founded;
        this.zone = zone;
    }

    void put(String name, Object identifier) {
        identifiers.put(name, identifier.toString());
    }

    /// @throws IllegalStateException when the script has not introduced the name
    String of(String name) {
        String identifier = identifiers.get(name);
        if (identifier == null) {
            throw new IllegalStateException("the script has nothing called " + name + " so far");
        }
        return identifier;
    }

    String fill(String text) {
        String filled = replace(NAME, text, found -> of(found.group(1)));
        return replace(DAY, filled, found -> {
            LocalDate day = founded.plusDays(Long.parseLong(found.group(2)));
            return found.group(1).equals("day")
                    ? day.toString()
                    : day.atStartOfDay(zone).toInstant().toString();
        });
    }

    /// The same JSON with all texts filled.
    Object fill(JsonNode node) {
        if (node.isObject()) {
            return fields(node);
        }
        if (node.isArray()) {
            return node.valueStream().map(this::fill).toList();
        }
        return node.isString() ? fill(node.asString()) : node;
    }

    Map<String, Object> fields(JsonNode object) {
        return object.propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> fill(field.getValue()), (one, other) -> other, LinkedHashMap::new));
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> by) {
        return pattern.matcher(text).replaceAll(found -> Matcher.quoteReplacement(by.apply(found)));
    }
}
