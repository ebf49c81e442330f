package org.baraza.record.counting.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Count;
import org.baraza.record.counting.PairTable;
import org.baraza.record.counting.Remark;
import org.baraza.record.counting.Round;
import org.baraza.record.counting.Tie;
import org.baraza.record.counting.TieBreak;
import org.baraza.record.counting.Transfer;
import org.jspecify.annotations.Nullable;

/// A count as JSON, every figure as exact text:
///
/// `{"method", "seats", "quota", "rounds": [{"round", "tallies": {id: votes}, "exhausted",
/// "elected": [id], "excluded": [id], "note"}], "winners": [name], "candidates": {id: name},
/// "ranking": [[name]], "matrix": {id: {id: votes}}}`. `quota` and `matrix` are null where the method
/// has none.
public final class CountJson {
    private CountJson() {}

    /// Maps, lists, texts and numbers, for any writer of JSON.
    public static Map<String, @Nullable Object> of(Count count) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("method", count.method());
        json.put("seats", count.seats());
        json.put("quota", count.quota() == null ? null : WrittenFigure.exact(count.quota()));
        json.put("rounds", count.rounds().stream().map(CountJson::round).toList());
        json.put("winners", names(count.winners()));
        var candidates = new LinkedHashMap<String, String>();
        count.candidates().forEach(one -> candidates.put(one.id(), one.name()));
        json.put("candidates", candidates);
        json.put("ranking", count.ranking().stream().map(CountJson::names).toList());
        json.put("matrix", count.pairs() == null ? null : of(count.pairs()));
        return json;
    }

    /// The same, with all that is needed to follow it by hand: `"votes"`, `"tables": {name: matrix}`
    /// and `"remarks"` as [RemarkJson] has them, in English as `"notes": [text]`; in each round
    /// `"transfers": [{"from", "to", "votes"}]`, `"ties": [{"question", "tied": [id], "picked",
    /// "by"}]`, `"quota"`, `"kept": {id: part}` and `"remarks"`. `to` is null where votes go to
    /// nobody, a round's `quota` where it is that of the count.
    public static Map<String, @Nullable Object> whole(Count count) {
        var json = of(count);
        json.put("rounds", count.rounds().stream().map(CountJson::wholeRound).toList());
        json.put("votes", WrittenFigure.exact(count.votes()));
        var tables = new LinkedHashMap<String, Object>();
        count.tables().forEach((name, table) -> tables.put(name, of(table)));
        json.put("tables", tables);
        json.put("notes", count.notes());
        json.put("remarks", remarks(count.remarks()));
        return json;
    }

    private static Map<String, @Nullable Object> round(Round round) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("round", round.number());
        json.put("tallies", figures(round.tallies()));
        json.put("exhausted", WrittenFigure.exact(round.exhausted()));
        json.put("elected", ids(round.elected()));
        json.put("excluded", ids(round.excluded()));
        json.put("note", note(round));
        return json;
    }

    private static Map<String, @Nullable Object> wholeRound(Round round) {
        var json = round(round);
        json.put("transfers", round.transfers().stream().map(CountJson::of).toList());
        json.put("ties", round.ties().stream().map(CountJson::tie).toList());
        json.put("quota", round.quota() == null ? null : WrittenFigure.exact(round.quota()));
        json.put("kept", figures(round.keepFactors()));
        json.put("remarks", remarks(round.remarks()));
        return json;
    }

    private static List<Map<String, @Nullable Object>> remarks(List<Remark> remarks) {
        return remarks.stream().map(RemarkJson::of).toList();
    }

    private static Map<String, String> figures(Map<Candidate, Fraction> figures) {
        var written = new LinkedHashMap<String, String>();
        figures.forEach((candidate, figure) -> written.put(candidate.id(), WrittenFigure.exact(figure)));
        return written;
    }

    private static Map<String, @Nullable Object> of(Transfer transfer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("from", transfer.from().id());
        json.put("to", transfer.to() == null ? null : transfer.to().id());
        json.put("votes", WrittenFigure.exact(transfer.votes()));
        return json;
    }

    private static Map<String, Object> tie(Tie tie) {
        return Map.of(
                "question",
                tie.question().name().toLowerCase(Locale.ROOT),
                "tied",
                ids(tie.tied()),
                "picked",
                tie.picked().id(),
                "by",
                switch (tie.by()) {
                    case TieBreak.PreviousRounds previous -> "previous-rounds";
                    case TieBreak.StatusQuo quo -> "status-quo";
                    case TieBreak.ByLot lot -> "lot";
                    case TieBreak.Written written -> "written";
                });
    }

    private static Map<String, Map<String, String>> of(PairTable table) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        for (int row = 0; row < table.candidates().size(); row++) {
            var cells = new LinkedHashMap<String, String>();
            for (int column = 0; column < table.candidates().size(); column++) {
                var cell = table.cells().get(row).get(column);
                if (cell != null) {
                    cells.put(table.candidates().get(column).id(), WrittenFigure.exact(cell));
                }
            }
            rows.put(table.candidates().get(row).id(), cells);
        }
        return rows;
    }

    /// What a round's figures do not say: ties and how they were resolved, and the method's own
    /// notes.
    public static String note(Round round) {
        var notes = new ArrayList<String>();
        round.ties().forEach(tie -> notes.add(of(tie)));
        notes.addAll(round.notes());
        return String.join(" ", notes);
    }

    private static String of(Tie tie) {
        var asked = switch (tie.question()) {
            case ELECT -> "is elected";
            case EXCLUDE -> "is excluded";
            case TRANSFER -> "is transferred first";
        };
        var way = switch (tie.by()) {
            case TieBreak.PreviousRounds previous -> "by earlier rounds";
            case TieBreak.StatusQuo quo -> "for the status quo";
            case TieBreak.ByLot lot -> "by " + lot.lot();
            case TieBreak.Written written -> "by the written order";
        };
        return "A tie of " + String.join(", ", names(tie.tied())) + " is resolved " + way + ": "
                + tie.picked().name() + " " + asked + ".";
    }

    private static List<String> names(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::name).toList();
    }

    private static List<String> ids(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::id).toList();
    }
}
