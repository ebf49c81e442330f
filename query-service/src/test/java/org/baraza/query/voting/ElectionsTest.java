package org.baraza.query.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.baraza.query.http.Problem;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.Election;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.CountingMethods;
import org.baraza.record.counting.Lot;
import org.baraza.record.counting.Scores;
import org.baraza.record.counting.TieBreak;
import org.baraza.record.counting.files.BallotFiles;
import org.baraza.record.elections.BallotPaper.Option;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.elections.Marks;
import org.baraza.record.platform.Secrecy;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.CountLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ElectionsTest {
    private static final List<Option> OPTIONS = List.of(
            new Option("1", "Amina \"Mama\" Odhiambo", List.of("women")),
            new Option("2", "=Bako, K.", null),
            new Option("3", "Chidi", null));
    private final History history = new History();
    private Cooperative platform = new Cooperative(history, "Kisumu", Visibility.PUBLIC);
    private Cooperative.Member anna = platform.member("Nobody yet", Cooperative.FARMERS);
    private Cooperative.Member ben = anna;
    private Cooperative.Member cara = anna;
    private Cooperative.Member dan = anna;
    private Cooperative.Member eve = anna;

    private Election elect(String rules, int seats, Secrecy secrecy) {
        platform = new Cooperative(
                history,
                "Mwea",
                Visibility.PUBLIC,
                json -> json.replace(
                                "\"ways\":[\"ballots\",\"meeting-count\",\"declaration\"]",
                                "\"ways\":[\"ballots\"],\"ballots\":{\"secrecy\":\"" + secrecy.publicName()
                                        + "\"},\"election\":" + rules)
                        .replaceAll(",\\s*\"majority\":\\{[^}]*\\}", ""));
        anna = platform.member("Rice Growers", Cooperative.FARMERS);
        ben = platform.member("Maize Growers", Cooperative.FARMERS);
        dan = platform.member("Bean Growers", Cooperative.FARMERS);
        eve = platform.member("Pea Growers", Cooperative.FARMERS);
        cara = platform.member("Millers", Cooperative.BUYERS);
        ProposalId proposal = platform.draft(anna, "The board", null);
        return new Election(history, platform, proposal, seats, OPTIONS, null);
    }

    private JsonNode get(Election election, String path) {
        try (var reading = Reading.given(history)) {
            return reading.get(address(election) + path);
        }
    }

    private String file(Election election, String path) {
        try (var reading = Reading.given(history)) {
            return reading.text(address(election) + path, "*/*");
        }
    }

    private String address(Election election) {
        return "/api/platforms/" + platform.id + "/votes/" + election.vote;
    }

    @Test
    void an_open_election_says_what_is_chosen_between_and_nothing_of_who_leads() {
        var election = elect(
                "{\"method\":\"scottish-stv\",\"ties\":[\"previous-rounds\",\"lot\"],\"reserved\":"
                        + "[{\"id\":\"women\",\"name\":\"Women\",\"least\":1}]}",
                2,
                Secrecy.OPEN);
        election.cast(anna, Marks.ranking(List.of("3", "1")));
        var view = get(election, "").get("election");
        assertThat(view.get("method").asString()).isEqualTo("scottish-stv");
        assertThat(view.get("seats").asInt()).isEqualTo(2);
        assertThat(view.get("by").asString()).isEqualTo("heads");
        assertThat(view.get("most").isNull()).isTrue();
        assertThat(view.at("/ties/1").asString()).isEqualTo("lot");
        assertThat(view.at("/reserved/0/least").asInt()).isEqualTo(1);
        assertThat(view.at("/options/1/name").asString()).isEqualTo("=Bako, K.");
        assertThat(view.at("/options/0/reserved/0").asString()).isEqualTo("women");
        assertThat(view.at("/lot/commitment").asString()).isEqualTo(DrawnLot.commitment(Election.SECRET));
        assertThat(view.at("/lot/secret").isNull()).isTrue();
        assertThat(view.get("elected").isNull()).isTrue();
        for (var path : List.of("/count", "/count.json", "/ballots.blt", "/ballots.csv")) {
            assertThatThrownBy(() -> file(election, path))
                    .as(path)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("while the vote is open");
        }
    }

    @Test
    void after_closing_it_says_who_is_elected_how_it_was_counted_and_how_the_lot_was_drawn() {
        var election = elect(
                "{\"method\":\"scottish-stv\",\"ties\":[\"lot\"],\"reserved\":[{\"id\":\"women\",\"name\":\"Women\",\"least\":1}]}",
                2,
                Secrecy.OPEN);
        election.cast(anna, Marks.ranking(List.of("3", "1")));
        election.cast(ben, Marks.ranking(List.of("1")));
        election.cast(cara, Marks.ranking(List.of("2", "1")));
        election.castBlank(dan);
        var counted = election.close(Secrecy.OPEN);
        var view = get(election, "").get("election");
        assertThat(texts(view.at("/elected/options"))).isEqualTo(counted.elected());
        assertThat(view.at("/elected/tied").isEmpty()).isTrue();
        assertThat(view.at("/elected/valid").asInt()).isEqualTo(3);
        assertThat(view.at("/elected/blank").asInt()).isEqualTo(1);
        var lot = view.get("lot");
        var drawn = new DrawnLot(
                lot.get("secret").asString(),
                lot.get("ballots").asString(),
                lot.get("seed").asString());
        assertThat(drawn.follows(lot.get("commitment").asString())).isTrue();
        var all = OPTIONS.stream().map(one -> new Candidate(one.id(), one.id())).toList();
        assertThat(texts(lot.get("order")))
                .isEqualTo(drawn.lot().draw(all).stream().map(Candidate::id).toList());
        var count = get(election, "/count");
        assertThat(count.get("method").asString()).isEqualTo("scottish-stv");
        assertThat(count.get("rounds").size())
                .isEqualTo(counted.count().rounds().size());
        assertThat(count.at("/rounds/0/tallies/1").asString()).isEqualTo("1");
        assertThat(count.at("/remarks/0/kind").asString()).isEqualTo("reserved");
        assertThat(count.at("/remarks/0/figures/least").asString()).isEqualTo("1");
        assertThat(file(election, "/count.json")).isEqualTo(new String(counted.bytes(), StandardCharsets.UTF_8));
        assertThat(get(election, "/turning").get("change").isNull()).isTrue();
    }

    @Test
    void a_withheld_ballot_paper_leaves_the_numbers() {
        var election = elect("{\"method\":\"plurality\",\"seats\":1}", 1, Secrecy.OPEN);
        election.cast(anna, Marks.marking(List.of("3")));
        election.close(Secrecy.OPEN);
        election.erasePaper();
        var view = get(election, "").get("election");
        assertThat(view.at("/options/2/id").asString()).isEqualTo("3");
        assertThat(view.at("/options/2/name").isNull()).isTrue();
        assertThat(texts(view.at("/elected/options"))).containsExactly("3");
        assertThat(file(election, "/ballots.csv")).contains(",3: 3\r\n");
    }

    @Test
    void a_withheld_count_and_withheld_ballots_are_said_to_be_withheld() {
        var election = elect("{\"method\":\"plurality\"}", 1, Secrecy.OPEN);
        election.cast(anna, Marks.marking(List.of("3")));
        election.close(Secrecy.OPEN);
        election.erasePublished();
        for (var path : List.of("/count", "/count.json", "/ballots.blt", "/ballots.csv")) {
            assertThatThrownBy(() -> file(election, path))
                    .as(path)
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("withheld");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scottish-stv, scottish-stv, heads",
        "wigm, wigm, heads",
        "meek, meek, weight",
        "instant-runoff, instant-runoff, heads",
        "schulze, schulze, weight",
        "borda, borda, heads",
        "copeland, copeland, heads",
        "approval, approval, weight",
        "plurality, plurality, weight"
    })
    void whoever_counts_the_downloaded_ballots_again_finds_the_same_elected(String method, String counted, String by)
            throws Exception {
        var ties =
                List.of("scottish-stv", "wigm", "meek", "instant-runoff").contains(method) ? ",\"ties\":[\"lot\"]" : "";
        var election = elect("{\"method\":\"" + method + "\",\"by\":\"" + by + "\"" + ties + "}", 1, Secrecy.OPEN);
        var ranks = method.equals("plurality") || method.equals("approval");
        election.cast(anna, ranks ? Marks.marking(List.of("3")) : Marks.ranking(List.of("3", "1")));
        election.cast(ben, ranks ? Marks.marking(List.of("3")) : Marks.ranking(List.of("3", "2")));
        election.cast(dan, ranks ? Marks.marking(List.of("3")) : Marks.ranking(List.of("3")));
        election.castBlank(eve);
        election.cast(cara, ranks ? Marks.marking(List.of("2")) : Marks.ranking(List.of("2", "1")));
        var official = election.close(Secrecy.OPEN);
        var text = file(election, "/ballots.blt");
        assertThat(text).contains("# " + anna.seat());
        var read = BallotFiles.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "ballots.blt");
        assertThat(read.title()).isEqualTo("The board");
        assertThat(read.profile().candidates().getFirst().name()).isEqualTo("Amina ”Mama” Odhiambo");
        assertThat(read.profile().papers()).isEqualTo(4);
        var again = CountingMethods.named(counted).orElseThrow();
        var lot = get(election, "").at("/election/lot/seed");
        var options = again.defaults();
        var count = again.count(
                read.profile(),
                lot.isMissingNode()
                        ? options
                        : options.with(List.of(
                                new TieBreak.ByLot(Lot.ofSeed(HexFormat.of().parseHex(lot.asString()))))));
        assertThat(count.winners().stream().map(Candidate::id).toList()).isEqualTo(official.elected());
        assertThat(count.votes()).isEqualTo(official.count().votes());
    }

    @ParameterizedTest
    @CsvSource({"score, weight, 5", "score, heads, 5", "points, weight, 10"})
    void whoever_adds_up_the_downloaded_figures_again_finds_the_same_elected(String method, String by, int most)
            throws Exception {
        var election =
                elect("{\"method\":\"%s\",\"most\":%d,\"by\":\"%s\"}".formatted(method, most, by), 2, Secrecy.OPEN);
        election.cast(anna, Marks.giving(Map.of("1", 5, "3", 2)));
        election.cast(ben, Marks.giving(Map.of("2", 4)));
        election.cast(cara, Marks.giving(Map.of("3", 3)));
        election.castBlank(dan);
        var official = election.close(Secrecy.OPEN);
        var table = file(election, "/ballots.csv").getBytes(StandardCharsets.UTF_8);
        var figures = Fraction.of(most);
        Scores scores = method.equals("score") ? new Scores.Score(figures) : new Scores.Allocation(figures);
        var count = scores.count(
                BallotFiles.readFigures(new ByteArrayInputStream(table)).forSeats(2));
        assertThat(count.winners().stream().map(Candidate::id).toList()).isEqualTo(official.elected());
        assertThat(count.votes()).isEqualTo(official.count().votes());
    }

    @Test
    void the_table_says_of_an_open_ballot_whose_it_is_and_no_cell_is_a_formula() {
        var election = elect("{\"method\":\"score\",\"most\":5,\"by\":\"weight\"}", 1, Secrecy.OPEN);
        election.cast(anna, Marks.giving(Map.of("1", 5, "3", 2)));
        election.castBlank(cara);
        election.close(Secrecy.OPEN);
        assertThat(file(election, "/ballots.csv").lines())
                .containsExactly(
                        "seat id,proxy id,mark id,constituency id,ballot,weight,"
                                + "\"1: Amina \"\"Mama\"\" Odhiambo\",\"2: =Bako, K.\",3: Chidi",
                        anna.seat() + ",,,,marked,3/20,5,,2",
                        cara.seat() + ",,,,abstain,2/5,,,");
        assertThatThrownBy(() -> file(election, "/ballots.blt"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("figures");
        assertThat(CsvLine.of(List.of("=1+1", "+1", "-1", "@x", "\tx", "a\r\n=b", "")))
                .isEqualTo("'=1+1,'+1,'-1,'@x,' x,a =b,\r\n");
    }

    @Test
    void of_a_confidential_election_the_ballots_are_told_and_not_whose_they_are() {
        var election = elect("{\"method\":\"borda\",\"by\":\"weight\"}", 1, Secrecy.CONFIDENTIAL);
        election.cast(anna, new Marks(List.of(List.of("3", "2"), List.of("1")), null));
        election.cast(cara, Marks.ranking(List.of("1")));
        election.close(Secrecy.CONFIDENTIAL);
        var mark = new BallotOpening(anna.seat(), null, "01".repeat(32), null, Marks.ranking(List.of("1")))
                .mark(election.vote);
        assertThat(file(election, "/ballots.csv"))
                .doesNotContain(anna.seat().toString())
                .contains(",," + mark + ",farmers,marked,3/20,2,1,1\r\n");
        assertThat(file(election, "/ballots.blt")).contains("3/20 2=3 1 0 # " + mark + "\n");
    }

    @Test
    void the_ballots_of_a_vote_on_a_text_are_a_table_and_nothing_else() {
        var other = new Cooperative(history, "Ahero", Visibility.PUBLIC);
        var member = other.member("Rice", Cooperative.FARMERS);
        var vote = other.call(other.draft(member, "Fees", null), WayOfDeciding.BALLOTS);
        other.close(
                vote,
                0,
                List.of(
                        new CountLine(Cooperative.FARMERS, 0, 0, 0, 0, 1L),
                        new CountLine(Cooperative.BUYERS, 0, 0, 0, 0, 0L)));
        try (var reading = Reading.given(history)) {
            var at = "/api/platforms/" + other.id + "/votes/" + vote;
            assertThat(reading.get(at).get("election").isNull()).isTrue();
            assertThat(reading.text(at + "/ballots.csv", "*/*"))
                    .isEqualTo("seat id,proxy id,mark id,constituency id,ballot\r\n");
            for (var path : List.of("/ballots.blt", "/count", "/count.json")) {
                assertThatThrownBy(() -> reading.text(at + path, "*/*")).isInstanceOf(Problem.class);
            }
        }
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }
}
