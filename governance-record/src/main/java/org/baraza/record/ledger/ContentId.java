package org.baraza.record.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/// A content item beside the record: a text, a charter, a frozen roll.
public record ContentId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContentId {}

    /// @throws IllegalArgumentException when the text is no UUID
    public static ContentId of(String text) {
        return new ContentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
