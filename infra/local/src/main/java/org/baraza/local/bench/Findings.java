package org.baraza.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What a measurement of the pipeline found.
///
/// @param rates in the order in which they were measured
public record Findings(List<Rate> rates) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double THOUSANDTHS = 1000;

    public Findings {
        rates = List.copyOf(rates);
    }

    /// The medians of several runs.
    ///
    /// @param rate ballots a second that were asked for
    public record Rate(int rate, int runs, double achieved, Latencies act, Latencies ledger, Latencies view) {
        static Rate of(int rate, List<Load.Result> runs) {
            return new Rate(
                    rate,
                    runs.size(),
                    middle(runs, Load.Result::achieved),
                    new Latencies(
                            middle(runs, run -> run.act().median()),
                            middle(runs, run -> run.act().p99())),
                    new Latencies(
                            middle(runs, run -> run.ledger().median()),
                            middle(runs, run -> run.ledger().p99())),
                    new Latencies(
                            middle(runs, run -> run.view().median()),
                            middle(runs, run -> run.view().p99())));
        }

        private static double middle(List<Load.Result> runs, ToDoubleFunction<Load.Result> figure) {
            double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
            int half = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        }
    }

    /// A table for people, and as the last line a JSON object; all latencies in milliseconds.
    public String text() {
        String head = String.format(
                Locale.ROOT,
                "%10s %10s | %18s | %18s | %18s%n%10s %10s | %18s | %18s | %18s%n",
                "ballots/s",
                "achieved",
                "act answered",
                "answer to ledger",
                "answer to view",
                "",
                "",
                "median       p99",
                "median       p99",
                "median       p99");
        String rows = rates.stream().map(Findings::row).collect(Collectors.joining());
        return head + rows + ratios() + JSON.writeValueAsString(json());
    }

    private static String row(Rate rate) {
        return String.format(
                Locale.ROOT,
                "%10d %10.1f | %8.2f %8.2f  | %8.2f %8.2f  | %8.2f %8.2f%n",
                rate.rate(),
                rate.achieved(),
                rate.act().median(),
                rate.act().p99(),
                rate.ledger().median(),
                rate.ledger().p99(),
                rate.view().median(),
                rate.view().p99());
    }

    private String ratios() {
        Rate first = rates.getFirst();
        return rates.stream()
                .skip(1)
                .map(rate -> String.format(
                        Locale.ROOT,
                        "%10s %10s | %8.2f %8.2f  | %8.2f %8.2f  | %8.2f %8.2f%n",
                        rate.rate() + ":" + first.rate(),
                        "ratio",
                        rate.act().median() / first.act().median(),
                        rate.act().p99() / first.act().p99(),
                        rate.ledger().median() / first.ledger().median(),
                        rate.ledger().p99() / first.ledger().p99(),
                        rate.view().median() / first.view().median(),
                        rate.view().p99() / first.view().p99()))
                .collect(Collectors.joining());
    }

    private Map<String, Object> json() {
        return Map.of("pipeline", rates.stream().map(Findings::json).toList());
    }

    private static Map<String, Object> json(Rate rate) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("rate", rate.rate());
        facts.put("runs", rate.runs());
        facts.put("achieved", rounded(rate.achieved()));
        facts.put("act", json(rate.act()));
        facts.put("ledger", json(rate.ledger()));
        facts.put("view", json(rate.view()));
        return facts;
    }

    private static Map<String, Object> json(Latencies latencies) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("median", rounded(latencies.median()));
        facts.put("p99", rounded(latencies.p99()));
        return facts;
    }

    private static double rounded(double figure) {
        return Math.round(figure * THOUSANDTHS) / THOUSANDTHS;
    }
}
