package org.baraza.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Puts identifiers and dates where a script has names. Steps that are performed again say the same again: days are
/// counted from when the platform was founded, not from today.
final class Names {
    private static final Pattern NAME = Pattern.compile("\\{([a-z0-9:-]+)}");
    private static final Pattern DAY = Pattern.compile("@(day|time)\\+([0-9]+)");
    private static final Pattern SEATS = Pattern.compile("@seats:([a-z]+) ([0-9]+)-([0-9]+)");
    private static final String PRESET = "@preset:";
    private static final String SOON = "@soon";

    /// Until then an assembly can be convened, told of and opened.
    private static final Duration SOONER = Duration.ofSeconds(4);

    private final Map<String, String> identifiers = new HashMap<>();
    private final UnaryOperator<String> seats;
    private final Function<String, JsonNode> presets;
    private final LocalDate founded;
    private final ZoneId zone;
    private Instant soon = Instant.EPOCH;

    /// @param seats identifiers of seats by name
    /// @param presets charters by the preset's identifier
    Names(LocalDate founded, ZoneId zone, UnaryOperator<String> seats, Function<String, JsonNode> presets) {
        this.founded = founded;
        this.zone = zone;
        this.seats = seats;
        this.presets = presets;
    }

    /// The last moment that was called soon; long ago when none was.
    Instant soon() {
        return soon;
    }

    void soon(Instant moment) {
        soon = moment;
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
        if (text.equals(SOON)) {
            soon = Instant.now().plus(SOONER).truncatedTo(ChronoUnit.SECONDS);
            return soon.toString();
        }
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
        return node.isString() ? said(node.asString()) : node;
    }

    private Object said(String text) {
        Matcher some = SEATS.matcher(text);
        if (some.matches()) {
            return IntStream.rangeClosed(Integer.parseInt(some.group(2)), Integer.parseInt(some.group(3)))
                    .mapToObj(number -> seats.apply(some.group(1) + "-" + number))
                    .toList();
        }
        return text.startsWith(PRESET) ? presets.apply(text.substring(PRESET.length())) : fill(text);
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
