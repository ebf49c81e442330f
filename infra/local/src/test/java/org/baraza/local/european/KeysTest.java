package org.baraza.local.european;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeysTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 14);
    private static final Keys KEYS = new Keys("European Parliament");

    @Test
    void keys_are_the_same_in_every_run_and_version() {
        assertThat(KEYS.founding("platform")).hasToString("939c54f6-534a-8a95-af64-ab03c736472e");
        assertThat(KEYS.voting(DAY, "170466", "vote")).hasToString("4035e914-c715-810f-8488-804deab08e09");
    }

    @Test
    void keys_are_uuids_of_version_8() {
        assertThat(KEYS.file(DAY, "1", "draft").version()).isEqualTo(8);
        assertThat(KEYS.file(DAY, "1", "draft").variant()).isEqualTo(2);
    }

    @Test
    void another_body_day_thing_or_act_has_another_key() {
        assertThat(Set.of(
                        KEYS.voting(DAY, "1", "draft"),
                        KEYS.voting(DAY, "1", "submit"),
                        KEYS.voting(DAY, "2", "draft"),
                        KEYS.voting(DAY.plusDays(1), "1", "draft"),
                        KEYS.file(DAY, "1", "draft"),
                        new Keys("Another").voting(DAY, "1", "draft")))
                .hasSize(6);
    }
}
