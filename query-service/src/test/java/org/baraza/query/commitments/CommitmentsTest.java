package org.baraza.query.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.baraza.query.http.Problem;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Promises;
import org.baraza.query.support.Reading;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.platform.Visibility;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.Outcome;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommitmentsTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Promises promises = new Promises(history, platform);
    private final Cooperative.Member growers = platform.member("Rice Growers", Cooperative.FARMERS);
    private final Cooperative.Member millers = platform.member("Mwea Millers", Cooperative.BUYERS);
    private final ProposalId decision = adopted("Deliver 40 t");

    private ProposalId adopted(String title) {
        var proposal = platform.draft(growers, title, null);
        platform.submit(growers, proposal);
        platform.admit(proposal);
        platform.declare(proposal, Outcome.ADOPTED);
        return proposal;
    }

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get("/api/platforms/" + platform.id + path);
        }
    }

    private static List<String> titles(JsonNode list) {
        return list.get("items")
                .valueStream()
                .map(one -> one.get("title").asString())
                .toList();
    }

    @Test
    void report_and_assessment_stand_side_by_side_and_neither_changes_the_other() {
        var commitment = promises.offer(decision, growers, millers, "Forty tonnes");
        promises.accept(commitment, millers);
        var report = promises.report(commitment, growers, "40.50", "Delivery note.pdf");
        promises.assess(commitment, report, "22.25");
        var view = get("/commitments/" + commitment);

        assertThat(view.get("number").asString()).isEqualTo("C-1");
        assertThat(view.get("state").asString()).isEqualTo("active");
        assertThat(view.get("version").asLong()).isEqualTo(3);
        assertThat(view.get("text").asString()).isEqualTo("Text of Forty tonnes");
        assertThat(view.at("/amount/number").asString()).isEqualTo("40.50");
        assertThat(view.at("/amount/unit").asString()).isEqualTo("t");
        assertThat(view.get("dueOn").asString()).isEqualTo("2026-12-31");
        assertThat(view.at("/debtor/name").asString()).isEqualTo("Rice Growers");
        assertThat(view.at("/creditor/name").asString()).isEqualTo("Mwea Millers");
        assertThat(view.at("/proposal/title").asString()).isEqualTo("Deliver 40 t");

        var reported = view.at("/reports/0");
        assertThat(reported.get("completion").asString()).isEqualTo("complete");
        assertThat(reported.get("delivered").asString()).isEqualTo("40.50");
        assertThat(reported.at("/actor/organisation/name").asString()).isEqualTo("Rice Growers");
        assertThat(reported.at("/evidence/0/name").asString()).isEqualTo("Delivery note.pdf");
        assertThat(reported.at("/evidence/0/mediaType").asString()).isEqualTo("application/pdf");
        assertThat(reported.at("/evidence/0/length").asLong()).isEqualTo(8);
        var assessed = view.at("/assessments/0");
        assertThat(assessed.get("report").asString()).isEqualTo(report.toString());
        assertThat(assessed.get("completion").asString()).isEqualTo("limited");
        assertThat(assessed.get("delivered").asString()).isEqualTo("22.25");
        assertThat(assessed.at("/actor/office").asString()).isEqualTo("auditor");
        assertThat(assessed.get("entry").asLong())
                .isEqualTo(reported.get("entry").asLong() + 1);
    }

    @Test
    void steps_say_what_happened_with_entry_actor_and_reasons() {
        var commitment = promises.offer(decision, growers, millers, "Forty tonnes");
        promises.decline(commitment, millers, "Too late for us.");
        var steps = get("/commitments/" + commitment).get("steps");
        assertThat(steps.valueStream().map(one -> one.get("type").asString()))
                .containsExactly("commitments.CommitmentOffered", "commitments.CommitmentDeclined");
        assertThat(steps.get(1).get("reasons").asString()).isEqualTo("Too late for us.");
        assertThat(steps.get(1).at("/actor/organisation/name").asString()).isEqualTo("Mwea Millers");
    }

    @Test
    void what_is_overdue_is_found_until_it_ends() {
        var late = promises.offer(decision, growers, millers, "Late");
        promises.accept(late, millers);
        promises.overdue(late);
        var inTime = promises.offer(decision, growers, millers, "In time");
        promises.accept(inTime, millers);
        assertThat(titles(get("/commitments?overdue=true"))).containsExactly("Late");
        assertThat(titles(get("/commitments?overdue=false"))).containsExactly("In time");
        assertThat(get("").at("/commitments/overdue").asLong()).isEqualTo(1);

        promises.release(late, millers, "The road is gone.");
        assertThat(titles(get("/commitments?overdue=true"))).isEmpty();
        assertThat(get("/commitments/" + late).get("overdue").asBoolean()).isFalse();
        assertThat(get("").at("/commitments/overdue").asLong()).isZero();
    }

    @Test
    void a_list_is_filtered_by_state_parties_and_decision_newest_first() {
        var other = adopted("Pay in time");
        promises.offer(decision, growers, millers, "One");
        promises.accept(promises.offer(other, millers, growers, "Two"), growers);
        promises.offer(decision, growers, millers, "Three");
        assertThat(titles(get("/commitments"))).containsExactly("Three", "Two", "One");
        assertThat(titles(get("/commitments?state=offered"))).containsExactly("Three", "One");
        assertThat(titles(get("/commitments?state=active"))).containsExactly("Two");
        assertThat(titles(get("/commitments?debtor=" + millers.organisation()))).containsExactly("Two");
        assertThat(titles(get("/commitments?creditor=" + millers.organisation())))
                .containsExactly("Three", "One");
        assertThat(titles(get("/commitments?proposal=" + other))).containsExactly("Two");
        assertThat(titles(get("/commitments?proposal=" + other + "&state=offered")))
                .isEmpty();
    }

    @Test
    void the_pages_of_a_list_leave_nothing_out() {
        for (var i = 1; i <= 5; i++) {
            promises.offer(decision, growers, millers, "Promise " + i);
        }
        var first = get("/commitments?limit=3");
        var second = get("/commitments?limit=3&cursor=" + first.get("next").asString());
        assertThat(titles(first)).containsExactly("Promise 5", "Promise 4", "Promise 3");
        assertThat(titles(second)).containsExactly("Promise 2", "Promise 1");
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void the_platform_counts_them_by_state() {
        promises.offer(decision, growers, millers, "Waiting");
        promises.decline(promises.offer(decision, growers, millers, "Declined"), millers, "No.");
        for (var end = 0; end < 5; end++) {
            var commitment = promises.offer(decision, growers, millers, "Promise");
            promises.accept(commitment, millers);
            promises.overdue(commitment);
            var assessment = promises.assess(commitment, promises.report(commitment, growers, "1", "a.pdf"), "1");
            switch (end) {
                case 0 -> promises.fulfil(commitment, assessment);
                case 1 -> promises.fulfilPartly(commitment, assessment, "Half.");
                case 2 -> promises.breach(commitment, assessment, "None.");
                case 3 -> promises.release(commitment, millers, "Flood.");
                default -> {}
            }
        }
        var counts = get("").get("commitments");
        assertThat(counts.propertyStream())
                .hasSize(8)
                .allSatisfy(count ->
                        assertThat(count.getValue().asLong()).as(count.getKey()).isEqualTo(1));
    }

    @Test
    void an_erased_text_is_gone_and_its_place_remains() {
        var commitment = promises.offer(decision, growers, millers, "Forty tonnes");
        promises.accept(commitment, millers);
        promises.report(commitment, growers, "1", "Amina's note.pdf");
        var file = get("/commitments/" + commitment)
                .at("/reports/0/evidence/0/content")
                .asString();
        List.copyOf(history.contents().entrySet()).forEach(one -> {
            if (List.of("Forty tonnes", "Amina's note.pdf", "Report of 1", "%PDF-1.7")
                    .contains(one.getValue().text() + "")) {
                history.erase(ContentId.of(one.getKey()));
            }
        });
        var view = get("/commitments/" + commitment);
        assertThat(view.get("title").isNull()).isTrue();
        assertThat(view.at("/reports/0/text").isNull()).isTrue();
        assertThat(view.at("/reports/0/evidence/0/name").isNull()).isTrue();
        assertThat(view.at("/reports/0/delivered").asString()).isEqualTo("1");
        assertThat(catchThrowable(() -> get("/contents/" + file))).isInstanceOf(Problem.class);
    }

    @Test
    void the_record_names_the_commitment_and_its_decision() {
        var commitment = promises.offer(decision, growers, millers, "Forty tonnes");
        var entry = get("/record?type=commitments.CommitmentOffered&decision=" + decision)
                .at("/items/0");
        assertThat(entry.at("/about/kind").asString()).isEqualTo("commitment");
        assertThat(entry.at("/about/id").asString()).isEqualTo(commitment.toString());
        assertThat(entry.at("/about/number").asString()).isEqualTo("C-1");
        assertThat(entry.at("/about/title").asString()).isEqualTo("Forty tonnes");
    }

    @Test
    void a_commitment_of_another_platform_is_not_here() {
        var elsewhere = new Cooperative(history, "Embu", Visibility.PUBLIC);
        var commitment = promises.offer(decision, growers, millers, "Forty tonnes");
        try (var reading = Reading.given(history)) {
            assertThat(catchThrowable(
                            () -> reading.get("/api/platforms/" + elsewhere.id + "/commitments/" + commitment)))
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void a_state_that_is_none_is_refused() {
        assertThat(catchThrowable(() -> get("/commitments?state=overdue"))).isInstanceOf(Problem.class);
    }
}
