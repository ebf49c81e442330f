package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/// What was counted of one group in one constituency, in heads. They are counted in the constituency's line too.
///
/// @param group its identifier in the charter
/// @param entitled entries of the roll
public record GroupLine(
        String group,
        String constituency,
        @JsonProperty("for") long inFavour,
        long against,
        long abstain,
        long present,
        long entitled) {
    /// @param line that says how many entries of the roll there are
    public static GroupLine of(String group, CountLine line) {
        return new GroupLine(
                group,
                line.constituency(),
                line.inFavour(),
                line.against(),
                line.abstain(),
                line.present(),
                Objects.requireNonNull(line.entitled()));
    }

    CountLine counted() {
        return new CountLine(constituency, inFavour, against, abstain, present, entitled);
    }
}
