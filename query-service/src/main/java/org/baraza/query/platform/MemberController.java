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
class MemberController {
    private final Members members;
    private final Freshness freshness;

    MemberController(Members members, Freshness freshness) {
        this.members = members;
        this.freshness = freshness;
    }

    /// One member of a platform, also when it has resigned.
    @GetMapping("/api/platforms/{platform}/members/{member}")
    @Access(Access.Level.READER)
    Member member(
            @PathVariable UUID platform,
            @PathVariable UUID member,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "member:" + platform + "/" + member);
        return freshness.read(
                version, List.of(PlatformsProjection.VIEW), () -> members.one(platform.toString(), member.toString()));
    }

    /// The members of a platform: organisations and individuals. Those who resigned are listed only when asked for.
    @GetMapping("/api/platforms/{platform}/members")
    @Access(Access.Level.READER)
    MemberList members(
            @PathVariable UUID platform,
            @RequestParam(required = false) @Nullable String constituency,
            @RequestParam(name = "class", required = false) @Nullable String membershipClass,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, platform, "platform:" + platform);
        var sought = Members.Sought.of(constituency, membershipClass, state, kind);
        return freshness.read(
                version, List.of(PlatformsProjection.VIEW), () -> members.list(platform.toString(), sought, page));
    }
}
