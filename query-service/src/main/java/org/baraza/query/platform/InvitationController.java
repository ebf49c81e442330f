package org.baraza.query.platform;

import java.util.List;
import java.util.UUID;
import org.baraza.query.access.Access;
import org.baraza.query.http.MinVersion;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Freshness;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class InvitationController {
    private static final List<String> NEEDED = List.of(PlatformsProjection.VIEW);

    private final Invitations invitations;
    private final Freshness freshness;

    InvitationController(Invitations invitations, Freshness freshness) {
        this.invitations = invitations;
        this.freshness = freshness;
    }

    /// All invitations ever issued in a platform.
    @GetMapping("/api/platforms/{platform}/invitations")
    @Access(Access.Level.READER)
    InvitationList invitations(
            @PathVariable UUID platform,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, platform, "platform:" + platform);
        return freshness.read(version, NEEDED, () -> invitations.list(platform.toString(), page));
    }

    /// What somebody with a link is invited to. Open to everybody who knows both identifiers, also where the platform
    /// shows itself to members only: the invited is not one yet.
    @GetMapping("/api/platforms/{platform}/invitations/{invitation}")
    @Access(Access.Level.PUBLIC)
    InvitationDetails invitation(
            @PathVariable UUID platform,
            @PathVariable UUID invitation,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "invitation:" + invitation);
        return freshness.read(version, NEEDED, () -> invitations.details(platform.toString(), invitation.toString()));
    }
}
