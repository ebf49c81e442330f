package org.baraza.query.proposals;

import java.util.List;
import java.util.UUID;
import org.baraza.query.access.Access;
import org.baraza.query.deliberation.Deliberations;
import org.baraza.query.http.MinVersion;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.platform.Platforms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProposalController {
    private static final List<String> NEEDED = List.of(ProposalsProjection.VIEW, Platforms.VIEW);
    private static final List<String> WITH_DELIBERATION =
            List.of(ProposalsProjection.VIEW, Platforms.VIEW, Deliberations.VIEW);
    private final Proposals proposals;
    private final ProposalPages pages;
    private final UndecidedProposals undecided;
    private final Freshness freshness;

    ProposalController(Proposals proposals, ProposalPages pages, UndecidedProposals undecided, Freshness freshness) {
        this.proposals = proposals;
        this.pages = pages;
        this.undecided = undecided;
        this.freshness = freshness;
    }

    /// The proposals of a platform, newest first.
    @GetMapping("/api/platforms/{platform}/proposals")
    @Access(Access.Level.READER)
    ProposalList proposals(
            @PathVariable UUID platform,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String partOf,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var wanted = state == null ? null : state(state);
        var whole = partOf == null || partOf.equals("none") ? partOf : identifier(partOf);
        var version = MinVersion.of(minVersion, platform, "platform:" + platform);
        return freshness.read(version, NEEDED, () -> proposals.list(platform.toString(), wanted, whole, page));
    }

    @GetMapping("/api/platforms/{platform}/proposals/{proposal}")
    @Access(Access.Level.READER)
    Proposal proposal(
            @PathVariable UUID platform,
            @PathVariable UUID proposal,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "proposal:" + proposal);
        return freshness.read(
                version, WITH_DELIBERATION, () -> pages.proposal(platform.toString(), proposal.toString()));
    }

    /// One version of a proposal's text.
    @GetMapping("/api/platforms/{platform}/proposals/{proposal}/versions/{number}")
    @Access(Access.Level.READER)
    ProposalVersion proposalVersion(
            @PathVariable UUID platform,
            @PathVariable UUID proposal,
            @PathVariable int number,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "proposal:" + proposal);
        return freshness.read(version, NEEDED, () -> pages.version(platform.toString(), proposal.toString(), number));
    }

    /// The proposals that are not decided yet, newest first, with what a seat may still have to do about them.
    @GetMapping("/api/platforms/{platform}/undecided")
    @Access(Access.Level.READER)
    Undecided undecidedProposals(
            @PathVariable UUID platform,
            @RequestParam(required = false) @Nullable UUID seat,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var version = MinVersion.of(minVersion, platform, "platform:" + platform);
        var asked = seat == null ? null : seat.toString();
        return freshness.read(version, WITH_DELIBERATION, () -> undecided.list(platform.toString(), asked, page));
    }

    private static ProposalState state(String name) {
        try {
            return ProposalState.named(name);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("There is no such state of a proposal.");
        }
    }

    private static String identifier(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("partOf names a proposal, or is \"none\".");
        }
    }
}
