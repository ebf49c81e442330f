package org.baraza.query.assemblies;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.query.ledger.Entry;
import org.baraza.query.ledger.Projection;
import org.baraza.query.ledger.Writes;
import org.baraza.record.Json;
import org.baraza.record.assemblies.AgendaItem;
import org.baraza.record.assemblies.AssemblyEvent;
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
import org.baraza.record.assemblies.AssemblyRequestEvent;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequestReached;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequestSupported;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequested;
import org.baraza.record.assemblies.AttendanceLine;
import org.baraza.record.assemblies.Attendee;
import org.baraza.record.commitments.CommitmentEvent;
import org.baraza.record.deliberation.DeliberationEvent;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.MembershipEvent;
import org.baraza.record.platform.PlatformEvent;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.voting.Finding;
import org.baraza.record.voting.VotingEvent;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Assemblies: what is on their agendas, who was told, who takes part, and whether that suffices.
@Component
final class AssembliesProjection implements Projection {
    static final String VIEW = "assemblies";
    static final String ASSEMBLIES = "assemblies";
    static final String ATTENDANCE = "attendance";
    static final String REQUESTS = "requests";

    @Override
    public String name() {
        return VIEW;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index(ASSEMBLIES, new Document("platform", 1).append("number", -1)),
                new Index(ASSEMBLIES, new Document("platform", 1).append("agenda.proposal", 1)),
                new Index(REQUESTS, new Document("platform", 1).append("number", -1)));
    }

    @Override
    public void on(Entry entry, Writes writes) {
        switch (entry.event()) {
            case AssemblyEvent event -> {
                var change = switch (event) {
                    case AssemblyConvened convened -> convened(convened, entry, writes);
                    case AgendaItemAdded added -> push("agenda", item(added.item(), entry));
                    case NoticeGiven notice ->
                        combine(
                                set("state", "notified"),
                                set("noticeAt", notice.at()),
                                set("noticeEntry", entry.index()),
                                set("notified", Json.MAPPER.writeValueAsString(notice.notified())));
                    case AssemblyOpened opened -> opened(opened);
                    case AttendanceRecorded recorded -> attends(recorded, entry, writes);
                    case DepartureRecorded departed -> leaves(departed, entry, writes);
                    case QuorumAscertained found ->
                        combine(
                                set("quorate", found.reached()),
                                ascertained(
                                        entry,
                                        found.at(),
                                        found.reached(),
                                        false,
                                        found.attendance(),
                                        found.finding()));
                    case QuorumLost lost ->
                        combine(
                                set("quorate", false),
                                ascertained(entry, lost.at(), false, true, lost.attendance(), lost.finding()));
                    case AssemblyHeldOver held ->
                        combine(
                                set("state", "held-over"),
                                set("call", 2),
                                set("opensAt", held.opensAt()),
                                set("quorate", false),
                                set("heldOverEntry", entry.index()),
                                set("present", new Document()));
                    case AssemblyClosed closed -> combine(set("state", "closed"), set("closedAt", closed.at()));
                    case AssemblyCalledOff off -> calledOff(off, entry, writes);
                };
                writes.update(
                        ASSEMBLIES,
                        entry.id(event.assembly()),
                        change,
                        set("version", entry.said().sequence()));
            }
            case AssemblyRequestEvent event -> {
                var change = switch (event) {
                    case AssemblyRequested asked ->
                        combine(
                                set("number", writes.next("requests")),
                                set("charterVersion", asked.charterVersion()),
                                set("reasons", id(asked.reasons())),
                                set("at", entry.recordedAt()),
                                push("supporters", supporter(asked.member(), asked.seat(), entry)));
                    case AssemblyRequestSupported supported ->
                        push("supporters", supporter(supported.member(), supported.seat(), entry));
                    case AssemblyRequestReached reached ->
                        set(
                                "reached",
                                new Document("at", Date.from(entry.recordedAt()))
                                        .append("supporters", reached.supporters())
                                        .append("members", reached.members()));
                };
                writes.update(
                        REQUESTS,
                        entry.id(event.request()),
                        change,
                        set("version", entry.said().sequence()));
            }
            case VotingEvent event -> {
                if (event instanceof VoteCalled called && called.assembly() != null) {
                    var vote = new Document("vote", called.vote().toString())
                            .append("proposal", called.proposal().toString());
                    writes.update(ASSEMBLIES, entry.id(called.assembly()), push("votes", vote));
                }
            }
            case PlatformEvent event -> {}
            case MembershipEvent event -> {}
            case ProposalEvent event -> {}
            case DeliberationEvent event -> {}
            case CommitmentEvent event -> {}
        }
    }

    private static Bson convened(AssemblyConvened event, Entry entry, Writes writes) {
        var request = event.request();
        if (request != null) {
            writes.update(
                    REQUESTS,
                    entry.id(request),
                    set("assembly", event.assembly().toString()));
        }
        return combine(
                set("number", writes.next("assemblies")),
                set("kind", event.kind().publicName()),
                set("state", "convened"),
                set("call", 1),
                set("charterVersion", event.charterVersion()),
                set("convenedAt", entry.recordedAt()),
                set("opensAt", event.opensAt()),
                set("firstOpensAt", event.opensAt()),
                set("place", id(event.place())),
                set("quorate", false),
                set("request", request == null ? null : request.toString()),
                set(
                        "agenda",
                        event.agenda().stream().map(item -> item(item, entry)).toList()));
    }

    /// A request that it was to answer waits again.
    private static Bson calledOff(AssemblyCalledOff event, Entry entry, Writes writes) {
        var request = event.request();
        if (request != null) {
            writes.update(REQUESTS, entry.id(request), unset("assembly"));
        }
        var seat = entry.actor().seat();
        var office = entry.actor().office();
        return combine(
                set("state", "called-off"),
                set(
                        "calledOff",
                        new Document("reasons", id(event.reasons()))
                                .append("at", Date.from(event.at()))
                                .append("recordedAt", Date.from(entry.recordedAt()))
                                .append("entry", entry.index())
                                .append("seat", seat == null ? null : seat.toString())
                                .append("office", office == null ? null : office.publicName())));
    }

    private static Bson opened(AssemblyOpened event) {
        var open = combine(set("state", "open"), set("openedAt", event.at()));
        return event.roll() == null ? open : combine(open, set("roll", Json.MAPPER.writeValueAsString(event.roll())));
    }

    private static Document item(AgendaItem item, Entry entry) {
        return new Document("number", item.number())
                .append(
                        "proposal",
                        item.proposal() == null ? null : item.proposal().toString())
                .append("title", item.title() == null ? null : id(item.title()))
                .append("at", Date.from(entry.recordedAt()))
                .append("withNotice", item.hasNotice());
    }

    private static Bson attends(AttendanceRecorded event, Entry entry, Writes writes) {
        event.attendees()
                .forEach(one -> writes.update(
                        ATTENDANCE,
                        entry.id(event.assembly(), one.rollEntry()),
                        set("assembly", event.assembly().toString()),
                        set("constituency", one.constituency()),
                        set("entry", entry.index()),
                        set("present", true),
                        set("manner", event.manner().publicName()),
                        set("since", event.at()),
                        set("left", null)));
        return moves(event.attendees(), 1);
    }

    private static Bson leaves(DepartureRecorded event, Entry entry, Writes writes) {
        event.attendees()
                .forEach(one -> writes.update(
                        ATTENDANCE,
                        entry.id(event.assembly(), one.rollEntry()),
                        set("present", false),
                        set("left", event.at())));
        return moves(event.attendees(), -1);
    }

    private static Bson moves(List<Attendee> attendees, long by) {
        return combine(attendees.stream()
                .map(Attendee::constituency)
                .distinct()
                .map(constituency -> inc(
                        "present." + constituency,
                        by
                                * attendees.stream()
                                        .filter(one -> one.constituency().equals(constituency))
                                        .count()))
                .toList());
    }

    private static Bson ascertained(
            Entry entry,
            Instant at,
            boolean reached,
            boolean lost,
            List<AttendanceLine> lines,
            @Nullable Finding finding) {
        return push(
                "ascertained",
                new Document("entry", entry.index())
                        .append("at", Date.from(at))
                        .append("reached", reached)
                        .append("lost", lost)
                        .append("present", sum(lines.stream().map(AttendanceLine::present)))
                        .append("entitled", sum(lines.stream().map(AttendanceLine::entitled)))
                        .append("finding", finding == null ? null : Json.MAPPER.writeValueAsString(finding)));
    }

    private static long sum(Stream<Long> heads) {
        return heads.mapToLong(Long::longValue).sum();
    }

    private static Document supporter(Object member, Object seat, Entry entry) {
        return new Document("member", member.toString())
                .append("seat", seat.toString())
                .append("at", Date.from(entry.recordedAt()));
    }

    private static String id(ContentRef content) {
        return content.id().toString();
    }
}
