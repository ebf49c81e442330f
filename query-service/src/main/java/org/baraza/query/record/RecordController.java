package org.baraza.query.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baraza.query.access.Access;
import org.baraza.query.commitments.Commitments;
import org.baraza.query.http.MinVersion;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.platform.Platforms;
import org.baraza.query.proposals.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
class RecordController {
    private static final List<String> NEEDED =
            List.of(RecordProjection.VIEW, Proposals.VIEW, Commitments.VIEW, Platforms.VIEW);
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private final Records records;
    private final Freshness freshness;
    private final JsonMapper mapper;

    RecordController(Records records, Freshness freshness, JsonMapper mapper) {
        this.records = records;
        this.freshness = freshness;
        this.mapper = mapper;
    }

    /// The record of a platform, by default newest first.
    ///
    /// @param from earliest moment of recording, inclusive, such as 2026-11-22T18:00:00Z
    /// @param until latest moment of recording, exclusive
    @GetMapping("/api/platforms/{platform}/record")
    @Access(Access.Level.READER)
    RecordList record(
            @PathVariable UUID platform,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable UUID seat,
            @RequestParam(required = false) @Nullable UUID decision,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var filter = new Records.Filter(
                type,
                office,
                seat == null ? null : seat.toString(),
                decision == null ? null : decision.toString(),
                moment("from", from),
                moment("until", until),
                newestFirst(order));
        var version = MinVersion.of(minVersion, platform, "platform:" + platform);
        return freshness.read(version, NEEDED, () -> records.list(platform.toString(), filter, page));
    }

    /// One entry, parsed, with its exact bytes as text.
    @GetMapping(path = "/api/platforms/{platform}/record/{index}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Access(Access.Level.READER)
    RecordEntry recordEntry(@PathVariable UUID platform, @PathVariable long index) {
        var bytes = records.bytes(platform.toString(), index);
        return new RecordEntry(mapper.readValue(bytes, FIELDS), new String(bytes, StandardCharsets.UTF_8));
    }

    /// One entry's exact bytes.
    @GetMapping(path = "/api/platforms/{platform}/record/{index}", produces = "application/vnd.baraza.entry+json")
    @Access(Access.Level.READER)
    byte[] recordEntryBytes(@PathVariable UUID platform, @PathVariable long index) {
        return records.bytes(platform.toString(), index);
    }

    private static boolean newestFirst(@Nullable String order) {
        if (order == null || order.equals("newest")) {
            return true;
        }
        if (order.equals("oldest")) {
            return false;
        }
        throw Problem.malformed("order is \"newest\" or \"oldest\".");
    }

    private static @Nullable Instant moment(String name, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.malformed("The value of \"" + name + "\" is no moment such as 2026-11-22T18:00:00Z.");
        }
    }
}
