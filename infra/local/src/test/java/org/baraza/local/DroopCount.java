package org.baraza.local;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// A reference count of Jonathan Lundell's Droop, read from its table of acts: what it makes of an
/// election, round by round. A round is what was decided on the same tallies. All figures have its
/// decimals.
final class DroopCount {
    private static final int WITHOUT_FIGURES = 3;

    private final boolean keeps;
    private final List<String> names = new ArrayList<>();
    private final List<Integer> standing = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Round> rounds = new ArrayList<>();

    /// @param tallies by the candidate's number
    /// @param elected by their votes, the most first
    record Round(Map<String, String> tallies, List<String> elected, List<String> excluded) {}

    /// An act with the figures after it, in the order of those standing.
    private record Row(String round, String act, String quota, List<String> states, List<String> votes) {
        boolean isElected(int place) {
            return states.get(place).equalsIgnoreCase("E");
        }

        boolean isDefeated(int place) {
            return states.get(place).equals("D");
        }

        long elected() {
            return IntStream.range(0, states.size()).filter(this::isElected).count();
        }
    }

    private DroopCount(boolean keeps) {
        this.keeps = keeps;
    }

    static DroopCount read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var head = List.of(lines.getFirst().split("\t"));
        var count = new DroopCount(head.contains("Residual"));
        for (var title : head) {
            if (title.endsWith(".name")) {
                count.standing.add(Integer.parseInt(title.substring(0, title.length() - ".name".length())));
            }
        }
        for (var line : lines.subList(1, lines.size())) {
            count.row(List.of(line.split("\t", -1)));
        }
        count.divide();
        return count;
    }

    private void row(List<String> cells) {
        var act = cells.get(1);
        if (act.equals("log")) {
            names.add(cells.get(2)
                    .replaceFirst("Add (eligible|withdrawn): ?", "")
                    .strip()
                    .replaceAll(" +", " "));
        } else if (cells.size() == WITHOUT_FIGURES) {
            // The beginning of a round, or the end of an iteration: no figures.
            rows.add(new Row(cells.getFirst(), act, "", List.of(), List.of()));
        } else {
            int first = keeps ? 6 : 4;
            int wide = keeps ? 4 : 3;
            var states = new ArrayList<String>();
            var votes = new ArrayList<String>();
            for (int place = 0; place < standing.size(); place++) {
                states.add(cells.get(first + place * wide + 1));
                votes.add(cells.get(first + place * wide + 2));
            }
            rows.add(new Row(cells.getFirst(), act, cells.get(2), states, votes));
        }
    }

    /// Where votes are kept in part, a round of the table begins one; otherwise a transfer does.
    /// Where the last are elected because one was excluded, the table has the votes after that.
    private void divide() {
        var round = new ArrayList<Row>();
        var before = rows.getFirst();
        for (var row : rows) {
            if (row.states().isEmpty()) {
                if (keeps && row.act().equals("round")) {
                    close(round, before);
                    before = round.isEmpty() ? before : round.getLast();
                    round.clear();
                }
                continue;
            }
            boolean begins = keeps
                    ? row.act().equals("elect") && excludes(round, before)
                    : row.act().equals("transfer");
            if (begins) {
                close(round, before);
                before = round.getLast();
                round.clear();
            }
            if (!(keeps && row.act().equals("begin")) && !row.act().equals("end")) {
                round.add(row);
            }
        }
        close(round, before);
    }

    private boolean excludes(List<Row> round, Row before) {
        return !round.isEmpty() && !excluded(round, before).isEmpty();
    }

    private void close(List<Row> round, Row before) {
        if (round.isEmpty()) {
            return;
        }
        var tallied = round.getFirst().votes();
        var tallies = new LinkedHashMap<String, String>();
        for (int place = 0; place < standing.size(); place++) {
            tallies.put(id(place), tallied.get(place));
        }
        var last = round.getLast();
        var elected = IntStream.range(0, standing.size())
                .filter(place -> last.isElected(place) && !before.isElected(place))
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> new BigDecimal(tallied.get(place)))
                        .reversed())
                .map(this::id)
                .toList();
        rounds.add(new Round(tallies, elected, excluded(round, before)));
    }

    /// Who is defeated when all seats are taken is not excluded.
    private List<String> excluded(List<Row> round, Row before) {
        var excluded = new TreeSet<Integer>();
        var earlier = before;
        for (var row : round) {
            for (int place = 0; place < standing.size(); place++) {
                if (row.isDefeated(place) && !earlier.isDefeated(place) && earlier.elected() < seats()) {
                    excluded.add(place);
                }
            }
            earlier = row;
        }
        return excluded.stream().map(this::id).toList();
    }

    /// As many as are elected in the end.
    private long seats() {
        return rows.getLast().elected();
    }

    private String id(int place) {
        return Integer.toString(standing.get(place));
    }

    /// Of all candidates, withdrawn ones too.
    List<String> names() {
        return names;
    }

    String quota() {
        return rows.getFirst().quota();
    }

    List<Round> rounds() {
        return rounds;
    }

    /// Of all ballots that say something, which in these elections are whole.
    String votes() {
        var sum = BigDecimal.ZERO;
        for (var votes : rows.getFirst().votes()) {
            sum = sum.add(new BigDecimal(votes));
        }
        return sum.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    List<String> winners() {
        return rounds.stream()
                .flatMap(round -> round.elected().stream())
                .map(id -> names.get(Integer.parseInt(id) - 1))
                .toList();
    }
}
