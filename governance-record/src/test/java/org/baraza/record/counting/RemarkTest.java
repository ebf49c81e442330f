package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.baraza.record.Json;
import org.baraza.record.counting.files.CountJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RemarkTest {
    private static final ReservedSeats ONE_WOMAN = ReservedSeats.atLeast(1, "women", Set.of("W", "X"));

    @Test
    void whoever_is_guarded_or_doomed_is_named_with_the_reason() {
        var whole = whole(
                TransferableVote.SCOTTISH.reserving(List.of(ONE_WOMAN)),
                "ABCWX",
                2,
                "A*10",
                "B*9",
                "C>A*8",
                "W*3",
                "X>W*2");
        assertThat(whole.at("/remarks/0")).hasToString(json("""
                {"kind":"reserved","options":["W","X"],"ground":null,"category":"women","figures":{"least":"1"}}"""));
        assertThat(whole.at("/rounds/1/remarks")).hasToString(json("""
                [{"kind":"guarded","options":["W"],"ground":"all-needed","category":"women","figures":{"number":"1"}}]"""));
        assertThat(whole.at("/rounds/2/remarks")).hasToString(json("""
                [{"kind":"doomed","options":["B"],"ground":"seats-left","category":"women","figures":{"number":"1"}}]"""));
        assertThat(whole.at("/rounds/2/note").asString()).isEqualTo("Doomed: B; the seat left is reserved for women.");
    }

    @Test
    void no_more_than_so_many_are_elected_of_a_category() {
        var most = new ReservedSeats("men", Set.of("A", "B"), 0, 1);
        var whole = whole(TransferableVote.SCOTTISH.reserving(List.of(most)), "ABWX", 2, "A*10", "B*6", "W*3", "X>W*2");
        assertThat(whole.at("/remarks/0/figures")).hasToString(json("{\"least\":\"0\",\"most\":\"1\"}"));
        assertThat(whole.at("/rounds/0/remarks")).hasToString(json("""
                [{"kind":"doomed","options":["B"],"ground":"most-reached","category":"men","figures":{"number":"1"}}]"""));
    }

    @Test
    void votes_that_count_for_nobody_are_told_by_what_is_wrong() {
        var whole = whole(InstantRunoff.USUAL, "ABC", 1, "A*4", "B*3", "C*2");
        assertThat(whole.at("/rounds/1/remarks")).hasToString(json("""
                [{"kind":"uncounted","options":[],"ground":null,"category":null,"figures":{"exhausted":"2"}}]"""));
    }

    @Test
    void defeats_of_ranked_pairs_and_paths_of_schulze_name_options_in_their_order() {
        // Each beats the next, by less and less: a circle.
        String[] circle = {"A>B>C*8", "B>C>A*7", "C>A>B*5"};
        var pairs = whole(new RankedPairs(Strength.WINNING), "ABC", 1, circle);
        assertThat(pairs.at("/remarks")).hasToString(json("""
                [{"kind":"locked","options":["B","C"],"ground":null,"category":null,"figures":{"votes":"15","against":"5"}},
                 {"kind":"locked","options":["A","B"],"ground":null,"category":null,"figures":{"votes":"13","against":"7"}},
                 {"kind":"skipped","options":["C","A"],"ground":null,"category":null,"figures":{"votes":"12","against":"8"}}]"""));
        var paths = whole(new Schulze(Strength.WINNING), "ABC", 1, circle);
        assertThat(paths.at("/remarks")
                        .valueStream()
                        .map(one -> one.get("options").toString()))
                .contains("[\"A\",\"B\",\"C\"]");
        assertThat(paths.at("/remarks").valueStream().map(one -> one.get("kind").asString()))
                .containsOnly("path");
    }

    private static String json(String text) {
        return Json.MAPPER.readTree(text).toString();
    }

    private static JsonNode whole(CountingMethod method, String candidates, int seats, String... ballots) {
        var profile = Elections.of(candidates, seats, ballots);
        return Json.MAPPER.valueToTree(CountJson.whole(method.count(profile, method.defaults())));
    }
}
