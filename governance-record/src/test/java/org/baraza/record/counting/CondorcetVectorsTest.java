package org.baraza.record.counting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
            Map.entry("Copeland", new Copeland()),
            Map.entry("Borda Count", new Borda(Borda.Points.FROM_ONE)),
            Map.entry("DowdallSystem", new Borda(Borda.Points.DOWDALL)),
            Map.entry("Fptp", new Plurality()),
            Map.entry("Two Rounds", new TwoRound()),
            Map.entry("InstantRunoff", InstantRunoff.USUAL),
            Map.entry("STV", TransferableVote.SCOTTISH));

    /// Elections whose ties the source breaks by comparing pairs, which is not among our tie-breaks.
    private static final Set<String> BROKEN_BY_PAIRS =
            Set.of("InstantRunoff, result 3", "InstantRunoff, result tie breaking");

    /// What the source wrote between the figures of a sum, of which the fixture has only the figures.
    private static final Map<String, BiFunction<Fraction, Fraction, Fraction>> SUMS = Map.of(
            "Schulze Margin", Fraction::minus,
            "Schulze Ratio", Fraction::dividedBy,
            "Borda Count", Fraction::minus);

    /// Transferable votes with the quotas of Hagenbach-Bischoff, Imperiali and Hare, which ours are not.
    private static final String OTHER_QUOTA = "result alternative quotas";

    private static final int OTHER_QUOTAS = 4;

    /// Methods that the vectors have and we have not, with how many statements there are about them.
    private static final Map<String, Integer> NOT_HAD = Map.ofEntries(
            Map.entry("CPO STV", 1),
            Map.entry("DodgsonQuick", 15),
            Map.entry("DodgsonTideman", 6),
            Map.entry("Jefferson", 2),
            Map.entry("KemenyYoung", 3),
            Map.entry("LargestRemainder", 1),
            Map.entry("Multiple Rounds System", 4),
            Map.entry("Random ballot", 5),
            Map.entry("SainteLague", 5),
            Map.entry("Smith", 2),
            Map.entry("runoff voting", 2));

    /// The fixture has a `1` where the source names a variable, whose ranking is therefore not known.
    private static final int WITHOUT_A_RANKING = 2;

    /// What was found of one method.
    private static final class Found {
        private int stated;
        private int compared;
        private String remark = "";
    }

    @Test
    void every_stated_result_of_a_method_that_we_have_is_ours() throws IOException {
        assumeTrue(Files.isRegularFile(CondorcetVectors.FILE), "there are no vectors at " + CondorcetVectors.FILE);
        var found = new TreeMap<String, Found>();
        int lost = 0;
        int tied = 0;
        int otherQuota = 0;
        int stated = 0;
        for (var election : CondorcetVectors.read()) {
            for (int at = 0; at < election.statements().size(); at++) {
                stated++;
                var one = election.at(at);
                var statement = election.statements().get(at);
                boolean ofPairs = statement.method().isEmpty();
                var method =
                        found.computeIfAbsent(ofPairs ? "Winner of all pairs" : statement.method(), any -> new Found());
                method.stated++;
                if (statement.expected().isNumber()) {
                    method.remark = "one ranking is lost in the vectors";
                    lost++;
                } else if (BROKEN_BY_PAIRS.contains(one.suite() + ", " + one.test())) {
                    assertThat(winnersOrTied(one)).as(one.toString()).hasSizeGreaterThan(1);
                    method.remark = "theirs breaks ties by comparing pairs; ours leaves or refuses them";
                    tied++;
                } else if (one.test().startsWith(OTHER_QUOTA)) {
                    method.remark = "the others have the quotas of Hagenbach-Bischoff, Imperiali and Hare";
                    otherQuota++;
                } else if (ofPairs) {
                    hasTheWinnerOfEveryPair(one);
                    method.compared++;
                } else if (METHODS.containsKey(statement.method())) {
                    compare(one, statement);
                    method.compared++;
                } else {
                    method.remark = "not among our methods";
                }
            }
        }
        assertThat(lost).isEqualTo(WITHOUT_A_RANKING);
        assertThat(otherQuota).isEqualTo(OTHER_QUOTAS);
        assertThat(tied).isEqualTo(BROKEN_BY_PAIRS.size());
        NOT_HAD.forEach((method, number) ->
                assertThat(requireNonNull(found.get(method)).stated).as(method).isEqualTo(number));
        int notHad = NOT_HAD.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(found.values().stream().mapToInt(one -> one.compared).sum())
                .isEqualTo(stated - lost - tied - otherQuota - notHad)
                .isPositive();
        Conformance.table(
                "condorcet",
                found.entrySet().stream()
                        .map(one -> new Conformance.Row(
                                one.getKey(), one.getValue().stated, one.getValue().compared, one.getValue().remark))
                        .toList());
    }

    /// Who wins, or between whom an exclusion is tied.
    private static List<Candidate> winnersOrTied(Case one) {
        try {
            return InstantRunoff.USUAL
                    .count(one.profile(), options(one, "InstantRunoff"))
                    .winners();
        } catch (UnresolvedTie tie) {
            return tie.tied();
        }
    }

    /// The source passes over ranks with several candidates in a run-off and where votes are
    /// transferred, and shares them in plurality and two rounds.
    private static CountOptions options(Case one, String method) {
        return CountOptions.DEFAULT
                .with(one.unranked())
                .with(Set.of("InstantRunoff", "STV").contains(method) ? Overvotes.SKIP : Overvotes.SHARE);
    }

    private static CountingMethod method(Case one, Statement statement) {
        return one.test().equals("result variant")
                ? new Borda(Borda.Points.FROM_ZERO)
                : requireNonNull(METHODS.get(statement.method()));
    }

    private static void compare(Case one, Statement statement) {
        var count = method(one, statement).count(one.profile(), options(one, statement.method()));
        var what = one + ": " + statement;
        if (statement.what().equals("Winner")) {
            assertThat(CondorcetVectors.ids(List.of(count.winners())).getFirst())
                    .as(what)
                    .isEqualTo(CondorcetVectors.names(statement.expected()));
        } else if (statement.method().equals("STV")) {
            // A ranking of the source is the order of election.
            assertThat(count.winners().stream().map(Candidate::id).map(Set::of).toList())
                    .as(what)
                    .isEqualTo(CondorcetVectors.ranking(statement.expected()));
        } else if (statement.field().startsWith("ranking")) {
            assertThat(CondorcetVectors.ids(count.ranking()))
                    .as(what)
                    .isEqualTo(CondorcetVectors.ranking(statement.expected()));
        } else if (statement.method().startsWith("Schulze")) {
            comparePaths(what, statement, count);
        } else if (statement.expected().has("rounds")) {
            assertThat(requireNonNull(count.quota()))
                    .as(what)
                    .isEqualTo(CondorcetVectors.number(statement.expected().get("majority")));
            compareRounds(what, statement.expected().get("rounds"), count);
        } else if (statement.expected().has("1")) {
            compareRounds(what, statement.expected(), count);
        } else if (statement.method().equals("Borda Count")) {
            assertThat(tallies(count.rounds().getFirst()))
                    .as(what)
                    .isEqualTo(figures("Borda Count", statement.expected()));
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
        var ours = tallies(count.rounds().getFirst());
        var theirs = new HashMap<String, Fraction>();
        statement.expected().properties().forEach(one -> {
            assertThat(one.getValue().size()).as(what).isEqualTo(1);
            theirs.put(
                    one.getKey(),
                    CondorcetVectors.number(one.getValue().iterator().next()));
        });
        assertThat(ours).as(what).isEqualTo(theirs);
    }

    private static void compareRounds(String what, JsonNode rounds, Count count) {
        assertThat(count.rounds()).as(what).hasSize(rounds.size());
        for (var round : count.rounds()) {
            var stated = rounds.get(Integer.toString(round.number()));
            assertThat(tallies(round))
                    .as(what + ", round " + round.number())
                    .isEqualTo(stated.isArray() ? shared(stated) : figures("", stated));
        }
    }

    /// Votes of which the source wrote `1 + 1 / 2`, or `1 / 2`.
    private static Map<String, Fraction> shared(JsonNode stated) {
        var figures = new HashMap<String, Fraction>();
        for (var sum : CondorcetVectors.sums(stated)) {
            var parts = sum.figures();
            int last = parts.size() - 1;
            var ratio = last == 0 ? parts.getFirst() : parts.get(last - 1).dividedBy(parts.get(last));
            figures.put(sum.name(), last == 2 ? parts.getFirst().plus(ratio) : ratio);
        }
        return figures;
    }

    private static Map<String, Fraction> tallies(Round round) {
        var tallies = new HashMap<String, Fraction>();
        round.tallies().forEach((candidate, figure) -> tallies.put(candidate.id(), figure));
        return tallies;
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
