package org.baraza.query.platform;

import java.util.List;
import java.util.UUID;
import org.baraza.query.access.Access;
import org.baraza.query.http.MinVersion;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Freshness;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganisationController {
    private static final List<String> NEEDED = List.of(PlatformsProjection.VIEW);
    private final Organisations organisations;
    private final Freshness freshness;

    OrganisationController(Organisations organisations, Freshness freshness) {
        this.organisations = organisations;
        this.freshness = freshness;
    }

    /// All registered organisations, by name.
    @GetMapping("/api/organisations")
    @Access(Access.Level.PUBLIC)
    OrganisationList organisations(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, PlatformId.REGISTRY, MinVersion.NO_STREAM);
        return freshness.read(version, NEEDED, () -> organisations.list(page));
    }

    @GetMapping("/api/organisations/{organisation}")
    @Access(Access.Level.PUBLIC)
    OrganisationDetails organisation(
            @PathVariable UUID organisation,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, PlatformId.REGISTRY, "organisation:" + organisation);
        return freshness.read(version, NEEDED, () -> organisations.details(organisation.toString()));
    }
}
