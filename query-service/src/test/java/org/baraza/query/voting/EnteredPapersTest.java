package org.baraza.query.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.ledger.Actor;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.voting.Channel;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.PaperEntered;
import org.baraza.record.voting.VotingEvent.PaperEntriesDiffered;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Which papers wait for a clerk, and which count.
class EnteredPapersTest {
    private static final String COMMITMENT = "00".repeat(32);

    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);
    private final Cooperative.Member ben = platform.member("Maize Growers", Cooperative.FARMERS);
    private final Cooperative.Member cara = platform.member("Millers", Cooperative.BUYERS);
    private final VoteId vote = platform.call(platform.draft(anna, "Water fees", null), WayOfDeciding.BALLOTS);

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get("/api/platforms/" + platform.id + "/votes/" + vote + path);
        }
    }

    private void enters(Cooperative.Member clerk, Cooperative.Member voter) {
        var officer = new Actor(clerk.person().toString(), clerk.seat(), Office.AUDITOR);
        history.add(platform.id, officer, new PaperEntered(vote, voter.seat(), COMMITMENT));
    }

    private void casts(Cooperative.Member voter, BallotCast cast) {
        history.add(platform.id, voter.actor(), cast);
    }

    private static JsonNode of(JsonNode papers, Cooperative.Member voter) {
        return papers.get("items")
                .valueStream()
                .filter(one ->
                        one.get("rollEntry").asString().equals(voter.seat().toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_paper_says_who_entered_it_and_what_became_of_it() {
        enters(cara, anna);
        enters(cara, ben);
        enters(anna, ben);
        history.add(platform.id, anna.actor(), new PaperEntriesDiffered(vote, ben.seat()));
        var open = get("/papers");
        assertThat(of(open, anna).get("state").asString()).isEqualTo("entered");
        assertThat(of(open, ben).get("state").asString()).isEqualTo("differs");
        assertThat(of(open, ben).get("organisation").get("name").asString()).isEqualTo("Maize Growers");
        assertThat(of(open, ben).get("entries")).hasSize(2);
        assertThat(of(open, anna).get("entries").get(0).get("seat").asString())
                .isEqualTo(cara.seat().toString());
        assertThat(of(open, anna).get("entries").get(0).get("office").asString())
                .isEqualTo("auditor");
        assertThat(open.toString()).doesNotContain(COMMITMENT);

        enters(cara, ben);
        casts(cara, new BallotCast(vote, ben.seat(), COMMITMENT, null, Channel.PAPER));
        casts(anna, new BallotCast(vote, anna.seat(), COMMITMENT));
        var later = get("/papers");
        assertThat(of(later, ben).get("state").asString()).isEqualTo("cast");
        assertThat(of(later, anna).get("state").asString()).isEqualTo("voted-otherwise");
        assertThat(get("/papers?waiting=true").get("items")).hasSize(1);
        assertThat(get("").get("turnout").get("ballots").asLong()).isEqualTo(2);
    }

    @Test
    void a_vote_says_how_many_papers_counted_and_after_closing_how_many_did_not() {
        enters(cara, anna);
        enters(cara, ben);
        enters(anna, ben);
        casts(anna, new BallotCast(vote, ben.seat(), COMMITMENT, null, Channel.PAPER));
        var open = get("").get("papers");
        assertThat(open.get("cast").asLong()).isEqualTo(1);
        assertThat(open.get("unmatched").isNull()).isTrue();
        history.add(
                platform.id, cara.actor(), new VoteClosed(vote, Instant.parse("2026-06-01T12:00:00Z"), 1, null, 1L));
        assertThat(get("").get("papers").get("unmatched").asLong()).isEqualTo(1);
    }

    @Test
    void a_vote_without_papers_says_nothing_of_them_and_the_list_is_paged() {
        assertThat(get("").get("papers").isNull()).isTrue();
        for (var voter : List.of(anna, ben, cara)) {
            enters(cara, voter);
        }
        try (var reading = Reading.given(history)) {
            var path = "/api/platforms/" + platform.id + "/votes/" + vote + "/papers?limit=2";
            var first = reading.get(path);
            assertThat(first.get("items")).hasSize(2);
            var rest = reading.get(path + "&cursor=" + first.get("next").asString());
            assertThat(rest.get("items")).hasSize(1);
            assertThat(rest.get("next").isNull()).isTrue();
        }
    }

    @Test
    void whose_paper_it_is_is_found_by_a_name_or_the_beginning_of_a_seat() {
        for (var sought : List.of("Maize", "maize", ben.seat().toString().substring(0, 8))) {
            assertThat(get("/roll?search=" + sought).get("items"))
                    .as(sought)
                    .singleElement()
                    .satisfies(one -> assertThat(one.get("seat").asString())
                            .isEqualTo(ben.seat().toString()));
        }
        assertThat(get("/roll?search=Nobody").get("items")).isEmpty();
    }
}
