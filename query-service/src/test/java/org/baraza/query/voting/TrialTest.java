package org.baraza.query.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.Json;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.voting.CountLine;
import org.junit.jupiter.api.Test;

/// A proposed charter, tried on the votes of the past.
class TrialTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(history, "Mwea", Visibility.PUBLIC);
    private final Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);
    private final Cooperative.Member cara = platform.member("Millers", Cooperative.BUYERS);

    private static String text(Object charter) {
        return new String(Json.canonical(charter), StandardCharsets.UTF_8);
    }

    @Test
    void it_says_which_outcomes_would_differ_and_which_votes_say_nothing_and_records_nothing() {
        var proposal = platform.draft(anna, "Water fees", null);
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS);
        platform.cast(vote, anna);
        platform.cast(vote, cara);
        var outcome = platform.close(
                vote,
                2,
                List.of(
                        new CountLine(Cooperative.FARMERS, 1, 0, 0, 1, 1L),
                        new CountLine(Cooperative.BUYERS, 0, 1, 0, 1, 1L)));
        platform.certify(proposal, vote, outcome);
        var equal = platform.draftAmendment(anna, text(platform.charter).replaceAll("[23]/5", "1/2"));
        var renamed = platform.draftAmendment(anna, text(platform.amended()));
        var contradictory = platform.draftAmendment(anna, "{}");
        var before = history.entries().size();
        try (var reading = Reading.given(history)) {
            var at = "/api/platforms/" + platform.id + "/proposals/";
            var record =
                    reading.get("/api/platforms/" + platform.id + "/record").toString();

            var differs = reading.get(at + equal + "/trial").get("items").get(0);
            assertThat(differs.get("was").asString()).isEqualTo("adopted");
            assertThat(differs.get("wouldBe").asString()).isEqualTo("rejected");
            assertThat(differs.get("differs").asBoolean()).isTrue();
            assertThat(differs.at("/findings/1/reached/share").asString()).isEqualTo("1/2");
            assertThat(differs.at("/proposal/number").asString()).isEqualTo("P-1");

            var unlike = reading.get(at + renamed + "/trial").get("items").get(0);
            assertThat(unlike.get("wouldBe").isNull()).isTrue();
            assertThat(unlike.get("reason").asString()).isEqualTo("other-constituencies");
            assertThat(unlike.get("concerning").values().stream().map(one -> one.asString()))
                    .containsExactly("buyers", "traders");

            assertThat(reading.get(at + contradictory + "/trial")
                            .get("readable")
                            .asBoolean())
                    .isFalse();
            var unproposed = "/api/platforms/" + platform.id + "/charter-trials";
            var asked = reading.ask(unproposed, text(platform.charter).replaceAll("[23]/5", "1/2"));
            assertThat(asked.get("readable").asBoolean()).isTrue();
            assertThat(asked.get("items").get(0)).isEqualTo(differs);
            assertThat(reading.ask(unproposed, "{}").get("readable").asBoolean())
                    .isFalse();
            assertThat(reading.ask(unproposed, "no charter").get("items").isEmpty())
                    .isTrue();

            assertThat(reading.get("/api/platforms/" + platform.id + "/record").toString())
                    .isEqualTo(record);
        }
        assertThat(history.entries()).hasSize(before);
    }
}
