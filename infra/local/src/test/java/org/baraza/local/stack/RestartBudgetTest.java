package org.baraza.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartBudgetTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final RestartBudget budget = new RestartBudget(2, Duration.ofMinutes(10));

    @Test
    void a_part_that_cannot_live_is_given_up() {
        assertThat(budget.take(NOON)).isTrue();
        assertThat(budget.take(NOON.plusSeconds(1))).isTrue();
        assertThat(budget.take(NOON.plusSeconds(2))).isFalse();
    }

    @Test
    void a_part_that_dies_now_and_then_is_brought_back_for_ever() {
        for (int n = 0; n < 20; n++) {
            assertThat(budget.take(NOON.plus(Duration.ofMinutes(6).multipliedBy(n))))
                    .isTrue();
        }
    }
}
