package org.baraza.governance.membership;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.membership.MemberFile.Row;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.membership.AdmittedIndividuals;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.springframework.stereotype.Component;

/// Admits a list of individuals: everybody in it, or nobody.
@Component
class MemberImport {
    private final PlatformRegister platforms;
    private final MemberBook book;
    private final Locks locks;
    private final Clock clock;

    MemberImport(PlatformRegister platforms, MemberBook book, Locks locks, Clock clock) {
        this.platforms = platforms;
        this.book = book;
        this.locks = locks;
        this.clock = clock;
    }

    /// @param errors in the order of the file
    record Checked(List<Row> rows, List<RowError> errors) {}

    Checked check(PlatformId platform, byte[] bytes) {
        var charter = platforms.charter(platform);
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(charter.zone()));
        var file = MemberFile.read(bytes, charter, today);
        var taken = book.taken(platform, file.rows().stream().map(Row::number).toList());
        var errors = new ArrayList<>(file.errors());
        file.rows().stream()
                .filter(row -> taken.contains(MemberBook.folded(row.number())))
                .forEach(row -> errors.add(RowError.of(row.line(), "number", RowError.Code.NUMBER_TAKEN)));
        errors.sort(Comparator.comparingLong(RowError::line));
        return new Checked(file.rows(), errors);
    }

    /// In the act's transaction, before its first write. The members' numbers, names and contact data
    /// go into the book; the record gets what is left.
    ///
    /// @return who is to be admitted
    /// @throws org.baraza.governance.acts.BrokenRule when anything in the file is wrong
    List<AdmittedIndividuals> take(PlatformId platform, byte[] bytes) {
        locks.membershipChanges(platform);
        var checked = check(platform, bytes);
        MembershipRule.IMPORT_HAS_NO_ERRORS.require(
                checked.errors().isEmpty(), ImportController.errorFacts(checked.errors()));
        var seats = new LinkedHashMap<Row, SeatId>();
        checked.rows().forEach(row -> seats.put(row, new SeatId(UUID.randomUUID())));
        return write(platform, seats);
    }

    private List<AdmittedIndividuals> write(PlatformId platform, Map<Row, SeatId> seats) {
        book.write(platform, seats.values().stream().map(MemberId::of).toList(), List.copyOf(seats.keySet()));
        return seats.entrySet().stream()
                .collect(groupingBy(
                        one -> alike(one.getKey()), LinkedHashMap::new, mapping(Map.Entry::getValue, toList())))
                .entrySet()
                .stream()
                .map(one -> one.getKey().with(one.getValue()))
                .toList();
    }

    /// What is said of whoever is in this row, and of nobody yet.
    private static AdmittedIndividuals alike(Row row) {
        return new AdmittedIndividuals(
                row.constituency(),
                row.membershipClass(),
                row.arrearsSince(),
                row.sharePaid() ? Boolean.TRUE : null,
                row.votes(),
                row.capital(),
                List.of());
    }
}
