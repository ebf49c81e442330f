package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baraza.governance.membership.MembershipRule;
import org.baraza.governance.voting.VotingRule;
import org.baraza.record.membership.MembershipEvent.MemberSuspended;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.platform.Preset;
import org.baraza.record.voting.FrozenRoll.LeftOff;
import org.baraza.record.voting.FrozenRoll.ReasonCount;
import org.baraza.record.voting.FrozenRoll.RollAbsence;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.baraza.record.voting.FrozenRoll.RollEntry;
import org.baraza.record.voting.OffRoll;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Members of every standing, and the rolls that follow from it.
@GovernanceTest
class StandingJourneyTest {
    private final JdbcClient jdbc;

    @LocalServerPort
    private int port;

    StandingJourneyTest(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private Body under(String preset) {
        return new Body(
                "http://127.0.0.1:" + port,
                GovernanceTest.OwnIssuer.ISSUER,
                Preset.named(preset).charter().toString());
    }

    private static Person.Reply individual(
            Body body, @Nullable String membershipClass, @Nullable LocalDate arrearsSince, boolean sharePaid) {
        var admission = new HashMap<String, Object>(Map.of("constituency", "members", "sharePaid", sharePaid));
        if (membershipClass != null) {
            admission.put("membershipClass", membershipClass);
        }
        if (arrearsSince != null) {
            admission.put("arrearsSince", arrearsSince.toString());
        }
        return body.founder().post(body.path() + "/individuals", admission);
    }

    private static String admitted(
            Body body, @Nullable String membershipClass, @Nullable LocalDate arrearsSince, boolean sharePaid) {
        var reply = individual(body, membershipClass, arrearsSince, sharePaid);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.id();
    }

    private VoteCalled last(Body body) {
        return Ledger.events(new Ledger(jdbc).of(body.id()), VoteCalled.class).getLast();
    }

    private RollContent content(VoteCalled called) {
        return new Ledger(jdbc).content(called.roll().content(), RollContent.class);
    }

    private static List<RollAbsence> absences(RollContent content) {
        return Objects.requireNonNull(content.absences());
    }

    @Test
    void agricultural_cooperative_under_indian_state_law_the_roll_excludes_both_and_says_why() {
        var body = under("indian-agricultural-cooperative");
        var today = LocalDate.ofInstant(Instant.now(), ZoneId.of("Asia/Kolkata"));
        assertThat(individual(body, null, null, true).problem()).isEqualTo(MembershipRule.CLASS_IS_NAMED.publicName());
        assertThat(individual(body, "honorary", null, true).problem())
                .isEqualTo(MembershipRule.CLASS_IS_IN_CHARTER.publicName());
        var ordinary = admitted(body, "ordinary", null, false);
        var sixMonths = admitted(body, "ordinary", today.minusMonths(6), false);
        var aDayMore = admitted(body, "ordinary", today.minusMonths(6).minusDays(1), false);
        var nominal = admitted(body, "nominal", null, false);
        var both = admitted(body, "nominal", today.minusYears(2), false);
        body.member("Officer", "cooperative", "members", "ordinary");

        body.voteOn("Officer", "resolution", "ballots");

        var called = last(body);
        var content = content(called);
        assertThat(content.entries())
                .extracting(entry -> entry.seat().toString())
                .contains(ordinary, sixMonths)
                .hasSize(3)
                .doesNotContain(aDayMore, nominal, both);
        assertThat(content.entries()).extracting(RollEntry::membershipClass).containsOnly("ordinary");
        assertThat(absences(content))
                .extracting(absence -> absence.member().toString(), RollAbsence::individual, RollAbsence::reasons)
                .containsExactlyInAnyOrder(
                        tuple(aDayMore, true, List.of(OffRoll.IN_ARREARS)),
                        tuple(nominal, true, List.of(OffRoll.CLASS_DOES_NOT_VOTE)),
                        tuple(both, true, List.of(OffRoll.CLASS_DOES_NOT_VOTE, OffRoll.IN_ARREARS)));
        assertThat(called.roll().entries()).isEqualTo(3);
        assertThat(called.roll().leftOff())
                .isEqualTo(new LeftOff(
                        3,
                        List.of(
                                new ReasonCount(OffRoll.CLASS_DOES_NOT_VOTE, 2),
                                new ReasonCount(OffRoll.IN_ARREARS, 2))));
    }

    @Test
    void cooperative_in_kenya_a_sixth_of_the_members_with_unpaid_shares_are_off_the_roll() {
        var body = under("kenyan-cooperative");
        var unpaid = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            var paid = i % 6 != 0;
            var member = admitted(body, null, null, paid);
            if (!paid) {
                unpaid.add(member);
            }
        }
        // One more pays in time, and one officer belongs to the body.
        var late = admitted(body, null, null, false);
        var pays = body.path() + "/members/" + late + "/share";
        assertThat(body.founder().post(pays, Map.of()).status()).isEqualTo(200);
        assertThat(body.founder().post(pays, Map.of()).problem())
                .isEqualTo(MembershipRule.SHARE_IS_PAID_ONCE.publicName());
        body.member("Officer", "cooperative", "members");

        body.voteOn("Officer", "resolution", "ballots");

        var content = content(last(body));
        // The officer's organisation has paid nothing either.
        assertThat(content.entries()).hasSize(11);
        assertThat(absences(content))
                .filteredOn(absence -> absence.individual() != null)
                .extracting(absence -> absence.member().toString())
                .containsExactlyInAnyOrderElementsOf(unpaid);
        assertThat(absences(content))
                .allSatisfy(absence -> assertThat(absence.reasons()).containsExactly(OffRoll.SHARE_UNPAID));
    }

