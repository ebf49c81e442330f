package org.baraza.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.query.http.Problem;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.Decimal;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.AdmissionId;
import org.baraza.record.membership.AdmittedIndividuals;
import org.baraza.record.membership.InvitationId;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent.ArrearsRecorded;
import org.baraza.record.membership.MembershipEvent.ArrearsSettled;
import org.baraza.record.membership.MembershipEvent.CapitalRecorded;
import org.baraza.record.membership.MembershipEvent.IndividualInvited;
import org.baraza.record.membership.MembershipEvent.IndividualsAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberClassified;
import org.baraza.record.membership.MembershipEvent.MemberReinstated;
import org.baraza.record.membership.MembershipEvent.MemberResigned;
import org.baraza.record.membership.MembershipEvent.MemberSuspended;
import org.baraza.record.membership.MembershipEvent.SeatTaken;
import org.baraza.record.membership.MembershipEvent.SharePaid;
import org.baraza.record.membership.MembershipEvent.VotesRecorded;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SuspensionGround;
import org.baraza.record.platform.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Members of every standing, as they are read.
class MembersTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final List<Reading> readings = new ArrayList<>();

    @AfterEach
    void close() {
        readings.forEach(Reading::close);
    }

    private Reading reading() {
        var reading = Reading.given(history);
        readings.add(reading);
        return reading;
    }

    private JsonNode get(String path) {
        return reading().get("/api/platforms/" + platform.id + path);
    }

    private void happened(Office office, GovernanceEvent event) {
        history.add(platform.id, platform.in(office), event);
    }

    private List<SeatId> individuals(int count, String membershipClass) {
        var seats = IntStream.range(0, count)
                .mapToObj(i -> new SeatId(history.id()))
                .toList();
        var alike = new AdmittedIndividuals(Cooperative.FARMERS, membershipClass, null, true, null, null, seats);
        happened(Office.SECRETARY, new IndividualsAdmitted(platform.id, new AdmissionId(history.id()), List.of(alike)));
        return seats;
    }

    private ContentRef suspend(MemberId member) {
        var reasons = history.text(platform.id, "It owes.");
        happened(Office.CHAIR, new MemberSuspended(platform.id, member, SuspensionGround.ARREARS, reasons));
        return reasons;
    }

    @Test
    void an_organisation_is_known_by_its_name_and_an_individual_by_nothing_but_the_seat() {
        var growers = platform.member("Rice Growers", Cooperative.FARMERS);
        var individual = individuals(1, "ordinary").getFirst();
        var one = get("/members/" + growers.organisation());
        assertThat(one.get("kind").asString()).isEqualTo("organisation");
        assertThat(one.get("organisation").get("name").asString()).isEqualTo("Rice Growers");
        assertThat(one.get("account").isNull()).isTrue();
        var other = get("/members/" + individual);
        assertThat(other.get("kind").asString()).isEqualTo("individual");
        assertThat(other.get("organisation").isNull()).isTrue();
        assertThat(other.get("membershipClass").asString()).isEqualTo("ordinary");
        assertThat(other.get("sharePaid").asBoolean()).isTrue();
        assertThat(other.get("account").asBoolean()).isFalse();
        assertThatThrownBy(() -> get("/members/" + history.id())).isInstanceOf(Problem.class);
    }

    @Test
    void votes_and_capital_that_came_with_a_list_show() {
        var seat = new SeatId(history.id());
        var admitted = new AdmittedIndividuals(
                Cooperative.FARMERS, null, null, null, 5, Decimal.parse("12.50"), List.of(seat));
        happened(
                Office.SECRETARY,
                new IndividualsAdmitted(platform.id, new AdmissionId(history.id()), List.of(admitted)));
        var one = get("/members/" + seat);
        assertThat(one.get("votes").asInt()).isEqualTo(5);
        assertThat(one.get("capital").asString()).isEqualTo("12.50");
        assertThat(get("/members/" + individuals(1, "ordinary").getFirst())
                        .get("votes")
                        .isNull())
                .isTrue();
    }

    @Test
    void what_happens_to_a_member_shows_until_it_is_taken_back() {
        var growers = platform.member("Rice Growers", Cooperative.FARMERS);
        var member = MemberId.of(growers.organisation());
        var reasons = suspend(member);
        happened(Office.TREASURER, new ArrearsRecorded(platform.id, member, LocalDate.parse("2025-11-30")));
        happened(Office.SECRETARY, new MemberClassified(platform.id, member, "nominal"));
        var one = get("/members/" + member);
        assertThat(one.get("state").asString()).isEqualTo("suspended");
        assertThat(one.get("suspension").get("ground").asString()).isEqualTo("arrears");
        assertThat(one.get("suspension").get("reasons").asString()).isEqualTo("It owes.");
        assertThat(one.get("membershipClass").asString()).isEqualTo("nominal");
        history.erase(reasons.id());
        assertThat(get("/members/" + member).get("suspension").get("reasons").isNull())
                .isTrue();

        happened(Office.TREASURER, new ArrearsSettled(platform.id, member));
        happened(Office.TREASURER, new SharePaid(platform.id, member));
        assertThat(get("/members/" + member).get("votes").isNull()).isTrue();
        happened(Office.SECRETARY, new VotesRecorded(platform.id, member, 3));
        happened(Office.TREASURER, new CapitalRecorded(platform.id, member, Decimal.parse("1250.50")));
        happened(Office.CHAIR, new MemberReinstated(platform.id, member));
        var again = get("/members/" + member);
        assertThat(again.get("state").asString()).isEqualTo("active");
        assertThat(again.get("suspension").isNull()).isTrue();
        assertThat(again.get("arrearsSince").isNull()).isTrue();
        assertThat(again.get("sharePaid").asBoolean()).isTrue();
        assertThat(again.get("votes").asInt()).isEqualTo(3);
        assertThat(again.get("capital").asString()).isEqualTo("1250.50");
    }

    @Test
    void who_resigned_is_counted_no_more_and_listed_only_when_asked_for() {
        var growers = platform.member("Rice Growers", Cooperative.FARMERS);
        platform.member("Millers", Cooperative.BUYERS);
        var member = MemberId.of(growers.organisation());
        happened(Office.SECRETARY, new MemberResigned(platform.id, member, Cooperative.FARMERS));
        platform.end(growers);
        assertThat(get("/members").get("items")).hasSize(1);
        assertThat(get("/members?state=resigned").get("items")).hasSize(1);
        var counts = get("");
        assertThat(counts.get("counts").get("members").asLong()).isEqualTo(1);
        assertThat(counts.get("constituencies").get(0).get("members").asLong()).isZero();
        happened(Office.SECRETARY, new MemberAdmitted(platform.id, growers.organisation(), Cooperative.BUYERS, null));
        var again = get("/members/" + member);
        assertThat(again.get("state").asString()).isEqualTo("active");
        assertThat(again.get("resignedAt").isNull()).isTrue();
        assertThat(again.get("constituency").asString()).isEqualTo(Cooperative.BUYERS);
    }

    @Test
    void the_list_is_cut_by_kind_class_constituency_and_state_and_paged_without_loss() {
        platform.member("Rice Growers", Cooperative.FARMERS);
        platform.member("Millers", Cooperative.BUYERS);
        var ordinary = individuals(30, "ordinary");
        individuals(7, "nominal");
        suspend(MemberId.of(ordinary.getFirst()));
        var reading = reading();
        var at = "/api/platforms/" + platform.id + "/members";
        assertThat(reading.get(at + "?limit=100").get("items")).hasSize(39);
        assertThat(reading.get(at + "?kind=organisation").get("items")).hasSize(2);
        assertThat(reading.get(at + "?kind=individual&limit=100").get("items")).hasSize(37);
        assertThat(reading.get(at + "?class=nominal").get("items")).hasSize(7);
        assertThat(reading.get(at + "?class=nominal&state=suspended").get("items"))
                .isEmpty();
        assertThat(reading.get(at + "?state=suspended").get("items")).hasSize(1);
        assertThat(reading.get(at + "?state=active&class=ordinary&limit=100").get("items"))
                .hasSize(29);
        assertThat(reading.get(at + "?constituency=" + Cooperative.BUYERS).get("items"))
                .hasSize(1);
        var seen = new ArrayList<String>();
        var page = reading.get(at + "?class=ordinary&limit=11");
        while (true) {
            page.get("items").forEach(one -> seen.add(one.get("member").asString()));
            if (page.get("next").isNull()) {
                break;
            }
            page = reading.get(
                    at + "?class=ordinary&limit=11&cursor=" + page.get("next").asString());
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        ordinary.stream().map(SeatId::toString).sorted().toList());
    }

    @Test
    void an_individuals_account_shows_and_so_does_the_invitation_to_it() {
        var seat = individuals(1, "ordinary").getFirst();
        var invitation = new InvitationId(history.id());
        var from = Instant.parse("2026-01-01T00:00:00Z");
        happened(
                Office.SECRETARY,
                new IndividualInvited(
                        invitation, platform.id, seat, "ab".repeat(32), Instant.parse("2030-01-01T00:00:00Z")));
        var invited = get("/invitations/" + invitation).get("invitation");
        assertThat(invited.get("member").asString()).isEqualTo(seat.toString());
        assertThat(invited.get("organisation").isNull()).isTrue();
        var person = new PersonId(history.id());
        happened(Office.SECRETARY, new SeatTaken(seat, platform.id, Cooperative.FARMERS, person, from));
        assertThat(get("/members/" + seat).get("account").asBoolean()).isTrue();
        var seats = get("/seats").get("items");
        assertThat(seats).anySatisfy(one -> {
            assertThat(one.get("seat").asString()).isEqualTo(seat.toString());
            assertThat(one.get("organisation").isNull()).isTrue();
        });
        var record = get("/record?limit=100").get("items");
        assertThat(record)
                .anySatisfy(one ->
                        assertThat(one.get("about").get("kind").asString()).isEqualTo("admission"));
    }
}
