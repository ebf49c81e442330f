package org.baraza.record.counting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.baraza.record.Fraction;
import org.baraza.record.counting.CondorcetVectors.Case;
import org.baraza.record.counting.CondorcetVectors.Statement;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CondorcetVectorsTest {
    private static final Map<String, CountingMethod> METHODS = Map.ofEntries(
            Map.entry("Schulze", new Schulze(Strength.WINNING)),
            Map.entry("Schulze Winning", new Schulze(Strength.WINNING)),
            Map.entry("Schulze Margin", new Schulze(Strength.MARGINS)),
            Map.entry("Schulze Ratio", new Schulze(Strength.RATIO)),
            Map.entry("Ranked Pairs Winning", new RankedPairs(Strength.WINNING)),
            Map.entry("Minimax Winning", new Minimax(Minimax.Worst.WINNING)),
            Map.entry("Minimax Margin", new Minimax(Minimax.Worst.MARGINS)),
            Map.entry("Minimax Opposition", new Minimax(Minimax.Worst.OPPOSITION)),
            Map.entry("Copeland", new Copeland()));

    /// What the source wrote between the figures of a sum, of which the fixture has only the figures.
    private static final Map<String, BiFunction<Fraction, Fraction, Fraction>> SUMS =
            Map.of("Schulze Margin", Fraction::minus, "Schulze Ratio", Fraction::dividedBy);

    /// Methods that the vectors have and we have not, with how many statements there are about them.
    private static final Map<String, Integer> NOT_HAD = Map.ofEntries(
            Map.entry("Borda Count", 13),
            Map.entry("CPO STV", 1),
            Map.entry("DodgsonQuick", 15),
            Map.entry("DodgsonTideman", 6),
            Map.entry("DowdallSystem", 1),
            Map.entry("Fptp", 8),
            Map.entry("InstantRunoff", 7),
            Map.entry("Jefferson", 2),
            Map.entry("KemenyYoung", 3),
            Map.entry("LargestRemainder", 1),
            Map.entry("Multiple Rounds System", 4),
            Map.entry("Random ballot", 5),
            Map.entry("STV", 8),
            Map.entry("SainteLague", 5),
            Map.entry("Smith", 2),
            Map.entry("Two Rounds", 29),
            Map.entry("runoff voting", 2));

    /// The fixture has a `1` where the source names a variable, whose ranking is therefore not known.
    private static final int WITHOUT_A_RANKING = 2;

    @Test
    void every_stated_result_of_a_method_that_we_have_is_ours() throws IOException {
        assumeTrue(Files.isRegularFile(CondorcetVectors.FILE), "there are no vectors at " + CondorcetVectors.FILE);
        int stated = 0;
        int compared = 0;
        int lost = 0;
        var notHad = new HashMap<String, Integer>();
        for (var one : CondorcetVectors.read()) {
            for (var statement : one.statements()) {
                stated++;
                if (statement.expected().isNumber()) {
                    lost++;
                } else if (statement.what().equals("Winner")
                        && statement.method().isEmpty()) {
                    hasTheWinnerOfEveryPair(one);
                    compared++;
                } else if (METHODS.containsKey(statement.method())) {
                    compare(one, statement, requireNonNull(METHODS.get(statement.method())));
                    compared++;
                } else {
                    notHad.merge(statement.method(), 1, Integer::sum);
                }
            }
        }
        assertThat(lost).isEqualTo(WITHOUT_A_RANKING);
        assertThat(notHad).isEqualTo(NOT_HAD);
        assertThat(compared)
                .isEqualTo(stated
                        - lost
                        - NOT_HAD.values().stream().mapToInt(Integer::intValue).sum())
                .isPositive();
    }

    private static void compare(Case one, Statement statement, CountingMethod method) {
        var count = method.count(one.profile(), CountOptions.DEFAULT.with(one.unranked()));
        var what = one + ": " + statement;
        if (statement.what().equals("Winner")) {
            assertThat(CondorcetVectors.ids(List.of(count.winners())).getFirst())
                    .as(what)
                    .isEqualTo(CondorcetVectors.names(statement.expected()));
        } else if (statement.field().startsWith("ranking")) {
            assertThat(CondorcetVectors.ids(count.ranking()))
                    .as(what)
                    .isEqualTo(CondorcetVectors.ranking(statement.expected()));
        } else if (statement.method().startsWith("Schulze")) {
            comparePaths(what, statement, count);
        } else {
            compareTallies(what, statement, count);
        }
    }

    private static void comparePaths(String what, Statement statement, Count count) {
        var ours = requireNonNull(count.tables().get("strongest-paths"));
        for (var row : count.candidates()) {
            var stated = statement.expected().get(row.id());
            var figures = figures(statement.method(), stated);
            assertThat(figures).as(what).hasSize(count.candidates().size() - 1);
            figures.forEach((column, figure) -> assertThat(ours.of(row, named(count, column)))
                    .as("%s: %s to %s", what, row.id(), column)
                    .isEqualTo(figure));
        }
    }

    /// Candidates with one figure each, whatever it is called.
    private static void compareTallies(String what, Statement statement, Count count) {
        var ours = new HashMap<String, Fraction>();
        count.rounds().getFirst().tallies().forEach((candidate, figure) -> ours.put(candidate.id(), figure));
        var theirs = new HashMap<String, Fraction>();
        statement.expected().properties().forEach(one -> {
            assertThat(one.getValue().size()).as(what).isEqualTo(1);
            theirs.put(
                    one.getKey(),
                    CondorcetVectors.number(one.getValue().iterator().next()));
        });
        assertThat(ours).as(what).isEqualTo(theirs);
    }

    private static Map<String, Fraction> figures(String method, JsonNode stated) {
        var figures = new HashMap<String, Fraction>();
        if (stated.isArray()) {
            for (var sum : CondorcetVectors.sums(stated)) {
                figures.put(
                        sum.name(),
                        sum.figures().stream()
                                .reduce(requireNonNull(SUMS.get(method))::apply)
                                .orElseThrow());
            }
        } else {
            stated.properties().forEach(one -> figures.put(one.getKey(), CondorcetVectors.number(one.getValue())));
        }
        return figures;
    }

    /// Where a winner without a method is stated, the source means who wins every pair, and says that
    /// the method named has the same winner.
    private static void hasTheWinnerOfEveryPair(Case one) {
        var matrix = PairwiseMatrix.of(one.profile(), one.unranked());
        var copeland = new Copeland().count(one.profile(), CountOptions.DEFAULT.with(one.unranked()));
        assertThat(copeland.winners()).as(one.toString()).hasSize(1);
        int winner = matrix.candidates().indexOf(copeland.winners().getFirst());
        for (int other = 0; other < matrix.size(); other++) {
            assertThat(other == winner || matrix.beats(winner, other))
                    .as(one.toString())
                    .isTrue();
        }
    }

    private static Candidate named(Count count, String id) {
        return count.candidates().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
