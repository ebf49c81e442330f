package org.baraza.record.counting.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.ScoredBallots;

/// A row a ballot, under a row of titles: a column a candidate, and a cell the figure that the
/// ballot gives; an empty one gives nothing. A row without any figure is a blank ballot, which says
/// nothing.
final class CsvFiguresReader {
    private final Bytes bytes;

    private CsvFiguresReader(Bytes bytes) {
        this.bytes = bytes;
    }

    /// For one seat.
    static ScoredBallots read(Bytes bytes) throws IOException, MalformedBallots {
        return new CsvFiguresReader(bytes).read();
    }

    private ScoredBallots read() throws IOException, MalformedBallots {
        var head = CsvRow.read(bytes);
        var columns = CsvColumns.of(head);
        if (columns.columns().isEmpty()) {
            throw head.malformed("no column is a candidate");
        }
        var candidates = columns.candidates();
        // Whether they are distinct is told before the first ballot is.
        ballots(head, candidates, List.of());
        var ballots = new ArrayList<ScoredBallots.Ballot>();
        while (bytes.peek() != Bytes.END) {
            var row = CsvRow.read(bytes);
            if (row.cells().size() > head.cells().size()) {
                throw row.malformed("there are more cells than titles");
            }
            try {
                ballot(row, columns, candidates, ballots);
            } catch (IllegalArgumentException e) {
                throw bytes.malformed(row.line(), e);
            }
        }
        if (ballots.isEmpty()) {
            throw bytes.malformed("no ballot gives a figure");
        }
        return ballots(head, candidates, ballots);
    }

    private ScoredBallots ballots(CsvRow head, List<Candidate> candidates, List<ScoredBallots.Ballot> ballots)
            throws MalformedBallots {
        try {
            return new ScoredBallots(candidates, 1, ballots);
        } catch (IllegalArgumentException e) {
            throw bytes.malformed(head.line(), e);
        }
    }

    private static void ballot(
            CsvRow row, CsvColumns columns, List<Candidate> candidates, List<ScoredBallots.Ballot> ballots) {
        var figures = new HashMap<String, Fraction>();
        var cells = columns.cells(row);
        for (int place = 0; place < cells.length; place++) {
            if (!cells[place].isEmpty()) {
                figures.put(candidates.get(place).id(), WrittenWeight.figure(cells[place], "figure"));
            }
        }
        if (!figures.isEmpty()) {
            ballots.add(new ScoredBallots.Ballot(figures, columns.weight(row)));
        }
    }
}
