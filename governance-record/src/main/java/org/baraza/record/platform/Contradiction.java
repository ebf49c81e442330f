package org.baraza.record.platform;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/// One thing that makes a charter impossible to apply.
///
/// @param code a stable name that a screen can translate
/// @param where the place in the charter, as a JSON Pointer (RFC 6901)
/// @param detail in English
public record Contradiction(String code, String where, String detail) {
    static Contradiction unreadable(JacksonException e) {
        var where = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("/", "/", ""));
        return new Contradiction("unreadable", where, "not a charter: " + firstLine(e.getOriginalMessage()));
    }

    /// What comes after the first line names Java classes.
    private static String firstLine(String message) {
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceAll("[`(]?(class )?org\\.baraza\\.[\\w.$]+[`)]?", "a part of it");
    }
}
