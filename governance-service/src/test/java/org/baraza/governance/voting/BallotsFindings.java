package org.baraza.governance.voting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.record.Json;

/// What [BallotsBench] found.
///
/// @param runs of which the lines are medians
/// @param ballots of each vote that was closed
/// @param closings in milliseconds
record BallotsFindings(int runs, List<Line> lines, int ballots, List<Double> closings) {
    private static final double THOUSANDTHS = 1000;

    /// @param ballots acknowledged a second
    /// @param plain rows a second by plain JDBC
    record Line(String way, int callers, double ballots, double plain) {
        double ratio() {
            return ballots / plain;
        }
    }

    /// A table for people, and as the last line a JSON object.
    String text() {
        var text = new StringBuilder(String.format(
                Locale.ROOT, "%-16s %8s %12s %12s %7s%n", "way", "callers", "ballots/s", "plain/s", "ratio"));
        for (var line : lines) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-16s %8d %12.0f %12.0f %7.2f%n",
                    line.way(),
                    line.callers(),
                    line.ballots(),
                    line.plain(),
                    line.ratio()));
        }
        return text.append(String.format(Locale.ROOT, "closing a vote of %d ballots: %.0f ms%n", ballots, closing()))
                .append(Json.MAPPER.writeValueAsString(json()))
                .toString();
    }

    private double closing() {
        return closings.stream().sorted().toList().get(closings.size() / 2);
    }

    private Map<String, Object> json() {
        var all = new LinkedHashMap<String, Object>();
        all.put("runs", runs);
        all.put("ballots", lines.stream().map(BallotsFindings::json).toList());
        all.put("closing", Map.of("ballots", ballots, "runs", closings.size(), "milliseconds", Math.round(closing())));
        return all;
    }

    private static Map<String, Object> json(Line line) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("way", line.way());
        facts.put("callers", line.callers());
        facts.put("perSecond", Math.round(line.ballots()));
        facts.put("plain", Math.round(line.plain()));
        facts.put("ratio", Math.round(line.ratio() * THOUSANDTHS) / THOUSANDTHS);
        return facts;
    }
}
