package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baraza.governance.membership.MembershipRule;
import org.baraza.governance.voting.VotingRule;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Preset;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.proposals.ProposalEvent.ProposalDeclared;
import org.baraza.record.proposals.ProposalEvent.ProposalHeldOver;
import org.baraza.record.voting.CastingVote;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.CountLine.LineWeight;
import org.baraza.record.voting.Finding;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.baraza.record.voting.FrozenRoll.RollEntry;
import org.baraza.record.voting.GroupLine;
import org.baraza.record.voting.OffRoll;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.Part;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Charters of real bodies, and of none, from founding to the tally.
@GovernanceTest
class ConstitutionJourneyTest {
    private static final String HALF =
            "{\"rule\":\"threshold\",\"measure\":\"for\",\"of\":\"for-and-against\",\"by\":\"heads\",\"share\":\"1/2\",\"strict\":true}";

    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    ConstitutionJourneyTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private Body under(String charter) {
        return new Body("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER, charter);
    }

    private Body underPreset(String preset) {
        return under(Preset.named(preset).charter().toString());
    }

    private VoteTallied tallied(Body body) {
        return Ledger.events(new Ledger(jdbc).of(body.id()), VoteTallied.class).getFirst();
    }

    private static String body(String more) {
        return """
                {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"All decide.","emptyConstituency":"stays-empty",
                 "constituencies":[{"id":"members","name":"Members","share":"1","roll":"recorded"}],
                 "groups":[{"id":"growers","name":"Growers","kinds":["cooperative","farmer-organisation"]}],
                 "decisionTypes":[{"id":"ordinary","name":"Ordinary","majority":%s,%s}]}""".formatted(HALF, more);
    }

    @Test
    void members_belong_to_a_class_of_the_tree_and_to_one_that_takes_their_kind() {
        var fsc = underPreset("fsc-international");
        assertThat(fsc.admit("Forest Watch", "ngo", "environmental").problem())
                .isEqualTo(MembershipRule.MEMBERS_BELONG_TO_ITS_PARTS.publicName());
        assertThat(fsc.admit("Forest Watch", "ngo", "environmental-north").problem())
                .isEqualTo(MembershipRule.MEMBERS_BELONG_TO_ITS_PARTS.publicName());
        assertThat(fsc.admit("Forest Watch", "ngo", "environmental-north-organisations")
                        .status())
                .isEqualTo(201);
        var alliance = underPreset("productive-alliance");
        var refused = alliance.admit("Harbour Roasters", "buyer", "producers");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo(MembershipRule.CONSTITUENCY_TAKES_THIS_KIND.publicName());
        assertThat(refused.json().get("kind").asString()).isEqualTo("buyer");
    }

    @Test
    void a_motion_fails_in_one_chamber_and_the_findings_say_which() {
        var fsc = underPreset("fsc-international");
        for (var chamber : List.of("environmental", "social", "economic")) {
            for (int i = 1; i <= 3; i++) {
                fsc.member(chamber + "-" + i, "ngo", chamber + "-south-organisations");
            }
        }
        var vote = seconded(fsc);
        for (var chamber : List.of("environmental", "social", "economic")) {
            for (int i = 1; i <= 3; i++) {
                fsc.casts(chamber + "-" + i, vote, chamber.equals("economic") && i > 1 ? "against" : "for");
            }
        }
        fsc.closes(vote);
        var tallied = tallied(fsc);
        assertThat(tallied.outcome()).isEqualTo(Outcome.REJECTED);
        var each = tallied.findings().getLast().children().getFirst();
        assertThat(each.children())
                .extracting(Finding::constituency, Finding::holds)
                .containsExactly(tuple("environmental", true), tuple("social", true), tuple("economic", false));
        assertThat(tallied.findings().getLast().children().getLast().holds()).isTrue();
    }

    private static String seconded(Body fsc) {
        var at = fsc.draft("social-1", "motion");
        var early = fsc.as("social-1").post(at + "/submission", Map.of(), Assembly.key(), "0");
        assertThat(early.problem()).isEqualTo("co-sponsors-suffice");
        fsc.cosponsors("environmental-1", at, 0);
        fsc.cosponsors("economic-1", at, 1);
        var submitted = fsc.as("social-1").post(at + "/submission", Map.of(), Assembly.key(), "2");
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        return fsc.voteOnSubmitted(at, 3, "ballots");
    }

    @Test
    void a_resolution_needs_proponents_from_three_sectors_with_the_proposers_own() {
        var rspo = underPreset("rspo");
        rspo.member("Grower", "farmer-organisation", "growers");
        rspo.member("Neighbour", "farmer-organisation", "growers");
        rspo.member("Mill", "buyer", "processors");
        rspo.member("Shop", "buyer", "retailers");
        var at = rspo.draft("Grower", "resolution");
        rspo.cosponsors("Neighbour", at, 0);
        rspo.cosponsors("Mill", at, 1);
        var refused = rspo.as("Grower").post(at + "/submission", Map.of(), Assembly.key(), "2");
        assertThat(refused.problem()).isEqualTo("co-sponsors-suffice");
        assertThat(refused.json().get("constituencies").asInt()).isEqualTo(2);
        rspo.cosponsors("Shop", at, 2);
        assertThat(rspo.as("Grower")
                        .post(at + "/submission", Map.of(), Assembly.key(), "3")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void producers_outvoted_three_to_one_make_it_not_valid() {
        var alliance = underPreset("productive-alliance");
        alliance.member("Umoja", "cooperative", "producers");
        alliance.member("Roasters", "buyer", "buyers");
        alliance.member("Extension", "technical-assistance-provider", "assistance");
        alliance.member("Bank", "financial-institution", "lenders");
        var vote = alliance.voteOn("Roasters", "ordinary", "ballots");
        alliance.casts("Umoja", vote, "against");
        for (var other : List.of("Roasters", "Extension", "Bank")) {
            alliance.casts(other, vote, "for");
        }
        alliance.closes(vote);
        var tallied = tallied(alliance);
        assertThat(tallied.outcome()).isEqualTo(Outcome.NOT_VALID);
        assertThat(tallied.findings())
                .extracting(Finding::part, Finding::holds)
                .containsExactly(tuple(Part.QUORUM, true), tuple(Part.MAJORITY, true), tuple(Part.SAFEGUARD, false));
        assertThat(tallied.findings().getLast().safeguard()).isEqualTo("producers-consent");
    }

    @Test
    void european_cooperative_society_with_plural_votes_counts_votes_and_nobody_has_more_than_thirty_percent() {
        var society = underPreset("european-cooperative-society-plural");
        for (var name : List.of("A", "B", "C", "D", "E")) {
            society.member(name, "cooperative", "members");
        }
        var founder = society.founder();
        assertThat(founder.post(society.memberOf("A") + "/votes", Map.of("votes", 6))
                        .problem())
                .isEqualTo(MembershipRule.VOTES_ARE_WITHIN_CHARTER.publicName());
        assertThat(founder.post(society.memberOf("A") + "/capital", Map.of("capital", "10.00"))
                        .problem())
                .isEqualTo(MembershipRule.CAPITAL_IS_IN_CHARTER.publicName());
        Body.accepted(founder.post(society.memberOf("A") + "/votes", Map.of("votes", 5)));
        Body.accepted(founder.post(society.memberOf("B") + "/votes", Map.of("votes", 3)));
        // 5, 3, 1, 1 and 1: the first two are cut to 30 percent each, which is 9/4 of 15/2 votes.
        var vote = society.voteOn("C", "resolution", "ballots");
        society.casts("A", vote, "for");
        society.casts("B", vote, "against");
        society.casts("C", vote, "for");
        society.casts("D", vote, "against");
        society.casts("E", vote, "abstain");
        society.closes(vote);
        var entries = new Ledger(jdbc).of(society.id());
        var called = Ledger.events(entries, VoteCalled.class).getFirst();
        var count = called.roll().constituencies().getFirst();
        assertThat(count.weightOfOne()).isNull();
        assertThat(count.units()).isEqualTo(Fraction.of(15, 2));
        assertThat(new Ledger(jdbc)
                        .content(called.roll().content(), RollContent.class)
                        .entries())
                .extracting(RollEntry::units, RollEntry::weight)
                .containsExactlyInAnyOrder(
                        tuple(Fraction.of(9, 4), Fraction.of(3, 10)),
                        tuple(Fraction.of(9, 4), Fraction.of(3, 10)),
                        tuple(Fraction.of(1), Fraction.of(2, 15)),
                        tuple(Fraction.of(1), Fraction.of(2, 15)),
                        tuple(Fraction.of(1), Fraction.of(2, 15)));
        var tallied = tallied(society);
        assertThat(tallied.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(tallied.tally().getFirst().weight())
                .isEqualTo(new LineWeight(Fraction.of(13, 30), Fraction.of(13, 30), Fraction.of(2, 15), Fraction.ONE));
    }

    @Test
    void cooperative_in_kenya_nobody_but_a_cooperative_votes_with_more_than_a_fifth_of_the_capital() {
        var kenyan = underPreset("kenyan-cooperative");
        var capital = Map.of("Exactly", "20.00", "More", "20.01", "Union", "39.99", "Small", "20.00");
        for (var name : capital.keySet()) {
            kenyan.member(name, name.equals("Union") ? "cooperative" : "farmer-organisation", "members");
            Body.accepted(kenyan.founder().post(kenyan.memberOf(name) + "/share", Map.of()));
            Body.accepted(
                    kenyan.founder().post(kenyan.memberOf(name) + "/capital", Map.of("capital", capital.get(name))));
        }
        kenyan.voteOn("Small", "resolution", "ballots");
        var called = Ledger.events(new Ledger(jdbc).of(kenyan.id()), VoteCalled.class)
                .getFirst();
        assertThat(called.roll().entries()).isEqualTo(3);
        var absences = Objects.requireNonNull(new Ledger(jdbc)
                .content(called.roll().content(), RollContent.class)
                .absences());
        assertThat(absences).singleElement().satisfies(absence -> {
            assertThat(kenyan.memberOf("More")).endsWith(absence.member().toString());
            assertThat(absence.reasons()).containsExactly(OffRoll.CAPITAL_ABOVE_LIMIT);
        });
    }

    @Test
    void members_weigh_by_capital_and_whoever_has_none_is_off_the_roll() {
        var weighed = body("\"ways\":[\"ballots\"]")
                .replace("\"roll\":\"recorded\"", "\"roll\":\"recorded\",\"weighing\":{\"by\":\"capital\"}")
                .replace("\"by\":\"heads\"", "\"by\":\"weight\"");
        var body = under(weighed);
        for (var name : List.of("Large", "Small", "Less", "None")) {
            body.member(name, "cooperative", "members");
        }
        for (var one : Map.of("Large", "500.50", "Small", "300.30", "Less", "200.20", "None", "0")
                .entrySet()) {
            Body.accepted(
                    body.founder().post(body.memberOf(one.getKey()) + "/capital", Map.of("capital", one.getValue())));
        }
        var vote = body.voteOn("Large", "ordinary", "ballots");
        assertThat(body.as("None")
                        .post(vote + "/ballots", Map.of("choice", "for"))
                        .status())
                .isEqualTo(409);
        body.casts("Large", vote, "for");
        body.casts("Small", vote, "against");
        body.casts("Less", vote, "against");
        body.closes(vote);
        var tallied = tallied(body);
        assertThat(tallied.outcome()).as("half is not more than half").isEqualTo(Outcome.REJECTED);
        assertThat(tallied.tally().getFirst().weight())
                .isEqualTo(new LineWeight(Fraction.of(1, 2), Fraction.of(1, 2), Fraction.ZERO, Fraction.ONE));
    }

    @Test
    void a_position_with_two_maintained_objections_is_published_only_with_both() {
        var mechanism = underPreset("civil-society-mechanism");
        mechanism.member("Via Rural", "farmer-organisation", "smallholder-farmers");
        mechanism.member("Herders", "pastoralists", "pastoralists");
        mechanism.member("Cono Sur", "ngo", "southern-cone");
        var at = mechanism.admitted("Via Rural", "position");
        var pastoral = mechanism.objects("Herders", at, "It forgets the herds.");
        var southern = mechanism.objects("Cono Sur", at, "It forgets the lakes.");
        assertThat(mechanism.declares(at, "adopted", "consent").problem()).isEqualTo("every-objection-is-answered");
        mechanism.answers(pastoral);
        mechanism.answers(southern);
        mechanism.maintains("Herders", pastoral);
        var early = mechanism.declares(at, "adopted", "consent");
        assertThat(early.problem()).isEqualTo("every-objection-is-settled");
        assertThat(southern).endsWith(early.json().get("objections").get(0).asString());
        mechanism.maintains("Cono Sur", southern);
        assertThat(mechanism.declares(at, "rejected", "consent").problem()).isEqualTo("objection-prevents-consent");
        assertThat(mechanism.declares(at, "adopted", "show-of-hands").problem()).isEqualTo("basis-is-that-of-charter");
        Body.accepted(mechanism.declares(at, "adopted", "consent"));
        var declared = Ledger.events(new Ledger(jdbc).of(mechanism.id()), ProposalDeclared.class)
                .getFirst();
        assertThat(declared.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(declared.minorityPositions())
                .extracting(one -> at + "/objections/" + one)
                .containsExactlyInAnyOrder(pastoral, southern);
        var late = mechanism.as("Herders").post(pastoral + "/withdrawal", Map.of(), Assembly.key(), "2");
        assertThat(late.problem()).isEqualTo("deliberation-is-not-closed");
    }

    @Test
    void the_chairs_ballot_breaks_a_tie_and_is_told_only_then() {
        var charter = body("\"ways\":[\"ballots\"],\"tieBreak\":\"chair\"");
        var tied = chaired(charter, "against");
        assertThat(tied.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(tied.castingVote()).isEqualTo(new CastingVote("members", Choice.FOR));
        var clear = chaired(charter, "for");
        assertThat(clear.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(clear.castingVote()).isNull();
    }

    private VoteTallied chaired(String charter, String other) {
        var body = under(charter);
        body.member("Chair", "ngo", "members");
        body.member("Other", "ngo", "members");
        body.office("chair", "Chair");
        var vote = body.voteOn("Other", "ordinary", "ballots");
        body.casts("Chair", vote, "for");
        body.casts("Other", vote, other);
        body.closes(vote);
        return tallied(body);
    }

    @Test
    void the_chairs_vote_in_a_meeting_is_one_of_those_counted() {
        var body = under(body("\"ways\":[\"meeting-count\"],\"tieBreak\":\"chair\""));
        body.member("Chair", "ngo", "members");
        body.member("Other", "ngo", "members");
        body.office("chair", "Chair");
        body.office("auditor", "Other");
        var vote = body.voteOn("Other", "ordinary", "meeting-count");
        var abstaining = body.founder().post(vote + "/count", count("abstain"));
        assertThat(abstaining.problem()).isEqualTo(VotingRule.CASTING_VOTE_IS_IN_THE_COUNT.publicName());
        assertThat(body.founder().post(vote + "/count", count("for")).status()).isEqualTo(200);
        assertThat(body.as("Other").post(vote + "/count/signature", Map.of()).status())
                .isEqualTo(200);
        body.closes(vote);
        assertThat(tallied(body).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void nobody_casts_a_second_vote_that_the_charter_does_not_give() {
        var body = under(body("\"ways\":[\"meeting-count\"]"));
        body.member("Chair", "ngo", "members");
        body.member("Other", "ngo", "members");
        var vote = body.voteOn("Other", "ordinary", "meeting-count");
        assertThat(body.founder().post(vote + "/count", count("for")).problem())
                .isEqualTo(VotingRule.CHARTER_GIVES_A_CASTING_VOTE.publicName());
    }

    private static Map<String, Object> count(String choice) {
        return Map.of(
                "lines",
                List.of(Map.of("constituency", "members", "for", 1, "against", 1, "abstain", 0, "present", 2)),
                "castingVote",
                Map.of("constituency", "members", "choice", choice));
    }

    @Test
    void what_one_side_is_silent_on_lapses() {
        var body = under(body("""
                "ways":["ballots"],"unmetQuorum":"lapsed",
                "quorum":{"rule":"threshold","measure":"valid-votes","of":"entitled","by":"heads","share":"1","strict":false}"""));
        body.member("First", "ngo", "members");
        body.member("Second", "public-body", "members");
        var vote = body.voteOn("First", "ordinary", "ballots");
        body.casts("First", vote, "for");
        body.closes(vote);
        assertThat(tallied(body).outcome()).isEqualTo(Outcome.LAPSED);
        assertThat(body.founder().post(vote + "/certification", Map.of()).status())
                .isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Ledger.events(new Ledger(jdbc).of(body.id()), ProposalDecided.class))
                        .extracting(ProposalDecided::outcome)
                        .containsExactly(Outcome.LAPSED));
    }

    @Test
    void what_had_no_quorum_is_called_a_second_time_and_decided_by_those_who_came() {
        var body = under(body("""
                "ways":["ballots"],"secondCall":{},
                "quorum":{"rule":"threshold","measure":"valid-votes","of":"entitled","by":"heads","share":"1/2","strict":false}"""));
        for (var name : List.of("First", "Second", "Third")) {
            body.member(name, "ngo", "members");
        }
        var at = body.draft("First", "ordinary");
        Body.accepted(body.as("First").post(at + "/submission", Map.of(), Assembly.key(), "0"));
        var first = body.voteOnSubmitted(at, 1, "ballots");
        body.casts("First", first, "for");
        body.closes(first);
        Body.accepted(body.founder().post(first + "/certification", Map.of()));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Ledger.events(new Ledger(jdbc).of(body.id()), ProposalHeldOver.class))
                        .hasSize(1));

        var second = body.voteOnAdmitted(at, 4, "ballots");
        body.casts("Second", second, "for");
        body.closes(second);
        Body.accepted(body.founder().post(second + "/certification", Map.of()));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(Ledger.events(new Ledger(jdbc).of(body.id()), ProposalDecided.class))
                        .extracting(ProposalDecided::outcome)
                        .containsExactly(Outcome.ADOPTED));
        assertThat(Ledger.events(new Ledger(jdbc).of(body.id()), VoteCalled.class))
                .extracting(VoteCalled::callNumber)
                .containsExactly(1, 2);
        assertThat(Ledger.events(new Ledger(jdbc).of(body.id()), VoteTallied.class))
                .extracting(VoteTallied::outcome)
                .containsExactly(Outcome.NOT_VALID, Outcome.ADOPTED);
    }

    @Test
    void a_group_is_counted_where_a_safeguard_speaks_of_it() {
        var body = under(body("""
                "ways":["ballots"],"safeguards":[{"id":"growers-speak","name":"Growers speak",
                  "holds":{"rule":"participation","group":"growers","measure":"valid-votes","share":"1/2","strict":false}}]"""));
        body.member("Umoja", "cooperative", "members");
        body.member("Mlima", "farmer-organisation", "members");
        body.member("Roasters", "buyer", "members");
        var vote = body.voteOn("Roasters", "ordinary", "ballots");
        body.casts("Roasters", vote, "for");
        body.closes(vote);
        var tallied = tallied(body);
        assertThat(tallied.outcome()).isEqualTo(Outcome.NOT_VALID);
        assertThat(tallied.groups()).containsExactly(new GroupLine("growers", "members", 0, 0, 0, 0, 2));

        var second = body.voteOn("Roasters", "ordinary", "ballots");
        body.casts("Roasters", second, "for");
        body.casts("Umoja", second, "abstain");
        body.closes(second);
        var enough =
                Ledger.events(new Ledger(jdbc).of(body.id()), VoteTallied.class).getLast();
        assertThat(enough.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(Objects.requireNonNull(enough.groups()).getFirst().abstain()).isEqualTo(1);
    }
}
