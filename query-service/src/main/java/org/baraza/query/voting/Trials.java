package org.baraza.query.voting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Views;
import org.baraza.query.outcome.DecisionTypeRef;
import org.baraza.query.outcome.Finding;
import org.baraza.query.outcome.Result;
import org.baraza.query.platform.Platforms;
import org.baraza.query.proposals.ProposalRef;
import org.baraza.query.proposals.Proposals;
import org.baraza.query.voting.TrialController.TrialList;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.ContradictoryCharter;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.Trial;
import org.baraza.record.voting.Trial.Evaluated;
import org.baraza.record.voting.Trial.NotEvaluable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Counts past votes again under a charter that is not in force.
@Component
class Trials {
    static final int MOST = 100;

    private final Views views;
    private final Platforms platforms;
    private final Proposals proposals;

    Trials(Views views, Platforms platforms, Proposals proposals) {
        this.views = views;
        this.platforms = platforms;
        this.proposals = proposals;
    }

    /// @param was its outcome under the charter it was called under
    /// @param wouldBe its outcome under the proposed one; absent where that cannot be said
    /// @param differs whether the two are known and not the same
    /// @param findings under the proposed charter
    /// @param reason why it cannot be said
    /// @param concerning identifiers of what stands in the way
    record TriedVote(
            String vote,
            @Nullable ProposalRef proposal,
            DecisionTypeRef decisionType,
            Instant calledAt,
            int charterVersion,
            Outcome was,
            @Nullable Outcome wouldBe,
            boolean differs,
            List<Finding> findings,
            Trial.@Nullable Reason reason,
            List<String> concerning) {}

    TrialList of(String platform, String proposal) {
        if (proposals.references(platform, List.of(proposal)).isEmpty()) {
            throw Problem.notFound();
        }
        return under(platform, proposals.proposedCharter(platform, proposal));
    }

    /// @return absent where it contradicts itself, or is none
    static @Nullable Charter readable(String charter) {
        try {
            return Charter.read(charter);
        } catch (ContradictoryCharter e) {
            return null;
        }
    }

    /// @param charter absent where there is none that could be applied
    TrialList under(String platform, @Nullable Charter charter) {
        var view = views.of(VotesProjection.VIEW);
        var asOf = view.asOf(platform);
        if (charter == null) {
            return new TrialList(false, List.of(), asOf);
        }
        var read = view.collection(VotesProjection.VOTES)
                .find(and(eq("platform", platform), in("state", "closed", "certified")))
                .sort(descending("calledAt"))
                .limit(MOST)
                .into(new ArrayList<>());
        var references = proposals.references(
                platform, read.stream().map(one -> one.getString("proposal")).toList());
        return new TrialList(
                true,
                read.stream()
                        .filter(one -> one.getString("outcome") != null && Result.of(one) != null)
                        .map(one -> tried(platform, one, references.get(one.getString("proposal")), charter))
                        .toList(),
                asOf);
    }

    private TriedVote tried(String platform, Document vote, @Nullable ProposalRef proposal, Charter charter) {
        var version = vote.getInteger("charterVersion");
        var then = platforms.charter(platform, version);
        var type = vote.getString("decisionType");
        var was = outcome(vote.getString("outcome"));
        var trial =
                Trial.of(then, charter, type, vote.getInteger("call", 1), Objects.requireNonNull(Result.tally(vote)));
        var decision = trial instanceof Evaluated evaluated ? evaluated.decision() : null;
        var not = trial instanceof NotEvaluable notEvaluable ? notEvaluable : null;
        return new TriedVote(
                Fields.lastPart(vote),
                proposal,
                DecisionTypeRef.of(then, type),
                Fields.at(vote, "calledAt"),
                version,
                was,
                decision == null ? null : decision.outcome(),
                decision != null && decision.outcome() != was,
                decision == null ? List.of() : Result.explained(charter, type, decision.findings()),
                not == null ? null : not.reason(),
                not == null ? List.of() : not.concerning());
    }

    private static Outcome outcome(String publicName) {
        return Stream.of(Outcome.values())
                .filter(one -> one.publicName().equals(publicName))
                .findFirst()
                .orElseThrow();
    }
}
