package org.baraza.record.counting.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.record.Fraction;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Remark;
import org.jspecify.annotations.Nullable;

/// A remark as JSON: `{"kind", "options": [id], "ground", "category", "figures": {name: "exact"}}`. `ground` and
/// `category`
/// are null where the kind has none.
///
/// | `kind` | `options` | `ground` | `figures` |
/// |---|---|---|---|
/// | `reserved` | who belong to `category` | | `least`, and `most` if there is one |
/// | `doomed`, `guarded` | whom it is about | such as `seats-left` | `number`, where one category tells |
/// | `stable`, `sure-losers` | | | |
/// | `uncounted` | | | votes, by reason |
/// | `path` | from the first to the last | | |
/// | `locked`, `skipped`, `skipped-with-its-equals` | who is preferred, and to whom | | `votes`, `against` |
final class RemarkJson {
    private RemarkJson() {}

    static Map<String, @Nullable Object> of(Remark remark) {
        return switch (remark) {
            case Remark.Reserved(var seats, var candidates) -> {
                var figures = new LinkedHashMap<String, Fraction>();
                figures.put("least", Fraction.of(seats.least()));
                if (seats.most() != null) {
                    figures.put("most", Fraction.of(seats.most()));
                }
                yield json("reserved", candidates, null, seats.category(), figures);
            }
            case Remark.Doomed(var candidates, var reason) -> json("doomed", candidates, reason);
            case Remark.Guarded(var candidates, var reason) -> json("guarded", candidates, reason);
            case Remark.Ended ended -> json(name(ended), List.of(), null, null, Map.of());
            case Remark.Uncounted(var votes) -> json("uncounted", List.of(), null, null, votes);
            case Remark.Path(var candidates) -> json("path", candidates, null, null, Map.of());
            case Remark.Defeat(var lock, var winner, var loser, var votes, var against) -> {
                var figures = new LinkedHashMap<String, Fraction>();
                figures.put("votes", votes);
                figures.put("against", against);
                yield json(name(lock), List.of(winner, loser), null, null, figures);
            }
        };
    }

    private static Map<String, @Nullable Object> json(String kind, List<Candidate> options, Remark.Reason reason) {
        Map<String, Fraction> figures =
                reason.category() == null ? Map.of() : Map.of("number", Fraction.of(reason.number()));
        return json(kind, options, name(reason.ground()), reason.category(), figures);
    }

    private static Map<String, @Nullable Object> json(
            String kind,
            List<Candidate> options,
            @Nullable String ground,
            @Nullable String category,
            Map<String, Fraction> figures) {
        var written = new LinkedHashMap<String, String>();
        figures.forEach((name, figure) -> written.put(name, WrittenFigure.exact(figure)));
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", kind);
        json.put("options", options.stream().map(Candidate::id).toList());
        json.put("ground", ground);
        json.put("category", category);
        json.put("figures", written);
        return json;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
