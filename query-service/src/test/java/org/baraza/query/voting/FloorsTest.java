package org.baraza.query.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Reading;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Attendance;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.FloorLine;
import org.baraza.record.voting.Tally;
import org.junit.jupiter.api.Test;

/// A result whose rules speak of people: what held is read from the record, and not worked out.
class FloorsTest {
    private final History history = new History();
    private final Cooperative platform = new Cooperative(
            history,
            "Mwea",
            Visibility.PUBLIC,
            json -> json.replace(
                            "\"decisionTypes\"",
                            "\"groups\":[{\"id\":\"women\",\"name\":\"Women\",\"attribute\":\"women\"}],\"decisionTypes\"")
                    .replace(
                            "[\"ballots\",\"meeting-count\",\"declaration\"]",
                            "[\"ballots\"],\"ballots\":{\"secrecy\":\"secret\"}")
                    .replace("\"strict\":true}}],", """
                    "strict":true},
                    "safeguards":[{"id":"floor","name":"Women take part","holds":{"rule":"for-each-constituency",
                      "holds":{"rule":"participation","group":"women","measure":"valid-votes","share":"3/10",
                               "strict":false}}}]}],"""));
    private final Cooperative.Member anna = platform.member("Rice Growers", Cooperative.FARMERS);

    private static FloorLine floor(String constituency, Long counted, Long of, boolean holds) {
        return new FloorLine(
                "women", constituency, Attendance.VALID_VOTES, Fraction.of(3, 10), false, counted, of, holds);
    }

    @Test
    void a_withheld_figure_says_only_whether_the_floor_held_and_nothing_is_said_of_the_smallest_change() {
        var proposal = platform.draft(anna, "Water fees", null);
        var vote = platform.call(proposal, WayOfDeciding.BALLOTS);
        var lines = List.of(
                new CountLine(Cooperative.FARMERS, 20, 0, 0, 20, 20L),
                new CountLine(Cooperative.BUYERS, 4, 0, 0, 4, 4L));
        var floors = List.of(floor(Cooperative.FARMERS, 6L, 20L, true), withheld(Cooperative.BUYERS, false));
        var outcome = platform.close(vote, 24, new Tally(lines, List.of(), null, floors, null));
        platform.certify(proposal, vote, outcome);
        try (var reading = Reading.given(history)) {
            var at = "/api/platforms/" + platform.id + "/votes/" + vote;
            var view = reading.get(at);
            assertThat(view.get("secrecy").asString()).isEqualTo("secret");
            assertThat(view.get("outcome").asString()).isEqualTo("not-valid");
            var each = view.at("/findings/2/children/0/children");
            assertThat(each.at("/0/reached/share").asString()).isEqualTo("3/10");
            assertThat(each.at("/0/holds").asBoolean()).isTrue();
            assertThat(each.at("/1/reached").isNull()).isTrue();
            assertThat(each.at("/1/holds").asBoolean()).isFalse();
            assertThat(each.at("/1/group/name").asString()).isEqualTo("Women");
            var turning = reading.get(at + "/turning");
            assertThat(turning.get("change").isNull()).isTrue();
            assertThat(turning.get("ofPeople").asBoolean()).isTrue();
        }
    }

    private static FloorLine withheld(String constituency, boolean holds) {
        return new FloorLine(
                "women", constituency, Attendance.VALID_VOTES, Fraction.of(3, 10), false, null, null, holds);
    }
}
