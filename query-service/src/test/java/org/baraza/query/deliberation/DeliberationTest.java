package org.baraza.query.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import java.util.stream.Stream;
import org.baraza.query.http.Problem;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.Discussion;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.deliberation.Extent;
import org.baraza.record.deliberation.Stance;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Visibility;
import org.baraza.record.proposals.ProposalId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeliberationTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);
    private final Cooperative.Member cara = platform.member("Millers", Cooperative.BUYERS);
    private final Cooperative.Member olu = platform.observer("Mwea District");
    private final ProposalId proposal = platform.draft(anna, "Water fees", null);
    private final Discussion discussion = new Discussion(history, platform, proposal);

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get(at() + path);
        }
    }

    private String at() {
        return "/api/platforms/" + platform.id + "/proposals/" + proposal;
    }

    private static Stream<String> bodies(JsonNode list) {
        return list.get("items").values().stream()
                .map(one -> one.get("text").get("body").asString());
    }

    @Test
    void a_reply_stands_behind_what_was_said_before_it_in_its_thread() {
        var first = discussion.contribute(anna, Stance.SUPPORT, "first", null);
        discussion.contribute(cara, Stance.CONCERN, "second", null);
        var reply = discussion.contribute(cara, Stance.QUESTION, "to the first", first);
        discussion.contribute(anna, Stance.EXPERIENCE, "to the reply", reply);
        discussion.contribute(olu, Stance.ALTERNATIVE, "to the first, later", first);
        var list = get("/contributions");
        assertThat(bodies(list))
                .containsExactly("first", "to the first", "to the reply", "to the first, later", "second");
        assertThat(list.get("items").get(2).get("inReplyTo").asString()).isEqualTo(reply.toString());
        assertThat(list.get("items").get(0).get("inReplyTo").isNull()).isTrue();
        try (var reading = Reading.given(history)) {
            var page = reading.get(at() + "/contributions?limit=2");
            assertThat(bodies(page)).containsExactly("first", "to the first");
            var next = reading.get(
                    at() + "/contributions?limit=2&cursor=" + page.get("next").asString());
            assertThat(bodies(next)).containsExactly("to the reply", "to the first, later");
            var last = reading.get(
                    at() + "/contributions?limit=2&cursor=" + next.get("next").asString());
            assertThat(bodies(last)).containsExactly("second");
            assertThat(last.get("next").isNull()).isTrue();
        }
    }

    @Test
    void who_speaks_is_a_seat_with_the_offices_it_held_then() {
        discussion.contribute(cara, Stance.QUESTION, "before", null);
        platform.give(Office.TREASURER, cara);
        platform.give(Office.CHAIR, cara);
        discussion.contribute(cara, Stance.QUESTION, "in office", null);
        platform.give(Office.CHAIR, anna);
        discussion.contribute(cara, Stance.QUESTION, "after", null);
        discussion.contribute(olu, Stance.EXPERIENCE, "observed", null);
        var items = get("/contributions").get("items");
        assertThat(items.get(0).get("by").get("offices").isEmpty()).isTrue();
        assertThat(items.get(1).get("by").get("offices").toString()).isEqualTo("[\"chair\",\"treasurer\"]");
        assertThat(items.get(2).get("by").get("offices").toString()).isEqualTo("[\"treasurer\"]");
        var by = items.get(0).get("by");
        assertThat(by.get("organisation").get("name").asString()).isEqualTo("Millers");
        assertThat(by.get("constituency").get("id").asString()).isEqualTo("buyers");
        assertThat(by.get("constituency").get("name").asString()).isEqualTo("Buyers");
        assertThat(items.get(3).get("by").get("constituency").isNull()).isTrue();
        assertThat(items.toString()).doesNotContain(cara.person().toString());
    }

    @Test
    void what_was_retracted_stays_and_is_not_counted() {
        var first = discussion.contribute(anna, Stance.SUPPORT, "first", null);
        discussion.contribute(cara, Stance.SUPPORT, "second", null);
        discussion.retract(anna, first, "We counted wrongly.");
        var items = get("/contributions").get("items");
        var retracted = items.get(0).get("retracted");
        assertThat(items.get(0).get("text").get("body").asString()).isEqualTo("first");
        assertThat(retracted.get("reasons").asString()).isEqualTo("We counted wrongly.");
        assertThat(items.get(0).get("version").asLong()).isEqualTo(1);
        assertThat(items.get(1).get("retracted").isNull()).isTrue();
        var counts = get("").get("deliberation").get("contributions");
        assertThat(counts.get("support").asLong()).isEqualTo(1);
        assertThat(counts.get("concern").asLong()).isZero();
    }

    @Test
    void an_objection_shows_what_came_of_it() {
        var open = discussion.object(cara, "open");
        var answered = discussion.object(cara, "answered");
        discussion.answer(Office.CHAIR, answered, "An answer.");
        discussion.answer(Office.SECRETARY, answered, "Another one.");
        var maintained = discussion.object(cara, "maintained");
        discussion.answer(Office.CHAIR, maintained, "An answer.");
        discussion.maintain(cara, maintained, Extent.PART, "Not all of it.");
        discussion.answer(Office.CHAIR, maintained, "A further one.");
        var resolved = discussion.object(cara, "resolved");
        discussion.answer(Office.CHAIR, resolved, "An answer.");
        discussion.maintain(cara, resolved, Extent.WHOLE, "Not yet.");
        discussion.resolve(cara, resolved);
        var withdrawn = discussion.object(cara, "withdrawn");
        discussion.withdraw(cara, withdrawn);
        var list = get("/objections");
        assertThat(bodies(list)).containsExactly("open", "answered", "maintained", "resolved", "withdrawn");
        assertThat(list.get("items").values().stream()
                        .map(one -> one.get("state").asString()))
                .containsExactly("open", "answered", "maintained", "resolved", "withdrawn");
        assertThat(list.get("items").get(0).get("id").asString()).isEqualTo(open.toString());
        var answers = list.get("items").get(1).get("answers");
        assertThat(answers.size()).isEqualTo(2);
        assertThat(answers.get(1).get("text").get("body").asString()).isEqualTo("Another one.");
        assertThat(answers.get(1).get("by").get("office").asString()).isEqualTo("secretary");
        var kept = list.get("items").get(2);
        assertThat(kept.get("maintained").get("extent").asString()).isEqualTo("part");
        assertThat(kept.get("maintained").get("reasons").get("body").asString()).isEqualTo("Not all of it.");
        assertThat(kept.get("version").asLong()).isEqualTo(3);
        assertThat(kept.get("settled").isNull()).isTrue();
        assertThat(list.get("items").get(3).get("settled").get("entry").asLong())
                .isPositive();
        var view = get("");
        assertThat(view.get("deliberation").get("objections").toString())
                .isEqualTo("{\"open\":1,\"answered\":1,\"maintained\":1,\"resolved\":1,\"withdrawn\":1}");
        assertThat(view.get("timeline").values().stream()
                        .filter(line -> line.get("facts").has("objection"))
                        .filter(line ->
                                line.get("facts").get("objection").asString().equals(resolved.toString()))
                        .map(line -> line.get("type").asString()))
                .containsExactly(
                        "deliberation.ObjectionRaised",
                        "deliberation.ObjectionAnswered",
                        "deliberation.ObjectionMaintained",
                        "deliberation.ObjectionResolved");
    }

    @Test
    void the_record_shows_every_word_under_its_proposal() {
        var said = discussion.contribute(anna, Stance.SUPPORT, "first", null);
        discussion.retract(anna, said, null);
        discussion.object(cara, "open");
        try (var reading = Reading.given(history)) {
            var record = reading.get("/api/platforms/" + platform.id + "/record?decision=" + proposal);
            assertThat(record.get("items").values().stream()
                            .map(one -> one.get("type").asString()))
                    .contains(
                            "deliberation.ContributionMade",
                            "deliberation.ContributionRetracted",
                            "deliberation.ObjectionRaised");
            assertThat(record.get("items").values().stream()
                            .map(one -> one.get("about").get("number").asString()))
                    .containsOnly("P-1");
        }
    }

    @Test
    void withheld_words_are_gone_and_their_place_remains() {
        discussion.contribute(anna, Stance.SUPPORT, "first", null);
        var content = get("/contributions")
                .get("items")
                .get(0)
                .get("text")
                .get("content")
                .asString();
        history.erase(ContentId.of(content));
        var text = get("/contributions").get("items").get(0).get("text");
        assertThat(text.get("body").isNull()).isTrue();
        assertThat(text.get("content").asString()).isEqualTo(content);
    }

    @Test
    void a_proposal_on_which_nothing_was_said_has_an_empty_list_and_an_unknown_one_has_none() {
        assertThat(get("/contributions").get("items").isEmpty()).isTrue();
        assertThat(get("/objections").get("items").isEmpty()).isTrue();
        try (var reading = Reading.given(history)) {
            var unknown = "/api/platforms/" + platform.id + "/proposals/" + UUID.randomUUID();
            assertThat(catchThrowable(() -> reading.get(unknown + "/contributions")))
                    .isInstanceOf(Problem.class);
            assertThat(catchThrowable(() -> reading.get(at() + "/objections?cursor=QUJD")))
                    .isInstanceOf(Problem.class);
        }
    }
}
