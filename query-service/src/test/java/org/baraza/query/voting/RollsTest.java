package org.baraza.query.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baraza.query.http.Problem;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.FrozenRoll.LeftOff;
import org.baraza.record.voting.FrozenRoll.ReasonCount;
import org.baraza.record.voting.FrozenRoll.RollAbsence;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.baraza.record.voting.FrozenRoll.RollEntry;
import org.baraza.record.voting.OffRoll;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Who is on a frozen roll, who is not, and why.
class RollsTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Cooperative.Member growers = platform.member("Rice Growers", Cooperative.FARMERS);
    private final Cooperative.Member owing = platform.member("Owing Growers", Cooperative.FARMERS);
    private final List<SeatId> individuals =
            IntStream.range(0, 30).mapToObj(i -> new SeatId(history.id())).toList();
    private final SeatId nominal = new SeatId(history.id());
    private final VoteId vote = new VoteId(history.id());
    private final List<Reading> readings = new ArrayList<>();

    RollsTest() {
        var proposal = platform.draft(growers, "Pay within 14 days", null);
        platform.submit(growers, proposal);
        platform.admit(proposal);
        var weight = Fraction.of(1, 31);
        var entries = Stream.concat(
                        Stream.of(new RollEntry(
                                growers.seat(),
                                growers.organisation(),
                                Cooperative.FARMERS,
                                "ordinary",
                                weight,
                                Fraction.of(9, 4))),
                        individuals.stream()
                                .map(seat -> new RollEntry(seat, null, Cooperative.BUYERS, "ordinary", weight)))
                .toList();
        var absences = List.of(
                new RollAbsence(
                        MemberId.of(owing.organisation()),
                        null,
                        Cooperative.FARMERS,
                        "ordinary",
                        List.of(OffRoll.SUSPENDED, OffRoll.IN_ARREARS)),
                new RollAbsence(
                        MemberId.of(nominal),
                        true,
                        Cooperative.BUYERS,
                        "nominal",
                        List.of(OffRoll.CLASS_DOES_NOT_VOTE)));
        var content = history.content(
                platform.id,
                MediaTypes.ROLL,
                new String(Json.canonical(new RollContent(entries, absences)), StandardCharsets.UTF_8));
        var roll = new FrozenRoll(
                31,
                List.of(),
                content,
                new LeftOff(
                        2,
                        List.of(
                                new ReasonCount(OffRoll.CLASS_DOES_NOT_VOTE, 1),
                                new ReasonCount(OffRoll.SUSPENDED, 1),
                                new ReasonCount(OffRoll.IN_ARREARS, 1))));
        var opens = Instant.parse("2026-03-02T10:00:00Z");
        history.add(
                platform.id,
                platform.in(Office.SECRETARY),
                new VoteCalled(
                        vote,
                        platform.id,
                        proposal,
                        1,
                        "ordinary",
                        WayOfDeciding.BALLOTS,
                        1,
                        opens,
                        opens.plusSeconds(864_000),
                        roll));
        history.add(platform.id, platform.in(Office.SECRETARY), new ProposalEvent.ProposalPutToVote(proposal, 1, vote));
    }

    @AfterEach
    void close() {
        readings.forEach(Reading::close);
    }

    private JsonNode get(String path) {
        var reading = Reading.given(history);
        readings.add(reading);
        return reading.get("/api/platforms/" + platform.id + path);
    }

    private JsonNode roll(String path) {
        return get("/votes/" + vote + "/roll" + path);
    }

    @Test
    void the_vote_says_how_many_are_left_off_and_by_which_reason() {
        var leftOff = get("/votes/" + vote).get("roll").get("leftOff");
        assertThat(leftOff.get("members").asLong()).isEqualTo(2);
        assertThat(leftOff.get("reasons").get(2).get("reason").asString()).isEqualTo("in-arrears");
    }

    @Test
    void the_roll_is_paged_by_seat_and_cut_by_constituency_and_class() {
        assertThat(roll("?constituency=farmers").get("items")).hasSize(1);
        assertThat(roll("?class=nominal").get("items")).isEmpty();
        assertThat(roll("?constituency=farmers").at("/items/0/units").asString())
                .isEqualTo("9/4");
        assertThat(roll("?constituency=buyers").at("/items/0/units").isNull()).isTrue();
        var first = roll("?constituency=buyers&limit=20");
        assertThat(first.get("items")).hasSize(20);
        assertThat(first.get("items").get(0).get("organisation").isNull()).isTrue();
        var second =
                roll("?constituency=buyers&limit=20&cursor=" + first.get("next").asString());
        assertThat(second.get("items")).hasSize(10);
        assertThat(second.get("next").isNull()).isTrue();
        var seats = new ArrayList<String>();
        List.of(first, second)
                .forEach(page -> page.get("items")
                        .forEach(one -> seats.add(one.get("seat").asString())));
        assertThat(seats)
                .containsExactlyElementsOf(
                        individuals.stream().map(SeatId::toString).sorted().toList());
    }

    @Test
    void members_left_off_are_listed_with_every_reason_and_found_by_each() {
        assertThat(roll("/absences").get("items")).hasSize(2);
        for (var reason : List.of("suspended", "in-arrears")) {
            var items = roll("/absences?reason=" + reason).get("items");
            assertThat(items).hasSize(1);
            assertThat(items.get(0).get("organisation").get("name").asString()).isEqualTo("Owing Growers");
            assertThat(items.get(0).get("reasons")).hasSize(2);
        }
        var other = roll("/absences?class=nominal").get("items").get(0);
        assertThat(other.get("member").asString()).isEqualTo(nominal.toString());
        assertThat(other.get("organisation").isNull()).isTrue();
        assertThat(roll("/absences?reason=share-unpaid").get("items")).isEmpty();
        assertThatThrownBy(() -> roll("/absences?reason=hair-colour")).isInstanceOf(Problem.class);
    }

    @Test
    void a_member_asks_whether_it_is_on_the_roll_and_why_not() {
        var on = roll("/members/" + growers.organisation());
        assertThat(on.get("onRoll").asBoolean()).isTrue();
        assertThat(on.get("seats").get(0).asString()).isEqualTo(growers.seat().toString());
        assertThat(on.get("weight").asString()).isEqualTo("1/31");
        assertThat(roll("/members/" + individuals.getFirst()).get("onRoll").asBoolean())
                .isTrue();
        var off = roll("/members/" + nominal);
        assertThat(off.get("onRoll").asBoolean()).isFalse();
        assertThat(off.get("reasons").get(0).asString()).isEqualTo("class-does-not-vote");
        assertThat(off.get("weight").isNull()).isTrue();
        assertThat(roll("/members/" + history.id()).get("note").asString()).isEqualTo("was-no-member");
    }

    @Test
    void a_seat_that_came_later_is_told_that_the_member_votes_by_another() {
        assertThat(roll("/seats/" + growers.seat()).get("onRoll").asBoolean()).isTrue();
        assertThat(roll("/seats/" + growers.seat()).get("weight").asString()).isEqualTo("1/31");
        var later = platform.delegate(growers.organisation(), Cooperative.FARMERS, null);
        var answer = roll("/seats/" + later.seat());
        assertThat(answer.get("onRoll").asBoolean()).isFalse();
        assertThat(answer.get("note").asString()).isEqualTo("by-other-seats");
        assertThat(roll("/seats/" + owing.seat()).get("reasons")).hasSize(2);
        assertThat(roll("/seats/" + platform.observer("County").seat())
                        .get("note")
                        .asString())
                .isEqualTo("has-no-vote");
        assertThatThrownBy(() -> roll("/seats/" + history.id())).isInstanceOf(Problem.class);
    }

    @Test
    void what_waits_for_a_seat_says_whether_it_is_on_the_roll() {
        var later = platform.delegate(growers.organisation(), Cooperative.FARMERS, null);
        var waiting = "/undecided?seat=";
        assertThat(onRoll(get(waiting + growers.seat()))).isTrue();
        assertThat(onRoll(get(waiting + later.seat()))).isFalse();
        assertThat(get("/undecided")
                        .get("items")
                        .get(0)
                        .get("vote")
                        .get("onRoll")
                        .isNull())
                .isTrue();
    }

    private static boolean onRoll(JsonNode undecided) {
        return undecided.get("items").get(0).get("vote").get("onRoll").asBoolean();
    }
}
