package org.baraza.governance.ledger;

import java.util.Map;
import java.util.UUID;
import org.baraza.record.Json;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.CharterInForce;
import org.baraza.record.ledger.EventId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/// What an entry says besides its payload. It travels as metadata of the event, each value as text.
///
/// @param platform whose ledger the entry belongs to
/// @param actor who acted
/// @param charter in force; absent in the registry
/// @param causation the event that called for this one
/// @param decision the proposal that the entry belongs to
public record EntryMetaData(
        PlatformId platform,
        Actor actor,
        @Nullable CharterInForce charter,
        @Nullable EventId causation,
        @Nullable ProposalId decision) {
    /// UUID of the platform. Required.
    public static final String PLATFORM = "platform";

    /// JSON of the [Actor]. Required.
    public static final String ACTOR = "actor";

    /// JSON of the [CharterInForce]; absent in the registry.
    public static final String CHARTER = "charter";

    /// UUID of the event that called for this one.
    public static final String CAUSATION = "causation";

    /// UUID of the proposal that the entry belongs to.
    public static final String DECISION = "decision";

    /// @throws Incomplete when platform or actor are missing, the charter is missing outside the registry, or a value
    /// cannot be read
    public static EntryMetaData of(Map<String, ?> metaData) {
        try {
            var platform = PlatformId.of(required(metaData, PLATFORM));
            var actor = Json.MAPPER.readValue(required(metaData, ACTOR), Actor.class);
            var charter = text(metaData, CHARTER);
            var causation = text(metaData, CAUSATION);
            var decision = text(metaData, DECISION);
            if (charter == null && !platform.equals(PlatformId.REGISTRY)) {
                throw new Incomplete("an event outside the registry names the charter in force", null);
            }
            return new EntryMetaData(
                    platform,
                    actor,
                    charter == null ? null : Json.MAPPER.readValue(charter, CharterInForce.class),
                    causation == null ? null : new EventId(UUID.fromString(causation)),
                    decision == null ? null : new ProposalId(UUID.fromString(decision)));
        } catch (Incomplete e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Incomplete("metadata of an event cannot be read: " + e.getMessage(), e);
        }
    }

    private static String required(Map<String, ?> metaData, String key) {
        var value = text(metaData, key);
        if (value == null) {
            throw new Incomplete("an event needs the metadata '" + key + "'", null);
        }
        return value;
    }

    private static @Nullable String text(Map<String, ?> metaData, String key) {
        var value = metaData.get(key);
        if (value != null && !(value instanceof String)) {
            throw new Incomplete("the metadata '" + key + "' is text", null);
        }
        return (String) value;
    }

    /// An event without the metadata that its ledger entry needs: a mistake in the program, never somebody's input.
    public static final class Incomplete extends IllegalStateException {
        Incomplete(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
