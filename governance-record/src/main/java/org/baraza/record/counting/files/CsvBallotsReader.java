package org.baraza.record.counting.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Profile;
import org.baraza.record.counting.ProfileBuilder;

/// A row a ballot, under a row of titles. Where titles are `Rank 1`, `Choice 2` or a number alone, a cell
/// of such a column names who stands in that rank, several of them with `=` between; `skipped` and
/// `undervote` are a skipped rank, and `overvote` is one whose marks are not told. Otherwise each column
/// is a candidate, and a cell the number of its rank, as in ranked-choice surveys.
///
/// A column `weight` or `count` says what a ballot weighs. Columns for the ballot's identifier, precinct
/// or batch are not read.
final class CsvBallotsReader {
    private static final Pattern RANK =
            Pattern.compile("(?:rank|choice|preference|vote)?[ _]?([0-9]{1,4})|(?:1st|2nd|3rd|[0-9]{1,3}th)(?: .*)?");
    private static final Pattern NOT_READ = Pattern.compile(
            "id|.*[ _]id|.*[a-z]Id|ballot|precinct|batch|.*[ _](precinct|batch)|(precinct|batch)[ _].*|timestamp");
    private static final Pattern WEIGHT = Pattern.compile("weight|count|number of ballots");

    private final Bytes bytes;
    private final List<Integer> columns = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private int weightColumn = -1;

    private CsvBallotsReader(Bytes bytes) {
        this.bytes = bytes;
    }

    static BallotFile read(Bytes bytes) throws IOException, MalformedBallots {
        return new CsvBallotsReader(bytes).read();
    }

    private BallotFile read() throws IOException, MalformedBallots {
        var head = CsvRow.read(bytes);
        boolean byRank = false;
        for (int column = 0; column < head.cells().size(); column++) {
            var title = head.cell(column).toLowerCase(Locale.ROOT);
            if (WEIGHT.matcher(title).matches()) {
                weightColumn = column;
            } else if (!title.isEmpty() && !NOT_READ.matcher(title).matches()) {
                columns.add(column);
                titles.add(head.cell(column));
                byRank |= RANK.matcher(title).matches();
            }
        }
        if (byRank) {
            // Whatever else stands in the table says nothing of ranks.
            for (int place = columns.size() - 1; place >= 0; place--) {
                if (!RANK.matcher(titles.get(place).toLowerCase(Locale.ROOT)).matches()) {
                    columns.remove(/* index */ place);
                }
            }
            return readByRank();
        }
        if (columns.isEmpty()) {
            throw head.malformed("no column is a rank or a candidate");
        }
        return readByCandidate(head);
    }

    private BallotFile readByCandidate(CsvRow head) throws IOException, MalformedBallots {
        ProfileBuilder builder;
        try {
            builder = new ProfileBuilder(
                    titles.stream().map(title -> new Candidate(title, title)).toList());
        } catch (IllegalArgumentException e) {
            throw bytes.malformed(head.line(), e);
        }
        while (bytes.peek() != Bytes.END) {
            var row = CsvRow.read(bytes);
            if (row.isEmpty()) {
                continue;
            }
            try {
                NumberedRanks.write(builder, columns.stream().map(row::cell).toArray(String[]::new));
                end(row, builder);
            } catch (IllegalArgumentException e) {
                throw bytes.malformed(row.line(), e);
            }
        }
        return new BallotFile(builder.build(), "", List.of(), false);
    }

    private BallotFile readByRank() throws IOException, MalformedBallots {
        var builder = new ProfileBuilder(Profile.MOST_CANDIDATES);
        Map<String, Integer> candidates = new LinkedHashMap<>();
        while (bytes.peek() != Bytes.END) {
            var row = CsvRow.read(bytes);
            if (row.isEmpty()) {
                continue;
            }
            try {
                for (int column : columns) {
                    rank(row.cell(column), builder, candidates);
                }
                end(row, builder);
            } catch (IllegalArgumentException e) {
                throw bytes.malformed(row.line(), e);
            }
        }
        if (candidates.isEmpty()) {
            throw bytes.malformed("no ballot names a candidate");
        }
        builder.named(candidates.keySet().stream()
                .map(name -> new Candidate(name, name))
                .toList());
        return new BallotFile(builder.build(), "", List.of(), false);
    }

    private static void rank(String cell, ProfileBuilder builder, Map<String, Integer> candidates) {
        switch (cell.toLowerCase(Locale.ROOT)) {
            case "", "skipped", "undervote" -> builder.skip();
            case "overvote" -> builder.overvote();
            default -> {
                boolean shares = false;
                for (var name : cell.split("=")) {
                    if (name.isBlank()) {
                        throw new IllegalArgumentException("a shared rank has an = without a candidate beside it");
                    }
                    int candidate = candidates.computeIfAbsent(name.strip(), any -> candidates.size());
                    if (shares) {
                        builder.share(candidate);
                    } else {
                        builder.rank(candidate);
                    }
                    shares = true;
                }
            }
        }
    }

    private void end(CsvRow row, ProfileBuilder builder) {
        if (weightColumn < 0) {
            builder.ballot(1);
        } else {
            builder.ballot(WrittenWeight.parse(row.cell(weightColumn)));
        }
    }
}
