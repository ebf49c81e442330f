package org.baraza.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Public because Jackson, another module, reads the records inside.
public class JsonTest {
    JsonTest() {}

    public record Counted(long head, Long boxed, int small) {}

    public record Known(String name) {}

    private static final Path VECTORS = Path.of(System.getProperty("baraza.fixtures", ""), "standards/jcs/testdata");

    @Test
    void every_published_vector_of_rfc_8785_comes_out_byte_for_byte() throws IOException {
        assumeTrue(Files.isDirectory(VECTORS), "the vectors of RFC 8785 are not at " + VECTORS);
        try (var inputs = Files.list(VECTORS.resolve("input"))) {
            var all = inputs.toList();
            assertThat(all).isNotEmpty();
            for (var input : all) {
                var name = input.getFileName().toString();
                var canonical = Json.canonical(Files.readString(input));
                assertThat(Json.canonical(Json.MAPPER.readTree(input.toFile())))
                        .as(name + " as a value")
                        .isEqualTo(canonical);
                assertThat(canonical)
                        .as(name)
                        .isEqualTo(Files.readAllBytes(VECTORS.resolve("output").resolve(name)));
                var hex = Files.readString(VECTORS.resolve("outhex").resolve(name.replace(".json", ".txt")));
                assertThat(canonical).as(name).isEqualTo(HexFormat.of().parseHex(hex.replaceAll("\\s", "")));
            }
        }
    }

    @Test
    void a_64_bit_number_is_written_as_text_and_read_from_it() {
        var counted = new Counted(Long.MAX_VALUE, Long.MIN_VALUE, 7);
        var bytes = Json.canonical(counted);
        assertThat(bytes)
                .asString(UTF_8)
                .isEqualTo("{\"boxed\":\"-9223372036854775808\",\"head\":\"9223372036854775807\",\"small\":7}");
        assertThat(Json.MAPPER.readValue(bytes, Counted.class)).isEqualTo(counted);
    }

    @Test
    void the_order_in_which_fields_were_written_leaves_no_trace() {
        var one = new TreeMap<>(Map.of("a", 1, "b", List.of("x", "y"), "ö", "z"));
        assertThat(Json.canonical(one)).isEqualTo(Json.canonical(one.descendingMap()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1,\"a\":2}", "{\"a\":1} x", "[1,]", "{\"a\":NaN}", "{\"a\":1e999}"})
    void what_has_no_canonical_form_is_refused(String text) {
        assertThatThrownBy(() -> Json.canonical(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\\ud800\"}", "{\"\\ud83d\":1}"})
    void half_a_surrogate_pair_is_refused_and_never_replaced(String text) {
        assertThatThrownBy(() -> Json.canonical(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_value_is_written_as_its_text_is() {
        var random = new SplittableRandom(8785);
        for (int i = 0; i < 2_000; i++) {
            var value = List.of(anything(random, 4));
            assertThat(Json.canonical(value))
                    .as("%s", value)
                    .isEqualTo(Json.canonical(Json.MAPPER.writeValueAsString(value)));
        }
    }

    private static Object anything(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth == 0 ? 5 : 7)) {
            case 0 -> random.nextInt();
            case 1 -> finite(random);
            case 2 -> BigInteger.valueOf(random.nextLong()).multiply(BigInteger.valueOf(1 + random.nextInt(1_000)));
            case 3 -> random.nextBoolean();
            case 4 -> text(random);
            case 5 ->
                Stream.generate(() -> anything(random, depth - 1))
                        .limit(random.nextInt(4))
                        .toList();
            default -> {
                var object = new LinkedHashMap<String, Object>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    object.put(text(random), anything(random, depth - 1));
                }
                yield object;
            }
        };
    }

    private static double finite(SplittableRandom random) {
        return DoubleStream.generate(() -> Double.longBitsToDouble(random.nextLong()))
                .filter(Double::isFinite)
                .findFirst()
                .orElseThrow();
    }

    /// Of every kind: what is escaped, what only looks so, and what lies beyond the first 65,536.
    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x80);
                        case 1 -> 0x80 + random.nextInt(0x780);
                        case 2 -> 0xe000 + random.nextInt(0x1fff);
                        default -> 0x10000 + random.nextInt(0x10_0000);
                    });
        }
        return text.toString();
    }

    @Test
    void a_value_with_half_a_pair_or_without_a_finite_number_is_refused() {
        assertThatThrownBy(() -> Json.canonical(Map.of("a", "\ud800"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.canonical(Map.of("\udc00", 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.canonical(List.of(Double.NaN))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.canonical(List.of(Double.POSITIVE_INFINITY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_field_that_a_later_version_added_is_passed_over() {
        assertThat(Json.MAPPER.readValue("{\"name\":\"kept\",\"later\":{\"x\":1}}", Known.class))
                .isEqualTo(new Known("kept"));
    }
}
