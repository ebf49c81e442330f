package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionMaintained;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.proposals.ProposalEvent.ProposalDeclared;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The shared lock on the deliberation that whoever settles an objection takes, and the exclusive one that the chair's
/// declaration takes.
@Tag("race")
@GovernanceTest
class MaintainingAroundADeclarationTest {
    private static final int ROUNDS = 40;

    private final Assembly assembly;
    private final Ledger ledger;

    MaintainingAroundADeclarationTest(@LocalServerPort int port, JdbcClient jdbc) {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        ledger = new Ledger(jdbc);
    }

    @Test
    void consent_is_declared_or_an_objection_is_raised_and_never_both() throws Exception {
        var agreed = 0;
        for (int i = 0; i < ROUNDS; i++) {
            agreed += agreed(i % 2 == 0) ? 1 : 0;
        }
        assertThat(agreed).as("both happened").isBetween(1, ROUNDS - 1);
    }

    private boolean agreed(boolean declareFirst) throws Exception {
        var at = assembly.path() + "/proposals/" + assembly.admitted("agreed");
        Callable<Reply> objecting = () -> assembly.as("buyer-1")
                .post(at + "/objections", Map.of("proposalVersion", 1, "text", "It costs too much."));
        var replies = together(declareFirst, declaring(at, "adopted"), objecting);
        var declared = replies.getFirst().status() == 200;
        var raised = replies.getLast().status() == 201;
        assertThat(declared).as("%s", replies).isNotEqualTo(raised);
        assertThat((declared ? replies.getLast() : replies.getFirst()).problem())
                .isEqualTo(declared ? "deliberation-is-open" : "every-objection-is-answered");
        return declared;
    }

    private Callable<Reply> declaring(String at, String outcome) {
        return () -> assembly.chair()
                .post(at + "/declaration", Map.of("outcome", outcome, "basis", "consent"), Assembly.key(), "2");
    }

    /// @return what became of the declaration, and of the other
    private static List<Reply> together(boolean declareFirst, Callable<Reply> declaring, Callable<Reply> other)
            throws Exception {
        return declareFirst
                ? Together.run(List.of(declaring, other))
                : Together.run(List.of(other, declaring)).reversed();
    }

    @Test
    void what_is_declared_not_agreed_names_the_objection_that_was_maintained_before_it() throws Exception {
        var declared = 0;
        for (int i = 0; i < ROUNDS; i++) {
            declared += notAgreed(i % 2 == 0) ? 1 : 0;
        }
        assertThat(declared).as("both happened").isBetween(1, ROUNDS - 1);
    }

    /// An objection is answered, and its objector maintains it at the moment at which it is declared that it is. Where
    /// the declaration comes first it is refused, since the objection is open; where it comes second, it names it.
    ///
    /// @return whether it was declared
    private boolean notAgreed(boolean declareFirst) throws Exception {
        var at = assembly.path() + "/proposals/" + assembly.admitted("agreed");
        var raised = assembly.as("buyer-1")
                .post(at + "/objections", Map.of("proposalVersion", 1, "text", "It costs too much."));
        var objection = at + "/objections/" + raised.id();
        var answer =
                assembly.secretary().post(objection + "/answer", Map.of("text", "It saves more."), Assembly.key(), "0");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        Callable<Reply> maintaining = () -> assembly.as("buyer-1")
                .post(
                        objection + "/maintenance",
                        Map.of("extent", "whole", "reasons", "It does not."),
                        Assembly.key(),
                        "1");
        var replies = together(declareFirst, declaring(at, "rejected"), maintaining);
        var declaration = replies.getFirst();
        assertThat(replies.getLast().status()).isEqualTo(200);
        var declared = declaration.status() == 200;
        if (!declared) {
            assertThat(declaration.problem()).isEqualTo("every-objection-is-settled");
            return false;
        }
        var entries = ledger.of(assembly.id());
        var last = Ledger.events(entries, ProposalDeclared.class).getLast();
        assertThat(last.maintained()).extracting(Object::toString).containsExactly(raised.id());
        assertThat(place(entries, ObjectionMaintained.class)).isLessThan(place(entries, ProposalDeclared.class));
        return true;
    }

    private static long place(List<LedgerEntry> entries, Class<?> type) {
        return entries.stream()
                .filter(entry -> type.isInstance(entry.event()))
                .mapToLong(LedgerEntry::index)
                .max()
                .orElseThrow();
    }
}
