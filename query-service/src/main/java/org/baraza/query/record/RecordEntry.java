package org.baraza.query.record;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/// An entry as it is, and its exact bytes as text beside it.
///
/// @param said the entry's own fields
/// @param canonical the RFC 8785 text: what is hashed and proved
record RecordEntry(
        @JsonAnyGetter Map<String, Object> said,
        @JsonProperty String canonical) {}
