package org.baraza.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.Json;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.CountLine;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Views of a platform whose charter was amended: the new one is in force, and what was decided stays as it was.
class AmendmentTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);
    private final Cooperative.Member ben = platform.member("Maize Growers", Cooperative.FARMERS);
    private final Cooperative.Member cara = platform.member("Millers", Cooperative.BUYERS);
    private final ProposalId proposal = platform.draft(anna, "Water fees", null);

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get("/api/platforms/" + platform.id + path);
        }
    }

    private ProposalId drafted() {
        return platform.draftAmendment(anna, new String(Json.canonical(platform.amended()), StandardCharsets.UTF_8));
    }

    private ProposalId amended() {
        var amendment = drafted();
        platform.amend(amendment, Visibility.PUBLIC);
        return amendment;
    }

    @Test
    void every_version_of_the_charter_is_readable_with_its_time_and_what_adopted_it() {
        var amendment = amended();
        var charters = get("/charters").get("items");
        assertThat(charters.values().stream().map(one -> one.get("version").asInt()))
                .containsExactly(2, 1);
        assertThat(charters.get(0).at("/proposal/id").asString()).isEqualTo(amendment.toString());
        assertThat(charters.get(0).get("since").asString()).isEqualTo("2026-03-09T08:00:00Z");
        assertThat(charters.get(0).get("until").isNull()).isTrue();
        assertThat(charters.get(1).get("until").asString()).isEqualTo("2026-03-09T08:00:00Z");
        assertThat(charters.get(1).get("proposal").isNull()).isTrue();
        assertThat(get("/charters/1").at("/document/constituencies/1/id").asString())
                .isEqualTo("buyers");
        assertThat(get("/charters/2").at("/document/constituencies/1/id").asString())
                .isEqualTo("traders");
        assertThat(get("").at("/charter/version").asInt()).isEqualTo(2);
    }

    @Test
    void members_and_seats_belong_where_the_amendment_moved_them_and_counts_follow() {
        amended();
        platform.member("Roasters", Cooperative.TRADERS);
        var overview = get("");
        assertThat(overview.get("constituencies").values().stream()
                        .map(one -> one.get("id").asString() + " " + one.get("members") + " " + one.get("seats") + " "
                                + one.get("weightOfOne").asString()))
                .containsExactly("farmers 2 2 1/4", "traders 2 2 1/4");
        assertThat(get("/members").get("items").values().stream()
                        .map(one -> one.get("constituency").asString()))
                .containsExactlyInAnyOrder("farmers", "farmers", "traders", "traders");
        platform.end(platform.delegate(cara.organisation(), Cooperative.TRADERS, null));
        assertThat(get("/seats").get("items").values().stream()
                        .map(one -> one.get("constituency").asString("")))
                .containsExactlyInAnyOrder("", "farmers", "farmers", "traders", "traders", "traders");
        assertThat(get("").at("/constituencies/1/seats").asInt()).isEqualTo(2);
    }

    @Test
    void a_seat_that_was_moved_and_ends_is_counted_out_where_it_is() {
        amended();
        platform.end(new Cooperative.Member(cara.seat(), cara.organisation(), cara.person(), Cooperative.TRADERS));
        assertThat(get("").at("/constituencies/1/seats").asInt()).isZero();
    }

    @Test
    void an_earlier_vote_keeps_its_charter_in_turnout_names_and_reasons() {
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS);
        platform.cast(vote, anna);
        amended();
        platform.cast(vote, cara);
        var outcome = platform.close(
                vote,
                2,
                List.of(
                        new CountLine(Cooperative.FARMERS, 1, 0, 0, 1, 2L),
                        new CountLine(Cooperative.BUYERS, 0, 1, 0, 1, 1L)));
        platform.certify(proposal, vote, outcome);
        var view = get("/votes/" + vote);
        assertThat(view.at("/charter/version").asInt()).isEqualTo(1);
        assertThat(view.at("/decisionType/name").asString()).isEqualTo("Ordinary resolution");
        assertThat(view.at("/turnout/constituencies/1/name").asString()).isEqualTo("Buyers");
        assertThat(view.at("/turnout/constituencies/1/cast").asInt()).isEqualTo(1);
        assertThat(view.at("/findings/1/reached/share").asString()).isEqualTo("3/7");
        assertThat(get("/proposals/" + proposal).at("/decisionType/name").asString())
                .isEqualTo("Ordinary resolution");
    }

    @Test
    void a_later_vote_counts_seats_where_they_were_moved() {
        amended();
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS);
        platform.cast(vote, cara);
        var view = get("/votes/" + vote);
        assertThat(view.at("/charter/version").asInt()).isEqualTo(2);
        assertThat(view.at("/decisionType/name").asString()).isEqualTo("Resolution");
        assertThat(view.at("/turnout/constituencies/1/id").asString()).isEqualTo("traders");
        assertThat(view.at("/turnout/constituencies/1/cast").asInt()).isEqualTo(1);
    }

    @Test
    void a_proposal_shows_the_charter_it_carries_and_what_became_of_it() {
        var first = drafted();
        var second = drafted();
        var contradictory = platform.draftAmendment(ben, "{}");
        assertThat(get("/proposals/" + first).at("/amendment/state").asString()).isEqualTo("proposed");
        assertThat(get("/proposals/" + first)
                        .at("/amendment/document/constituencies/1/id")
                        .asString())
                .isEqualTo("traders");
        assertThat(get("/proposals/" + contradictory).at("/amendment/document").isNull())
                .isTrue();
        assertThat(get("/proposals/" + proposal).get("amendment").isNull()).isTrue();
        platform.amend(first, Visibility.PUBLIC);
        var inForce = get("/proposals/" + first);
        assertThat(inForce.at("/amendment/state").asString()).isEqualTo("in-force");
        assertThat(inForce.at("/amendment/inForceAs").asInt()).isEqualTo(2);
        assertThat(inForce.at("/amendment/moves/0/to").asString()).isEqualTo("traders");
        assertThat(inForce.get("timeline").values().stream()
                        .map(one -> one.get("type").asString()))
                .endsWith("platform.CharterAmended");
        assertThat(get("/proposals/" + second).at("/amendment/state").asString())
                .isEqualTo("stale");
        platform.setAside(second);
        var setAside = get("/proposals/" + second).get("amendment");
        assertThat(setAside.get("state").asString()).isEqualTo("set-aside");
        assertThat(setAside.get("ground").asString()).isEqualTo("stale");
    }

    @Test
    void co_sponsors_stand_where_they_belong_now() {
        platform.coSponsor(cara, proposal, 1);
        amended();
        assertThat(get("/proposals/" + proposal)
                        .at("/coSponsors/0/constituency/name")
                        .asString())
                .isEqualTo("Traders");
    }
}
