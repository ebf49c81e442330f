package org.baraza.record.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The tables of `docs/counting.md` that tell which published results are ours. A suite writes the table
/// of what it compared with `-Dbaraza.openapi.write=true`, and fails when the document says something else.
final class ConformanceTable {
    private static final Path DOCUMENT = Path.of("../docs/counting.md");

    private ConformanceTable() {}

    /// @param what was compared
    /// @param stated how many results are published
    /// @param ours how many were compared, and are ours
    /// @param remark why the others were not compared; empty where none is missing
    record Row(String what, int stated, int ours, String remark) {}

    /// @param suite by which the table is marked in the document
    static void check(String suite, List<Row> rows) throws IOException {
        var table = new ArrayList<>(List.of("| compared | published | ours | remark |", "|---|--:|--:|---|"));
        int stated = 0;
        int ours = 0;
        for (var row : rows) {
            table.add("| %s | %d | %d | %s |".formatted(row.what(), row.stated(), row.ours(), row.remark()));
            stated += row.stated();
            ours += row.ours();
        }
        table.add("| all | %d | %d | |".formatted(stated, ours));
        var lines = Files.readAllLines(DOCUMENT);
        int begin = lines.indexOf("<!-- table: %s -->".formatted(suite));
        int end = lines.subList(begin + 1, lines.size()).indexOf("<!-- end -->") + begin + 1;
        assertThat(begin).as("the mark of the table " + suite).isNotNegative().isLessThan(end);
        if (Boolean.getBoolean("baraza.openapi.write")) {
            var written = new ArrayList<>(lines.subList(0, begin + 1));
            written.addAll(table);
            written.addAll(lines.subList(end, lines.size()));
            Files.write(DOCUMENT, written);
        } else {
            assertThat(lines.subList(begin + 1, end)).as(suite).isEqualTo(table);
        }
    }
}
