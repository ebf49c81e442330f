package org.baraza.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static Load.Result run(double achieved, double median, double p99) {
        Latencies latencies = new Latencies(median, p99);
        return new Load.Result(achieved, latencies, latencies, latencies);
    }

    @Test
    void the_figure_of_a_rate_is_the_median_of_its_runs() {
        Findings.Rate rate = Findings.Rate.of(100, List.of(run(90, 1, 30), run(100, 3, 10), run(99, 2, 20)));

        assertThat(rate.achieved()).isEqualTo(99);
        assertThat(rate.ledger()).isEqualTo(new Latencies(2, 20));
    }

    @Test
    void the_last_line_is_one_json_object_and_ratios_are_to_the_first_rate() {
        Findings findings = new Findings(List.of(
                Findings.Rate.of(100, List.of(run(100, 1, 10))), Findings.Rate.of(1000, List.of(run(990, 2, 40)))));

        List<String> lines = findings.text().lines().toList();
        assertThat(lines.getLast())
                .startsWith(
                        "{\"pipeline\":[{\"rate\":100,\"runs\":1,\"achieved\":100.0,\"act\":{\"median\":1.0,\"p99\":10.0}")
                .endsWith("}]}");
        assertThat(lines.get(lines.size() - 2)).contains("1000:100").contains("2.00     4.00");
    }
}
