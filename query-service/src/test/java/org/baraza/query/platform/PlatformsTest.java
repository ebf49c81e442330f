package org.baraza.query.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Visibility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlatformsTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get(path);
        }
    }

    @Test
    void counts_follow_what_is_given_and_ended() {
        var anna = platform.member("Rice Growers", Cooperative.FARMERS);
        platform.member("Maize Growers", Cooperative.FARMERS);
        platform.member("Millers", Cooperative.BUYERS);
        platform.observer("County");
        platform.end(anna);
        var view = get("/api/platforms/" + platform.id);
        assertThat(view.get("counts").get("members").asLong()).isEqualTo(3);
        assertThat(view.get("counts").get("seats").asLong()).isEqualTo(2);
        assertThat(view.get("counts").get("observers").asLong()).isEqualTo(1);
        var farmers = view.get("constituencies").get(0);
        assertThat(farmers.get("seats").asLong()).isEqualTo(1);
        assertThat(farmers.get("members").asLong()).isEqualTo(2);
        assertThat(farmers.get("weightOfOne").asString()).isEqualTo("3/5");
    }

    @Test
    void a_seat_whose_term_is_over_counts_no_more_although_nothing_ended_it() {
        var organisation = platform.organisation("Rice Growers");
        platform.delegate(organisation, Cooperative.FARMERS, Instant.parse("2026-03-04T00:00:00Z"));
        platform.delegate(organisation, Cooperative.FARMERS, Instant.parse("2026-03-09T00:00:00Z"));
        var view = get("/api/platforms/" + platform.id);
        assertThat(view.get("counts").get("seats").asLong()).isEqualTo(1);
        assertThat(view.get("constituencies").get(0).get("seats").asLong()).isEqualTo(1);
    }

    @Test
    void a_seat_whose_term_is_over_and_that_was_ended_counts_once() {
        var organisation = platform.organisation("Rice Growers");
        var seat = platform.delegate(organisation, Cooperative.FARMERS, Instant.parse("2026-03-04T00:00:00Z"));
        platform.end(seat);
        assertThat(get("/api/platforms/" + platform.id)
                        .get("counts")
                        .get("seats")
                        .asLong())
                .isZero();
    }

    @Test
    void an_office_goes_from_seat_to_seat_with_the_acts_of_its_holder() {
        var anna = platform.member("Rice Growers", Cooperative.FARMERS);
        platform.give(Office.SECRETARY, anna);
        var offices = get("/api/platforms/" + platform.id).get("offices");
        assertThat(offices.size()).isEqualTo(5);
        assertThat(offices.get(0).get("office").asString()).isEqualTo("chair");
        assertThat(offices.get(0).get("acts").asLong()).isEqualTo(1);
        assertThat(offices.get(1).get("seat").asString()).isEqualTo(anna.seat().toString());
        assertThat(offices.get(1).get("acts").asLong()).isZero();
    }

    @Test
    void an_office_whose_seat_was_ended_has_no_holder() {
        var anna = platform.member("Rice Growers", Cooperative.FARMERS);
        platform.give(Office.SECRETARY, anna);
        platform.end(anna);
        assertThat(get("/api/platforms/" + platform.id).get("offices").size()).isEqualTo(4);
    }

    @Test
    void an_office_that_was_handed_on_says_by_which_rule_until_somebody_is_appointed() {
        var anna = platform.member("Rice Growers", Cooperative.FARMERS);
        var ben = platform.member("Millers", Cooperative.FARMERS);
        platform.give(Office.CHAIR, anna);
        platform.give(Office.SECRETARY, ben);
        platform.end(anna);
        assertThat(offices()).hasSize(4);
        platform.handOn(Office.CHAIR, Office.SECRETARY, ben, anna.seat());
        var chair = offices().getFirst();
        assertThat(chair.get("seat").asString()).isEqualTo(ben.seat().toString());
        assertThat(chair.get("successor").asString()).isEqualTo("secretary");
        assertThat(chair.get("byOperator").isNull()).isTrue();
        platform.give(Office.CHAIR, ben);
        assertThat(offices().getFirst().get("successor").isNull()).isTrue();
    }

    @Test
    void what_an_operator_gave_says_so_and_why_as_long_as_the_words_are_there() {
        var anna = platform.member("Rice Growers", Cooperative.FARMERS);
        var ben = platform.member("Millers", Cooperative.FARMERS);
        platform.give(Office.CHAIR, anna);
        platform.end(anna);
        var ground = platform.giveVacant(Office.CHAIR, ben, "Everybody else left.");
        var byOperator = offices().getFirst().get("byOperator");
        assertThat(byOperator.get("ground").asString()).isEqualTo("Everybody else left.");
        history.erase(ground.id());
        assertThat(offices().getFirst().get("byOperator").get("ground").isNull())
                .isTrue();
        platform.give(Office.CHAIR, ben);
        assertThat(offices().getFirst().get("byOperator").isNull()).isTrue();
    }

    private List<JsonNode> offices() {
        return get("/api/platforms/" + platform.id).get("offices").valueStream().toList();
    }

    @Test
    void a_seat_that_was_passed_on_stays_one_seat_without_the_offices_of_who_held_it() {
        var anna = platform.member("Rice Growers", Cooperative.FARMERS);
        platform.give(Office.SECRETARY, anna);
        var successor = platform.succeed(anna, null);
        var view = get("/api/platforms/" + platform.id);
        assertThat(view.get("offices").size()).isEqualTo(4);
        assertThat(view.get("counts").get("seats").asLong()).isEqualTo(1);
        platform.give(Office.SECRETARY, successor);
        assertThat(get("/api/platforms/" + platform.id).get("offices").size()).isEqualTo(5);
    }

    @Test
    void the_term_of_a_successor_counts_and_the_one_before_does_not() {
        var organisation = platform.organisation("Rice Growers");
        var soon = Instant.parse("2026-03-04T00:00:00Z");
        platform.succeed(platform.delegate(organisation, Cooperative.FARMERS, soon), null);
        platform.succeed(platform.delegate(organisation, Cooperative.FARMERS, null), soon);
        var view = get("/api/platforms/" + platform.id);
        assertThat(view.get("counts").get("seats").asLong()).isEqualTo(1);
    }

    @Test
    void members_are_listed_page_by_page_with_their_constituency() {
        for (var name : List.of("Rice Growers", "Maize Growers", "Bean Growers")) {
            platform.member(name, Cooperative.FARMERS);
        }
        platform.member("Millers", Cooperative.BUYERS);
        var found = new HashMap<String, String>();
        var path = "/api/platforms/" + platform.id + "/members?limit=3";
        try (var reading = Reading.given(history)) {
            var first = reading.get(path);
            assertThat(first.get("items").size()).isEqualTo(3);
            var second = reading.get(path + "&cursor=" + first.get("next").asString());
            assertThat(second.get("next").isNull()).isTrue();
            for (var page : List.of(first, second)) {
                page.get("items")
                        .forEach(one -> found.put(
                                one.get("organisation").get("name").asString(),
                                one.get("constituency").asString()));
            }
        }
        assertThat(found)
                .containsOnly(
                        entry("Rice Growers", Cooperative.FARMERS),
                        entry("Maize Growers", Cooperative.FARMERS),
                        entry("Bean Growers", Cooperative.FARMERS),
                        entry("Millers", Cooperative.BUYERS));
    }

    @Test
    void an_invitation_is_open_until_it_is_used_taken_back_or_its_time_is_over() {
        var growers = platform.organisation("Rice Growers");
        var later = Instant.parse("2026-03-09T00:00:00Z");
        var open = platform.invite(growers, later);
        var used = platform.invite(growers, later);
        platform.accept(used, platform.member("Millers", Cooperative.BUYERS).seat());
        var revoked = platform.invite(growers, later);
        platform.revoke(revoked);
        var expired = platform.invite(growers, Instant.parse("2026-03-04T00:00:00Z"));

        var states = new HashMap<String, String>();
        get("/api/platforms/" + platform.id + "/invitations")
                .get("items")
                .forEach(one -> states.put(
                        one.get("invitation").asString(), one.get("state").asString()));
        assertThat(states)
                .containsOnly(
                        entry(open.toString(), "open"),
                        entry(used.toString(), "accepted"),
                        entry(revoked.toString(), "revoked"),
                        entry(expired.toString(), "expired"));
        var details = get("/api/platforms/" + platform.id + "/invitations/" + open);
        assertThat(details.get("platform").asString()).isEqualTo("Mwea");
        assertThat(details.get("invitation").get("organisation").get("name").asString())
                .isEqualTo("Rice Growers");
    }

    @Test
    void seats_are_listed_with_their_offices() {
        var anna = platform.member("Rice Growers", Cooperative.FARMERS);
        platform.give(Office.TREASURER, anna);
        var items = get("/api/platforms/" + platform.id + "/seats").get("items");
        assertThat(items.size()).isEqualTo(2);
        var hers = items.valueStream()
                .filter(one -> one.get("seat").asString().equals(anna.seat().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(hers.get("organisation").get("name").asString()).isEqualTo("Rice Growers");
        assertThat(hers.get("kind").asString()).isEqualTo("delegate");
        assertThat(hers.get("offices").get(0).asString()).isEqualTo("treasurer");
    }

    @Test
    void only_platforms_with_a_public_charter_are_listed() {
        new Cooperative(history, "Hidden", Visibility.MEMBERS);
        new Cooperative(history, "Ábaco", Visibility.PUBLIC);
        var list = get("/api/platforms");
        assertThat(list.get("items").valueStream().map(one -> one.get("name").asString()))
                .containsExactly("Ábaco", "Mwea");
        assertThat(list.get("items").get(1).get("summary").asString()).isEqualTo("Farmers and buyers decide together.");
        var next = get("/api/platforms?limit=1").get("next").asString();
        assertThat(get("/api/platforms?limit=1&cursor=" + next)
                        .get("items")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("Mwea");
    }

    @Test
    void organisations_are_read_alone_and_in_a_list() {
        var organisation = platform.organisation("Rice Growers");
        var view = get("/api/organisations/" + organisation);
        assertThat(view.get("kind").asString()).isEqualTo("farmer-organisation");
        assertThat(view.get("country").asString()).isEqualTo("KE");
        assertThat(get("/api/organisations").get("items").size()).isEqualTo(2);
    }
}
