package org.baraza.query.ledger;

import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Reads fields of view documents.
public final class Fields {
    private Fields() {}

    public static @Nullable Instant instant(Document document, String field) {
        var date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    /// @throws NullPointerException when the field is absent
    public static Instant at(Document document, String field) {
        return Objects.requireNonNull(instant(document, field), field);
    }

    public static @Nullable String text(Document document, String field) {
        return document.getString(field);
    }

    /// Zero when the field is absent.
    public static long count(Document document, String field) {
        var number = document.get(field);
        return number instanceof Number counted ? counted.longValue() : 0;
    }

    /// The part of an identifier behind its last slash.
    public static String lastPart(Document document) {
        var id = document.getString("_id");
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
