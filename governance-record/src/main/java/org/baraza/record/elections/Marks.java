package org.baraza.record.elections;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a ballot of an election says, option by option. One of the two is there.
///
/// @param ranks options by their identifiers, the first choice first; several share a rank where
///     the
///     method lets them. A ballot that only marks options has one rank
/// @param figures what each option is given; one that is not there is given nothing
public record Marks(
        @Nullable List<List<String>> ranks, @Nullable Map<String, Integer> figures) {
    public Marks {
        if ((ranks == null) == (figures == null)) {
            throw new IllegalArgumentException("a ballot ranks options or gives them figures");
        }
        ranks = ranks == null ? null : ranks.stream().map(List::copyOf).toList();
        figures = figures == null ? null : Map.copyOf(figures);
    }

    /// One option, or several that are marked alike.
    public static Marks marking(List<String> options) {
        return new Marks(List.of(options), null);
    }

    /// One option a rank.
    public static Marks ranking(List<String> options) {
        return new Marks(options.stream().map(List::of).toList(), null);
    }

    public static Marks giving(Map<String, Integer> figures) {
        return new Marks(null, figures);
    }

    List<List<String>> ranked() {
        return ranks == null ? List.of() : ranks;
    }

    Map<String, Integer> given() {
        return figures == null ? Map.of() : figures;
    }
}
