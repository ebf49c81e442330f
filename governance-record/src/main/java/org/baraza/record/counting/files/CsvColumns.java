package org.baraza.record.counting.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Candidate;

/// What the columns of a table of ballots are, by their titles: `weight` or `count` is what a
/// ballot weighs, those for the ballot's identifier, precinct or batch are not read, and the others
/// are of candidates or of ranks. A candidate's title is its name, or its identifier and name as in
/// `3: Chidi`.
///
/// @param columns that are read, with their titles beside
/// @param weight the column of weights; -1 where there is none
record CsvColumns(List<Integer> columns, List<String> titles, int weight) {
    private static final Pattern NOT_READ = Pattern.compile(
            "id|.*[ _]id|.*[a-z]Id|ballot|precinct|batch|.*[ _](precinct|batch)|(precinct|batch)[ _].*|timestamp");
    private static final Pattern WEIGHT = Pattern.compile("weight|count|number of ballots");
    private static final Pattern IDENTIFIED = Pattern.compile("([0-9]{1,4}): (.+)");

    static CsvColumns of(CsvRow head) {
        var columns = new ArrayList<Integer>();
        var titles = new ArrayList<String>();
        int weight = -1;
        for (int column = 0; column < head.cells().size(); column++) {
            var title = head.cell(column).toLowerCase(Locale.ROOT);
            if (WEIGHT.matcher(title).matches()) {
                weight = column;
            } else if (!title.isEmpty() && !NOT_READ.matcher(title).matches()) {
                columns.add(column);
                titles.add(head.cell(column));
            }
        }
        return new CsvColumns(columns, titles, weight);
    }

    List<Candidate> candidates() {
        return titles.stream()
                .map(title -> {
                    var parts = IDENTIFIED.matcher(title);
                    return parts.matches()
                            ? new Candidate(parts.group(1), parts.group(2))
                            : new Candidate(title, title);
                })
                .toList();
    }

    /// The cells of these columns.
    String[] cells(CsvRow row) {
        return columns.stream().map(row::cell).toArray(String[]::new);
    }

    /// @throws IllegalArgumentException when the cell says no weight
    Fraction weight(CsvRow row) {
        return weight < 0 ? Fraction.ONE : WrittenWeight.parse(row.cell(weight));
    }
}
