package org.baraza.governance.persons;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.baraza.governance.access.People;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.membership.LeaveSeat;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.membership.MembershipRegister.HeldSeat;
import org.baraza.record.ledger.Actor;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erasure at a person's own request: first what it ends is shown, then it is done. All in one transaction: the seats
/// end as acts of the person's own, and everything that leads from the account to the person is gone.
@Component
class Erasure {
    private static final Comparator<HeldSeat> ONE_ORDER = Comparator.comparing(
                    (HeldSeat held) -> held.platform().value())
            .thenComparing(held -> held.seat().value());

    private final Acts acts;
    private final Locks locks;
    private final MembershipRegister membership;
    private final People people;
    private final Holdings holdings;
    private final JdbcClient jdbc;
    private final Clock clock;

    Erasure(
            Acts acts,
            Locks locks,
            MembershipRegister membership,
            People people,
            Holdings holdings,
            JdbcClient jdbc,
            Clock clock) {
        this.acts = acts;
        this.locks = locks;
        this.membership = membership;
        this.people = people;
        this.holdings = holdings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What erasure would do.
    @Schema(name = "ErasurePreview")
    record Preview(
            @Schema(requiredMode = REQUIRED, description = "Seats that end with it")
            List<Holdings.HeldSeatLine> seats,

            @Schema(
                    requiredMode = REQUIRED,
                    description = "Platforms that nobody else could give seats on: hand the office over first")
            List<Body> inTheWay,

            @Schema(
                    requiredMode = REQUIRED,
                    description = "What is gone afterwards: name, email, telephone, attributes, account, readings,"
                            + " receipts, files")
            List<String> goes,

            @Schema(requiredMode = REQUIRED, description = "What stays: record, texts, ballots, organisations, sign-in")
            List<String> stays) {}

    Preview preview(PersonId person) {
        var inTheWay = membership.seatsOf(person).stream()
                .map(HeldSeat::platform)
                .distinct()
                .filter(platform -> !membership.canDoWithout(platform, person))
                .map(holdings::platform)
                .toList();
        return new Preview(
                holdings.heldSeats(person),
                inTheWay,
                List.of("name", "email", "telephone", "attributes", "account", "readings", "receipts", "files"),
                List.of("record", "texts", "ballots", "organisations", "sign-in"));
    }

    /// Sending it again changes nothing more: the account is somebody new by then, and that one goes as well.
    ///
    /// @param shown the seats that the person was told will end
    void erase(Act act, Collection<SeatId> shown) {
        acts.performUnkept(act, commands -> {
            locks.personChanges(act.person());
            var held =
                    membership.seatsOf(act.person()).stream().sorted(ONE_ORDER).toList();
            PersonRule.ERASURE_IS_AS_SHOWN.require(
                    shown.containsAll(held.stream().map(HeldSeat::seat).toList()));
            held.forEach(seat -> locks.charterStays(seat.platform()));
            for (var seat : held) {
                locks.membershipChanges(seat.platform());
                locks.seatChanges(seat.seat());
            }
            // While the seats still say whose they are or were.
            jdbc.sql("delete from member_book book using seat_register seat"
                            + " where seat.person = ? and book.platform = seat.platform and book.member = seat.seat")
                    .param(act.person().value())
                    .update();
            for (var seat : held) {
                commands.sendTo(
                        seat.platform(),
                        new Actor(act.person().toString(), seat.seat(), null),
                        new LeaveSeat(seat.platform(), seat.seat(), act.person()));
            }
            forget(act.person());
        });
    }

    private void forget(PersonId person) {
        for (var what :
                List.of("delete from act_receipt where person = ?", "delete from waiting_evidence where person = ?")) {
            jdbc.sql(what).param(person.value()).update();
        }
        jdbc.sql("insert into erased_person (person, erased_at) values (?, ?) on conflict do nothing")
                .params(person.value(), Timestamp.from(clock.instant()))
                .update();
        people.erase(person);
    }
}
