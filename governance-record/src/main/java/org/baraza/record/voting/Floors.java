package org.baraza.record.voting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.baraza.record.Fraction;
import org.baraza.record.membership.PersonId;
import org.baraza.record.platform.Attendance;
import org.baraza.record.platform.Charter;
import org.baraza.record.voting.Finding.Reached;
import org.baraza.record.voting.FloorLine.Asked;
import org.jspecify.annotations.Nullable;

/// Counts groups of people for the floors that a decision type asks for, and says how much of it may be told.
///
/// A figure is told where at least five people at its place are of the group and at least five are
/// not. And what is told MUST NOT give away by subtraction what is not: of each place, what is left
/// of it beside the smaller places whose figures are told has as many of both, or nobody. Where it
/// has not, the larger place gives way.
public final class Floors {
    /// People of a group, and people outside it, below which their number is withheld.
    public static final int FEWEST = 5;

    private Floors() {}

    /// An entry of the roll, or a ballot.
    ///
    /// @param constituency that the entry belongs to, one without parts
    /// @param person who holds the seat; absent where nobody does
    /// @param groups of people that it counts for
    public record Head(String constituency, @Nullable PersonId person, Set<String> groups) {}

    /// @param lines of the tally, by which rules leave out who is not asked
    /// @param entitled the roll
    /// @param voted whose ballots count
    public static List<FloorLine> of(
            Charter charter,
            Charter.DecisionType type,
            List<CountLine> lines,
            Collection<Head> entitled,
            Collection<Head> voted) {
        var asked = Evaluation.asked(charter, type, lines);
        Map<Asked, Collection<Head>> there = new HashMap<>();
        for (var one : asked) {
            var within = leaves(charter, one.constituency());
            there.put(
                    one,
                    (one.measure() == Attendance.ENTITLED ? entitled : voted)
                            .stream()
                                    .filter(head -> within.contains(head.constituency()))
                                    .toList());
        }
        var told = asked.stream().map(Asked::group).distinct().collect(Collectors.toMap(group -> group, group -> {
            var places = asked.stream()
                    .filter(one -> one.group().equals(group))
                    .map(one -> new Place(leaves(charter, one.constituency()), heads(there, one)))
                    .toList();
            return told(group, places);
        }));
        return asked.stream()
                .map(one -> line(
                        one,
                        heads(there, one),
                        Objects.requireNonNull(told.get(one.group())).contains(leaves(charter, one.constituency()))))
                .toList();
    }

    private static Collection<Head> heads(Map<Asked, Collection<Head>> there, Asked asked) {
        return Objects.requireNonNull(there.get(asked));
    }

    private static FloorLine line(Asked asked, Collection<Head> heads, boolean told) {
        var counted = heads.stream()
                .filter(head -> head.groups().contains(asked.group()))
                .count();
        var holds = Reached.of(Fraction.of(counted), Fraction.of(heads.size())).holds(asked.share(), asked.strict());
        return told ? asked.told(counted, heads.size(), holds) : asked.withheld(holds);
    }

    private record Place(Set<String> leaves, Collection<Head> heads) {}

    /// The places whose figures may be told, by what they are made of. The smaller ones are looked at first: no two
    /// places of a tree overlap unless one holds the other.
    private static Set<Set<String>> told(String group, List<Place> places) {
        var told = new HashSet<Set<String>>();
        var smallestFirst = new ArrayList<>(places);
        smallestFirst.sort(Comparator.comparingInt(place -> place.leaves().size()));
        for (var place : smallestFirst) {
            var within = told.stream()
                    .filter(place.leaves()::containsAll)
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            var left = place.heads().stream()
                    .filter(head -> !within.contains(head.constituency()))
                    .toList();
            if (isLarge(group, left)) {
                told.add(place.leaves());
            }
        }
        return told;
    }

    private static boolean isLarge(String group, Collection<Head> heads) {
        return heads.isEmpty() || (people(group, heads, true) >= FEWEST && people(group, heads, false) >= FEWEST);
    }

    /// Who has two seats is one of them all the same.
    private static long people(String group, Collection<Head> heads, boolean among) {
        return heads.stream()
                .filter(head -> head.groups().contains(group) == among)
                .map(Head::person)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static Set<String> leaves(Charter charter, @Nullable String constituency) {
        var leaves = constituency == null
                ? charter.leaves()
                : Objects.requireNonNull(charter.constituency(constituency), "the charter was reviewed")
                        .leaves();
        return leaves.stream().map(Charter.Constituency::id).collect(Collectors.toSet());
    }
}
