package org.baraza.query.voting;

import java.util.List;
import java.util.stream.Collectors;

/// A line of comma-separated values, after RFC 4180. A cell that a spreadsheet would take for a formula is
/// written with an apostrophe before it.
final class CsvLine {
    private static final String FORMULA = "=+-@\t\r";

    private CsvLine() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        var line = text.replaceAll("[\\r\\n\\p{Cntrl}]+", " ");
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + line : line;
        return safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
