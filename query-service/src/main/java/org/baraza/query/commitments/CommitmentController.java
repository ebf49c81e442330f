package org.baraza.query.commitments;

import java.util.List;
import java.util.UUID;
import org.baraza.query.access.Access;
import org.baraza.query.http.MinVersion;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.platform.Platforms;
import org.baraza.query.proposals.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CommitmentController {
    private static final List<String> NEEDED = List.of(CommitmentsProjection.VIEW, Proposals.VIEW, Platforms.VIEW);
    private final Commitments commitments;
    private final Freshness freshness;

    CommitmentController(Commitments commitments, Freshness freshness) {
        this.commitments = commitments;
        this.freshness = freshness;
    }

    /// The commitments of a platform, newest first.
    ///
    /// @param overdue whether they are active and the clock has found them due
    /// @param debtor the organisation that owes
    /// @param creditor the organisation to which it is owed
    /// @param proposal the decision that they follow from
    @GetMapping("/api/platforms/{platform}/commitments")
    @Access(Access.Level.READER)
    CommitmentList commitments(
            @PathVariable UUID platform,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable UUID debtor,
            @RequestParam(required = false) @Nullable UUID creditor,
            @RequestParam(required = false) @Nullable UUID proposal,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var page = Page.of(limit, cursor);
        var filter = new Commitments.Filter(
                state == null ? null : state(state), overdue, text(debtor), text(creditor), text(proposal));
        var version = MinVersion.of(minVersion, platform, "platform:" + platform);
        return freshness.read(version, NEEDED, () -> commitments.list(platform.toString(), filter, page));
    }

    /// One commitment, with reports and assessments side by side.
    @GetMapping("/api/platforms/{platform}/commitments/{commitment}")
    @Access(Access.Level.READER)
    Commitment commitment(
            @PathVariable UUID platform,
            @PathVariable UUID commitment,
            @RequestParam(name = MinVersion.NAME, required = false) @Nullable String minVersion) {
        var version = MinVersion.of(minVersion, platform, "commitment:" + commitment);
        return freshness.read(
                version, NEEDED, () -> commitments.commitment(platform.toString(), commitment.toString()));
    }

    private static CommitmentState state(String name) {
        try {
            return CommitmentState.named(name);
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("There is no such state of a commitment.");
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
