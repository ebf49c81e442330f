package org.baraza.record.counting.files;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Profile;
import org.baraza.record.counting.ProfileBuilder;

/// A row a ballot, under a row of titles. Where titles are `Rank 1`, `Choice 2` or a number alone, a cell
/// of such a column names who stands in that rank, several of them with `=` between; `skipped` and
/// `undervote` are a skipped rank, and `overvote` is one whose marks are not told. Otherwise each column
/// is a candidate, and a cell the number of its rank, as in ranked-choice surveys.
final class CsvBallotsReader {
    private static final Pattern RANK =
            Pattern.compile("(?:rank|choice|preference|vote)?[ _]?([0-9]{1,4})|(?:1st|2nd|3rd|[0-9]{1,3}th)(?: .*)?");

    private final Bytes bytes;

    private CsvBallotsReader(Bytes bytes) {
        this.bytes = bytes;
    }

    static BallotFile read(Bytes bytes) throws IOException, MalformedBallots {
        return new CsvBallotsReader(bytes).read();
    }

    private BallotFile read() throws IOException, MalformedBallots {
        var head = CsvRow.read(bytes);
        var all = CsvColumns.of(head);
        // Whatever else stands in a table with ranks says nothing of them.
        var ranks = IntStream.range(0, all.columns().size())
                .filter(place -> RANK.matcher(all.titles().get(place).toLowerCase(Locale.ROOT))
                        .matches())
                .mapToObj(all.columns()::get)
                .toList();
        if (!ranks.isEmpty()) {
            return readByRank(new CsvColumns(ranks, List.of(), all.weight()));
        }
        if (all.columns().isEmpty()) {
            throw head.malformed("no column is a rank or a candidate");
        }
        return readByCandidate(head, all);
    }

    private BallotFile readByCandidate(CsvRow head, CsvColumns columns) throws IOException, MalformedBallots {
        ProfileBuilder builder;
        try {
            builder = new ProfileBuilder(columns.candidates());
        } catch (IllegalArgumentException e) {
            throw bytes.malformed(head.line(), e);
        }
        while (bytes.peek() != Bytes.END) {
            var row = CsvRow.read(bytes);
            if (row.isEmpty()) {
                continue;
            }
            try {
                NumberedRanks.write(builder, columns.cells(row));
                builder.ballot(columns.weight(row));
            } catch (IllegalArgumentException e) {
                throw bytes.malformed(row.line(), e);
            }
        }
        return new BallotFile(builder.build(), "", List.of(), false);
    }

    private BallotFile readByRank(CsvColumns columns) throws IOException, MalformedBallots {
        var builder = new ProfileBuilder(Profile.MOST_CANDIDATES);
        Map<String, Integer> candidates = new LinkedHashMap<>();
        while (bytes.peek() != Bytes.END) {
            var row = CsvRow.read(bytes);
            if (row.isEmpty()) {
                continue;
            }
            try {
                for (var cell : columns.cells(row)) {
                    rank(cell, builder, candidates);
                }
                builder.ballot(columns.weight(row));
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
}
