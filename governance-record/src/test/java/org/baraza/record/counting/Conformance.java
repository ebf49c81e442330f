package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The table of `docs/counting.md` that says what is compared with whose figures: each suite holds its own
/// row, and writes it with `-Dbaraza.openapi.write=true`.
final class Conformance {
    private static final Path PUBLISHED = Path.of("../docs/counting.md");
    private static final String BEGIN = "<!-- conformance: written by the tests -->";
    private static final String END = "<!-- end of conformance -->";
    private static final List<String> HEAD =
            List.of("| reference | what is compared | compared | differences |", "|---|---|---|---|");

    private Conformance() {}

    /// @param reference whose counts, which no other row begins with
    /// @param what is compared of each
    /// @param compared how many were, which the suite has asserted to be as many as there are
    /// @param differences and why; `none`
    static synchronized void row(String reference, String what, int compared, String differences) throws IOException {
        var row = "| %s | %s | %d | %s |".formatted(reference, what, compared, differences);
        if (Boolean.getBoolean("baraza.openapi.write")) {
            write(reference, row);
        }
        assertThat(Files.readAllLines(PUBLISHED))
                .as("docs/counting.md; -Dbaraza.openapi.write=true writes it")
                .contains(row);
    }

    private static void write(String reference, String row) throws IOException {
        var lines = Files.readAllLines(PUBLISHED);
        int begin = lines.indexOf(BEGIN);
        int end = lines.indexOf(END);
        assertThat(begin).isNotNegative().isLessThan(end);
        var rows = new TreeMap<String, String>();
        for (var line : lines.subList(begin + 1, end)) {
            if (line.startsWith("| ") && !HEAD.contains(line)) {
                rows.put(line.substring(2, line.indexOf(" |", 2)), line);
            }
        }
        rows.put(reference, row);
        var written = new ArrayList<>(lines.subList(0, begin + 1));
        written.addAll(HEAD);
        written.addAll(rows.values());
        written.addAll(lines.subList(end, lines.size()));
        Files.writeString(PUBLISHED, String.join("\n", written) + "\n");
    }
}
