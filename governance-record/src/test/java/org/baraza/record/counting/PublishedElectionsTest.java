package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.record.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Elections with published results that votelib (MIT) tests itself by; those that are not
/// counted by single transferable vote.
class PublishedElectionsTest {
    private static final Path FILE =
            Path.of(System.getProperty("baraza.fixtures", ""), "elections/votelib/expected.json");
    private static final CountOptions USUAL = CountOptions.DEFAULT;

    @Test
    void every_published_result_is_ours() throws IOException {
        assumeTrue(Files.isRegularFile(FILE), "there are no results at " + FILE);
        int transferable = 0;
        int compared = 0;
        var cases = CondorcetVectors.items(
                        Json.MAPPER.readTree(Files.readString(FILE)).get("cases"))
                .toList();
        for (var one : cases) {
            if (one.has("method") && one.get("method").asString().contains("STV")) {
                transferable++;
            } else if (one.has("condorcet_winner")) {
                everyMethodHasItsWinner(one);
                compared++;
            } else {
                runoffHasItsWinnerAndLastRound(one);
                compared++;
            }
        }
        assertThat(transferable).isEqualTo(4);
        assertThat(compared).isEqualTo(cases.size() - transferable).isEqualTo(2);
    }

    private static void runoffHasItsWinnerAndLastRound(JsonNode one) {
        var count = InstantRunoff.USUAL.count(profile(one), USUAL);
        assertThat(names(count.winners())).containsExactly(text(one, "winner"));
        var last = count.rounds().getLast().tallies();
        assertThat(last).hasSize(one.get("final").size());
        last.forEach((candidate, votes) -> assertThat(votes)
                .isEqualTo(CondorcetVectors.number(one.get("final").get(candidate.id()))));
    }

    private static void everyMethodHasItsWinner(JsonNode one) {
        var profile = profile(one);
        var matrix = PairwiseMatrix.of(profile, Unranked.LAST);
        int winner = matrix.candidates().indexOf(named(profile, text(one, "condorcet_winner")));
        for (int other = 0; other < matrix.size(); other++) {
            assertThat(other == winner || matrix.beats(winner, other)).isTrue();
        }
        assertThat(names(new Plurality().count(profile, USUAL).winners())).containsExactly(text(one, "plurality"));
        assertThat(names(InstantRunoff.USUAL.count(profile, USUAL).winners())).containsExactly(text(one, "irv"));
        var ranking = new RankedPairs(Strength.WINNING).count(profile, USUAL).ranking();
        assertThat(ranking.stream().map(List::getFirst).map(Candidate::id).toList())
                .isEqualTo(CondorcetVectors.items(one.get("ranked_pairs"))
                        .map(JsonNode::asString)
                        .toList());
    }

    private static Profile profile(JsonNode one) {
        var votes = text(one, "votes").split(";");
        var names = new LinkedHashSet<String>();
        Stream.of(votes)
                .flatMap(vote -> Stream.of(vote.split("\\*")[0].split(">")))
                .map(String::strip)
                .forEach(names::add);
        return CondorcetVectors.profile(
                List.copyOf(names), 1, Stream.of(votes).map(String::strip).toList());
    }

    private static Candidate named(Profile profile, String id) {
        return profile.candidates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(List<Candidate> some) {
        return some.stream().map(Candidate::id).toList();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
