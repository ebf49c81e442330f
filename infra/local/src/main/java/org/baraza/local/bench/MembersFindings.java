package org.baraza.local.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// What a measurement of many members found.
///
/// @param bySize medians in milliseconds by what was done, for each number of members, the smaller one first
public record MembersFindings(Map<Integer, Map<String, Double>> bySize) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double TENTHS = 10;

    public MembersFindings {
        bySize = new LinkedHashMap<>(bySize);
    }

    /// A table for people, and as the last line a JSON object.
    public String text() {
        List<Map<String, Double>> sizes = List.copyOf(bySize.values());
        String head = "%-32s".formatted("milliseconds, medians")
                + bySize.keySet().stream().map("%10d members"::formatted).collect(Collectors.joining())
                + "     ratio\n";
        String rows = sizes.getFirst().keySet().stream()
                .map(name -> "%-32s".formatted(name)
                        + sizes.stream()
                                .map(size -> String.format(Locale.ROOT, "%18.1f", size.get(name)))
                                .collect(Collectors.joining())
                        + String.format(Locale.ROOT, "%10.1f%n", ratio(name)))
                .collect(Collectors.joining());
        return head + rows + JSON.writeValueAsString(json());
    }

    private double ratio(String name) {
        List<Map<String, Double>> sizes = List.copyOf(bySize.values());
        return sizes.getLast().getOrDefault(name, Double.NaN) / sizes.getFirst().getOrDefault(name, Double.NaN);
    }

    private Map<String, Object> json() {
        Map<String, Object> sizes = new TreeMap<>();
        bySize.forEach((size, found) -> sizes.put(Integer.toString(size), rounded(found)));
        Map<String, Double> ratios = new LinkedHashMap<>();
        bySize.values().iterator().next().keySet().forEach(name -> ratios.put(name, ratio(name)));
        return Map.of("members", sizes, "ratios", rounded(ratios));
    }

    private static Map<String, Double> rounded(Map<String, Double> figures) {
        Map<String, Double> rounded = new LinkedHashMap<>();
        figures.forEach((name, figure) -> rounded.put(name, Math.round(figure * TENTHS) / TENTHS));
        return rounded;
    }
}
