package org.baraza.query.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.Discussion;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.deliberation.Extent;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Wherever an outcome is shown, the maintained objections that belong to it are.
class ConsentTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);
    private final Cooperative.Member cara = platform.member("Millers", Cooperative.BUYERS);
    private final ProposalId proposal = platform.draft(anna, "A common position", null);
    private final Discussion discussion = new Discussion(history, platform, proposal);

    @BeforeEach
    void admitted() {
        platform.submit(anna, proposal);
        platform.admit(proposal);
    }

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get("/api/platforms/" + platform.id + path);
        }
    }

    private ObjectionId maintained(Cooperative.Member member, String text) {
        var objection = discussion.object(member, text);
        discussion.answer(Office.CHAIR, objection, "An answer.");
        discussion.maintain(member, objection, Extent.WHOLE, "Still: " + text);
        return objection;
    }

    private static List<String> organisations(JsonNode objections) {
        return objections
                .valueStream()
                .map(one -> one.get("by").get("organisation").get("name").asString())
                .toList();
    }

    @Test
    void a_position_with_two_maintained_objections_is_shown_only_with_both() {
        var first = maintained(cara, "It forgets the mills.");
        var second = maintained(anna, "It forgets the lakes.");
        platform.declareConsent(proposal, Outcome.ADOPTED, null, List.of(second, first));
        var page = get("/proposals/" + proposal);
        assertThat(page.get("state").asString()).isEqualTo("adopted");
        assertThat(page.get("outcome").get("basis").asString()).isEqualTo("consent");
        assertThat(page.get("outcome").get("minorityPositions").asInt()).isEqualTo(2);
        assertThat(organisations(page.get("minorityPositions"))).containsExactly("Millers", "Rice Growers");
        var position = page.get("minorityPositions").get(0);
        assertThat(position.get("text").get("body").asString()).isEqualTo("It forgets the mills.");
        assertThat(position.get("maintained").get("reasons").get("body").asString())
                .isEqualTo("Still: It forgets the mills.");
        assertThat(page.get("maintained").isEmpty()).isTrue();
        var listed = get("/proposals").get("items").get(0).get("outcome");
        assertThat(listed.get("minorityPositions").asInt()).isEqualTo(2);
        assertThat(get("").get("decidedLately")
                        .get(0)
                        .get("outcome")
                        .get("minorityPositions")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void what_is_not_agreed_is_shown_with_the_objections_that_stand_in_its_way() {
        var objection = maintained(cara, "It forgets the mills.");
        platform.declareConsent(proposal, Outcome.REJECTED, List.of(objection), null);
        var page = get("/proposals/" + proposal);
        assertThat(page.get("outcome").get("maintained").asInt()).isEqualTo(1);
        assertThat(organisations(page.get("maintained"))).containsExactly("Millers");
        assertThat(page.get("minorityPositions").isEmpty()).isTrue();
    }

    @Test
    void an_outcome_is_not_shown_before_the_objections_that_belong_to_it() {
        platform.declareConsent(proposal, Outcome.ADOPTED, null, List.of(new ObjectionId(history.id())));
        try (var reading = Reading.given(history)) {
            var path = "/api/platforms/" + platform.id + "/proposals/" + proposal;
            assertThatThrownBy(() -> reading.get(path)).isInstanceOf(NotThereYet.class);
        }
    }

    @Test
    void the_page_of_a_vote_shows_what_goes_with_it() {
        var objection = maintained(cara, "It forgets the mills.");
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS, List.of(objection));
        assertThat(organisations(get("/votes/" + vote).get("minorityPositions")))
                .containsExactly("Millers");
        assertThat(get("/proposals/" + proposal).get("minorityPositions").isEmpty())
                .isTrue();
    }
}
