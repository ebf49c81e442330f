package org.baraza.record.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.baraza.record.Decimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {
    private static final Decimal FORTY = Decimal.parse("40");

    @ParameterizedTest
    @ValueSource(
            strings = {"t", "ha", "people", "m³", "90 kg bags", "m³/s", "%", "mbegu", "toneladas métricas", "कि.ग्रा"})
    void a_unit_is_a_short_public_name(String unit) {
        assertThat(new Amount(FORTY, unit, null).unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " t",
                "t ",
                "<b>t</b>",
                "a\nb",
                "a\"b",
                "a,b",
                "abcdefghijabcdefghijabcdefghijabc",
                "\u202et"
            })
    void anything_else_is_no_unit(String unit) {
        assertThatThrownBy(() -> new Amount(FORTY, unit, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kes", "KE", "KESX", "K S", "€"})
    void a_currency_has_three_capital_letters(String currency) {
        assertThatThrownBy(() -> new Amount(FORTY, null, currency)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_amount_is_of_money_or_of_something_else() {
        assertThatThrownBy(() -> new Amount(FORTY, null, null)).hasMessageContaining("either");
        assertThatThrownBy(() -> new Amount(FORTY, "t", "KES")).hasMessageContaining("either");
    }
}
