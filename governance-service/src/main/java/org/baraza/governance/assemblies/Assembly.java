package org.baraza.governance.assemblies;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_NOT_CALLED_OFF;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_NOT_CLOSED;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_NOT_OPEN;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_ON_ITS_DAY;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_OPEN;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_NEVER_OPENED;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_TIME_HAS_COME;
import static org.baraza.governance.assemblies.AssemblyRule.ATTENDEE_IS_ON_ROLL;
import static org.baraza.governance.assemblies.AssemblyRule.ATTENDEE_IS_PRESENT;
import static org.baraza.governance.assemblies.AssemblyRule.CHARTER_KNOWS_ASSEMBLIES;
import static org.baraza.governance.assemblies.AssemblyRule.FIRST_CALL_HAD_NO_QUORUM;
import static org.baraza.governance.assemblies.AssemblyRule.ITEM_IS_ON_THE_AGENDA_ONCE;
import static org.baraza.governance.assemblies.AssemblyRule.NOTICE_IS_GIVEN;
import static org.baraza.governance.assemblies.AssemblyRule.NOTICE_IS_GIVEN_ONCE;
import static org.baraza.governance.assemblies.AssemblyRule.NOTICE_IS_IN_TIME;
import static org.baraza.governance.assemblies.AssemblyRule.OPENING_LIES_AHEAD;
import static org.baraza.governance.assemblies.AssemblyRule.SECOND_CALL_IS_IN_CHARTER;
import static org.baraza.governance.assemblies.AssemblyRule.SECOND_CALL_IS_LATE_ENOUGH;
import static org.baraza.governance.assemblies.AssemblyRule.SOMEBODY_IS_CALLED;
import static org.baraza.governance.assemblies.AssemblyRule.THERE_IS_NO_THIRD_CALL;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.assemblies.AssemblyCommand.AddAgendaItem;
import org.baraza.governance.assemblies.AssemblyCommand.AscertainQuorum;
import org.baraza.governance.assemblies.AssemblyCommand.CallAssemblyAgain;
import org.baraza.governance.assemblies.AssemblyCommand.CallOffAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.CloseAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.ConveneAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.GiveNotice;
import org.baraza.governance.assemblies.AssemblyCommand.OpenAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.RecordAttendance;
import org.baraza.governance.assemblies.AssemblyCommand.RecordDeparture;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.voting.Freezing;
import org.baraza.record.assemblies.Agenda;
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
import org.baraza.record.assemblies.AssemblyKind;
import org.baraza.record.assemblies.AttendanceBook;
import org.baraza.record.assemblies.Attendee;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.AssemblyRules;
import org.baraza.record.platform.AssemblyRules.NoticeDays;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.Quorum;
import org.jspecify.annotations.NullUnmarked;

/// An assembly from its convening to its closing, on its first and second call, or until it is called
/// off.
@Aggregate
@NullUnmarked
class Assembly {
    private enum State {
        CONVENED,
        NOTIFIED,
        OPEN,
        HELD_OVER,
        CLOSED,
        CALLED_OFF
    }

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private AssemblyConvened convened;
    private State state;
    private int call;
    private Instant opensAt;
    private Agenda agenda;
    private FrozenRoll roll;
    private AttendanceBook attendance;
    private boolean quorate;
    private boolean missed;

    Assembly() {}

    @CommandHandler
    Assembly(ConveneAssembly command, PlatformRegister platforms, Conveners conveners, Texts texts, Clock clock) {
        var charter = platforms.charter(command.platform());
        CHARTER_KNOWS_ASSEMBLIES.require(charter.assemblies() != null);
        OPENING_LIES_AHEAD.require(command.opensAt().isAfter(clock.instant()));
        conveners.answers(command.platform(), command.request(), command.kind());
        var items = Agenda.EMPTY;
        for (var item : command.agenda()) {
            conveners.holdsToOneThing(command.platform(), item);
            ITEM_IS_ON_THE_AGENDA_ONCE.require(item.proposal() == null || !items.names(item.proposal()));
            items = items.and(item.proposal(), conveners.title(command.platform(), item), null);
        }
        apply(new AssemblyConvened(
                command.assembly(),
                command.platform(),
                command.kind(),
                platforms.charterInForce(command.platform()).version(),
                command.opensAt(),
                texts.text(command.platform(), command.place()),
                items.items(),
                command.request()));
    }

