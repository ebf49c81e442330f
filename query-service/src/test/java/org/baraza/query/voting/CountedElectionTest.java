package org.baraza.query.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.baraza.query.http.Problem;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.elections.BallotPaper;
import org.baraza.record.elections.BallotPaper.Option;
import org.baraza.record.elections.CountedOptions;
import org.baraza.record.elections.CountedOptions.Figure;
import org.baraza.record.elections.Elected;
import org.baraza.record.elections.ElectionCalled;
import org.baraza.record.elections.ElectionCount;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalEvent.ProposalPutToVote;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Decision;
import org.baraza.record.voting.Tally;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.MeetingCountEntered;
import org.baraza.record.voting.VotingEvent.MeetingCountSigned;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;

/// An election whose figures a meeting counted.
class CountedElectionTest {
    private static final List<CountLine> LINES = List.of(
            new CountLine(Cooperative.FARMERS, 0, 0, 2, 30, 40L), new CountLine(Cooperative.BUYERS, 0, 0, 0, 20, 20L));
    private static final CountedOptions COUNTED =
            new CountedOptions(40, 1, List.of(new Figure("1", 15), new Figure("2", 25)));

    private final History history = new History();
    private final Cooperative platform = new Cooperative(
            history,
            "Mwea",
            Visibility.PUBLIC,
            json -> json.replace(
                            "[\"ballots\",\"meeting-count\",\"declaration\"]",
                            "[\"ballots\",\"meeting-count\"],\"election\":{\"method\":\"plurality\",\"seats\":1}")
                    .replaceAll(",\\s*\"majority\":\\{[^}]*\\}", ""));
    private final VoteId vote = new VoteId(history.id());
    private final BallotPaper paper =
            new BallotPaper(List.of(new Option("1", "Amina", null), new Option("2", "Bako", null)), null);

    CountedElectionTest() {
        var anna = platform.member("Rice Growers", Cooperative.FARMERS);
        var proposal = platform.draft(anna, "The chair", null);
        var secretary = platform.in(Office.SECRETARY);
        var content = history.content(
                platform.id, MediaTypes.BALLOT_PAPER, new String(paper.bytes(), StandardCharsets.UTF_8));
        history.add(
                platform.id,
                secretary,
                new VoteCalled(
                        vote,
                        platform.id,
                        proposal,
                        1,
                        "ordinary",
                        WayOfDeciding.MEETING_COUNT,
                        null,
                        1,
                        Instant.parse("2026-03-02T10:00:00Z"),
                        null,
                        platform.roll(),
                        null,
                        new ElectionCalled(1, List.of("1", "2"), content),
                        null));
        history.add(platform.id, secretary, new ProposalPutToVote(proposal, 1, vote, null));
        history.add(platform.id, secretary, new MeetingCountEntered(vote, LINES, null, COUNTED));
        history.add(platform.id, platform.in(Office.CHAIR), new MeetingCountSigned(vote));
    }

    private void close() {
        var type = Objects.requireNonNull(platform.charter.decisionType("ordinary"));
        var count = ElectionCount.of(Objects.requireNonNull(type.election()), paper, 1, COUNTED);
        var decision = Decision.ofElection(platform.charter, type, Tally.of(LINES), true);
        var content = history.content(platform.id, MediaTypes.COUNT, new String(count.bytes(), StandardCharsets.UTF_8));
        var secretary = platform.in(Office.SECRETARY);
        history.add(platform.id, secretary, new VoteClosed(vote, Instant.parse("2026-03-02T11:00:00Z"), 0));
        history.add(
                platform.id,
                secretary,
                new VoteTallied(
                        vote,
                        LINES,
                        null,
                        null,
                        null,
                        decision.outcome(),
                        decision.findings(),
                        new Elected(count.elected(), null, 40, 2, 1, content),
                        null));
    }

    @Test
    void before_closing_nothing_of_the_figures_is_told() {
        try (var reading = Reading.given(history)) {
            var view = reading.get("/api/platforms/" + platform.id + "/votes/" + vote);
            assertThat(view.at("/election/elected").isNull()).isTrue();
            assertThat(view.at("/turnout/ballots").asInt()).isZero();
            assertThat(view.toString()).doesNotContain("\"figure\"");
        }
    }

    @Test
    void after_closing_it_has_the_whole_count_and_no_ballots() {
        close();
        try (var reading = Reading.given(history)) {
            var at = "/api/platforms/" + platform.id + "/votes/" + vote;
            var view = reading.get(at);
            assertThat(view.at("/election/elected/options/0").asString()).isEqualTo("2");
            assertThat(view.at("/election/elected/spoilt").asInt()).isEqualTo(1);
            assertThat(view.at("/turnout/ballots").asInt()).isEqualTo(50);
            assertThat(view.get("openings").isEmpty()).isTrue();
            var count = reading.get(at + "/count");
            assertThat(count.at("/rounds/0/tallies/1").asString()).isEqualTo("15");
            assertThat(count.get("votes").asString()).isEqualTo("40");
            for (var path : List.of("/ballots.blt", "/ballots.csv")) {
                assertThatThrownBy(() -> reading.text(at + path, "*/*"))
                        .isInstanceOf(Problem.class)
                        .hasMessageContaining("no ballots");
            }
        }
    }
}
