package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.proposals.ProposalEvent.ProposalTakenFromVote;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@GovernanceTest
class DecisionJourneyTest {
    private final JdbcClient jdbc;
    private Assembly assembly;

    @LocalServerPort
    private int port;

    DecisionJourneyTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @BeforeEach
    void foundAPlatform() {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
    }

    @Test
    void ballots_are_cast_closed_tallied_certified_and_decide_the_proposal() {
        var proposal = assembly.admitted("ordinary");
        var vote = assembly.called(proposal, byBallots(Duration.ofMinutes(5)));
        var at = assembly.path() + "/votes/" + vote;

        assertThat(cast("grower-1", at, "for").status()).isEqualTo(201);
        assertThat(cast("grower-2", at, "for").status()).isEqualTo(201);
        assertThat(cast("grower-3", at, "abstain").status()).isEqualTo(201);
        assertThat(cast("buyer-1", at, "for").status()).isEqualTo(201);
        assertThat(cast("grower-1", at, "against").problem()).isEqualTo("ballot-is-cast-once");
        assertThat(assembly.secretary().post(at + "/closing", Map.of()).status())
                .isEqualTo(200);
        assertThat(cast("grower-1", at, "against").problem()).isEqualTo("vote-is-open");
        assertThat(assembly.secretary().post(at + "/certification", Map.of()).status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            var decided = events(ProposalDecided.class);
            assertThat(decided).hasSize(1);
            assertThat(decided.getFirst().outcome()).isEqualTo(Outcome.ADOPTED);
        });
        var tallied = events(VoteTallied.class).getFirst();
        assertThat(tallied.findings()).hasSize(2);
        assertThat(events(BallotCast.class)).hasSize(4);
        assertThat(entries()).extracting(LedgerEntry::index).isSorted().doesNotHaveDuplicates();
        assertThat(entries())
                .filteredOn(entry -> entry.stream().startsWith("ballot:"))
                .allSatisfy(entry -> assertThat(entry.decision()).hasToString(proposal));
    }

    @Test
    void a_count_taken_in_a_meeting_needs_two_officers() {
        var vote = assembly.called(assembly.admitted("ordinary"), Map.of("way", "meeting-count"));
        var at = assembly.path() + "/votes/" + vote;
        var count = Map.of("lines", List.of(line("growers", 1, 2, 0, 3), line("buyers", 0, 1, 0, 1)));

        assertThat(assembly.secretary().post(at + "/count", count).status()).isEqualTo(200);
        assertThat(assembly.secretary().post(at + "/closing", Map.of()).problem())
                .isEqualTo("count-is-signed");
        assertThat(assembly.secretary().post(at + "/count/signature", Map.of()).problem())
                .isEqualTo("second-officer-signs");
        assertThat(assembly.auditor().post(at + "/count/signature", Map.of()).status())
                .isEqualTo(200);
        assertThat(assembly.secretary().post(at + "/closing", Map.of()).status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(events(VoteTallied.class))
                        .extracting(VoteTallied::outcome)
                        .containsExactly(Outcome.REJECTED));
    }

    @Test
    void a_count_must_fit_the_roll_and_name_every_constituency() {
        var vote = assembly.called(assembly.admitted("ordinary"), Map.of("way", "meeting-count"));
        var at = assembly.path() + "/votes/" + vote + "/count";

        var tooMany = Map.of("lines", List.of(line("growers", 4, 0, 0, 4), line("buyers", 1, 0, 0, 1)));
        assertThat(assembly.secretary().post(at, tooMany).problem()).isEqualTo("count-fits-the-room");
        var one = Map.of("lines", List.of(line("growers", 1, 0, 0, 1)));
        assertThat(assembly.secretary().post(at, one).problem()).isEqualTo("every-constituency-is-counted-once");
    }

    @Test
    void the_clock_closes_a_vote_when_its_time_has_come() {
        var vote = assembly.called(assembly.admitted("ordinary"), byBallots(Duration.ofSeconds(3)));
        var at = assembly.path() + "/votes/" + vote;
        assertThat(cast("grower-1", at, "for").status()).isEqualTo(201);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(entries())
                        .filteredOn(entry -> entry.type().equals("voting.VoteClosed"))
                        .extracting(entry -> entry.actor().person())
                        .containsExactly("system:clock"));
        assertThat(cast("grower-2", at, "for").status()).isEqualTo(409);
        assertThat(events(VoteTallied.class).getFirst().outcome()).isEqualTo(Outcome.NOT_VALID);
    }

    @Test
    void an_annulled_vote_decides_nothing_and_the_next_one_does() {
        var proposal = assembly.admitted("ordinary");
        var first = assembly.path() + "/votes/" + assembly.called(proposal, byBallots(Duration.ofMinutes(5)));
        assertThat(cast("grower-1", first, "against").status()).isEqualTo(201);
        assertThat(assembly.secretary().post(first + "/closing", "").status()).isEqualTo(200);
        var reasons = Map.of("reasons", "The wrong text was voted on.");
        assertThat(assembly.as("grower-3").post(first + "/annulment", reasons).status())
                .isEqualTo(403);
        assertThat(assembly.secretary().post(first + "/annulment", reasons).status())
                .isEqualTo(200);
        assertThat(assembly.chair().post(first + "/certification", "").problem())
                .isEqualTo("vote-is-not-annulled");

        var calling = assembly.path() + "/proposals/" + proposal + "/votes";
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(events(ProposalTakenFromVote.class)).hasSize(1));
        var called = assembly.secretary().post(calling, byBallots(Duration.ofMinutes(5)), Assembly.key(), "4");
        assertThat(called.status()).as(called.body()).isEqualTo(201);
        var second = assembly.path() + "/votes/" + called.id();
        for (var voter : List.of("grower-1", "grower-2", "grower-3", "buyer-1")) {
            assertThat(cast(voter, second, "for").status()).isEqualTo(201);
        }
        assertThat(assembly.secretary().post(second + "/closing", "").status()).isEqualTo(200);
        assertThat(assembly.chair().post(second + "/certification", "").status())
                .isEqualTo(200);
        assertThat(assembly.chair().post(second + "/annulment", reasons).problem())
                .isEqualTo("certified-vote-stands");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(events(ProposalDecided.class))
                        .extracting(ProposalDecided::outcome)
                        .containsExactly(Outcome.ADOPTED));
        assertThat(events(VoteTallied.class)).hasSize(2);
        assertThat(entries())
                .filteredOn(entry -> entry.payload().toString().contains("wrong text"))
                .isEmpty();
    }

    @Test
    void a_draft_that_needs_a_co_sponsor_is_submitted_when_another_member_supports_it() {
        var draft = Map.of("decisionType", "supported", "title", "A title", "text", "A text.");
        var sponsor = assembly.as("grower-3");
        var at = assembly.path() + "/proposals/"
                + sponsor.post(assembly.path() + "/proposals", draft).id();
        var early = sponsor.post(at + "/submission", "", Assembly.key(), "0");
        assertThat(early.problem()).isEqualTo("co-sponsors-suffice");
        assertThat(early.json().get("coSponsors").asInt()).isZero();
        assertThat(early.json().get("coSponsorsNeeded").asInt()).isEqualTo(1);
        assertThat(early.json().get("constituenciesNeeded").asInt()).isEqualTo(1);

        var support = at + "/co-sponsorship";
        assertThat(assembly.as("observer")
                        .post(support, "", Assembly.key(), "0")
                        .status())
                .isEqualTo(403);
        assertThat(assembly.chair().post(support, "", Assembly.key(), "0").problem())
                .isEqualTo("co-sponsor-is-another-member");
        assertThat(assembly.as("buyer-1").post(support, "", Assembly.key(), "0").status())
                .isEqualTo(200);
        assertThat(sponsor.post(at + "/submission", "", Assembly.key(), "1").status())
                .isEqualTo(200);
    }

    @Test
    void a_period_that_the_charter_fixes_cannot_be_shortened() {
        var proposal = assembly.admitted("fixed");
        var votes = assembly.path() + "/proposals/" + proposal + "/votes";
        var named = assembly.secretary().post(votes, byBallots(Duration.ofHours(1)), Assembly.key(), "2");
        assertThat(named.problem()).isEqualTo("charter-fixes-the-period");

        var vote = assembly.called(proposal, Map.of("way", "ballots"));
        var closing = assembly.path() + "/votes/" + vote + "/closing";
        assertThat(assembly.secretary().post(closing, Map.of()).problem()).isEqualTo("closing-time-has-come");
    }

    @Test
    void the_same_key_gets_the_same_answer_and_another_body_is_refused() {
        var key = Assembly.key();
        var draft = Map.of("decisionType", "ordinary", "title", "A title", "text", "A text.");
        var path = assembly.path() + "/proposals";
        var first = assembly.as("grower-3").post(path, draft, key, null);
        var second = assembly.as("grower-3").post(path, draft, key, null);

        assertThat(first.id()).isEqualTo(key);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(first.replayed()).isFalse();
        assertThat(second.replayed()).isTrue();
        var other = Map.of("decisionType", "ordinary", "title", "Another", "text", "A text.");
        assertThat(assembly.as("grower-3").post(path, other, key, null).problem())
                .isEqualTo("idempotency-key-reused");
        assertThat(assembly.as("grower-1").post(path, draft, key, null).problem())
                .isEqualTo("idempotency-key-reused");
        await().untilAsserted(() -> assertThat(entries())
                .filteredOn(entry -> entry.stream().equals("proposal:" + key))
                .hasSize(1));
    }

    @Test
    void an_act_on_a_proposal_names_the_version_it_has_seen() {
        var draft = Map.of("decisionType", "ordinary", "title", "A title", "text", "A text.");
        var proposal = assembly.as("grower-3")
                .post(assembly.path() + "/proposals", draft)
                .id();
        var at = assembly.path() + "/proposals/" + proposal + "/submission";

        assertThat(assembly.as("grower-3").post(at, Map.of()).status()).isEqualTo(428);
        assertThat(assembly.as("grower-3")
                        .post(at, Map.of(), Assembly.key(), "7")
                        .status())
                .isEqualTo(412);
        assertThat(assembly.as("grower-3")
                        .post(at, Map.of(), Assembly.key(), "0")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void who_lost_the_seat_lost_the_right() {
        var delegate = assembly.as("grower-3");
        var ended = assembly.secretary().post(assembly.path() + "/seats/" + delegate.seat() + "/end", Map.of());
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        var draft = Map.of("decisionType", "ordinary", "title", "A title", "text", "A text.");
        assertThat(delegate.post(assembly.path() + "/proposals", draft).status())
                .isEqualTo(403);
    }

    @Test
    void no_text_that_people_wrote_and_no_choice_is_in_the_record() {
        var vote = assembly.called(assembly.admitted("ordinary"), byBallots(Duration.ofMinutes(5)));
        var at = assembly.path() + "/votes/" + vote;
        assertThat(cast("grower-1", at, "against").status()).isEqualTo(201);

        await().untilAsserted(() -> assertThat(events(BallotCast.class)).hasSize(1));
        assertThat(entries())
                .allSatisfy(entry -> assertThat(entry.payload().toString())
                        .doesNotContain("14 days")
                        .doesNotContain("\"choice\""));
    }

    private Person.Reply cast(String name, String vote, String choice) {
        return assembly.as(name).post(vote + "/ballots", Map.of("choice", choice));
    }

    private static Map<String, Object> byBallots(Duration openFor) {
        return Map.of("way", "ballots", "closesAt", Instant.now().plus(openFor).toString());
    }

    private static Map<String, Object> line(String constituency, int inFavour, int against, int abstain, int present) {
        return Map.of(
                "constituency",
                constituency,
                "for",
                inFavour,
                "against",
                against,
                "abstain",
                abstain,
                "present",
                present);
    }

    private List<LedgerEntry> entries() {
        return jdbc.sql("select bytes from ledger_entry where platform = ?::uuid order by index")
                .param(assembly.id())
                .query((row, n) -> LedgerEntry.read(row.getBytes(1)))
                .list();
    }

    private <E> List<E> events(Class<E> type) {
        return entries().stream()
                .map(LedgerEntry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
