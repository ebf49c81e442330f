package org.baraza.query.deliberation;

import java.util.List;
import java.util.UUID;
import org.baraza.query.access.Access;
import org.baraza.query.http.MinVersion;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.platform.Platforms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DeliberationController {
    private static final List<String> NEEDED = List.of(Deliberations.VIEW, Platforms.VIEW);
    private final Deliberations deliberations;
    private final Freshness freshness;

    DeliberationController(Deliberations deliberations, Freshness freshness) {
        this.deliberations = deliberations;
        this.freshness = freshness;
    }

    /// What was said on a proposal, thread by thread.
    @GetMapping("/api/platforms/{platform}/proposals/{proposal}/contributions")
    @Access(Access.Level.READER)
    ContributionList contributions(
            @PathVariable UUID platform,
            @PathVariable UUID proposal,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, platform, "proposal:" + proposal);
        return freshness.read(
                version, NEEDED, () -> deliberations.contributions(platform.toString(), proposal.toString(), page));
    }

    /// The objections to a proposal with their answers, in the order in which they were raised.
    @GetMapping("/api/platforms/{platform}/proposals/{proposal}/objections")
    @Access(Access.Level.READER)
    ObjectionList objections(
            @PathVariable UUID platform,
            @PathVariable UUID proposal,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, platform, "proposal:" + proposal);
        return freshness.read(
                version, NEEDED, () -> deliberations.objections(platform.toString(), proposal.toString(), page));
    }
}
