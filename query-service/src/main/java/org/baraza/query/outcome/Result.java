package org.baraza.query.outcome;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import java.util.List;
import org.baraza.record.Json;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.platform.Charter;
import org.baraza.record.voting.CastingVote;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.FloorLine;
import org.baraza.record.voting.GroupLine;
import org.baraza.record.voting.Tally;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// What a vote's tally says. Kept in views as the record's own JSON, so that every fraction stays exact.
///
/// @param lines the count by constituency
public record Result(List<CountLine> lines, List<org.baraza.record.voting.Finding> findings) {
    private static final TypeReference<List<CountLine>> LINES = new TypeReference<>() {};
    private static final TypeReference<List<FloorLine>> FLOORS = new TypeReference<>() {};
    private static final TypeReference<List<GroupLine>> GROUPS = new TypeReference<>() {};
    private static final TypeReference<List<org.baraza.record.voting.Finding>> FINDINGS = new TypeReference<>() {};

    /// The change that keeps the result in a view document.
    public static Bson keep(VoteTallied event) {
        return combine(
                set("tally", Json.MAPPER.writeValueAsString(event.tally())),
                set("groups", event.groups() == null ? null : Json.MAPPER.writeValueAsString(event.groups())),
                set(
                        "castingVote",
                        event.castingVote() == null ? null : Json.MAPPER.writeValueAsString(event.castingVote())),
                set("floors", event.floors() == null ? null : Json.MAPPER.writeValueAsString(event.floors())),
                set("drawn", event.lot() == null ? null : Json.MAPPER.writeValueAsString(event.lot())),
                set("findings", Json.MAPPER.writeValueAsString(event.findings())));
    }

    /// The result kept in a view document; absent before the tally.
    public static @Nullable Result of(@Nullable Document document) {
        if (document == null || document.getString("tally") == null) {
            return null;
        }
        return new Result(
                Json.MAPPER.readValue(document.getString("tally"), LINES),
                Json.MAPPER.readValue(document.getString("findings"), FINDINGS));
    }

    /// Everything that was counted, kept in a view document; absent before the tally.
    public static @Nullable Tally tally(Document document) {
        var result = of(document);
        if (result == null) {
            return null;
        }
        var groups = document.getString("groups");
        var casting = document.getString("castingVote");
        var floors = document.getString("floors");
        var drawn = document.getString("drawn");
        return new Tally(
                result.lines(),
                groups == null ? List.of() : Json.MAPPER.readValue(groups, GROUPS),
                casting == null ? null : Json.MAPPER.readValue(casting, CastingVote.class),
                floors == null ? List.of() : Json.MAPPER.readValue(floors, FLOORS),
                drawn == null
                        ? null
                        : Json.MAPPER.readValue(drawn, DrawnLot.class).lot());
    }

    public TallyLine total() {
        return TallyLine.total(lines);
    }

    /// @param decisionType that the vote was about
    public List<Finding> explained(Charter charter, String decisionType) {
        return explained(charter, decisionType, findings);
    }

    /// The reasons of a decision, with what the charter names by name.
    public static List<Finding> explained(
            Charter charter, String decisionType, List<org.baraza.record.voting.Finding> findings) {
        var type = charter.decisionType(decisionType);
        var safeguards = type == null ? null : type.safeguards();
        return findings.stream()
                .map(found -> Finding.of(charter, safeguards, found))
                .toList();
    }
}
