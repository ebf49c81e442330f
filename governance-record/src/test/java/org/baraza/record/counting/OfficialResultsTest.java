package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.counting.files.BallotFiles;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Elections with official results, and the Scottish Government's worked example.
class OfficialResultsTest {
    private static final CountOptions LOT =
            CountOptions.DEFAULT.with(List.of(new TieBreak.ByLot(Lot.ofSeed(new byte[32]))));

    @Test
    void winners_of_published_elections_are_ours() throws Exception {
        var folder = Fixtures.folder("votelib");
        int compared = 0;
        for (var one : cases(folder)) {
            if (!one.has("file")) {
                continue;
            }
            var file = folder.resolve("io/data")
                    .resolve(Path.of(one.get("file").asString()).getFileName());
            var profile = BallotFiles.read(file).profile();
            var count = TransferableVote.WIGM.count(profile, LOT);
            var winners = count.winners().stream().map(Candidate::name).toList();
            if (one.has("winners_in_order")) {
                assertThat(winners).as("%s", file).containsExactlyElementsOf(texts(one.get("winners_in_order")));
            } else {
                assertThat(winners).as("%s", file).containsExactlyInAnyOrderElementsOf(texts(one.get("winners_set")));
            }
            compared++;
        }
        assertThat(compared).isEqualTo(3);
        Conformance.row(
                "Published board elections (votelib)", "winners, in order where they have one", compared, "none");
    }

    @Test
    void the_worked_example_of_the_scottish_government_is_ours_stage_by_stage() throws Exception {
        var folder = Fixtures.folder("votelib");
        var example = cases(folder).stream()
                .filter(one -> one.has("stage1"))
                .findFirst()
                .orElseThrow();
        var lines = example.get("votes").asString().replace(';', '\n');
        var file = BallotFiles.read(
                new java.io.ByteArrayInputStream(lines.getBytes(java.nio.charset.StandardCharsets.UTF_8)), "votes.txt");
        var profile = file.profile().forSeats(example.get("seats").asInt());
        var count = TransferableVote.SCOTTISH.count(profile, LOT);
        assertThat(count.quota()).isEqualTo(Fraction.of(example.get("quota").asInt()));
        assertThat(count.winners())
                .extracting(Candidate::name)
                .containsExactlyElementsOf(texts(example.get("winners_in_order")));
        for (int stage = 1; stage <= 4; stage++) {
            var key = stage == 1 ? "stage1" : "stage" + stage + "_integer_part";
            var tallies = new HashMap<String, Integer>();
            count.rounds()
                    .get(stage - 1)
                    .tallies()
                    .forEach((candidate, votes) -> tallies.put(
                            candidate.name(),
                            votes.numerator().divide(votes.denominator()).intValueExact()));
            Map<String, Integer> expected = new HashMap<>();
            example.get(key)
                    .properties()
                    .forEach(entry ->
                            expected.put(entry.getKey(), entry.getValue().asInt()));
            assertThat(tallies).as("stage %s", stage).containsAllEntriesOf(expected);
        }
        Conformance.row("Scottish Government, worked example", "quota, winners, every stage", 1, "none");
    }

    @Test
    void the_same_ballots_in_two_formats_give_the_same_count() throws Exception {
        var scottish = Fixtures.files(Fixtures.folder("scot-elex"), ".csv");
        var glasgow = new HashMap<Fraction, List<Count>>();
        for (var file : Fixtures.files(Fixtures.folder("droop").resolve("blt/scotland"), "2007.blt")) {
            var count = counted(file);
            glasgow.computeIfAbsent(count.votes(), any -> new ArrayList<>()).add(count);
        }
        int equal = 0;
        for (var file : scottish) {
            var count = counted(file);
            assertThat(count.winners()).hasSize(count.seats());
            if (!file.getFileName().toString().startsWith("glasgow")) {
                continue;
            }
            assertThat(glasgow.getOrDefault(count.votes(), List.of()))
                    .as("%s", file)
                    .anyMatch(other -> tallies(other).equals(tallies(count)));
            equal++;
        }
        assertThat(equal).isEqualTo(21);
        Conformance.row(
                "Glasgow 2007, ballots in two formats (scot-elex, Droop)", "every tally of every stage", equal, "none");
    }

    private static List<List<Fraction>> tallies(Count count) {
        return count.rounds().stream()
                .map(round -> List.copyOf(round.tallies().values()))
                .toList();
    }

    private static Count counted(Path file) {
        try {
            return TransferableVote.SCOTTISH.count(BallotFiles.read(file).profile(), LOT);
        } catch (Exception e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static List<JsonNode> cases(Path folder) throws java.io.IOException {
        var root = Json.MAPPER.readTree(Files.readString(folder.resolve("expected.json")));
        var cases = new ArrayList<JsonNode>();
        root.get("cases").forEach(cases::add);
        return cases;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.asString().replaceAll(" +", " ")));
        return texts;
    }
}
