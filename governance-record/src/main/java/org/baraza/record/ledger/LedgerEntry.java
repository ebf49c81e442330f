package org.baraza.record.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.Json;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One entry of a platform's ledger. Its bytes are the RFC 8785 form of this, written once and never again.
///
/// @param schema `baraza.entry/1`
/// @param platform whose ledger
/// @param index dense, from 0
/// @param stream the entity the event belongs to, as [Streams] names it
/// @param sequence in the stream, dense, from 0
/// @param type public name of the event
/// @param occurredAt when the act was handled; UTC, milliseconds
/// @param recordedAt when it took its place; UTC, milliseconds, never less than that of the entry before
/// @param charter in force in the platform; absent in the registry
/// @param causation the event that called for this one, for automations
/// @param decision the proposal that the entry belongs to, if any
/// @param payload the event
@JsonPropertyOrder(alphabetic = true)
public record LedgerEntry(
        String schema,
        PlatformId platform,
        long index,
        EventId eventId,
        String stream,
        long sequence,
        String type,
        String revision,
        Instant occurredAt,
        Instant recordedAt,
        Actor actor,
        @Nullable CharterInForce charter,
        @Nullable EventId causation,
        @Nullable ProposalId decision,
        JsonNode payload) {
    public static final String SCHEMA = "baraza.entry/1";

    public LedgerEntry {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /// The most an entry may hold, in bytes.
    public static final int LARGEST = 48 * 1024;

    /// The most its payload may hold, in bytes: the rest of an entry never needs more than what is left.
    public static final int LARGEST_PAYLOAD = LARGEST - 2 * 1024;

    /// @throws tools.jackson.core.JacksonException when the bytes are no entry
    public static LedgerEntry read(byte[] bytes) {
        return Json.MAPPER.readValue(bytes, LedgerEntry.class);
    }

    public byte[] bytes() {
        return Json.canonical(this);
    }

    /// @throws EventTypes.UnknownEventType when this version does not know the event
    public GovernanceEvent event() {
        return Json.MAPPER.treeToValue(payload, EventTypes.named(type, revision));
    }
}
