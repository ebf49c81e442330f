package org.baraza.query.overview;

import java.util.List;
import java.util.UUID;
import org.baraza.query.access.Access;
import org.baraza.query.commitments.Commitments;
import org.baraza.query.http.MinVersion;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.platform.Platforms;
import org.baraza.query.proposals.Proposals;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlatformController {
    private static final List<String> NEEDED = List.of(Platforms.VIEW, Proposals.VIEW, Commitments.VIEW);
    private final Platforms platforms;
    private final Proposals proposals;
    private final Commitments commitments;
    private final Freshness freshness;

    PlatformController(Platforms platforms, Proposals proposals, Commitments commitments, Freshness freshness) {
        this.platforms = platforms;
        this.proposals = proposals;
        this.commitments = commitments;
        this.freshness = freshness;
    }

    /// The platforms whose charter is public, by name.
    @GetMapping("/api/platforms")
    @Access(Access.Level.PUBLIC)
    PlatformList platforms(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, PlatformId.REGISTRY, MinVersion.NO_STREAM);
        return freshness.read(version, List.of(Platforms.VIEW), () -> {
            var listing = platforms.list(page);
            return new PlatformList(listing.items(), listing.next(), listing.asOf());
        });
    }

    @GetMapping("/api/platforms/{platform}")
    @Access(Access.Level.READER)
    Platform platform(
            @PathVariable UUID platform,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "platform:" + platform);
        return freshness.read(version, NEEDED, () -> platform(platform.toString()));
    }

    private Platform platform(String id) {
        var portrait = platforms.portrait(id);
        var charter = portrait.charter().document();
        return new Platform(
                id,
                portrait.name(),
                portrait.founder(),
                portrait.foundedAt(),
                charter.zone(),
                charter.visibility(),
                portrait.charter(),
                portrait.constituencies(),
                portrait.offices(),
                portrait.counts(),
                commitments.counts(id),
                proposals.decidedLately(id),
                portrait.asOf());
    }
}
