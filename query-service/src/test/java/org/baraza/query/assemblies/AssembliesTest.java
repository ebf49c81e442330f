package org.baraza.query.assemblies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.baraza.query.ledger.Applying;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Meetings;
import org.baraza.query.support.Reading;
import org.baraza.record.platform.Visibility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// An assembly of three members, two farmers’ organisations and a buyer, under a quorum of more than half.
class AssembliesTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);
    private final Cooperative.Member ben = platform.member("Maize Growers", Cooperative.FARMERS);
    private final Cooperative.Member cara = platform.member("Millers", Cooperative.BUYERS);
    private final Meetings meetings = new Meetings(history, platform);

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get("/api/platforms/" + platform.id + path);
        }
    }

    @Test
    void an_assembly_that_nobody_was_told_of_shows_its_agenda() {
        var proposal = platform.draft(anna, "Water fees", null);
        var assembly = meetings.convene(proposal, null);
        var view = get("/assemblies/" + assembly);
        assertThat(view.get("number").asString()).isEqualTo("A-1");
        assertThat(view.get("state").asString()).isEqualTo("convened");
        assertThat(view.get("kind").asString()).isEqualTo("ordinary");
        assertThat(view.get("place").asString()).isEqualTo("The hall of the union");
        assertThat(view.get("notice").isNull()).isTrue();
        assertThat(view.get("attendance").isNull()).isTrue();
        assertThat(view.get("agenda").get(0).get("title").asString()).isEqualTo("The accounts");
        assertThat(view.get("agenda").get(0).get("decidable").asBoolean()).isFalse();
        assertThat(view.get("agenda").get(1).get("proposal").get("title").asString())
                .isEqualTo("Water fees");
        assertThat(view.get("agenda").get(1).get("decidable").asBoolean()).isTrue();
        assertThat(get("/assemblies?ahead=true").get("items")).isEmpty();
    }

    @Test
    void notice_says_when_how_many_days_before_and_how_many_were_called() {
        var assembly = meetings.convene(null, null);
        var roll = meetings.notice(assembly);
        var notice = get("/assemblies/" + assembly).get("notice");
        assertThat(notice.get("at").asString()).isEqualTo(Meetings.NOTICE.toString());
        assertThat(notice.get("days").asLong()).isEqualTo(28);
        assertThat(notice.get("notified").asLong()).isEqualTo(3);
        assertThat(notice.get("hash").asString()).isEqualTo(roll.content().hash());
        assertThat(get("/assemblies?ahead=true").get("items").get(0).get("id").asString())
                .isEqualTo(assembly.toString());
    }

    @Test
    void an_item_that_came_late_is_not_decided() {
        var assembly = meetings.convene(null, null);
        meetings.notice(assembly);
        var proposal = platform.draft(anna, "Water fees", null);
        meetings.addLate(assembly, 2, proposal);
        var item = get("/assemblies/" + assembly).get("agenda").get(1);
        assertThat(item.get("withNotice").asBoolean()).isFalse();
        assertThat(item.get("decidable").asBoolean()).isFalse();
        assertThat(get("/assemblies?proposal=" + proposal).get("items").size()).isEqualTo(1);
        assertThat(get("/assemblies?proposal=" + platform.id).get("items")).isEmpty();
    }

    @Test
    void attendance_shows_who_is_there_and_how_many_are_missing() {
        var assembly = meetings.convene(null, null);
        meetings.notice(assembly);
        meetings.open(assembly, null);
        meetings.comes(assembly, anna);
        var attendance = get("/assemblies/" + assembly).get("attendance");
        assertThat(attendance.get("present").asLong()).isEqualTo(1);
        assertThat(attendance.get("entitled").asLong()).isEqualTo(3);
        assertThat(attendance.get("suffices").asBoolean()).isFalse();
        assertThat(attendance.get("missing").asLong()).isEqualTo(1);
        assertThat(attendance.get("finding").get("reached").get("share").asString())
                .isEqualTo("1/3");
        var farmers = attendance.get("constituencies").get(0);
        assertThat(farmers.get("name").asString()).isEqualTo("Farmers’ organisations");
        assertThat(farmers.get("present").asLong()).isEqualTo(1);
        assertThat(farmers.get("entitled").asLong()).isEqualTo(2);
        meetings.comes(assembly, cara);
        var enough = get("/assemblies/" + assembly).get("attendance");
        assertThat(enough.get("suffices").asBoolean()).isTrue();
        assertThat(enough.get("missing").asLong()).isZero();
        meetings.leaves(assembly, anna);
        assertThat(get("/assemblies/" + assembly)
                        .get("attendance")
                        .get("present")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void the_roll_says_of_everybody_whether_they_are_there() {
        var assembly = meetings.convene(null, null);
        meetings.notice(assembly);
        meetings.open(assembly, null);
        meetings.comes(assembly, anna, cara);
        meetings.leaves(assembly, cara);
        var at = "/assemblies/" + assembly + "/attendance";
        var all = get(at);
        assertThat(all.get("items").size()).isEqualTo(3);
        var left = named(all, "Millers");
        assertThat(left.get("present").asBoolean()).isFalse();
        assertThat(left.get("left").isNull()).isFalse();
        assertThat(named(all, "Rice Growers").get("manner").asString()).isEqualTo("in-person");
        assertThat(named(all, "Maize Growers").get("manner").isNull()).isTrue();
        assertThat(names(get(at + "?present=true"))).containsExactly("Rice Growers");
        assertThat(names(get(at + "?constituency=buyers"))).containsExactly("Millers");
        assertThat(names(get(at + "?search=growers"))).containsExactlyInAnyOrder("Rice Growers", "Maize Growers");
        assertThat(names(get(at + "?search=" + anna.seat()))).containsExactly("Rice Growers");
        assertThat(names(get(at + "?search=Nobody"))).isEmpty();
        var first = get(at + "?limit=2");
        assertThat(first.get("items").size()).isEqualTo(2);
        assertThat(get(at + "?limit=2&cursor=" + first.get("next").asString())
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    private static List<String> names(JsonNode list) {
        return list.get("items")
                .valueStream()
                .map(one -> one.get("organisation").get("name").asString())
                .toList();
    }

    private static JsonNode named(JsonNode list, String name) {
        return list.get("items")
                .valueStream()
                .filter(one -> one.get("organisation").get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_second_call_begins_anew_and_keeps_what_was_found_before() {
        var proposal = platform.draft(anna, "Water fees", null);
        var assembly = meetings.convene(proposal, null);
        var roll = meetings.notice(assembly);
        meetings.open(assembly, null);
        meetings.comes(assembly, anna);
        meetings.ascertain(assembly, roll, 1, false, anna);
        var missed = get("/assemblies/" + assembly);
        assertThat(missed.get("quorate").asBoolean()).isFalse();
        assertThat(missed.get("secondCall").get("possible").asBoolean()).isTrue();
        assertThat(missed.get("secondCall").get("earliest").asString())
                .isEqualTo(Meetings.OPENS.plusSeconds(3600).toString());
        var again = Instant.parse("2026-03-30T09:00:00Z");
        meetings.holdOver(assembly, again);
        var heldOver = get("/assemblies/" + assembly);
        assertThat(heldOver.get("state").asString()).isEqualTo("held-over");
        assertThat(heldOver.get("opensAt").asString()).isEqualTo(again.toString());
        assertThat(heldOver.get("firstOpensAt").asString()).isEqualTo(Meetings.OPENS.toString());
        assertThat(heldOver.get("attendance").get("present").asLong()).isZero();
        assertThat(names(get("/assemblies/" + assembly + "/attendance?present=true")))
                .isEmpty();
        meetings.open(assembly, null);
        meetings.comes(assembly, cara);
        meetings.ascertain(assembly, roll, 2, false, cara);
        var vote = meetings.call(assembly, proposal, roll);
        var view = get("/assemblies/" + assembly);
        assertThat(view.get("call").asInt()).isEqualTo(2);
        assertThat(view.get("quorate").asBoolean()).isTrue();
        assertThat(view.get("attendance").get("suffices").asBoolean()).isTrue();
        assertThat(view.get("attendance").get("finding").isNull()).isTrue();
        assertThat(view.get("secondCall").get("possible").asBoolean()).isFalse();
        assertThat(view.get("ascertained").size()).isEqualTo(2);
        assertThat(view.get("ascertained").get(0).get("call").asInt()).isEqualTo(1);
        assertThat(view.get("ascertained").get(0).get("finding").get("holds").asBoolean())
                .isFalse();
        assertThat(view.get("ascertained").get(1).get("call").asInt()).isEqualTo(2);
        assertThat(view.get("agenda").get(1).get("vote").asString()).isEqualTo(vote.toString());
        assertThat(get("/votes/" + vote).get("assembly").asString()).isEqualTo(assembly.toString());
    }

    @Test
    void a_quorum_that_was_lost_shows_so() {
        var assembly = meetings.convene(null, null);
        meetings.notice(assembly);
        var roll = platform.roll();
        meetings.open(assembly, roll);
        meetings.comes(assembly, anna, ben);
        meetings.ascertain(assembly, roll, 1, false, anna, ben);
        assertThat(get("/assemblies/" + assembly).get("quorate").asBoolean()).isTrue();
        meetings.leaves(assembly, ben);
        meetings.ascertain(assembly, roll, 1, true, anna);
        meetings.close(assembly);
        var view = get("/assemblies/" + assembly);
        assertThat(view.get("quorate").asBoolean()).isFalse();
        assertThat(view.get("ascertained").get(1).get("lost").asBoolean()).isTrue();
        assertThat(view.get("state").asString()).isEqualTo("closed");
        assertThat(get("/assemblies?ahead=true").get("items")).isEmpty();
        assertThat(get("/assemblies").get("items").size()).isEqualTo(1);
    }

    @Test
    void members_who_ask_for_an_assembly_are_counted_until_it_is_convened() {
        var request = meetings.ask(anna);
        var asked = get("/assembly-requests");
        assertThat(asked.get("share").asString()).isEqualTo("1/2");
        var one = asked.get("items").get(0);
        assertThat(one.get("reasons").asString()).isEqualTo("The accounts are late.");
        assertThat(one.get("supporters").get(0).get("organisation").get("name").asString())
                .isEqualTo("Rice Growers");
        assertThat(one.get("reached").isNull()).isTrue();
        meetings.support(request, cara);
        meetings.reach(request, 2, 3);
        var reached = get("/assembly-requests").get("items").get(0);
        assertThat(reached.get("reached").get("members").asLong()).isEqualTo(3);
        assertThat(reached.get("assembly").isNull()).isTrue();
        var assembly = meetings.convene(null, request);
        assertThat(get("/assembly-requests").get("items").get(0).get("assembly").asString())
                .isEqualTo(assembly.toString());
        assertThat(get("/assemblies/" + assembly).get("request").asString()).isEqualTo(request.toString());
        assertThat(get("/assemblies/" + assembly).get("kind").asString()).isEqualTo("extraordinary");
    }

    @Test
    void one_that_was_called_off_says_why_and_by_whom() {
        var proposal = platform.draft(anna, "Water fees", null);
        var assembly = meetings.convene(proposal, null);
        meetings.notice(assembly);
        assertThat(get("/assemblies/" + assembly).get("calledOff").isNull()).isTrue();
        meetings.callOff(assembly, null);
        var view = get("/assemblies/" + assembly);
        assertThat(view.get("state").asString()).isEqualTo("called-off");
        var off = view.get("calledOff");
        assertThat(off.get("reasons").asString()).isEqualTo("The hall burnt down.");
        assertThat(off.get("at").asString())
                .isEqualTo(Meetings.NOTICE.plusSeconds(60).toString());
        assertThat(off.get("entry").asLong()).isPositive();
        assertThat(off.get("by").get("office").asString()).isEqualTo("secretary");
        assertThat(off.get("by").get("organisation").isNull()).isFalse();
        assertThat(get("/assemblies").get("items").get(0).get("state").asString())
                .isEqualTo("called-off");
    }

    @Test
    void whoever_was_called_finds_it_among_those_ahead_until_its_day_is_over() {
        var zone = ZoneId.of(platform.charter.zone());
        var midnight =
                LocalDate.ofInstant(Applying.NOW, zone).atStartOfDay(zone).toInstant();
        var today = meetings.convene(midnight, null, null);
        var yesterday = meetings.convene(midnight.minusMillis(1), null, null);
        var untold = meetings.convene(midnight, null, null);
        for (var told : List.of(today, yesterday)) {
            meetings.notice(told);
        }
        for (var one : List.of(today, yesterday, untold)) {
            meetings.callOff(one, null);
        }
        assertThat(get("/assemblies?ahead=true")
                        .get("items")
                        .valueStream()
                        .map(one -> one.get("id").asString()))
                .containsExactly(today.toString());
    }

    @Test
    void a_request_waits_again_when_its_assembly_is_called_off() {
        var request = meetings.ask(anna);
        meetings.support(request, cara);
        meetings.reach(request, 2, 3);
        var first = meetings.convene(null, request);
        meetings.callOff(first, request);
        assertThat(get("/assembly-requests").get("items").get(0).get("assembly").isNull())
                .isTrue();
        assertThat(get("/assemblies/" + first).get("request").asString()).isEqualTo(request.toString());
        var second = meetings.convene(null, request);
        assertThat(get("/assembly-requests").get("items").get(0).get("assembly").asString())
                .isEqualTo(second.toString());
    }

    @Test
    void lists_are_read_page_by_page_newest_first() {
        for (int i = 0; i < 3; i++) {
            meetings.convene(null, null);
        }
        var first = get("/assemblies?limit=2");
        assertThat(first.get("items").valueStream().map(one -> one.get("number").asString()))
                .containsExactly("A-3", "A-2");
        var next = get("/assemblies?limit=2&cursor=" + first.get("next").asString());
        assertThat(next.get("items").valueStream().map(one -> one.get("number").asString()))
                .containsExactly("A-1");
    }
}
