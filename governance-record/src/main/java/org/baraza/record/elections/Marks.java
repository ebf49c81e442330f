package org.baraza.record.elections;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a ballot of an election says, option by option. One of the two is there.
///
/// @param ranks options by their identifiers, the first choice first; several share a rank where
///     the method lets them, in the order of their numbers. A ballot that only marks options has one rank
/// @param figures what each option is given; one that is not there is given nothing
public record Marks(
        @Nullable List<List<String>> ranks, @Nullable Map<String, Integer> figures) {
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    public Marks {
        if ((ranks == null) == (figures == null)) {
            throw new IllegalArgumentException("a ballot ranks options or gives them figures");
        }
        // The same ballot is written in the same way, whoever wrote it down.
        ranks = ranks == null
                ? null
                : ranks.stream()
                        .map(rank -> rank.stream().sorted(BY_NUMBER).toList())
                        .toList();
        figures = figures == null
                ? null
                : figures.entrySet().stream()
                        .filter(one -> one.getValue() != 0)
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
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
