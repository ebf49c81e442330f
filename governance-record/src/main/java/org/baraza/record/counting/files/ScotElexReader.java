package org.baraza.record.counting.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.ProfileBuilder;

/// The layout in which the Metric Geometry and Gerrymandering Group publishes Scottish council
/// elections: `candidates,seats`; a row a ranking, `count,preference,preference,…,`; a row a
/// candidate, `"Candidate n","name","party"`; and the ward.
final class ScotElexReader {
    private static final long MOST_COUNT = 1_000_000_000_000L;

    private ScotElexReader() {}

    static BallotFile read(Bytes bytes) throws IOException, MalformedBallots {
        var head = CsvRow.read(bytes);
        int candidates = (int) number(head, 0, "the number of candidates", 1000);
        int seats = (int) number(head, 1, "the number of seats", candidates);
        if (candidates < 1 || seats < 1) {
            throw head.malformed("there are " + candidates + " candidates for " + seats + " seats");
        }
        var builder = new ProfileBuilder(candidates).seats(seats);
        var named = new ArrayList<Candidate>();
        var row = CsvRow.read(bytes);
        while (!row.cell(0).startsWith("Candidate")) {
            if (!row.isEmpty()) {
                ballots(row, builder, candidates);
            }
            if (bytes.peek() == Bytes.END) {
                throw row.malformed("the file ends before it names its candidates");
            }
            row = CsvRow.read(bytes);
        }
        while (named.size() < candidates) {
            int place = named.size() + 1;
            if (!row.cell(0).equals("Candidate " + place) || row.cell(1).isEmpty()) {
                throw row.malformed("the name of candidate " + place + " is missing");
            }
            named.add(new Candidate(Integer.toString(place), row.cell(1)));
            row = CsvRow.read(bytes);
        }
        return new BallotFile(builder.named(named).build(), row.cell(0), List.of(), true);
    }

    private static void ballots(CsvRow row, ProfileBuilder builder, int candidates) throws MalformedBallots {
        long count = number(row, 0, "a number of ballots", MOST_COUNT);
        if (count < 1) {
            throw row.malformed("a number of ballots is above zero");
        }
        var seen = new HashSet<Long>();
        for (int column = 1; column < row.cells().size(); column++) {
            if (row.cell(column).isEmpty()) {
                continue;
            }
            long candidate = number(row, column, "a candidate", Long.MAX_VALUE);
            if (candidate < 1 || candidate > candidates) {
                throw row.malformed("there is no candidate " + candidate);
            }
            if (!seen.add(candidate)) {
                throw row.malformed("candidate " + candidate + " stands twice on a ballot");
            }
            builder.rank((int) candidate - 1);
        }
        builder.ballots(count, count);
    }

    private static long number(CsvRow row, int column, String what, long most) throws MalformedBallots {
        var text = row.cell(column);
        if (!text.matches("[0-9]{1,18}")) {
            throw row.malformed("“" + WrittenWeight.shown(text) + "” is not " + what);
        }
        long number = Long.parseLong(text);
        if (number > most) {
            throw row.malformed(number + " is too large for " + what);
        }
        return number;
    }
}
