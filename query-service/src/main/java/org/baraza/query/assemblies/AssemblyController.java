package org.baraza.query.assemblies;

import java.util.List;
import java.util.UUID;
import org.baraza.query.access.Access;
import org.baraza.query.http.MinVersion;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.platform.Platforms;
import org.baraza.query.platform.RollSearch;
import org.baraza.query.proposals.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AssemblyController {
    private static final List<String> NEEDED = List.of(AssembliesProjection.VIEW, Proposals.VIEW, Platforms.VIEW);

    private final Assemblies assemblies;
    private final AttendanceBook attendance;
    private final AssemblyRequests requests;
    private final Freshness freshness;

    AssemblyController(
            Assemblies assemblies, AttendanceBook attendance, AssemblyRequests requests, Freshness freshness) {
        this.assemblies = assemblies;
        this.attendance = attendance;
        this.requests = requests;
        this.freshness = freshness;
    }

    /// The assemblies of a platform, those convened last first.
    ///
    /// @param ahead whether only those are asked for that members were told of and that are not
    ///     closed; one that was called off is among them to the end of its day
    /// @param proposal that is on the agenda
    @GetMapping("/api/platforms/{platform}/assemblies")
    @Access(Access.Level.READER)
    AssemblyList assemblies(
            @PathVariable UUID platform,
            @RequestParam(required = false) @Nullable Boolean ahead,
            @RequestParam(required = false) @Nullable UUID proposal,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, platform, "platform:" + platform);
        var on = proposal == null ? null : proposal.toString();
        return freshness.read(
                version, NEEDED, () -> assemblies.list(platform.toString(), Boolean.TRUE.equals(ahead), on, page));
    }

    /// One assembly: agenda, notice, attendance and quorum.
    @GetMapping("/api/platforms/{platform}/assemblies/{assembly}")
    @Access(Access.Level.READER)
    Assembly assembly(
            @PathVariable UUID platform,
            @PathVariable UUID assembly,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "assembly:" + assembly);
        return freshness.read(version, NEEDED, () -> assemblies.assembly(platform.toString(), assembly.toString()));
    }

    /// The roll of an assembly with who takes part; only those present, or those whose organisation
    /// is called so or whose seat begins so, where that is asked for.
    @GetMapping("/api/platforms/{platform}/assemblies/{assembly}/attendance")
    @Access(Access.Level.READER)
    AttendanceList assemblyAttendance(
            @PathVariable UUID platform,
            @PathVariable UUID assembly,
            @RequestParam(required = false) @Nullable Boolean present,
            @RequestParam(required = false) @Nullable String constituency,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, platform, "assembly:" + assembly);
        if (search != null) {
            RollSearch.check(search);
        }
        return freshness.read(version, NEEDED, () -> {
            var on = platform.toString();
            var id = assembly.toString();
            if (search != null) {
                return attendance.search(on, id, search);
            }
            return Boolean.TRUE.equals(present)
                    ? attendance.present(on, id, page)
                    : attendance.roll(on, id, constituency, page);
        });
    }

    /// The newest requests of members for extraordinary assemblies.
    @GetMapping("/api/platforms/{platform}/assembly-requests")
    @Access(Access.Level.READER)
    AssemblyRequestList assemblyRequests(
            @PathVariable UUID platform,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "platform:" + platform);
        return freshness.read(version, NEEDED, () -> requests.newest(platform.toString()));
    }
}
