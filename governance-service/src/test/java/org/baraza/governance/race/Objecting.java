package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.deliberation.DeliberationEvent.ContributionMade;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionRaised;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.proposals.ProposalEvent.ProposalPutToVote;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rounds in which a vote is called while others object and contribute.
final class Objecting {
    private static final int OBJECTORS = 3;

    private final Assembly assembly;
    private final Ledger ledger;

    Objecting(String address, JdbcClient jdbc) {
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
        ledger = new Ledger(jdbc);
    }

    /// @param called whether the vote was called
    /// @param objections that were acknowledged
    /// @param entries of the decision, in the order of the ledger
    record Round(boolean called, int objections, List<LedgerEntry> entries) {
        /// A vote that was called had nothing unanswered before it, and nobody spoke after it.
        boolean isRight() {
            if (!called) {
                return objections > 0;
            }
            var vote = entries.stream()
                    .filter(entry -> entry.event() instanceof ProposalPutToVote)
                    .findFirst()
                    .orElseThrow()
                    .index();
            return objections == 0
                    && entries.stream().noneMatch(entry -> entry.event() instanceof ObjectionRaised)
                    && entries.stream()
                            .filter(entry -> entry.event() instanceof ContributionMade)
                            .allMatch(entry -> entry.index() < vote);
        }
    }

    /// @param callFirst whether the calling starts before the others
    Round round(boolean callFirst) throws Exception {
        var proposal = assembly.admitted("ordinary");
        var at = assembly.path() + "/proposals/" + proposal;
        var tasks = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < OBJECTORS; i++) {
            tasks.add(() -> assembly.as("observer")
                    .post(at + "/objections", Map.of("proposalVersion", 1, "text", "It costs too much.")));
        }
        tasks.add(() -> assembly.as("buyer-1")
                .post(at + "/contributions", Map.of("proposalVersion", 1, "stance", "question", "text", "Who pays?")));
        var closesAt = Instant.now().plus(Duration.ofHours(1)).toString();
        tasks.add(
                callFirst ? 0 : tasks.size(),
                () -> assembly.secretary()
                        .post(at + "/votes", Map.of("way", "ballots", "closesAt", closesAt), Assembly.key(), "2"));
        var replies = new ArrayList<>(Together.run(tasks));
        var calling = replies.remove(callFirst ? 0 : replies.size() - 1);
        assertThat(calling.status()).as(calling.body()).isIn(201, 409);
        var raised = new TreeSet<String>();
        for (var reply : replies) {
            if (reply.status() != 201) {
                assertThat(reply.problem()).isEqualTo("deliberation-is-open");
            } else if (reply.json().get("stream").asString().startsWith("objection:")) {
                raised.add(reply.id());
            }
        }
        if (calling.status() == 409) {
            assertThat(calling.problem()).isEqualTo("every-objection-is-answered");
            assertThat(calling.json().get("objections").valueStream())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(raised).contains(one.asString()));
        }
        var entries = ledger.of(assembly.id()).stream()
                .filter(entry ->
                        entry.decision() != null && entry.decision().toString().equals(proposal))
                .toList();
        return new Round(calling.status() == 201, raised.size(), entries);
    }
}
