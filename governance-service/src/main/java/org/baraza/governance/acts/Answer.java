package org.baraza.governance.acts;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.TreeMap;

/// What an act brought about.
///
/// @param id of the thing acted on or created
/// @param stream where its events are
/// @param version sequence number of the stream's last event, from 0
/// @param more facts of this kind of act, such as a ballot's commitment
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Answer(
        @Schema(requiredMode = REQUIRED, description = "Of the thing acted on or created: a UUID, or an office's name")
        String id,

        @Schema(requiredMode = REQUIRED) String stream,
        @Schema(requiredMode = REQUIRED) long version,
        @JsonAnyGetter @Schema(hidden = true) Map<String, String> more) {
    public Answer {
        more = new TreeMap<>(more);
    }
}
