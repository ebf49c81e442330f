package org.baraza.record.platform;

import java.util.stream.Collectors;
import org.baraza.record.membership.Office;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/// One thing that makes a charter impossible to apply.
///
/// @param code a stable name that a screen can translate
/// @param where the place in the charter, as a JSON Pointer (RFC 6901)
/// @param detail in English
public record Contradiction(String code, String where, String detail) {
    private static final int MOST_STEPS = 40;
    private static final int LONGEST_STEP = 100;

    /// In our own words: the reader's own name Java classes and repeat what was sent.
    static Contradiction unreadable(JacksonException e) {
        var where =
                e.getPath().stream().limit(MOST_STEPS).map(Contradiction::step).collect(Collectors.joining());
        if (e instanceof InvalidFormatException format && format.getTargetType() == Office.class) {
            return new Contradiction("unknown-office", where, "no office has this name");
        }
        return new Contradiction("unreadable", where, "not a charter: " + reason(e));
    }

    private static String reason(JacksonException e) {
        return switch (e) {
            case StreamConstraintsException _ -> "nested too deeply, or a name, text or number in it is too long";
            case UnrecognizedPropertyException _ -> "no field has this name here";
            case InvalidTypeIdException _ -> "no rule has this name";
            case ValueInstantiationException _ -> "a share is written as text, such as \"2/3\"";
            case DatabindException _ -> "a value of this kind does not belong here";
            default ->
                "no well-formed JSON at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        };
    }

    private static String step(Reference step) {
        var name = step.getPropertyName();
        if (name == null) {
            return "/" + step.getIndex();
        }
        var shown = name.length() <= LONGEST_STEP ? name : name.substring(0, LONGEST_STEP) + "…";
        return "/" + shown.replace("~", "~0").replace("/", "~1");
    }
}
