package org.baraza.query.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.query.http.Problem;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.Discussion;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProposalsTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);

    @BeforeEach
    void nothing_but_members() {
        anna = platform.member("Maize Growers", Cooperative.FARMERS);
    }

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get("/api/platforms/" + platform.id + path);
        }
    }

    @Test
    void proposals_are_numbered_in_the_order_of_drafting_and_listed_newest_first() {
        platform.draft(anna, "Water fees", null);
        platform.draft(anna, "Seed prices", null);
        var items = get("/proposals").get("items");
        assertThat(items.values().stream()
                        .map(one -> one.get("number").asString() + " "
                                + one.get("title").asString()))
                .containsExactly("P-2 Seed prices", "P-1 Water fees");
    }

    @Test
    void the_pages_of_a_list_leave_nothing_out() {
        for (var i = 1; i <= 7; i++) {
            platform.draft(anna, "Motion " + i, null);
        }
        try (var reading = Reading.given(history)) {
            var path = "/api/platforms/" + platform.id + "/proposals?limit=3";
            var first = reading.get(path);
            var second = reading.get(path + "&cursor=" + first.get("next").asString());
            var third = reading.get(path + "&cursor=" + second.get("next").asString());
            assertThat(first.get("items").get(0).get("number").asString()).isEqualTo("P-7");
            assertThat(second.get("items").get(0).get("number").asString()).isEqualTo("P-4");
            assertThat(third.get("items").get(0).get("number").asString()).isEqualTo("P-1");
            assertThat(third.get("next").isNull()).isTrue();
        }
    }

    @Test
    void a_motion_is_found_under_the_proposal_it_is_part_of() {
        var whole = platform.draft(anna, "Budget", null);
        platform.draft(anna, "Amendment 1", whole);
        platform.draft(anna, "Amendment 2", whole);
        assertThat(get("/proposals?partOf=none").get("items").size()).isEqualTo(1);
        var parts = get("/proposals?partOf=" + whole).get("items");
        assertThat(parts.size()).isEqualTo(2);
        assertThat(parts.get(0).get("partOf").get("number").asString()).isEqualTo("P-1");
        assertThat(parts.get(0).get("partOf").get("title").asString()).isEqualTo("Budget");
        assertThat(get("/proposals/" + whole).get("parts").get("count").asLong())
                .isEqualTo(2);
    }

    @Test
    void a_returned_proposal_shows_its_reasons_and_its_new_text() {
        var proposal = platform.draft(anna, "Water fees", null);
        platform.submit(anna, proposal);
        platform.sendBack(proposal, "Name the amount.");
        platform.revise(anna, proposal, 2, "Water fees of 200 shillings");
        var view = get("/proposals/" + proposal);
        assertThat(view.get("state").asString()).isEqualTo("returned");
        assertThat(view.get("version").asLong()).isEqualTo(3);
        assertThat(view.get("title").asString()).isEqualTo("Water fees of 200 shillings");
        assertThat(view.get("text").get("version").asInt()).isEqualTo(2);
        assertThat(view.get("text").get("body").asString()).isEqualTo("Text of Water fees of 200 shillings");
        assertThat(view.get("versions").size()).isEqualTo(2);
        assertThat(view.get("versions").get(0).get("why").isNull()).isTrue();
        assertThat(view.get("versions").get(1).get("why").asString())
                .isEqualTo("Because of Water fees of 200 shillings");
        assertThat(view.get("versions")
                        .get(1)
                        .get("by")
                        .get("organisation")
                        .get("name")
                        .asString())
                .isEqualTo("Maize Growers");
        var timeline = view.get("timeline");
        assertThat(timeline.values().stream().map(one -> one.get("type").asString()))
                .containsExactly(
                        "proposals.ProposalDrafted",
                        "proposals.ProposalSubmitted",
                        "proposals.ProposalReturned",
                        "proposals.ProposalRevised");
        assertThat(timeline.get(2).get("facts").get("reasons").asString()).isEqualTo("Name the amount.");
        assertThat(timeline.get(2).get("actor").get("office").asString()).isEqualTo("facilitator");
        var first = get("/proposals/" + proposal + "/versions/1");
        assertThat(first.get("title").asString()).isEqualTo("Water fees");
    }

    @Test
    void co_sponsors_stay_with_the_version_they_supported_until_they_leave() {
        var proposal = platform.draft(anna, "Water fees", null);
        var millers = platform.member("Millers", Cooperative.BUYERS);
        var roasters = platform.member("Roasters", Cooperative.BUYERS);
        platform.coSponsor(millers, proposal, 1);
        platform.revise(anna, proposal, 2, "Water fees of 200 shillings");
        platform.coSponsor(roasters, proposal, 2);
        var both = get("/proposals/" + proposal).get("coSponsors");
        assertThat(both.values().stream()
                        .map(one -> one.get("organisation").get("name").asString() + " "
                                + one.get("version").asInt() + " "
                                + one.get("constituency").get("name").asString()))
                .containsExactly("Millers 1 Buyers", "Roasters 2 Buyers");
        platform.leave(millers, proposal);
        var one = get("/proposals/" + proposal);
        assertThat(one.get("coSponsors").size()).isEqualTo(1);
        assertThat(one.get("coSponsors").get(0).get("entry").asLong())
                .isEqualTo(both.get(1).get("entry").asLong());
        assertThat(one.get("timeline").values().stream()
                        .map(line -> line.get("type").asString()))
                .endsWith("proposals.ProposalCoSponsored", "proposals.CoSponsorshipWithdrawn");
    }

    @Test
    void what_the_chair_declared_is_never_shown_as_counted() {
        var proposal = platform.draft(anna, "Water fees", null);
        platform.submit(anna, proposal);
        platform.admit(proposal);
        platform.declare(proposal, Outcome.ADOPTED);
        var view = get("/proposals/" + proposal);
        assertThat(view.get("state").asString()).isEqualTo("adopted");
        assertThat(view.get("outcome").get("by").asString()).isEqualTo("declaration");
        assertThat(view.get("outcome").get("vote").isNull()).isTrue();
        assertThat(view.get("outcome").get("total").isNull()).isTrue();
        assertThat(view.get("outcome").get("findings").isEmpty()).isTrue();
    }

    @Test
    void withdrawn_and_lapsed_proposals_are_found_by_state() {
        var withdrawn = platform.draft(anna, "Water fees", null);
        platform.withdraw(anna, withdrawn);
        var lapsed = platform.draft(anna, "Seed prices", null);
        platform.lapse(lapsed, "Overtaken.");
        assertThat(get("/proposals?state=withdrawn")
                        .get("items")
                        .get(0)
                        .get("id")
                        .asString())
                .isEqualTo(withdrawn.toString());
        assertThat(get("/proposals?state=lapsed").get("items").get(0).get("id").asString())
                .isEqualTo(lapsed.toString());
        assertThat(get("/proposals?state=adopted").get("items").isEmpty()).isTrue();
    }

    @Test
    void what_is_not_decided_yet_tells_where_a_seat_has_voted_and_nothing_of_how() {
        var ben = platform.member("Rice Millers", Cooperative.FARMERS);
        var decided = platform.draft(anna, "Water fees", null);
        platform.withdraw(anna, decided);
        var draft = platform.draft(anna, "Bylaws", null);
        var ballots = platform.draft(ben, "Warehouse", null);
        var vote = platform.call(ballots, WayOfDeciding.BALLOTS);
        platform.cast(vote, anna);
        var counted = platform.draft(ben, "Road", null);
        var meeting = platform.call(counted, WayOfDeciding.MEETING_COUNT);
        platform.enter(meeting, List.of(new CountLine(Cooperative.FARMERS, 1, 0, 0, 1, 2L)));

        try (var reading = Reading.given(history)) {
            var path = "/api/platforms/" + platform.id + "/undecided";
            var items = reading.get(path + "?seat=" + anna.seat()).get("items");
            assertThat(items.values().stream()
                            .map(item -> item.get("proposal").get("id").asString()))
                    .containsExactly(counted.toString(), ballots.toString(), draft.toString());
            assertThat(items.get(0).get("vote").get("count").asString()).isEqualTo("entered");
            assertThat(items.get(1).get("vote").get("cast").asBoolean()).isTrue();
            assertThat(items.get(1).get("vote").get("state").asString()).isEqualTo("open");
            assertThat(items.get(1).get("vote").toString()).doesNotContain("for", "against");
            assertThat(items.get(2).get("sponsor").asString())
                    .isEqualTo(anna.seat().toString());
            assertThat(items.get(2).get("vote").isNull()).isTrue();

            var others = reading.get(path + "?seat=" + ben.seat()).get("items");
            assertThat(others.get(1).get("vote").get("cast").asBoolean()).isFalse();
            var nobody = reading.get(path + "?limit=2");
            assertThat(nobody.get("items").get(1).get("vote").get("cast").isNull())
                    .isTrue();
            assertThat(nobody.get("next").isNull()).isFalse();
        }
    }

    @Test
    void what_is_not_decided_yet_tells_which_objections_wait_and_for_whom() {
        var ben = platform.member("Rice Millers", Cooperative.FARMERS);
        var proposal = platform.draft(anna, "Water fees", null);
        var quiet = platform.draft(anna, "Bylaws", null);
        var discussion = new Discussion(history, platform, proposal);
        discussion.object(ben, "Too high");
        discussion.answer(Office.SECRETARY, discussion.object(ben, "Too early"), "In May");
        var settled = discussion.object(anna, "Too late");
        discussion.answer(Office.SECRETARY, settled, "In May");
        discussion.resolve(anna, settled);

        try (var reading = Reading.given(history)) {
            var path = "/api/platforms/" + platform.id + "/undecided";
            assertThat(reading.get(path + "?seat=" + ben.seat())
                            .get("items")
                            .get(1)
                            .get("objections"))
                    .hasToString("{\"unanswered\":1,\"toSettle\":1}");
            assertThat(reading.get(path + "?seat=" + anna.seat())
                            .get("items")
                            .get(1)
                            .get("objections"))
                    .hasToString("{\"unanswered\":1,\"toSettle\":0}");
            var nobody = reading.get(path).get("items");
            assertThat(nobody.get(1).get("proposal").get("id").asString()).isEqualTo(proposal.toString());
            assertThat(nobody.get(1).get("objections")).hasToString("{\"unanswered\":1,\"toSettle\":0}");
            assertThat(nobody.get(0).get("proposal").get("id").asString()).isEqualTo(quiet.toString());
            assertThat(nobody.get(0).get("objections")).hasToString("{\"unanswered\":0,\"toSettle\":0}");
        }
    }

    @Test
    void an_erased_text_is_gone_everywhere_and_its_place_remains() {
        var proposal = platform.draft(anna, "Water fees", null);
        var content = get("/proposals/" + proposal).get("text").get("content").asString();
        history.contents().forEach((id, one) -> {
            if ("Water fees".equals(one.text())) {
                history.erase(ContentId.of(id));
            }
        });
        history.erase(ContentId.of(content));
        var view = get("/proposals/" + proposal);
        assertThat(view.get("title").isNull()).isTrue();
        assertThat(view.get("text").get("body").isNull()).isTrue();
        assertThat(view.get("text").get("content").asString()).isEqualTo(content);
        assertThat(view.get("number").asString()).isEqualTo("P-1");
        try (var reading = Reading.given(history)) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> reading.get("/api/platforms/" + platform.id + "/contents/" + content)))
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void a_timeline_keeps_the_latest_hundred_entries() {
        var proposal = platform.draft(anna, "Water fees", null);
        for (var version = 2; version <= 120; version++) {
            platform.revise(anna, proposal, version, "Version " + version);
        }
        var view = get("/proposals/" + proposal);
        assertThat(view.get("timeline").size()).isEqualTo(100);
        assertThat(view.get("timeline").get(99).get("facts").get("version").asInt())
                .isEqualTo(120);
        assertThat(view.get("versions").size()).isEqualTo(100);
    }
}