    @Test
    void a_suspended_member_is_off_the_next_roll_and_stays_on_the_one_that_was_frozen() {
        var body = under("swiss-association");
        body.member("First", "ngo", "members");
        body.member("Second", "ngo", "members");
        var before = body.voteOn("First", "resolution", "ballots");
        var member = content(last(body)).entries().stream()
                .filter(entry ->
                        entry.seat().toString().equals(body.as("Second").seat()))
                .findFirst()
                .orElseThrow()
                .organisation();
        var at = body.path() + "/members/" + member;
        var suspended = body.founder()
                .post(at + "/suspension", Map.of("ground", "sanction", "reasons", "It left the meeting in anger."));
        assertThat(suspended.status()).as(suspended.body()).isEqualTo(200);
        assertThat(Ledger.events(new Ledger(jdbc).of(body.id()), MemberSuspended.class)
                        .getFirst()
                        .toString())
                .doesNotContain("anger");
        body.casts("Second", before, "for");

        var after = body.voteOn("First", "resolution", "ballots");
        var refused = body.as("Second").post(after + "/ballots", Map.of("choice", "for"));
        assertThat(refused.problem()).isEqualTo(VotingRule.SEAT_IS_ON_ROLL.publicName());
        assertThat(absences(content(last(body))))
                .extracting(RollAbsence::reasons)
                .containsExactly(List.of(OffRoll.SUSPENDED));

        assertThat(body.founder().post(at + "/reinstatement", Map.of()).status())
                .isEqualTo(200);
        var third = body.voteOn("First", "resolution", "ballots");
        body.casts("Second", third, "for");
    }

    @Test
    void a_member_that_resigns_leaves_its_seats_and_the_next_roll() {
        var body = under("swiss-association");
        body.member("First", "ngo", "members");
        body.member("Second", "ngo", "members");
        var vote = body.voteOn("First", "resolution", "ballots");
        var member = content(last(body)).entries().stream()
                .filter(entry ->
                        entry.seat().toString().equals(body.as("Second").seat()))
                .findFirst()
                .orElseThrow()
                .organisation();
        var resignation = body.path() + "/members/" + member + "/resignation";
        assertThat(body.as("First").post(resignation, Map.of()).problem())
                .isEqualTo(MembershipRule.MEMBER_RESIGNS_ITSELF.publicName());
        assertThat(body.as("Second").post(resignation, Map.of()).status()).isEqualTo(200);
        assertThat(Ledger.events(new Ledger(jdbc).of(body.id()), SeatEnded.class))
                .extracting(ended -> ended.seat().toString())
                .containsExactly(body.as("Second").seat());
        var cast = body.as("Second").post(vote + "/ballots", Map.of("choice", "for"));
        assertThat(cast.status()).isEqualTo(403);
        body.voteOn("First", "resolution", "ballots");
        assertThat(content(last(body)).entries()).hasSize(1);
        assertThat(absences(content(last(body)))).isEmpty();
    }

