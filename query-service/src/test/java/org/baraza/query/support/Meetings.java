package org.baraza.query.support;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.record.assemblies.AgendaItem;
import org.baraza.record.assemblies.AssemblyEvent;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.assemblies.AssemblyKind;
import org.baraza.record.assemblies.AssemblyRequestEvent;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.assemblies.AttendanceBook;
import org.baraza.record.assemblies.AttendanceManner;
import org.baraza.record.assemblies.Attendee;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.Quorum;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent;
import org.jspecify.annotations.Nullable;

/// Assemblies in a history.
public final class Meetings {
    public static final Instant OPENS = Instant.parse("2026-03-30T07:00:00Z");
    public static final Instant NOTICE = Instant.parse("2026-03-02T09:00:00Z");

    private final History history;
    private final Cooperative platform;

    public Meetings(History history, Cooperative platform) {
        this.history = history;
        this.platform = platform;
    }

    private void add(AssemblyEvent event) {
        history.add(platform.id, platform.in(Office.SECRETARY), event);
    }

    public AssemblyId convene(@Nullable ProposalId proposal, @Nullable AssemblyRequestId request) {
        return convene(OPENS, proposal, request);
    }

    public AssemblyId convene(Instant opensAt, @Nullable ProposalId proposal, @Nullable AssemblyRequestId request) {
        var assembly = new AssemblyId(history.id());
        var report = new AgendaItem(1, null, history.title(platform.id, "The accounts"), null);
        var decision = Stream.ofNullable(proposal).map(one -> new AgendaItem(2, one, null, null));
        add(new AssemblyEvent.AssemblyConvened(
                assembly,
                platform.id,
                request == null ? AssemblyKind.ORDINARY : AssemblyKind.EXTRAORDINARY,
                1,
                opensAt,
                history.text(platform.id, "The hall of the union"),
                Stream.concat(Stream.of(report), decision).toList(),
                request));
        return assembly;
    }

    public void addLate(AssemblyId assembly, int number, ProposalId proposal) {
        add(new AssemblyEvent.AgendaItemAdded(assembly, new AgendaItem(number, proposal, null, true)));
    }

    public FrozenRoll notice(AssemblyId assembly) {
        var roll = platform.roll();
        add(new AssemblyEvent.NoticeGiven(assembly, NOTICE, roll));
        return roll;
    }

    public void open(AssemblyId assembly, @Nullable FrozenRoll roll) {
        add(new AssemblyEvent.AssemblyOpened(assembly, OPENS, roll));
    }

    public void comes(AssemblyId assembly, Cooperative.Member... members) {
        add(new AssemblyEvent.AttendanceRecorded(assembly, OPENS, AttendanceManner.IN_PERSON, attendees(members)));
    }

    public void leaves(AssemblyId assembly, Cooperative.Member... members) {
        add(new AssemblyEvent.DepartureRecorded(assembly, OPENS.plusSeconds(3600), attendees(members)));
    }

    private static List<Attendee> attendees(Cooperative.Member... members) {
        return Stream.of(members)
                .map(one -> new Attendee(one.seat(), one.constituency()))
                .toList();
    }

    /// As the service finds it, when these are present.
    public void ascertain(AssemblyId assembly, FrozenRoll roll, int call, boolean lost, Cooperative.Member... present) {
        var book = AttendanceBook.NOBODY.after(
                new AssemblyEvent.AttendanceRecorded(assembly, OPENS, AttendanceManner.IN_PERSON, attendees(present)));
        var rules = platform.charter.assemblies();
        var rule = rules == null ? null : rules.quorumAt(call);
        var lines = book.lines(roll);
        var finding = rule == null ? null : Quorum.of(platform.charter, rule, lines);
        if (lost && finding != null) {
            add(new AssemblyEvent.QuorumLost(assembly, OPENS, lines, finding));
        } else {
            add(new AssemblyEvent.QuorumAscertained(
                    assembly, OPENS, finding == null || finding.holds(), lines, finding));
        }
    }

    public void holdOver(AssemblyId assembly, Instant opensAt) {
        add(new AssemblyEvent.AssemblyHeldOver(assembly, OPENS, opensAt));
    }

    public void close(AssemblyId assembly) {
        add(new AssemblyEvent.AssemblyClosed(assembly, OPENS.plusSeconds(7200)));
    }

    public void callOff(AssemblyId assembly, @Nullable AssemblyRequestId request) {
        var reasons = history.text(platform.id, "The hall burnt down.");
        add(new AssemblyEvent.AssemblyCalledOff(assembly, NOTICE.plusSeconds(60), reasons, request));
    }

    public VoteId call(AssemblyId assembly, ProposalId proposal, FrozenRoll roll) {
        var vote = new VoteId(history.id());
        history.add(
                platform.id,
                platform.in(Office.SECRETARY),
                new VotingEvent.VoteCalled(
                        vote,
                        platform.id,
                        proposal,
                        1,
                        "ordinary",
                        WayOfDeciding.MEETING_COUNT,
                        null,
                        1,
                        OPENS,
                        null,
                        roll,
                        assembly,
                        null,
                        null));
        return vote;
    }

    public AssemblyRequestId ask(Cooperative.Member member) {
        var request = new AssemblyRequestId(history.id());
        var reasons = history.text(platform.id, "The accounts are late.");
        history.add(
                platform.id,
                member.actor(),
                new AssemblyRequestEvent.AssemblyRequested(
                        request, platform.id, member.seat(), MemberId.of(member.organisation()), 1, reasons));
        return request;
    }

    public void support(AssemblyRequestId request, Cooperative.Member member) {
        history.add(
                platform.id,
                member.actor(),
                new AssemblyRequestEvent.AssemblyRequestSupported(
                        request, member.seat(), MemberId.of(member.organisation())));
    }

    public void reach(AssemblyRequestId request, long supporters, long members) {
        history.add(
                platform.id,
                platform.in(Office.SECRETARY),
                new AssemblyRequestEvent.AssemblyRequestReached(request, supporters, members));
    }
}
