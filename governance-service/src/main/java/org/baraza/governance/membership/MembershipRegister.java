package org.baraza.governance.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.governance.acts.BrokenRule;
import org.baraza.governance.acts.OneTrip;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.MembershipEvent.OfficeGivenByOperator;
import org.baraza.record.membership.MembershipEvent.OfficeSucceeded;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.membership.MembershipEvent.SeatGiven;
import org.baraza.record.membership.MembershipEvent.SeatSucceeded;
import org.baraza.record.membership.MembershipEvent.SeatTaken;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.Move;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is a member, who holds which seat and office now. "Now" is the database's clock: where the service's is ahead of
/// it, a seat is held from the moment it is given and not held from the moment it is ended, all the same.
@Component
@ProcessingGroup("registers")
public class MembershipRegister {
    private static final String HELD = "starts <= clock_timestamp() and (ends is null or ends > clock_timestamp())";

    private final JdbcClient jdbc;

    MembershipRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A seat that is held now.
    ///
    /// @param organisation whom it speaks for; absent for an individual's own
    public record HeldSeat(
            SeatId seat,
            PlatformId platform,
            @Nullable OrganisationId organisation,
            SeatKind kind,
            @Nullable String constituency,
            PersonId person) {
        /// @throws org.baraza.governance.acts.BrokenRule for an individual's own seat
        public OrganisationId spokenFor() {
            if (organisation == null) {
                throw new BrokenRule(MembershipRule.SEAT_SPEAKS_FOR_AN_ORGANISATION, Map.of());
            }
            return organisation;
        }
    }

    public Optional<HeldSeat> heldSeat(SeatId seat) {
        return jdbc.sql("select * from seat_register where seat = ? and " + HELD)
                .param(seat.value())
                .query(MembershipRegister::seat)
                .optional();
    }

    /// Those of the seats that are held.
    public static Supplier<List<HeldSeat>> heldSeats(OneTrip trip, Collection<SeatId> seats) {
        return trip.read(
                "select * from seat_register where seat = any(?) and " + HELD,
                MembershipRegister::seat,
                seats.stream().map(SeatId::value).toList());
    }

    /// Whether a term ends so soon that a clock ahead of the database's takes it for over.
    boolean isAboutToEnd(SeatId seat) {
        return jdbc.sql("select exists (select 1 from seat_register where seat = ? and ends > clock_timestamp()"
                        + " and ends <= clock_timestamp() + interval '1 minute')")
                .param(seat.value())
                .query(Boolean.class)
                .single();
    }

    /// Of a seat, whether or not it is held.
    Optional<PlatformId> platformOf(SeatId seat) {
        return jdbc.sql("select platform from seat_register where seat = ?")
                .param(seat.value())
                .query((row, n) -> PlatformId.of(row.getString(1)))
                .optional();
    }

    public List<HeldSeat> seatsOf(PersonId person) {
        return jdbc.sql("select * from seat_register where person = ? and " + HELD + " order by starts, seat limit 500")
                .param(person.value())
                .query(MembershipRegister::seat)
                .list();
    }

