package org.baraza.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RecordTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);

    private JsonNode get(String path) {
        try (var reading = Reading.given(history)) {
            return reading.get("/api/platforms/" + platform.id + "/record" + path);
        }
    }

    private static java.util.List<Long> indexes(JsonNode list) {
        return list.get("items")
                .valueStream()
                .map(one -> one.get("index").asLong())
                .toList();
    }

    @Test
    void the_record_is_read_newest_first_or_oldest_first_page_by_page() {
        assertThat(indexes(get("?limit=3"))).containsExactly(3L, 2L, 1L);
        var next = get("?limit=3").get("next").asString();
        assertThat(indexes(get("?limit=3&cursor=" + next))).containsExactly(0L);
        assertThat(get("?limit=4").get("next").isNull()).isTrue();
        assertThat(indexes(get("?order=oldest&limit=2"))).containsExactly(0L, 1L);
        var after = get("?order=oldest&limit=2").get("next").asString();
        assertThat(indexes(get("?order=oldest&limit=2&cursor=" + after))).containsExactly(2L, 3L);
    }

    @Test
    void times_are_turned_into_places_of_the_record() {
        var all = get("?order=oldest").get("items");
        var third = all.get(2).get("recordedAt").asString();
        assertThat(indexes(get("?from=" + third))).containsExactly(3L, 2L);
        assertThat(indexes(get("?until=" + third))).containsExactly(1L, 0L);
        assertThat(indexes(get("?from=2030-01-01T00:00:00Z"))).isEmpty();
        assertThat(indexes(get("?until=2020-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void entries_are_found_by_type_office_seat_and_decision() {
        var proposal = platform.draft(anna, "Water fees", null);
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS);
        platform.cast(vote, anna);
        platform.give(Office.CHAIR, anna);
        assertThat(indexes(get("?type=membership.SeatGiven"))).containsExactly(3L, 1L);
        assertThat(indexes(get("?office=chair"))).containsExactly(8L);
        assertThat(indexes(get("?seat=" + anna.seat()))).containsExactly(7L, 4L);
        assertThat(indexes(get("?decision=" + proposal))).containsExactly(7L, 6L, 5L, 4L);
        var ballot = get("?type=voting.BallotCast").get("items").get(0);
        assertThat(ballot.get("about").get("number").asString()).isEqualTo("P-1");
        assertThat(ballot.get("about").get("title").asString()).isEqualTo("Water fees");
        assertThat(ballot.get("actor").get("kind").asString()).isEqualTo("delegate");
        assertThat(ballot.get("actor").get("organisation").get("name").asString())
                .isEqualTo("Rice Growers");
    }

    @Test
    void an_entry_is_given_parsed_and_as_its_own_bytes() {
        var said = history.entries().stream()
                .filter(entry -> entry.platform().equals(platform.id) && entry.index() == 2)
                .findFirst()
                .orElseThrow();
        var bytes = new String(said.bytes(), StandardCharsets.UTF_8);
        var view = get("/2");
        assertThat(view.get("canonical").asString()).isEqualTo(bytes);
        assertThat(view.get("index").asString()).isEqualTo("2");
        assertThat(view.get("payload").get("constituency").asString()).isEqualTo("farmers");
        try (var reading = Reading.given(history)) {
            assertThat(reading.text("/api/platforms/" + platform.id + "/record/2", "application/vnd.baraza.entry+json"))
                    .isEqualTo(bytes);
        }
    }
}
