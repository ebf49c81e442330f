package org.baraza.local.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Count;
import org.baraza.record.counting.PairTable;
import org.baraza.record.counting.Round;
import org.baraza.record.counting.Transfer;
import org.baraza.record.counting.files.CountJson;
import org.baraza.record.counting.files.WrittenFigure;

/// A count as people read it: each round in sentences, then all rounds in a table, then the result.
public final class Report {
    private static final int PLACES = 5;
    private static final int ROUNDS_BESIDE = 6;
    private static final int NAME = 24;

    private final Count count;
    private final List<String> lines = new ArrayList<>();

    private Report(Count count) {
        this.count = count;
    }

    /// @param title of the election; may be empty
    public static String of(Count count, String title) {
        return new Report(count).text(title);
    }

    private String text(String title) {
        if (!title.isEmpty()) {
            lines.add(title);
        }
        lines.add("%s, %s of %s%s"
                .formatted(
                        count.method(),
                        count.seats() == 1 ? "1 seat" : count.seats() + " seats",
                        shown(count.votes()) + " votes",
                        count.quota() == null ? "" : "; quota " + shown(count.quota())));
        lines.add("");
        count.rounds().forEach(this::sentences);
        for (int from = 0; from < count.rounds().size(); from += ROUNDS_BESIDE) {
            table(count.rounds().subList(from, Math.min(count.rounds().size(), from + ROUNDS_BESIDE)));
        }
        if (count.pairs() != null) {
            lines.add("");
            pairs("preferred to", count.pairs());
        }
        count.tables().forEach((name, table) -> {
            lines.add("");
            pairs(name, table);
        });
        lines.add("");
        lines.addAll(count.notes());
        result();
        return String.join(System.lineSeparator(), lines);
    }

    private void sentences(Round round) {
        var said = new ArrayList<String>();
        round.transfers().stream()
                .collect(Collectors.groupingBy(Transfer::from, LinkedHashMap::new, Collectors.toList()))
                .forEach((from, transfers) -> said.add(transferred(from, transfers)));
        if (!round.elected().isEmpty()) {
            said.add("Elected: " + names(round.elected()) + ".");
        }
        if (!round.excluded().isEmpty()) {
            said.add("Excluded: " + names(round.excluded()) + ".");
        }
        var note = CountJson.note(round);
        if (!note.isEmpty()) {
            said.add(note);
        }
        lines.add(
                "Round %d. %s".formatted(round.number(), String.join(" ", said)).strip());
    }

    private static String transferred(Candidate from, List<Transfer> transfers) {
        return transfers.stream()
                .map(one -> shown(one.votes())
                        + (one.to() == null ? " to nobody" : " to " + one.to().name()))
                .collect(Collectors.joining(", ", "From " + from.name() + ": ", "."));
    }

    private void table(List<Round> rounds) {
        lines.add("");
        var head = new StringBuilder(" ".repeat(NAME));
        rounds.forEach(round -> head.append("%16s".formatted("round " + round.number())));
        lines.add(head.toString());
        for (var candidate : count.candidates()) {
            var row = new StringBuilder(shortened(candidate.name()));
            for (var round : rounds) {
                var votes = round.tallies().get(candidate);
                row.append("%16s".formatted(votes == null ? "" : shown(votes) + mark(round, candidate)));
            }
            lines.add(row.toString().stripTrailing());
        }
        var row = new StringBuilder(shortened("exhausted"));
        rounds.forEach(round -> row.append("%16s".formatted(shown(round.exhausted()) + " ")));
        lines.add(row.toString().stripTrailing());
    }

    private static String mark(Round round, Candidate candidate) {
        return round.elected().contains(candidate) ? "*" : round.excluded().contains(candidate) ? "-" : " ";
    }

    private void pairs(String title, PairTable table) {
        var head = new StringBuilder(shortened(title));
        table.candidates().forEach(one -> head.append("%12s".formatted(cut(one.name(), 11))));
        lines.add(head.toString());
        for (int row = 0; row < table.candidates().size(); row++) {
            var line = new StringBuilder(shortened(table.candidates().get(row).name()));
            for (var cell : table.cells().get(row)) {
                line.append("%12s".formatted(cell == null ? "" : shown(cell)));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private void result() {
        if (count.winners().isEmpty()) {
            lines.add("Nobody is elected.");
        } else if (count.winners().size() > count.seats()) {
            lines.add("Tied for %s: %s. No tie-break was named."
                    .formatted(
                            count.seats() == 1 ? "the seat" : "the " + count.seats() + " seats",
                            names(count.winners())));
        } else {
            lines.add("Elected: " + names(count.winners()) + ".");
        }
    }

    private static String shown(Fraction figure) {
        return WrittenFigure.shown(figure, PLACES);
    }

    private static String names(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::name).collect(Collectors.joining(", "));
    }

    private static String shortened(String name) {
        return ("%-" + NAME + "s").formatted(cut(name, NAME - 1));
    }

    private static String cut(String name, int length) {
        return name.length() > length ? name.substring(0, length - 1) + "…" : name;
    }
}
