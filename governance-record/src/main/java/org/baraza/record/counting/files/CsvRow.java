package org.baraza.record.counting.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A row of comma-separated values, after RFC 4180; blanks around a cell are no part of it. A cell
/// does not go on in the next line.
record CsvRow(int line, List<String> cells) {
    static CsvRow read(Bytes bytes) throws IOException, MalformedBallots {
        int line = bytes.line();
        var text = bytes.restOfLine();
        var cells = new ArrayList<String>();
        int place = 0;
        while (true) {
            var cell = new StringBuilder();
            while (place < text.length() && (text.charAt(place) == ' ' || text.charAt(place) == '\t')) {
                place++;
            }
            if (place < text.length() && text.charAt(place) == '"') {
                place = quoted(text, place, cell, line);
            }
            while (place < text.length() && text.charAt(place) != ',') {
                cell.append(text.charAt(place++));
            }
            cells.add(cell.toString().strip().replaceAll("\\s+", " "));
            if (place == text.length()) {
                return new CsvRow(line, cells);
            }
            place++;
        }
    }

    /// @return the place after the closing mark
    private static int quoted(String text, int from, StringBuilder cell, int line) throws MalformedBallots {
        int place = from + 1;
        while (place < text.length()) {
            char one = text.charAt(place++);
            if (one != '"') {
                cell.append(one);
            } else if (place < text.length() && text.charAt(place) == '"') {
                cell.append('"');
                place++;
            } else {
                return place;
            }
        }
        throw new MalformedBallots(line, "a cell in quotation marks does not end in its line");
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /// The cell, or nothing where the row is shorter.
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    MalformedBallots malformed(String what) {
        return new MalformedBallots(line, what);
    }
}
