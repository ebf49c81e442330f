package org.baraza.query.voting;

import java.util.List;
import java.util.UUID;
import org.baraza.query.access.Access;
import org.baraza.query.http.MinVersion;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.platform.Platforms;
import org.baraza.query.proposals.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tries a proposed charter on the votes of the past. Nothing is recorded.
@RestController
class TrialController {
    private static final List<String> NEEDED = List.of(VotesProjection.VIEW, Proposals.VIEW, Platforms.VIEW);
    private final Trials trials;
    private final Freshness freshness;

    TrialController(Trials trials, Freshness freshness) {
        this.trials = trials;
        this.freshness = freshness;
    }

    /// The votes that were counted last, newest first, each as it came out and as it would have.
    ///
    /// @param readable whether the proposed charter can be applied at all; where it cannot, nothing is tried
    record TrialList(
            boolean readable,
            List<Trials.TriedVote> items,
            @Nullable AsOf asOf) {}

    @GetMapping("/api/platforms/{platform}/proposals/{proposal}/trial")
    @Access(Access.Level.READER)
    TrialList trial(
            @PathVariable UUID platform,
            @PathVariable UUID proposal,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "proposal:" + proposal);
        return freshness.read(version, NEEDED, () -> trials.of(platform.toString(), proposal.toString()));
    }

    /// The same under a charter that nobody has proposed yet. It is kept nowhere.
    @PostMapping(path = "/api/platforms/{platform}/charter-trials", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Access(Access.Level.READER)
    TrialList trialOfCharter(@PathVariable UUID platform, @RequestBody String charter) {
        return freshness.read(null, NEEDED, () -> trials.under(platform.toString(), Trials.readable(charter)));
    }
}