    @Test
    void a_member_without_a_delegate_is_named_and_so_is_one_whose_delegate_left() {
        var body = under("swiss-association");
        body.member("First", "ngo", "members");
        body.member("Second", "ngo", "members");
        body.admit("Third", "ngo", "members");
        var ended =
                body.founder().post(body.path() + "/seats/" + body.as("Second").seat() + "/end", Map.of());
        assertThat(ended.status()).as(ended.body()).isEqualTo(200);
        body.voteOn("First", "resolution", "ballots");
        assertThat(absences(content(last(body))))
                .extracting(RollAbsence::reasons)
                .containsExactlyInAnyOrder(List.of(OffRoll.TERM_OVER), List.of(OffRoll.NO_DELEGATE));
    }

    @Test
    void an_individual_takes_the_seat_by_an_invitation_and_votes_and_speaks_in_it() {
        var body = under("kenyan-cooperative");
        body.member("Officer", "cooperative", "members");
        var member = admitted(body, null, null, true);
        var second = admitted(body, null, null, true);
        var account = body.account("individual-" + body.id());
        account.get("/me");
        assertThat(taken(body, member, account).status()).isEqualTo(201);
        assertThat(taken(body, second, account).problem())
                .isEqualTo(MembershipRule.PERSON_IS_ONE_INDIVIDUAL.publicName());
        var seats = account.get("/me").json().get("seats");
        assertThat(seats).hasSize(1);
        assertThat(seats.get(0).has("organisation")).isFalse();
        assertThat(seats.get(0).get("seat").asString()).isEqualTo(member);
        var own = account.in(member);

        var vote = body.voteOn("Officer", "resolution", "ballots");
        assertThat(own.post(vote + "/ballots", Map.of("choice", "for")).status())
                .isEqualTo(201);
        var drafted = own.post(
                body.path() + "/proposals",
                Map.of("decisionType", "resolution", "title", "A well", "text", "Dig one."));
        assertThat(drafted.problem()).isEqualTo(MembershipRule.SEAT_SPEAKS_FOR_AN_ORGANISATION.publicName());
        var resignation = body.path() + "/members/" + member + "/resignation";
        assertThat(own.post(resignation, Map.of()).status()).isEqualTo(200);
        assertThat(own.get("/me").json().get("seats")).isEmpty();
    }

    static Person.Reply taken(Body body, String member, Person account) {
        var invited = body.founder().post(body.path() + "/members/" + member + "/invitations", hash());
        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        return account.post(body.path() + "/invitations/" + invited.id() + "/acceptance", InvitationJourneyTest.SECRET);
    }

    private static Map<String, String> hash() {
        return Map.of(
                "secretHash",
                "a9d3eaf22e05fb125d90723fca9f22f1ab525ab54bc608769d404ac4e19d9b7c",
                "expiresAt",
                Instant.now().plusSeconds(3600).toString());
    }

    @Test
    void a_member_changes_its_class_and_the_next_roll_with_it() {
        var body = under("indian-agricultural-cooperative");
        body.member("Officer", "cooperative", "members", "ordinary");
        var member = admitted(body, "nominal", null, false);
        var at = body.path() + "/members/" + member + "/class";
        var ordinary = Map.of("membershipClass", "ordinary");
        assertThat(body.founder().post(at, Map.of("membershipClass", "nominal")).problem())
                .isEqualTo(MembershipRule.CLASS_IS_ANOTHER.publicName());
        assertThat(body.founder().post(at, ordinary).status()).isEqualTo(200);
        body.voteOn("Officer", "resolution", "ballots");
        assertThat(content(last(body)).entries())
                .extracting(entry -> entry.seat().toString())
                .contains(member);
    }
}
