package org.baraza.query.proposals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Move;
import org.jspecify.annotations.Nullable;

/// The charter that a proposal would bring into force.
///
/// @param amends the charter's version that it was drafted against
/// @param inForceAs the version it became
/// @param ground why it was set aside
/// @param entry of the record by which it came into force or was set aside
/// @param content where its bytes are
/// @param document absent while it contradicts itself, and when it is withheld
/// @param moves where members belong from then on whose constituency goes away
record Amendment(
        AmendmentState state,
        int amends,
        @Nullable Integer inForceAs,
        @Nullable String ground,
        @Nullable Long entry,
        String content,
        @Nullable Charter document,
        List<Move> moves) {

    enum AmendmentState {
        PROPOSED,
        /// The charter was amended since it was drafted.
        STALE,
        IN_FORCE,
        SET_ASIDE;

        static AmendmentState of(@Nullable Integer inForceAs, @Nullable String setAside, boolean isCurrent) {
            if (inForceAs != null) {
                return IN_FORCE;
            }
            if (setAside != null) {
                return SET_ASIDE;
            }
            return isCurrent ? PROPOSED : STALE;
        }

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
