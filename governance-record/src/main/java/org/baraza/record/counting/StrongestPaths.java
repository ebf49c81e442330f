package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Strength.Defeat;
import org.jspecify.annotations.Nullable;

/// Between any two candidates the path of pairwise defeats whose weakest defeat is strongest.
///
/// Strengths are compared once, when they are put in order; the paths are then found with whole
/// numbers, in the cube of the number of candidates (Floyd, *Algorithm 97*, 1962; Warshall, 1962).
final class StrongestPaths {
    private final List<List<Defeat>> levels;
    private final Strength strength;
    /// The place of the weakest defeat's strength, from 1; 0 where there is no path.
    private final int[][] width;
    /// The last but one on the path.
    private final int[][] before;

    private StrongestPaths(List<List<Defeat>> levels, Strength strength, int size) {
        this.levels = levels;
        this.strength = strength;
        width = new int[size][size];
        before = new int[size][size];
        for (var row : before) {
            Arrays.fill(row, -1);
        }
    }

    static StrongestPaths of(PairwiseMatrix matrix, Strength strength) {
        var paths = new StrongestPaths(levels(matrix, strength), strength, matrix.size());
        for (int level = 0; level < paths.levels.size(); level++) {
            for (var defeat : paths.levels.get(level)) {
                paths.width[defeat.winner()][defeat.loser()] = level + 1;
                paths.before[defeat.winner()][defeat.loser()] = defeat.winner();
            }
        }
        paths.widen();
        return paths;
    }

    /// All defeats in groups of equal strength, the weakest group first.
    static List<List<Defeat>> levels(PairwiseMatrix matrix, Strength strength) {
        var defeats = new ArrayList<Defeat>();
        for (int winner = 0; winner < matrix.size(); winner++) {
            for (int loser = 0; loser < matrix.size(); loser++) {
                if (matrix.beats(winner, loser)) {
                    defeats.add(new Defeat(
                            winner, loser, matrix.preferring(winner, loser), matrix.preferring(loser, winner)));
                }
            }
        }
        var order = strength.order();
        defeats.sort(order);
        var levels = new ArrayList<List<Defeat>>();
        for (var defeat : defeats) {
            if (levels.isEmpty() || order.compare(levels.getLast().getFirst(), defeat) != 0) {
                levels.add(new ArrayList<>());
            }
            levels.getLast().add(defeat);
        }
        return levels;
    }

    private void widen() {
        int size = width.length;
        for (int through = 0; through < size; through++) {
            for (int from = 0; from < size; from++) {
                int first = width[from][through];
                if (first == 0 || from == through) {
                    continue;
                }
                for (int to = 0; to < size; to++) {
                    int found = Math.min(first, width[through][to]);
                    if (to != from && found > width[from][to]) {
                        width[from][to] = found;
                        before[from][to] = before[through][to];
                    }
                }
            }
        }
    }

    /// The strength of the weakest defeat on the strongest path; zero where there is no path, absent
    /// where it is a ratio to nothing.
    @Nullable
    Fraction strength(int from, int to) {
        int level = width[from][to];
        return level == 0
                ? Fraction.ZERO
                : strength.figure(levels.get(level - 1).getFirst());
    }

    /// Whether the path from the one to the other is stronger than the way back.
    boolean beats(int one, int other) {
        return width[one][other] > width[other][one];
    }

    /// The candidates along the strongest path, both ends included; empty where there is none.
    List<Integer> path(int from, int to) {
        if (width[from][to] == 0) {
            return List.of();
        }
        var path = new ArrayList<Integer>();
        for (int at = to; at != from; at = before[from][at]) {
            path.add(at);
        }
        path.add(from);
        return path.reversed();
    }
}
