package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CountingMethodsTest {
    @Test
    void every_method_has_a_name_of_its_own_and_is_found_by_it() {
        assertThat(CountingMethods.names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][a-z-]+"));
        for (var name : CountingMethods.names()) {
            assertThat(CountingMethods.named(name).orElseThrow().name()).isEqualTo(name);
        }
        assertThat(CountingMethods.named("irv").orElseThrow()).isEqualTo(InstantRunoff.USUAL);
        assertThat(CountingMethods.named("dice")).isEmpty();
    }

    @Test
    void whoever_everybody_ranks_first_is_elected_by_every_method() {
        var profile = Elections.of("ABC", 1, "B>A>C*6", "B>C>A*3");
        for (var name : CountingMethods.names()) {
            var method = CountingMethods.named(name).orElseThrow();
            // Approval counts marks, and every ballot marks everybody.
            var ballots = name.equals("approval") ? Elections.of("ABC", 1, "B*6", "B>C*3") : profile;
            assertThat(method.count(ballots, method.defaults()).winners())
                    .as(name)
                    .isEqualTo(List.of(new Candidate("B", "B")));
        }
    }
}
