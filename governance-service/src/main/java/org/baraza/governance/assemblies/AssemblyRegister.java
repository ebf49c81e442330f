package org.baraza.governance.assemblies;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.governance.ledger.Contents;
import org.baraza.record.Json;
import org.baraza.record.assemblies.AgendaItem;
import org.baraza.record.assemblies.AssemblyEvent.AgendaItemAdded;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyCalledOff;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyClosed;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyConvened;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyHeldOver;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyOpened;
import org.baraza.record.assemblies.AssemblyEvent.AttendanceRecorded;
import org.baraza.record.assemblies.AssemblyEvent.DepartureRecorded;
import org.baraza.record.assemblies.AssemblyEvent.NoticeGiven;
import org.baraza.record.assemblies.AssemblyEvent.QuorumAscertained;
import org.baraza.record.assemblies.AssemblyEvent.QuorumLost;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequestReached;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequested;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.assemblies.Attendee;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which assemblies there are, what is on their agendas, who is on their rolls and who takes part.
@Component
@ProcessingGroup("registers")
class AssemblyRegister {
    private final JdbcClient jdbc;
    private final Contents contents;

    AssemblyRegister(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /// @param roll of those who count as members in it; absent until that is decided
    record Known(
            PlatformId platform,
            int charterVersion,
            int call,
            boolean open,
            boolean quorate,
            @Nullable FrozenRoll roll) {}

    record KnownRequest(PlatformId platform, boolean reached, boolean answered) {}

    Optional<Known> assembly(AssemblyId assembly) {
        return jdbc.sql(
                        "select platform, charter_version, call, open, quorate, roll from assembly_register where assembly = ?")
                .param(assembly.value())
                .query((row, n) -> new Known(
                        PlatformId.of(row.getString(1)),
                        row.getInt(2),
                        row.getInt(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getString(6) == null ? null : Json.MAPPER.readValue(row.getString(6), FrozenRoll.class)))
                .optional();
    }

    boolean isOn(PlatformId platform, AssemblyId assembly) {
        return assembly(assembly)
                .filter(known -> known.platform().equals(platform))
                .isPresent();
    }

    boolean isOn(PlatformId platform, AssemblyRequestId request) {
        return request(request)
                .filter(known -> known.platform().equals(platform))
                .isPresent();
    }

    Optional<KnownRequest> request(AssemblyRequestId request) {
        return jdbc.sql("select platform, reached, assembly from assembly_request_register where request = ?")
                .param(request.value())
                .query((row, n) ->
                        new KnownRequest(PlatformId.of(row.getString(1)), row.getBoolean(2), row.getString(3) != null))
                .optional();
    }

    /// Whether notice of it was given in time; absent when it is not on the agenda.
    Optional<Boolean> hasNotice(AssemblyId assembly, ProposalId proposal) {
        return jdbc.sql("select with_notice from agenda_register where assembly = ? and proposal = ?")
                .params(assembly.value(), proposal.value())
                .query(Boolean.class)
                .optional();
    }

    /// Those of these seats that are on the roll, with their constituencies, in the order of the roll.
    List<Attendee> onRoll(AssemblyId assembly, Collection<SeatId> seats) {
        return jdbc.sql(
                        "select seat, constituency from assembly_roll_register where assembly = ? and seat = any(?) order by seat")
                .param(assembly.value())
                .param(seats.stream().map(SeatId::value).toArray(UUID[]::new))
                .query((row, n) -> new Attendee(SeatId.of(row.getString(1)), row.getString(2)))
                .list();
    }

    /// How many take part in each constituency now, on the call that is held.
    Map<String, Long> present(AssemblyId assembly) {
        return present(assembly, null);
    }

    /// With those who have left since then.
    Map<String, Long> presentSince(AssemblyId assembly, Instant since) {
        return present(assembly, Timestamp.from(since));
    }

    private Map<String, Long> present(AssemblyId assembly, @Nullable Timestamp since) {
        return jdbc
                .sql("""
                        select a.constituency, count(*) from attendance_register a
                        join assembly_register r on r.assembly = a.assembly and r.call = a.call
                        where a.assembly = ? and (a.left_at is null or a.left_at >= ?::timestamptz) group by 1""")
                .param(assembly.value())
                .param(since)
                .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @EventHandler
    void on(AssemblyConvened event) {
        jdbc.sql("""
                        insert into assembly_register (assembly, platform, charter_version, call, open, quorate)
                        values (?, ?, ?, 1, false, false)""")
                .params(event.assembly().value(), event.platform().value(), event.charterVersion())
                .update();
        event.agenda().forEach(item -> add(event.assembly(), item));
        var request = event.request();
        if (request != null) {
            jdbc.sql("update assembly_request_register set assembly = ? where request = ?")
                    .params(event.assembly().value(), request.value())
                    .update();
        }
    }

    @EventHandler
    void on(AgendaItemAdded event) {
        add(event.assembly(), event.item());
    }

    private void add(AssemblyId assembly, AgendaItem item) {
        jdbc.sql("insert into agenda_register (assembly, item, proposal, with_notice) values (?, ?, ?, ?)")
                .param(assembly.value())
                .param(item.number())
                .param(item.proposal() == null ? null : item.proposal().value())
                .param(item.hasNotice())
                .update();
    }

    @EventHandler
    void on(NoticeGiven event) {
        counts(event.assembly(), event.notified());
    }

    @EventHandler
    void on(AssemblyOpened event) {
        if (event.roll() != null) {
            counts(event.assembly(), event.roll());
        }
        jdbc.sql("update assembly_register set open = true where assembly = ?")
                .param(event.assembly().value())
                .update();
    }

    private void counts(AssemblyId assembly, FrozenRoll roll) {
        jdbc.sql("update assembly_register set roll = ? where assembly = ?")
                .params(Json.MAPPER.writeValueAsString(roll), assembly.value())
                .update();
        jdbc.sql("delete from assembly_roll_register where assembly = ?")
                .param(assembly.value())
                .update();
        var entries = Json.MAPPER
                .readValue(contents.bytes(roll.content().id()), RollContent.class)
                .entries();
        jdbc.sql("""
                        insert into assembly_roll_register (assembly, seat, constituency)
                        select ?, * from unnest(?::uuid[], ?::text[])""")
                .param(assembly.value())
                .param(entries.stream().map(entry -> entry.seat().value()).toArray(UUID[]::new))
                .param(entries.stream().map(FrozenRoll.RollEntry::constituency).toArray(String[]::new))
                .update();
    }

    @EventHandler
    void on(AttendanceRecorded event) {
        jdbc.sql("""
                        insert into attendance_register (assembly, call, seat, constituency)
                        select r.assembly, r.call, u.seat, u.constituency
                        from assembly_register r, unnest(?::uuid[], ?::text[]) u (seat, constituency) where r.assembly = ?
                        on conflict (assembly, call, seat) do update set left_at = null""")
                .param(seats(event.attendees()))
                .param(event.attendees().stream().map(Attendee::constituency).toArray(String[]::new))
                .param(event.assembly().value())
                .update();
    }

    @EventHandler
    void on(DepartureRecorded event) {
        jdbc.sql("""
                        update attendance_register a set left_at = ? from assembly_register r
                        where r.assembly = a.assembly and r.call = a.call and a.assembly = ? and a.seat = any(?)""")
                .param(Timestamp.from(event.at()))
                .param(event.assembly().value())
                .param(seats(event.attendees()))
                .update();
    }

    private static UUID[] seats(List<Attendee> attendees) {
        return attendees.stream().map(one -> one.rollEntry().value()).toArray(UUID[]::new);
    }

    @EventHandler
    void on(QuorumAscertained event) {
        quorate(event.assembly(), event.reached());
    }

    @EventHandler
    void on(QuorumLost event) {
        quorate(event.assembly(), false);
    }

    private void quorate(AssemblyId assembly, boolean quorate) {
        jdbc.sql("update assembly_register set quorate = ? where assembly = ?")
                .params(quorate, assembly.value())
                .update();
    }

    @EventHandler
    void on(AssemblyHeldOver event) {
        jdbc.sql("update assembly_register set call = 2, open = false, quorate = false where assembly = ?")
                .param(event.assembly().value())
                .update();
    }

    @EventHandler
    void on(AssemblyClosed event) {
        jdbc.sql("update assembly_register set open = false where assembly = ?")
                .param(event.assembly().value())
                .update();
    }

    /// The officers stay bound to convene what members asked for.
    @EventHandler
    void on(AssemblyCalledOff event) {
        if (event.request() != null) {
            jdbc.sql("update assembly_request_register set assembly = null where request = ?")
                    .param(event.request().value())
                    .update();
        }
    }

    @EventHandler
    void on(AssemblyRequested event) {
        jdbc.sql("insert into assembly_request_register (request, platform, reached) values (?, ?, false)")
                .params(event.request().value(), event.platform().value())
                .update();
    }

    @EventHandler
    void on(AssemblyRequestReached event) {
        jdbc.sql("update assembly_request_register set reached = true where request = ?")
                .param(event.request().value())
                .update();
    }
}
