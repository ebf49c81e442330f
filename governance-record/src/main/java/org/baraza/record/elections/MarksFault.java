package org.baraza.record.elections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.baraza.record.platform.ElectionMethod;
import org.baraza.record.platform.ElectionRules;

/// Why a ballot does not say what the method of its election can count.
public enum MarksFault {
    /// It ranks options where it should give them figures, or the other way round.
    OTHER_FORM,
    UNKNOWN_OPTION,
    /// It names an option twice.
    TWICE,
    /// It marks nothing, or has a rank without an option.
    NOTHING_MARKED,
    /// It marks more options than it may, gives one a higher figure, or shares out more points.
    TOO_MUCH,
    /// Options share a rank, which this method does not know.
    SHARED_RANK,
    /// A figure is less than nothing.
    NEGATIVE;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The first fault of a ballot; none where the method counts it.
    ///
    /// @param options identifiers of all that stand
    public static Optional<MarksFault> of(ElectionRules rules, List<String> options, Marks marks) {
        var form = rules.method().form();
        if ((marks.figures() != null) != (form == ElectionMethod.Form.FIGURES)) {
            return Optional.of(OTHER_FORM);
        }
        return form == ElectionMethod.Form.FIGURES
                ? ofFigures(rules, options, marks.given())
                : ofRanks(rules, options, marks.ranked());
    }

    private static Optional<MarksFault> ofFigures(
            ElectionRules rules, List<String> options, Map<String, Integer> figures) {
        if (!options.containsAll(figures.keySet())) {
            return Optional.of(UNKNOWN_OPTION);
        }
        if (figures.values().stream().anyMatch(one -> one < 0)) {
            return Optional.of(NEGATIVE);
        }
        if (figures.values().stream().allMatch(one -> one == 0)) {
            return Optional.of(NOTHING_MARKED);
        }
        long most = Objects.requireNonNull(rules.most(), "the charter was reviewed");
        var highest = rules.method() == ElectionMethod.POINTS
                ? figures.values().stream().mapToLong(Integer::longValue).sum()
                : figures.values().stream().mapToLong(Integer::longValue).max().orElse(0);
        return highest > most ? Optional.of(TOO_MUCH) : Optional.empty();
    }

    private static Optional<MarksFault> ofRanks(ElectionRules rules, List<String> options, List<List<String>> ranks) {
        if (ranks.isEmpty() || ranks.stream().anyMatch(List::isEmpty)) {
            return Optional.of(NOTHING_MARKED);
        }
        Set<String> seen = new HashSet<>();
        for (var rank : ranks) {
            for (var one : rank) {
                if (!options.contains(one)) {
                    return Optional.of(UNKNOWN_OPTION);
                }
                if (!seen.add(one)) {
                    return Optional.of(TWICE);
                }
            }
        }
        return switch (rules.method().form()) {
            case ONE -> seen.size() > 1 ? Optional.of(TOO_MUCH) : Optional.empty();
            case SOME -> {
                if (ranks.size() > 1) {
                    yield Optional.of(OTHER_FORM);
                }
                yield rules.most() != null && seen.size() > rules.most() ? Optional.of(TOO_MUCH) : Optional.empty();
            }
            case RANKED ->
                !rules.method().sharesRanks() && ranks.stream().anyMatch(rank -> rank.size() > 1)
                        ? Optional.of(SHARED_RANK)
                        : Optional.empty();
            case FIGURES -> throw new IllegalStateException("figures are no ranks");
        };
    }
}
