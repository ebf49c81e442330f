package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// The tables of `docs/counting.md` that say what is compared with whose figures, each between its mark and
/// the next end. A suite writes what it compared with `-Dbaraza.openapi.write=true`, and fails when the
/// document says something else.
final class Conformance {
    private static final Path DOCUMENT = Path.of("../docs/counting.md");
    private static final String END = "<!-- end -->";
    private static final List<String> REFERENCES =
            List.of("| reference | what is compared | compared | differences |", "|---|---|---|---|");
    private static final List<String> PUBLISHED =
            List.of("| compared | published | ours | remark |", "|---|--:|--:|---|");

    private Conformance() {}

    /// @param what was compared
    /// @param stated how many results are published
    /// @param ours how many were compared, and are ours
    /// @param remark why the others were not compared; empty where none is missing
    record Row(String what, int stated, int ours, String remark) {}

    /// A row of the table of all references, which several suites share.
    ///
    /// @param reference whose counts, which no other row begins with
    /// @param what is compared of each
    /// @param compared how many were, which the suite has asserted to be as many as there are
    /// @param differences and why; `none`
    static void row(String reference, String what, int compared, String differences) throws IOException {
        hold("references", before -> {
            var rows = new TreeMap<String, String>();
            before.stream()
                    .filter(line -> !REFERENCES.contains(line))
                    .forEach(line -> rows.put(line.substring(2, line.indexOf(" |", 2)), line));
            rows.put(reference, "| %s | %s | %d | %s |".formatted(reference, what, compared, differences));
            var table = new ArrayList<>(REFERENCES);
            table.addAll(rows.values());
            return table;
        });
    }

    /// The whole table of a suite.
    ///
    /// @param suite by which the table is marked in the document
    static void table(String suite, List<Row> rows) throws IOException {
        var table = new ArrayList<>(PUBLISHED);
        int stated = 0;
        int ours = 0;
        for (var row : rows) {
            table.add("| %s | %d | %d | %s |".formatted(row.what(), row.stated(), row.ours(), row.remark()));
            stated += row.stated();
            ours += row.ours();
        }
        table.add("| all | %d | %d | |".formatted(stated, ours));
        hold(suite, before -> table);
    }

    /// @param table what it should be, of what it is
    private static synchronized void hold(String name, UnaryOperator<List<String>> table) throws IOException {
        var lines = Files.readAllLines(DOCUMENT);
        int begin = lines.indexOf("<!-- table: %s -->".formatted(name));
        int end = lines.subList(begin + 1, lines.size()).indexOf(END) + begin + 1;
        assertThat(begin).as("the mark of the table " + name).isNotNegative().isLessThan(end);
        var is = lines.subList(begin + 1, end);
        var should = table.apply(is);
        if (Boolean.getBoolean("baraza.openapi.write")) {
            var written = new ArrayList<>(lines.subList(0, begin + 1));
            written.addAll(should);
            written.addAll(lines.subList(end, lines.size()));
            Files.write(DOCUMENT, written);
        } else {
            assertThat(is)
                    .as("docs/counting.md, %s; -Dbaraza.openapi.write=true writes it", name)
                    .isEqualTo(should);
        }
    }
}
