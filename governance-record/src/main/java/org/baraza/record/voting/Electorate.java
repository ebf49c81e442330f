package org.baraza.record.voting;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.OrganisationKind;
import org.jspecify.annotations.Nullable;

/// Everybody who could have voted, by what they did. One cell for each constituency, or where rules speak of groups,
/// for each group in it and for those in none: voters of one cell who act alike count alike.
///
/// @param cells in the order of the tally
record Electorate(List<Cell> cells) {
    /// What one who could have voted did.
    enum Stand {
        FOR(0),
        AGAINST(1),
        ABSTAIN(2),
        /// In the meeting, without a vote.
        PRESENT(3),
        /// Not there.
        AWAY(4);

        /// Where counts say how many took it.
        final int place;

        Stand(int place) {
            this.place = place;
        }

        static final List<Stand> TAKING_PART = List.of(FOR, AGAINST, ABSTAIN, PRESENT);
    }

    /// @param group absent for those in none
    /// @param counts by [Stand#place]
    /// @param listed whether it is known how many are away
    record Cell(String constituency, @Nullable String group, long[] counts, boolean listed) {
        long count(Stand stand) {
            return counts[stand.place];
        }
    }

    /// @return absent where groups that rules speak of have members in common: nobody counted who is in both. Absent
    /// too
    ///     where rules speak of people, of whom no more was counted than that they took part
    static Optional<Electorate> of(Charter charter, Charter.DecisionType type, Tally tally) {
        if (overlap(charter, type.groups()) || type.groups().stream().anyMatch(charter::isPersonal)) {
            return Optional.empty();
        }
        Map<String, List<GroupLine>> groups = tally.groups().stream()
                .filter(line -> type.groups().contains(line.group()))
                .collect(groupingBy(GroupLine::constituency));
        var cells = new ArrayList<Cell>();
        for (var line : tally.lines()) {
            var rest = counts(line);
            for (var group : groups.getOrDefault(line.constituency(), List.of())) {
                var own = counts(group.counted());
                Arrays.setAll(rest, i -> rest[i] - own[i]);
                cells.add(new Cell(line.constituency(), group.group(), own, true));
            }
            cells.add(new Cell(line.constituency(), null, rest, line.entitled() != null));
        }
        var counted =
                cells.stream().allMatch(cell -> Arrays.stream(cell.counts()).allMatch(count -> count >= 0));
        return counted ? Optional.of(new Electorate(List.copyOf(cells))) : Optional.empty();
    }

    private static boolean overlap(Charter charter, Set<String> groups) {
        var kinds = new ArrayList<OrganisationKind>();
        for (var id : groups) {
            kinds.addAll(Objects.requireNonNull(charter.group(id)).kindsOfMembers());
        }
        return kinds.stream().distinct().count() < kinds.size();
    }

    private static long[] counts(CountLine line) {
        var entitled = line.entitled();
        return new long[] {
            line.inFavour(),
            line.against(),
            line.abstain(),
            line.present() - line.validVotes(),
            entitled == null ? 0 : entitled - line.present()
        };
    }

    /// The tally of as many people who acted otherwise.
    ///
    /// @param counts by cell and [Stand#place]; what is said of those away is not looked at
    static Tally tally(List<Cell> cells, Tally like, long[][] counts) {
        var lines = like.lines().stream()
                .map(line -> {
                    var sum = new long[Stand.values().length];
                    for (int i = 0; i < cells.size(); i++) {
                        if (cells.get(i).constituency().equals(line.constituency())) {
                            var own = counts[i];
                            Arrays.setAll(sum, stand -> sum[stand] + own[stand]);
                        }
                    }
                    return counting(line, sum);
                })
                .toList();
        var groups = like.groups().stream()
                .map(line -> {
                    for (int i = 0; i < cells.size(); i++) {
                        var cell = cells.get(i);
                        if (line.group().equals(cell.group())
                                && line.constituency().equals(cell.constituency())) {
                            return GroupLine.of(line.group(), counting(line.counted(), counts[i]));
                        }
                    }
                    return line;
                })
                .toList();
        return new Tally(lines, groups, like.castingVote());
    }

    private static CountLine counting(CountLine like, long[] counts) {
        var present = Stand.TAKING_PART.stream()
                .mapToLong(stand -> counts[stand.place])
                .sum();
        return like.counting(
                counts[Stand.FOR.place], counts[Stand.AGAINST.place], counts[Stand.ABSTAIN.place], present);
    }
}