    /// What comes too late for notice of it is marked so, and can be decided only where the charter
    /// says so.
    @CommandHandler
    void decide(AddAgendaItem command, PlatformRegister platforms, Conveners conveners, Locks locks, Clock clock) {
        isHere(command.platform());
        locks.assemblyChanges(command.assembly());
        isNotOver();
        var item = command.item();
        conveners.holdsToOneThing(command.platform(), item);
        ITEM_IS_ON_THE_AGENDA_ONCE.require(item.proposal() == null || !agenda.names(item.proposal()));
        var charter = charter(platforms);
        var notice = notice(charter);
        var days = NoticeDays.between(clock.instant(), opensAt, charter.zone());
        var inTime = state == State.CONVENED
                || (state == State.NOTIFIED
                        && clock.instant().isBefore(opensAt)
                        && (notice == null || notice.isEarlyEnough(days)));
        var added = agenda.and(item.proposal(), conveners.title(convened.platform(), item), inTime ? null : true);
        apply(new AgendaItemAdded(command.assembly(), added.items().getLast()));
    }

    @CommandHandler
    void decide(GiveNotice command, PlatformRegister platforms, Freezing freezing, Locks locks, Clock clock) {
        isHere(command.platform());
        locks.membershipStays(command.platform());
        locks.assemblyChanges(command.assembly());
        isNotOver();
        NOTICE_IS_GIVEN_ONCE.require(state == State.CONVENED);
        var charter = charter(platforms);
        var now = now(clock);
        OPENING_LIES_AHEAD.require(now.isBefore(opensAt));
        var days = NoticeDays.between(now, opensAt, charter.zone());
        var notice = notice(charter);
        NOTICE_IS_IN_TIME.require(notice == null || notice.allows(days), facts(days, notice));
        var notified = freezing.freeze(command.platform(), charter, AssemblyRules.day(now, charter.zone()));
        SOMEBODY_IS_CALLED.require(notified.entries() > 0);
        apply(new NoticeGiven(command.assembly(), now, notified));
    }

    @CommandHandler
    void decide(OpenAssembly command, PlatformRegister platforms, Freezing freezing, Locks locks, Clock clock) {
        isHere(command.platform());
        locks.membershipStays(command.platform());
        locks.assemblyChanges(command.assembly());
        isNotOver();
        ASSEMBLY_IS_NOT_OPEN.require(state != State.OPEN);
        NOTICE_IS_GIVEN.require(state != State.CONVENED);
        var charter = charter(platforms);
        var now = now(clock);
        var today = AssemblyRules.day(now, charter.zone());
        ASSEMBLY_IS_ON_ITS_DAY.require(today.equals(AssemblyRules.day(opensAt, charter.zone())));
        var freezes = call == 1 && charter.assemblies().freezesAtOpening();
        var frozen = freezes ? freezing.freeze(command.platform(), charter, today) : null;
        SOMEBODY_IS_CALLED.require(frozen == null || frozen.entries() > 0);
        apply(new AssemblyOpened(command.assembly(), now, frozen));
    }

    /// Whoever is recorded already stays so: several people may keep the list at the door.
    @CommandHandler
    void decide(RecordAttendance command, AssemblyRegister register, Locks locks, Clock clock) {
        isHere(command.platform());
        locks.assemblyChanges(command.assembly());
        isOpen();
        var onRoll = register.onRoll(command.assembly(), command.seats());
        ATTENDEE_IS_ON_ROLL.require(onRoll.size() == command.seats().size(), missing(command.seats(), onRoll));
        var coming =
                onRoll.stream().filter(one -> !attendance.has(one.rollEntry())).toList();
        if (!coming.isEmpty()) {
            apply(new AttendanceRecorded(command.assembly(), now(clock), command.manner(), coming));
        }
    }

    @CommandHandler
    void decide(RecordDeparture command, Locks locks, Clock clock) {
        isHere(command.platform());
        locks.assemblyChanges(command.assembly());
        isOpen();
        var leaving = attendance.of(command.seats());
        ATTENDEE_IS_PRESENT.require(leaving.size() == command.seats().size(), missing(command.seats(), leaving));
        apply(new DepartureRecorded(command.assembly(), now(clock), leaving));
    }

    @CommandHandler
    void decide(AscertainQuorum command, PlatformRegister platforms, Locks locks, Clock clock) {
        isHere(command.platform());
        locks.assemblyChanges(command.assembly());
        isOpen();
        var now = now(clock);
        ASSEMBLY_TIME_HAS_COME.require(!now.isBefore(opensAt));
        var charter = charter(platforms);
        var rule = charter.assemblies().quorumAt(call);
        var lines = attendance.lines(roll);
        var finding = rule == null ? null : Quorum.of(charter, rule, lines);
        var reached = finding == null || finding.holds();
        if (quorate && !reached) {
            apply(new QuorumLost(command.assembly(), now, lines, finding));
        } else {
            apply(new QuorumAscertained(command.assembly(), now, reached, lines, finding));
        }
    }