    public boolean hasSeatIn(PlatformId platform, PersonId person) {
        return jdbc.sql("select exists (select 1 from seat_register where platform = ? and person = ? and " + HELD
                        + ")")
                .params(platform.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /// The offices a seat holds, in the order of [Office].
    public Set<Office> officesOf(SeatId seat) {
        return jdbc
                .sql("select office from office_register where seat = ?")
                .param(seat.value())
                .query((row, n) -> Office.valueOf(row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public Optional<String> constituencyOf(PlatformId platform, OrganisationId organisation) {
        return jdbc.sql("select constituency from member_register where platform = ? and member = ? and not resigned")
                .params(platform.value(), organisation.value())
                .query(String.class)
                .optional();
    }

    /// Of an organisation that is a member now; absent where the charter has no classes.
    public Optional<String> membershipClassOf(PlatformId platform, OrganisationId organisation) {
        return jdbc.sql("select membership_class from member_register"
                        + " where platform = ? and member = ? and not resigned and membership_class is not null")
                .params(platform.value(), organisation.value())
                .query(String.class)
                .optional();
    }

    /// A voting seat that was given or taken, whether or not somebody holds it now.
    public record VotingSeat(SeatId seat, MemberId member, boolean held) {}

    /// Delegates' seats, ordered by seat. The caller holds the membership lock.
    public List<VotingSeat> votingSeats(PlatformId platform) {
        return jdbc.sql("select seat, coalesce(organisation, seat) member, " + HELD
                        + " held from seat_register where platform = ? and kind = 'DELEGATE' order by seat")
                .param(platform.value())
                .query((row, n) -> new VotingSeat(
                        SeatId.of(row.getString("seat")), MemberId.of(row.getString("member")), row.getBoolean("held")))
                .list();
    }

    /// The voting seats that this member's people hold now, ordered by seat.
    public List<SeatId> seatsOf(PlatformId platform, MemberId member) {
        return jdbc.sql("select seat from seat_register where platform = ? and coalesce(organisation, seat) = ?"
                        + " and kind = 'DELEGATE' and " + HELD + " order by seat")
                .params(platform.value(), member.value())
                .query((row, n) -> SeatId.of(row.getString(1)))
                .list();
    }

    /// Whether an account acts or has acted in an individual's seat.
    boolean wasTaken(SeatId individual) {
        return platformOf(individual).isPresent();
    }

    /// Whether the person is an individual member of the platform.
    boolean isIndividual(PlatformId platform, PersonId person) {
        return jdbc.sql("select exists (select 1 from seat_register where platform = ? and person = ?"
                        + " and organisation is null and " + HELD + ")")
                .params(platform.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /// @return each office with the seat that holds it, where that seat is held now
    public Map<Office, SeatId> offices(PlatformId platform) {
        return jdbc
                .sql("select office, seat from office_register join seat_register using (platform, seat)"
                        + " where platform = ? and " + HELD)
                .param(platform.value())
                .query((row, n) -> Map.entry(Office.valueOf(row.getString(1)), SeatId.of(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether the platform can go on when this person leaves it: somebody else can still admit members and give
    /// seats, or the person never could, or nobody else is there.
    public boolean canDoWithout(PlatformId platform, PersonId person) {
        return jdbc.sql("""
                        with held as (
                          select seat_register.person = :person own, exists (select 1 from office_register o
                            where o.platform = :platform and o.seat = seat_register.seat
                              and o.office in ('CHAIR', 'SECRETARY')) gives
                          from seat_register where platform = :platform and %s
                        )
                        select not coalesce(bool_or(own and gives), false) or coalesce(bool_or(not own and gives), false)
                            or not coalesce(bool_or(not own), false) from held""".formatted(HELD))
                .param("platform", platform.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /// Where the amended charter moves members, they and their seats belong from then on.
    @EventHandler
    void on(CharterAmended event) {
        var moves = event.moves() == null ? List.<Move>of() : event.moves();
        for (var move : moves) {
            for (var register : List.of("member_register", "seat_register")) {
                jdbc.sql("update " + register + " set constituency = ? where platform = ? and constituency = ?")
                        .params(move.to(), event.platform().value(), move.from())
                        .update();
            }
        }
    }

    @EventHandler
    void on(SeatGiven event) {
        jdbc.sql("""
                        insert into seat_register (seat, platform, organisation, kind, constituency, person, starts, ends)
                        values (?, ?, ?, ?, ?, ?, least(?, clock_timestamp()), ?)""")
                .param(event.seat().value())
                .param(event.platform().value())
                .param(event.organisation().value())
                .param(event.kind().name())
                .param(event.constituency())
                .param(event.person().value())
                .param(Timestamp.from(event.from()))
                .param(timestamp(event.until()))
                .update();
    }

    @EventHandler
    void on(SeatTaken event) {
        jdbc.sql("""
                        insert into seat_register (seat, platform, kind, constituency, person, starts)
                        values (?, ?, ?, ?, ?, least(?, clock_timestamp()))""")
                .param(event.seat().value())
                .param(event.platform().value())
                .param(SeatKind.DELEGATE.name())
                .param(event.constituency())
                .param(event.person().value())
                .param(Timestamp.from(event.from()))
                .update();
    }

    @EventHandler
    void on(SeatSucceeded event) {
        jdbc.sql("""
                        insert into former_holder (seat, person, starts, ends)
                        select seat, person, starts, least(?, clock_timestamp()) from seat_register where seat = ?""").params(Timestamp.from(event.from()), event.seat().value()).update();
        jdbc.sql("update seat_register set person = ?, starts = least(?, clock_timestamp()), ends = ? where seat = ?")
                .param(event.person().value())
                .param(Timestamp.from(event.from()))
                .param(timestamp(event.until()))
                .param(event.seat().value())
                .update();
        givesUpOffices(event.seat());
    }

    @EventHandler
    void on(SeatEnded event) {
        jdbc.sql("update seat_register set ends = least(?, clock_timestamp()) where seat = ?")
                .params(Timestamp.from(event.at()), event.seat().value())
                .update();
        givesUpOffices(event.seat());
    }

    private void givesUpOffices(SeatId seat) {
        jdbc.sql("delete from office_register where seat = ?")
                .param(seat.value())
                .update();
    }

    @EventHandler
    void on(OfficeGiven event) {
        holds(event.platform(), event.office(), event.seat());
    }

    @EventHandler
    void on(OfficeGivenByOperator event) {
        holds(event.platform(), event.office(), event.seat());
    }

    @EventHandler
    void on(OfficeSucceeded event) {
        holds(event.platform(), event.office(), event.seat());
    }

    private void holds(PlatformId platform, Office office, SeatId seat) {
        jdbc.sql("""
                        insert into office_register (platform, office, seat) values (?, ?, ?)
                        on conflict (platform, office) do update set seat = excluded.seat""").params(platform.value(), office.name(), seat.value()).update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static HeldSeat seat(ResultSet row, int n) throws SQLException {
        return new HeldSeat(
                SeatId.of(row.getString("seat")),
                PlatformId.of(row.getString("platform")),
                row.getString("organisation") == null ? null : OrganisationId.of(row.getString("organisation")),
                SeatKind.valueOf(row.getString("kind")),
                row.getString("constituency"),
                PersonId.of(row.getString("person")));
    }
}
