package org.baraza.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What a measurement of counting found; all times in milliseconds.
///
/// @param lines the election with fewer ballots before the one with more, method by method
/// @param peak the most memory that the process has had, in MiB
public record CountingFindings(List<Line> lines, long peak) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double TENTHS = 10;
    private static final double THOUSANDTHS = 1000;

    public CountingFindings {
        lines = List.copyOf(lines);
    }

    /// The medians of several runs.
    ///
    /// @param count of the count alone; the file takes the rest
    public record Line(String method, int candidates, int ballots, int runs, double read, double count) {
        static Line of(String method, int candidates, int ballots, List<Double> reads, List<Double> counts) {
            return new Line(method, candidates, ballots, reads.size(), median(reads), median(counts));
        }

        double total() {
            return read + count;
        }

        private static double median(List<Double> figures) {
            var sorted = figures.stream().sorted().toList();
            int half = sorted.size() / 2;
            return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        }
    }

    /// A table for people, and as the last line a JSON object.
    public String text() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%16s %10s %9s | %9s %9s %9s | %11s%n",
                "method",
                "candidates",
                "ballots",
                "read",
                "count",
                "total",
                "of a tenth"));
        for (var line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "%16s %10d %9d | %9.1f %9.1f %9.1f | %11s%n",
                    line.method(),
                    line.candidates(),
                    line.ballots(),
                    line.read(),
                    line.count(),
                    line.total(),
                    growth(line) > 0 ? String.format(Locale.ROOT, "%.1f times", growth(line)) : ""));
        }
        return text.append("Most memory: ")
                .append(peak)
                .append(" MiB")
                .append(System.lineSeparator())
                .append(JSON.writeValueAsString(json()))
                .toString();
    }

    /// How many times as long as the election with fewer ballots; 0 for that itself.
    private double growth(Line line) {
        return lines.stream()
                .filter(other -> other.method().equals(line.method())
                        && other.candidates() == line.candidates()
                        && other.ballots() < line.ballots())
                .mapToDouble(other -> line.total() / other.total())
                .findFirst()
                .orElse(0);
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("counting", lines.stream().map(this::json).toList());
        json.put("peakMebibytes", peak);
        return json;
    }

    private Map<String, Object> json(Line line) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("method", line.method());
        facts.put("candidates", line.candidates());
        facts.put("ballots", line.ballots());
        facts.put("runs", line.runs());
        facts.put("read", rounded(line.read(), TENTHS));
        facts.put("count", rounded(line.count(), TENTHS));
        facts.put("total", rounded(line.total(), TENTHS));
        facts.put("countShare", rounded(line.count() / line.total(), THOUSANDTHS));
        if (growth(line) > 0) {
            facts.put("growth", rounded(growth(line), THOUSANDTHS));
        }
        return facts;
    }

    private static double rounded(double figure, double parts) {
        return Math.round(figure * parts) / parts;
    }
}
