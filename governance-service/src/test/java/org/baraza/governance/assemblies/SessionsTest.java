package org.baraza.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_OPEN;
import static org.baraza.governance.assemblies.AssemblyRule.BALLOTS_ARE_BY_CORRESPONDENCE;
import static org.baraza.governance.assemblies.AssemblyRule.COUNT_FITS_THE_ATTENDANCE;
import static org.baraza.governance.assemblies.AssemblyRule.COUNT_IS_TAKEN_IN_AN_ASSEMBLY;
import static org.baraza.governance.assemblies.AssemblyRule.ITEM_HAS_NOTICE;
import static org.baraza.governance.assemblies.AssemblyRule.PROPOSAL_IS_ON_THE_AGENDA;
import static org.baraza.governance.assemblies.AssemblyRule.QUORUM_IS_ASCERTAINED;
import static org.baraza.governance.assemblies.AssemblyRule.QUORUM_STILL_HOLDS;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.NOW;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.text;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.BrokenRule;
import org.baraza.governance.acts.NamedRule;
import org.baraza.governance.rules.Given;
import org.baraza.governance.voting.Freezing;
import org.baraza.governance.voting.VotingWorld;
import org.baraza.record.assemblies.AgendaItem;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyClosed;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyConvened;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyHeldOver;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyOpened;
import org.baraza.record.assemblies.AssemblyEvent.AttendanceRecorded;
import org.baraza.record.assemblies.AssemblyEvent.DepartureRecorded;
import org.baraza.record.assemblies.AssemblyEvent.NoticeGiven;
import org.baraza.record.assemblies.AssemblyEvent.QuorumAscertained;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.assemblies.AssemblyKind;
import org.baraza.record.assemblies.AttendanceManner;
import org.baraza.record.assemblies.Attendee;
import org.baraza.record.platform.AssemblyRules;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.CountLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a vote asks of the assembly it is held in.
class SessionsTest {
    private static final AssemblyId ASSEMBLY = new AssemblyId(UUID.randomUUID());
    private static final ProposalId PROPOSAL = new ProposalId(UUID.randomUUID());
    private static final ProposalId LATE = new ProposalId(UUID.randomUUID());
    private static final Attendee GROWER = new Attendee(GROWERS_SEAT, "growers");
    private static final Attendee BUYER = new Attendee(BUYERS_SEAT, "buyers");

    private final Charter charter = AssemblyTest.charter(AssemblyTest.RULES);
    private final Given given = VotingWorld.given().members().under(charter);
    private final Sessions sessions = given.bean(Sessions.class);

    @BeforeEach
    void an_assembly_is_open() {
        var roll = given.inTransaction(
                () -> given.bean(Freezing.class).freeze(PLATFORM, charter, AssemblyRules.day(NOW, charter.zone())));
        var agenda = List.of(new AgendaItem(1, PROPOSAL, null, null), new AgendaItem(2, LATE, null, true));
        told(
                new AssemblyConvened(ASSEMBLY, PLATFORM, AssemblyKind.ORDINARY, 2, NOW, text(), agenda, null),
                new NoticeGiven(ASSEMBLY, NOW, roll),
                new AssemblyOpened(ASSEMBLY, NOW, null));
    }

    @AfterEach
    void close() {
        given.close();
    }

    private void told(Object... events) {
        given.happened(AssemblyRegister.class, events);
    }

    private void present(Attendee... attendees) {
        told(new AttendanceRecorded(ASSEMBLY, NOW, AttendanceManner.IN_PERSON, List.of(attendees)));
    }

    private void quorate() {
        told(new QuorumAscertained(ASSEMBLY, NOW, true, List.of(), null));
    }

    private Optional<Sessions.Session> forVote(
            ProposalId proposal, WayOfDeciding way, int version, @Nullable AssemblyId assembly) {
        return given.inTransaction(() -> sessions.forVote(PLATFORM, charter, version, proposal, way, assembly));
    }

    private Optional<Sessions.Session> count(ProposalId proposal) {
        return forVote(proposal, WayOfDeciding.MEETING_COUNT, 2, ASSEMBLY);
    }

    private void fits(Instant calledAt, int version, long growers, long buyers) {
        given.inTransaction(() -> {
            sessions.fits(
                    ASSEMBLY,
                    version,
                    calledAt,
                    List.of(
                            new CountLine("growers", growers, 0, 0, growers, 1L),
                            new CountLine("buyers", buyers, 0, 0, buyers, 1L)));
            return true;
        });
    }

    private static void breaks(NamedRule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        BrokenRule.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
    }

    @Test
    void a_vote_has_the_roll_and_the_call_of_its_assembly() {
        present(GROWER, BUYER);
        quorate();
        var session = count(PROPOSAL).orElseThrow();
        assertThat(session.call()).isEqualTo(1);
        assertThat(session.roll()).isNotNull();
        told(new AssemblyHeldOver(ASSEMBLY, NOW, NOW), new AssemblyOpened(ASSEMBLY, NOW, null));
        quorate();
        assertThat(count(PROPOSAL).orElseThrow().call()).isEqualTo(2);
    }

