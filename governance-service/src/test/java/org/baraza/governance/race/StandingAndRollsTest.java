package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.membership.MembershipEvent.IndividualsAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberReinstated;
import org.baraza.record.membership.MembershipEvent.MemberResigned;
import org.baraza.record.membership.MembershipEvent.MemberSuspended;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.baraza.record.voting.OffRoll;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Members who are suspended, reinstated, admitted and resign while a roll is frozen: the lock on the membership.
@Tag("race")
@GovernanceTest
class StandingAndRollsTest {
    private static final int ROUNDS = 20;

    private final Assembly assembly;
    private final Ledger ledger;

    StandingAndRollsTest(@LocalServerPort int port, JdbcClient jdbc) {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        ledger = new Ledger(jdbc);
    }

    @Test
    void a_roll_leaves_off_exactly_those_whom_the_record_had_suspended_before_it() throws Exception {
        var members = IntStream.range(0, 4).mapToObj(i -> admit().id()).toList();
        var before = 0;
        var after = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var proposal = assembly.path() + "/proposals/" + assembly.admitted("ordinary");
            var change = i % 2 == 0 ? "suspension" : "reinstatement";
            var tasks = new ArrayList<Callable<Reply>>();
            members.forEach(member -> tasks.add(() -> assembly.secretary()
                    .post(
                            assembly.path() + "/members/" + member + "/" + change,
                            change.equals("suspension")
                                    ? Map.of("ground", "arrears", "reasons", "It owes.")
                                    : Map.of())));
            tasks.add(this::admit);
            tasks.add(
                    2,
                    () -> assembly.chair()
                            .post(
                                    proposal + "/votes",
                                    Map.of(
                                            "way",
                                            "ballots",
                                            "closesAt",
                                            Instant.now()
                                                    .plus(Duration.ofHours(1))
                                                    .toString()),
                                    Assembly.key(),
                                    "2"));
            var replies = Together.run(tasks);
            assertThat(replies).extracting(Reply::status).containsOnly(200, 201);

            var standing = new TreeSet<String>();
            var suspended = new TreeSet<String>();
            for (var entry : ledger.of(assembly.id())) {
                switch (entry.event()) {
                    case IndividualsAdmitted admitted ->
                        admitted.individuals().forEach(one -> one.seats().forEach(seat -> standing.add(seat + "")));
                    case MemberResigned resigned ->
                        standing.remove(resigned.member().toString());
                    case MemberSuspended one -> suspended.add(one.member().toString());
                    case MemberReinstated one -> suspended.remove(one.member().toString());
                    case VoteCalled called
                    when called.vote().toString().equals(replies.get(2).id()) -> {
                        assertRoll(called, standing, suspended);
                        before += suspended.size();
                        after += members.size() - suspended.size();
                    }
                    default -> {}
                }
            }
        }
        assertThat(before).isPositive();
        assertThat(after).isPositive();
    }

    private void assertRoll(VoteCalled called, Set<String> standing, Set<String> suspended) {
        var content = ledger.content(called.roll().content(), RollContent.class);
        var expected = new TreeSet<>(standing);
        expected.removeAll(suspended);
        assertThat(content.entries().stream()
                        .filter(entry -> entry.organisation() == null)
                        .map(entry -> entry.seat().toString()))
                .containsExactlyInAnyOrderElementsOf(expected);
        var absences = Objects.requireNonNull(content.absences());
        assertThat(absences).allSatisfy(one -> assertThat(one.reasons()).isEqualTo(List.of(OffRoll.SUSPENDED)));
        assertThat(absences.stream().map(one -> one.member().toString()))
                .containsExactlyInAnyOrderElementsOf(suspended);
    }

    private Reply admit() {
        return assembly.secretary().post(assembly.path() + "/individuals", Map.of("constituency", "growers"));
    }
}
