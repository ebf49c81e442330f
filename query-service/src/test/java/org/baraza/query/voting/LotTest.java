package org.baraza.query.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.Json;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalEvent.ProposalPutToVote;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Decision;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.Tally;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// A tie of a vote on a text that a lot decides.
class LotTest {
    private static final String SECRET = "01".repeat(32);
    private static final Instant CLOSING = Instant.parse("2026-03-08T21:00:00Z");

    private final History history = new History();
    private final Cooperative platform = new Cooperative(
            history,
            "Mwea",
            Visibility.PUBLIC,
            json -> json.replace(
                            "[\"ballots\",\"meeting-count\",\"declaration\"]", "[\"ballots\"],\"tieBreak\":\"lot\"")
                    .replace("\"by\":\"weight\"", "\"by\":\"heads\""));
    private final Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);
    private final VoteId vote = new VoteId(history.id());

    LotTest() {
        platform.member("Bean Growers", Cooperative.FARMERS);
        platform.member("Millers", Cooperative.BUYERS);
        platform.member("Traders", Cooperative.BUYERS);
        var proposal = platform.draft(anna, "Water fees", null);
        var secretary = platform.in(Office.SECRETARY);
        history.add(
                platform.id,
                secretary,
                new VoteCalled(
                        vote,
                        platform.id,
                        proposal,
                        1,
                        "ordinary",
                        WayOfDeciding.BALLOTS,
                        null,
                        1,
                        Instant.parse("2026-03-02T10:00:00Z"),
                        CLOSING,
                        platform.roll(),
                        null,
                        null,
                        DrawnLot.commitment(SECRET)));
        history.add(platform.id, secretary, new ProposalPutToVote(proposal, 1, vote, null));
    }

    private Outcome close(long inFavour, long against) {
        var root = new byte[32];
        Arrays.fill(root, (byte) 2);
        var lot = DrawnLot.of(SECRET, root);
        var lines = List.of(
                new CountLine(Cooperative.FARMERS, inFavour, 0, 0, 2, 2L),
                new CountLine(Cooperative.BUYERS, 0, against, 0, 2, 2L));
        var type = Objects.requireNonNull(platform.charter.decisionType("ordinary"));
        var decision = Decision.of(platform.charter, type, new Tally(lines, List.of(), null, List.of(), lot.lot()));
        var secretary = platform.in(Office.SECRETARY);
        history.add(platform.id, secretary, new VoteClosed(vote, CLOSING, 4));
        history.add(
                platform.id,
                secretary,
                new VoteTallied(vote, lines, null, null, null, decision.outcome(), decision.findings(), null, lot));
        return decision.outcome();
    }

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get("/api/platforms/" + platform.id + "/votes/" + vote + path);
        }
    }

    @Test
    void while_it_is_open_only_the_hash_of_the_secret_is_told() {
        var lot = get("").get("lot");
        assertThat(lot.get("commitment").asString()).isEqualTo(DrawnLot.commitment(SECRET));
        for (var figure : List.of("secret", "ballots", "seed", "order")) {
            assertThat(lot.get(figure).isNull()).as(figure).isTrue();
        }
    }

    /// The lot of the published test vector falls on the side for it.
    @Test
    void after_closing_it_says_that_a_lot_decided_and_how_it_was_drawn() {
        assertThat(close(2, 2)).isEqualTo(Outcome.ADOPTED);
        var view = get("");
        assertThat(view.get("outcome").asString()).isEqualTo("adopted");
        assertThat(view.at("/findings/2/rule").asString()).isEqualTo("lot");
        assertThat(view.at("/findings/2/choice").asString()).isEqualTo("for");
        var lot = view.get("lot");
        var drawn = new DrawnLot(
                lot.get("secret").asString(),
                lot.get("ballots").asString(),
                lot.get("seed").asString());
        assertThat(drawn.follows(lot.get("commitment").asString())).isTrue();
        assertThat(lot.get("order").values().stream().map(JsonNode::asString)).containsExactly("for", "against");
        // One voter less on either side, and no lot would have been asked.
        assertThat(get("/turning").at("/change/voters").asLong()).isEqualTo(1);
    }

    @Test
    void a_vote_without_a_tie_has_its_lot_and_no_finding_of_it() {
        assertThat(close(2, 1)).isEqualTo(Outcome.ADOPTED);
        var view = get("");
        assertThat(view.get("findings").size()).isEqualTo(2);
        assertThat(view.at("/lot/order/0").asString()).isEqualTo("for");
    }

    @Test
    void a_trial_draws_the_lot_of_the_vote_and_none_where_there_was_none() {
        close(2, 2);
        var same = new String(Json.canonical(platform.charter), StandardCharsets.UTF_8);
        try (var reading = Reading.given(history)) {
            var tried = reading.ask("/api/platforms/" + platform.id + "/charter-trials", same);
            assertThat(tried.at("/items/0/wouldBe").asString()).isEqualTo("adopted");
            assertThat(tried.at("/items/0/findings/2/rule").asString()).isEqualTo("lot");
        }
    }
}
