package org.baraza.record.counting.files;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.baraza.record.counting.ProfileBuilder;

/// Writes a ballot that gives each candidate the number of its rank: equal numbers are a shared rank,
/// and a number that is left out is a skipped one.
final class NumberedRanks {
    private static final int MOST = 10_000;

    private NumberedRanks() {}

    /// @param cells a number, or nothing, for each candidate in order
    /// @throws IllegalArgumentException when a cell is something else
    static void write(ProfileBuilder builder, String[] cells) {
        var ranks = new int[cells.length];
        for (int candidate = 0; candidate < cells.length; candidate++) {
            ranks[candidate] = number(cells[candidate]);
        }
        var marked = IntStream.range(0, ranks.length)
                .filter(candidate -> ranks[candidate] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(candidate -> ranks[candidate]))
                .toList();
        int rank = 0;
        for (int candidate : marked) {
            if (ranks[candidate] == rank) {
                builder.share(candidate);
            } else {
                for (rank++; rank < ranks[candidate]; rank++) {
                    builder.skip();
                }
                builder.rank(candidate);
            }
        }
    }

    private static int number(String cell) {
        if (cell.isEmpty() || cell.equals("-")) {
            return 0;
        }
        if (cell.length() > 5 || !cell.chars().allMatch(one -> one >= '0' && one <= '9')) {
            throw new IllegalArgumentException("“" + WrittenWeight.shown(cell) + "” is no rank");
        }
        int rank = Integer.parseInt(cell);
        if (rank < 1 || rank > MOST) {
            throw new IllegalArgumentException("a rank is from 1 to " + MOST + ", not " + rank);
        }
        return rank;
    }
}