    @CommandHandler
    void decide(CallAssemblyAgain command, PlatformRegister platforms, Locks locks, Clock clock) {
        isHere(command.platform());
        locks.assemblyChanges(command.assembly());
        THERE_IS_NO_THIRD_CALL.require(call == 1);
        isOpen();
        var charter = charter(platforms);
        var second = charter.assemblies().secondCall();
        SECOND_CALL_IS_IN_CHARTER.require(second != null);
        FIRST_CALL_HAD_NO_QUORUM.require(missed && !quorate);
        var now = now(clock);
        OPENING_LIES_AHEAD.require(command.opensAt().isAfter(now));
        var earliest = second.earliest(opensAt, charter.zone());
        SECOND_CALL_IS_LATE_ENOUGH.require(
                !command.opensAt().isBefore(earliest), Map.of("earliest", earliest.toString()));
        apply(new AssemblyHeldOver(command.assembly(), now, command.opensAt()));
    }

    @CommandHandler
    void decide(CloseAssembly command, Locks locks, Clock clock) {
        isHere(command.platform());
        locks.assemblyChanges(command.assembly());
        isNotOver();
        ASSEMBLY_IS_OPEN.require(state == State.OPEN || state == State.HELD_OVER);
        apply(new AssemblyClosed(command.assembly(), now(clock)));
    }

    /// On a day that is past, too: nobody opened it, and members who asked for it are owed another.
    @CommandHandler
    void decide(CallOffAssembly command, Texts texts, Locks locks, Clock clock) {
        isHere(command.platform());
        locks.assemblyChanges(command.assembly());
        isNotOver();
        ASSEMBLY_NEVER_OPENED.require(state == State.CONVENED || state == State.NOTIFIED);
        apply(new AssemblyCalledOff(
                command.assembly(), now(clock), texts.text(command.platform(), command.reasons()), convened.request()));
    }

    private void isHere(PlatformId platform) {
        if (!convened.platform().equals(platform)) {
            throw Refusal.unknown();
        }
    }

    private void isNotOver() {
        ASSEMBLY_IS_NOT_CLOSED.require(state != State.CLOSED);
        ASSEMBLY_IS_NOT_CALLED_OFF.require(state != State.CALLED_OFF);
    }

    private void isOpen() {
        isNotOver();
        ASSEMBLY_IS_OPEN.require(state == State.OPEN);
    }

    /// Its rules are those of the charter it was convened under.
    private Charter charter(PlatformRegister platforms) {
        return platforms.charter(convened.platform(), convened.charterVersion());
    }

    private NoticeDays notice(Charter charter) {
        return charter.assemblies().noticeOf(convened.kind() == AssemblyKind.EXTRAORDINARY);
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Map<String, Object> facts(long days, NoticeDays notice) {
        var facts = new LinkedHashMap<String, Object>(Map.of("days", days));
        if (notice != null) {
            facts.put("atLeast", notice.atLeast());
            if (notice.atMost() != null) {
                facts.put("atMost", notice.atMost());
            }
        }
        return facts;
    }

    private static Map<String, Object> missing(Set<SeatId> seats, List<Attendee> known) {
        var found = known.stream().map(Attendee::rollEntry).toList();
        return Map.of(
                "seats", seats.stream().filter(seat -> !found.contains(seat)).toList());
    }

    @EventSourcingHandler
    void evolve(AssemblyConvened event) {
        stream = Streams.assembly(event.assembly());
        convened = event;
        state = State.CONVENED;
        call = 1;
        opensAt = event.opensAt();
        agenda = new Agenda(event.agenda());
        attendance = AttendanceBook.NOBODY;
    }

    @EventSourcingHandler
    void evolve(AgendaItemAdded event) {
        agenda = agenda.after(event);
    }

    @EventSourcingHandler
    void evolve(NoticeGiven event) {
        roll = event.notified();
        state = State.NOTIFIED;
    }

    @EventSourcingHandler
    void evolve(AssemblyOpened event) {
        roll = event.roll() == null ? roll : event.roll();
        state = State.OPEN;
    }

    @EventSourcingHandler
    void evolve(AttendanceRecorded event) {
        attendance = attendance.after(event);
    }

    @EventSourcingHandler
    void evolve(DepartureRecorded event) {
        attendance = attendance.after(event);
    }

    @EventSourcingHandler
    void evolve(QuorumAscertained event) {
        quorate = event.reached();
        missed = !event.reached();
    }

    @EventSourcingHandler
    void evolve(QuorumLost event) {
        quorate = false;
        missed = true;
    }

    @EventSourcingHandler
    void evolve(AssemblyHeldOver event) {
        call = 2;
        opensAt = event.opensAt();
        attendance = AttendanceBook.NOBODY;
        quorate = false;
        missed = false;
        state = State.HELD_OVER;
    }

    @EventSourcingHandler
    void evolve(AssemblyClosed event) {
        state = State.CLOSED;
    }

    @EventSourcingHandler
    void evolve(AssemblyCalledOff event) {
        state = State.CALLED_OFF;
    }
}
