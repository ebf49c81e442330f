package org.baraza.query.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.baraza.query.access.Access;
import org.baraza.query.http.MinVersion;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.platform.Platforms;
import org.baraza.query.proposals.ProposalRef;
import org.baraza.query.proposals.Proposals;
import org.baraza.record.platform.Charter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The versions of a platform's charter: what was in force when.
@RestController
class CharterController {
    private static final List<String> NEEDED = List.of(Platforms.VIEW, Proposals.VIEW);
    private final Platforms platforms;
    private final Proposals proposals;
    private final Freshness freshness;

    CharterController(Platforms platforms, Proposals proposals, Freshness freshness) {
        this.platforms = platforms;
        this.proposals = proposals;
        this.freshness = freshness;
    }

    /// @param hash SHA-256 of its canonical JSON, in lower-case hexadecimal
    /// @param content where its bytes are
    /// @param entry of the record that brought it into force
    /// @param until when the next one came into force; absent for the one in force
    /// @param proposal that was adopted; absent for the first
    record CharterVersion(
            int version,
            String hash,
            String content,
            long entry,
            Instant since,
            @Nullable Instant until,
            @Nullable ProposalRef proposal) {}

    /// Every version of a charter, newest first.
    record CharterList(List<CharterVersion> items, @Nullable AsOf asOf) {}

    /// One version of a charter, as it was or is in force.
    record CharterOfVersion(
            CharterVersion version,
            Charter document,
            @Nullable AsOf asOf) {}

    @GetMapping("/api/platforms/{platform}/charters")
    @Access(Access.Level.READER)
    CharterList charters(
            @PathVariable UUID platform,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "platform:" + platform);
        return freshness.read(version, NEEDED, () -> {
            var asOf = platforms.asOf(platform.toString());
            return new CharterList(versions(platform.toString()).reversed(), asOf);
        });
    }

    @GetMapping("/api/platforms/{platform}/charters/{version}")
    @Access(Access.Level.READER)
    CharterOfVersion charter(
            @PathVariable UUID platform,
            @PathVariable int version,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var awaited = MinVersion.of(minVersion, platform, "platform:" + platform);
        return freshness.read(awaited, NEEDED, () -> {
            var id = platform.toString();
            var asOf = platforms.asOf(id);
            var document = platforms.charter(id, version);
            return new CharterOfVersion(versions(id).get(version - 1), document, asOf);
        });
    }

    private List<CharterVersion> versions(String platform) {
        var all = platforms.versions(platform).all();
        var adopted = new ArrayList<@Nullable String>();
        all.forEach(one -> adopted.add(one.proposal()));
        var references = proposals.references(platform, adopted);
        return IntStream.range(0, all.size())
                .mapToObj(i -> {
                    var one = all.get(i);
                    var next = i + 1 < all.size() ? all.get(i + 1) : null;
                    return new CharterVersion(
                            one.version(),
                            one.hash(),
                            one.content(),
                            one.entry(),
                            one.since(),
                            next == null ? null : next.since(),
                            one.proposal() == null ? null : references.get(Objects.requireNonNull(one.proposal())));
                })
                .toList();
    }
}
