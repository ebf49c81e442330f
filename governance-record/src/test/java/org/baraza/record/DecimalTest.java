package org.baraza.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "40", "0.5", "1250.50", "999999999999999.999999", "0.000001", "0.0"})
    void a_number_stays_as_it_was_written(String text) {
        assertThat(Decimal.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "+1",
                "1e3",
                "1,5",
                "01",
                ".5",
                "5.",
                "1.2345678",
                "1000000000000000",
                "NaN",
                "١٢",
                "1 t"
            })
    void what_is_no_such_number_is_refused(String text) {
        assertThatThrownBy(() -> Decimal.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a decimal number such as 12.5");
    }

    @Test
    void a_negative_number_is_none() {
        assertThatThrownBy(() -> new Decimal(BigDecimal.ONE.negate())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void zero_is_zero_however_it_is_written() {
        assertThat(Decimal.parse("0.00").isZero()).isTrue();
        assertThat(Decimal.parse("0.01").isZero()).isFalse();
    }
}