    @Test
    void a_vote_under_a_charter_that_was_amended_since_has_a_roll_of_its_own() {
        present(GROWER, BUYER);
        quorate();
        var session = forVote(PROPOSAL, WayOfDeciding.MEETING_COUNT, 3, ASSEMBLY);
        assertThat(session.orElseThrow().roll()).isNull();
    }

    @Test
    void members_count_their_votes_in_an_assembly_where_the_charter_knows_them() {
        breaks(COUNT_IS_TAKEN_IN_AN_ASSEMBLY, () -> forVote(PROPOSAL, WayOfDeciding.MEETING_COUNT, 2, null));
        assertThat(forVote(PROPOSAL, WayOfDeciding.BALLOTS, 2, null)).isEmpty();
        var without = given.inTransaction(
                () -> sessions.forVote(PLATFORM, Given.CHARTER, 1, PROPOSAL, WayOfDeciding.MEETING_COUNT, null));
        assertThat(without).as("as it always was").isEmpty();
    }

    @Test
    void ballots_are_cast_in_no_assembly() {
        breaks(BALLOTS_ARE_BY_CORRESPONDENCE, () -> forVote(PROPOSAL, WayOfDeciding.BALLOTS, 2, ASSEMBLY));
    }

    @Test
    void only_what_is_on_the_agenda_with_notice_is_decided() {
        present(GROWER, BUYER);
        quorate();
        breaks(PROPOSAL_IS_ON_THE_AGENDA, () -> count(new ProposalId(UUID.randomUUID())));
        breaks(ITEM_HAS_NOTICE, () -> count(LATE));
    }

    @Test
    void what_came_without_notice_is_decided_where_the_charter_lets_it() {
        given.under(AssemblyTest.charter("{\"withoutNotice\":true}"));
        var other = new AssemblyId(UUID.randomUUID());
        var roll = given.inTransaction(
                () -> given.bean(Freezing.class).freeze(PLATFORM, charter, AssemblyRules.day(NOW, charter.zone())));
        told(
                new AssemblyConvened(
                        other,
                        PLATFORM,
                        AssemblyKind.ORDINARY,
                        3,
                        NOW,
                        text(),
                        List.of(new AgendaItem(1, LATE, null, true)),
                        null),
                new NoticeGiven(other, NOW, roll),
                new AssemblyOpened(other, NOW, null),
                new QuorumAscertained(other, NOW, true, List.of(), null));
        assertThat(forVote(LATE, WayOfDeciding.MEETING_COUNT, 3, other)).isPresent();
    }

    @Test
    void nothing_is_decided_without_a_quorum() {
        present(GROWER, BUYER);
        breaks(QUORUM_IS_ASCERTAINED, () -> count(PROPOSAL));
        quorate();
        told(new DepartureRecorded(ASSEMBLY, NOW, List.of(BUYER)));
        breaks(QUORUM_STILL_HOLDS, () -> count(PROPOSAL));
        present(BUYER);
        assertThat(count(PROPOSAL)).isPresent();
    }

    @Test
    void nothing_is_decided_in_an_assembly_that_is_closed_or_elsewhere() {
        present(GROWER, BUYER);
        quorate();
        assertThatThrownBy(() -> given.inTransaction(() -> sessions.forVote(
                        new PlatformId(UUID.randomUUID()),
                        charter,
                        2,
                        PROPOSAL,
                        WayOfDeciding.MEETING_COUNT,
                        ASSEMBLY)))
                .isInstanceOf(Refusal.class);
        told(new AssemblyClosed(ASSEMBLY, NOW));
        breaks(ASSEMBLY_IS_OPEN, () -> count(PROPOSAL));
    }

    @Test
    void nobody_is_counted_who_was_not_recorded_as_present() {
        present(GROWER);
        breaks(COUNT_FITS_THE_ATTENDANCE, () -> fits(NOW, 2, 1, 1));
        breaks(COUNT_FITS_THE_ATTENDANCE, () -> fits(NOW, 2, 0, 1));
        assertThatCode(() -> fits(NOW, 2, 1, 0)).doesNotThrowAnyException();
    }

    @Test
    void whoever_left_after_the_vote_was_called_may_have_voted() {
        present(GROWER, BUYER);
        told(new DepartureRecorded(ASSEMBLY, NOW, List.of(BUYER)));
        assertThatCode(() -> fits(NOW, 2, 1, 1)).doesNotThrowAnyException();
        breaks(COUNT_FITS_THE_ATTENDANCE, () -> fits(NOW.plusMillis(1), 2, 1, 1));
    }

    @Test
    void under_a_charter_amended_since_only_the_whole_is_compared() {
        present(GROWER);
        assertThatCode(() -> fits(NOW, 3, 0, 1)).doesNotThrowAnyException();
        breaks(COUNT_FITS_THE_ATTENDANCE, () -> fits(NOW, 3, 1, 1));
    }
}
