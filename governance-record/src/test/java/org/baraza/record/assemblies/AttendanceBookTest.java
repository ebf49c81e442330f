package org.baraza.record.assemblies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.baraza.record.assemblies.AssemblyEvent.AttendanceRecorded;
import org.baraza.record.assemblies.AssemblyEvent.DepartureRecorded;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.FrozenRoll.RollCount;
import org.junit.jupiter.api.Test;

/// Who takes part, what is on the agenda and who asks, as the events say.
class AttendanceBookTest {
    private static final AssemblyId ASSEMBLY = new AssemblyId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-11-04T09:00:00Z");
    private static final SeatId GROWER = new SeatId(UUID.randomUUID());
    private static final SeatId BUYER = new SeatId(UUID.randomUUID());
    private static final FrozenRoll ROLL = new FrozenRoll(
            5,
            List.of(new RollCount("growers", 3, null), new RollCount("buyers", 2, null)),
            new ContentRef(
                    new ContentId(UUID.randomUUID()),
                    ContentRef.hash(new byte[0], new byte[0]),
                    false,
                    0,
                    MediaTypes.ROLL),
            null);

    private static AttendanceBook both() {
        var attendees = List.of(new Attendee(GROWER, "growers"), new Attendee(BUYER, "buyers"));
        return AttendanceBook.NOBODY.after(
                new AttendanceRecorded(ASSEMBLY, NOW, AttendanceManner.IN_PERSON, attendees));
    }

    @Test
    void every_constituency_of_the_roll_has_a_line() {
        assertThat(AttendanceBook.NOBODY.lines(ROLL))
                .containsExactly(new AttendanceLine("growers", 0, 3), new AttendanceLine("buyers", 0, 2));
        assertThat(both().lines(ROLL))
                .containsExactly(new AttendanceLine("growers", 1, 3), new AttendanceLine("buyers", 1, 2));
    }

    @Test
    void whoever_left_is_not_counted_and_can_come_back() {
        var left = both().after(new DepartureRecorded(ASSEMBLY, NOW, List.of(new Attendee(GROWER, "growers"))));
        assertThat(left.has(GROWER)).isFalse();
        assertThat(left.of(Set.of(GROWER, BUYER))).containsExactly(new Attendee(BUYER, "buyers"));
        var back = left.after(new AttendanceRecorded(
                ASSEMBLY, NOW, AttendanceManner.REMOTELY, List.of(new Attendee(GROWER, "growers"))));
        assertThat(back).isEqualTo(both());
    }

    @Test
    void an_agenda_is_numbered_in_its_order() {
        var proposal = new ProposalId(UUID.randomUUID());
        var agenda = Agenda.EMPTY.and(null, ROLL.content(), null).and(proposal, null, true);
        assertThat(agenda.items()).extracting(AgendaItem::number).containsExactly(1, 2);
        assertThat(agenda.items()).extracting(AgendaItem::hasNotice).containsExactly(true, false);
        assertThat(agenda.names(proposal)).isTrue();
        assertThat(agenda.names(new ProposalId(UUID.randomUUID()))).isFalse();
    }

    @Test
    void a_member_that_asks_twice_counts_once_and_one_that_may_not_vote_does_not() {
        var one = new MemberId(UUID.randomUUID());
        var other = new MemberId(UUID.randomUUID());
        var supporters = Supporters.NONE.with(one).with(one).with(other);
        assertThat(supporters.members()).hasSize(2);
        assertThat(supporters.among(Set.of(one))).isEqualTo(1);
    }
}
