package org.baraza.governance.voting;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.governance.persons.SelfDeclared;
import org.baraza.governance.voting.BallotBox.Sealed;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Charter;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.FloorLine;
import org.baraza.record.voting.Floors;
import org.baraza.record.voting.Floors.Head;
import org.baraza.record.voting.ProxyId;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Counts the people of groups that rules speak of, by who holds each seat at the closing and says what of themself.
@Component
class Participants {
    private final JdbcClient jdbc;
    private final SelfDeclared declared;

    Participants(JdbcClient jdbc, SelfDeclared declared) {
        this.jdbc = jdbc;
        this.declared = declared;
    }

    private record Entry(
            SeatId seat, String constituency, @Nullable PersonId person) {}

    /// @param lines of the tally
    /// @param closing when it is counted
    /// @return none where no rule speaks of people
    List<FloorLine> floors(
            VoteId vote,
            Charter charter,
            Charter.DecisionType type,
            List<CountLine> lines,
            List<Sealed> ballots,
            Instant closing) {
        var groups = type.groups().stream().filter(charter::isPersonal).toList();
        if (groups.isEmpty()) {
            return List.of();
        }
        var roll = roll(vote);
        var holders = holders(vote);
        var people = Stream.concat(roll.stream().map(Entry::person), holders.values().stream())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var year = closing.atZone(ZoneId.of(charter.zone())).getYear();
        Map<PersonId, Set<String>> groupsOf = new HashMap<>();
        for (var id : groups) {
            var group = Objects.requireNonNull(charter.group(id), "the charter was reviewed");
            declared.among(people, group, year)
                    .forEach(person -> groupsOf.computeIfAbsent(person, _ -> new HashSet<>())
                            .add(id));
        }
        var entitled = roll.stream()
                .collect(toMap(
                        Entry::seat,
                        entry -> new Head(entry.constituency(), entry.person(), of(groupsOf, entry.person()))));
        var voted = new ArrayList<Head>();
        for (var ballot : ballots) {
            var head = Objects.requireNonNull(entitled.get(ballot.opening().rollEntry()), "ballots are of the roll");
            var proxy = ballot.opening().proxy();
            voted.add(proxy == null ? head : byProxy(head, of(groupsOf, holders.get(proxy))));
        }
        return Floors.of(charter, type, lines, entitled.values(), voted);
    }

    /// Nobody takes part for a group to which only one of the two belongs.
    private static Head byProxy(Head principal, Set<String> holder) {
        var both = new HashSet<>(principal.groups());
        both.retainAll(holder);
        return new Head(principal.constituency(), principal.person(), both);
    }

    private static Set<String> of(Map<PersonId, Set<String>> groups, @Nullable PersonId person) {
        return person == null ? Set.of() : groups.getOrDefault(person, Set.of());
    }

    private List<Entry> roll(VoteId vote) {
        return jdbc.sql("select roll.seat, roll.constituency, held.person from roll_register roll"
                        + " left join seat_register held on held.seat = roll.seat where roll.vote = ?")
                .param(vote.value())
                .query((row, n) -> new Entry(
                        SeatId.of(row.getString(1)),
                        row.getString(2),
                        row.getString(3) == null ? null : PersonId.of(row.getString(3))))
                .list();
    }

    private Map<ProxyId, PersonId> holders(VoteId vote) {
        return jdbc
                .sql("select given.proxy, held.person from proxy_register given"
                        + " join seat_register held on held.seat = given.holder where given.vote = ?")
                .param(vote.value())
                .query((row, n) -> Map.entry(ProxyId.of(row.getString(1)), PersonId.of(row.getString(2))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
