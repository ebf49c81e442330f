package org.baraza.governance.assemblies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_NOT_CLOSED;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_NOT_OPEN;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_ON_ITS_DAY;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_OPEN;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_TIME_HAS_COME;
import static org.baraza.governance.assemblies.AssemblyRule.ATTENDEE_IS_ON_ROLL;
import static org.baraza.governance.assemblies.AssemblyRule.ATTENDEE_IS_PRESENT;
import static org.baraza.governance.assemblies.AssemblyRule.CHARTER_KNOWS_ASSEMBLIES;
import static org.baraza.governance.assemblies.AssemblyRule.FIRST_CALL_HAD_NO_QUORUM;
import static org.baraza.governance.assemblies.AssemblyRule.ITEM_IS_A_PROPOSAL_OR_A_TITLE;
import static org.baraza.governance.assemblies.AssemblyRule.ITEM_IS_ON_THE_AGENDA_ONCE;
import static org.baraza.governance.assemblies.AssemblyRule.NOTICE_IS_GIVEN;
import static org.baraza.governance.assemblies.AssemblyRule.NOTICE_IS_GIVEN_ONCE;
import static org.baraza.governance.assemblies.AssemblyRule.NOTICE_IS_IN_TIME;
import static org.baraza.governance.assemblies.AssemblyRule.OPENING_LIES_AHEAD;
import static org.baraza.governance.assemblies.AssemblyRule.REQUEST_CALLS_FOR_AN_EXTRAORDINARY_ASSEMBLY;
import static org.baraza.governance.assemblies.AssemblyRule.REQUEST_IS_ANSWERED_ONCE;
import static org.baraza.governance.assemblies.AssemblyRule.REQUEST_IS_REACHED;
import static org.baraza.governance.assemblies.AssemblyRule.SECOND_CALL_IS_IN_CHARTER;
import static org.baraza.governance.assemblies.AssemblyRule.SECOND_CALL_IS_LATE_ENOUGH;
import static org.baraza.governance.assemblies.AssemblyRule.SOMEBODY_IS_CALLED;
import static org.baraza.governance.assemblies.AssemblyRule.THERE_IS_NO_THIRD_CALL;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.NOW;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.text;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.assemblies.AssemblyCommand.AddAgendaItem;
import org.baraza.governance.assemblies.AssemblyCommand.AscertainQuorum;
import org.baraza.governance.assemblies.AssemblyCommand.CallAssemblyAgain;
import org.baraza.governance.assemblies.AssemblyCommand.CloseAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.ConveneAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.GiveNotice;
import org.baraza.governance.assemblies.AssemblyCommand.Item;
import org.baraza.governance.assemblies.AssemblyCommand.OpenAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.RecordAttendance;
import org.baraza.governance.assemblies.AssemblyCommand.RecordDeparture;
import org.baraza.governance.proposals.ProposalRegister;
import org.baraza.governance.rules.Given;
import org.baraza.governance.voting.Freezing;
import org.baraza.governance.voting.VotingWorld;
import org.baraza.record.Json;
import org.baraza.record.assemblies.AgendaItem;
import org.baraza.record.assemblies.AssemblyEvent.AgendaItemAdded;
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
import org.baraza.record.assemblies.AssemblyKind;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequestReached;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequested;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.assemblies.AttendanceLine;
import org.baraza.record.assemblies.AttendanceManner;
import org.baraza.record.assemblies.Attendee;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.AssemblyRules;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.FrozenRoll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/// An assembly under the rules of a charter: more than half of two members, called 21 to 60 days
/// before.
class AssemblyTest {
    static final String RULES = """
            {"notice":{"atLeast":21,"atMost":60},"extraordinaryNotice":{"atLeast":7},
             "quorum":{"rule":"threshold","measure":"present","of":"entitled","by":"heads","share":"1/2","strict":true},
             "secondCall":{"after":"PT1H"},"requestShare":"1/2"}""";

    private static final AssemblyId ASSEMBLY = new AssemblyId(UUID.randomUUID());
    private static final AssemblyRequestId REQUEST = new AssemblyRequestId(UUID.randomUUID());
    private static final ProposalId PROPOSAL = new ProposalId(UUID.randomUUID());
    private static final Attendee GROWER = new Attendee(GROWERS_SEAT, "growers");
    private static final Attendee BUYER = new Attendee(BUYERS_SEAT, "buyers");

    private final Given given =
            VotingWorld.given(Conveners.class, ProposalRegister.class).under(charter(RULES));
    private final AggregateTestFixture<Assembly> fixture = given.fixture(Assembly.class);
    private int charterVersion = 2;

    @AfterEach
    void close() {
        given.close();
    }

    /// Other rules of assemblies, under which it was convened.
    private void under(String assemblies) {
        given.under(charter(assemblies));
        charterVersion = 3;
    }

    static Charter charter(String assemblies) {
        var charter = (ObjectNode) Json.MAPPER.valueToTree(Given.CHARTER);
        charter.set("assemblies", Json.MAPPER.readTree(assemblies));
        return Charter.read(charter.toString());
    }

    private FrozenRoll roll() {
        return given.inTransaction(() -> given.bean(Freezing.class)
                .freeze(PLATFORM, Given.CHARTER, AssemblyRules.day(NOW, Given.CHARTER.zone())));
    }

    private AssemblyConvened convened(Instant opensAt, AssemblyKind kind) {
        return new AssemblyConvened(
                ASSEMBLY,
                PLATFORM,
                kind,
                charterVersion,
                opensAt,
                text(),
                List.of(new AgendaItem(1, PROPOSAL, null, null)),
                null);
    }

    private AssemblyConvened convened(Instant opensAt) {
        return convened(opensAt, AssemblyKind.ORDINARY);
    }

    private List<Object> notified(Instant opensAt) {
        var notice = new NoticeGiven(ASSEMBLY, NOW.minus(Duration.ofDays(30)), roll());
        return told(convened(opensAt), notice);
    }

    private List<Object> opened(Object... more) {
        var events = new ArrayList<>(notified(NOW));
        events.addAll(told(new AssemblyOpened(ASSEMBLY, NOW, null)));
        events.addAll(told(more));
        return events;
    }

    /// As the register has heard of it too.
    private List<Object> told(Object... events) {
        given.happened(AssemblyRegister.class, events);
        return List.of(events);
    }

    private static AttendanceRecorded came(Attendee... attendees) {
        return new AttendanceRecorded(ASSEMBLY, NOW, AttendanceManner.IN_PERSON, List.of(attendees));
    }

    private static ConveneAssembly convene(Instant opensAt, Item... items) {
        return new ConveneAssembly(
                ASSEMBLY, PLATFORM, AssemblyKind.ORDINARY, opensAt, "The hall", List.of(items), null);
    }

    private static ConveneAssembly answering(AssemblyKind kind) {
        return new ConveneAssembly(
                ASSEMBLY, PLATFORM, kind, inDays(30), "The hall", List.of(new Item(null, "Why")), REQUEST);
    }

    private static Instant inDays(int days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private void drafted() {
        given.happened(
                ProposalRegister.class,
                new ProposalDrafted(
                        PROPOSAL, PLATFORM, null, "ordinary", GROWERS_SEAT, Given.UNION, 1, text(), text(), null));
    }

    private static QuorumAscertained ascertained(boolean reached, long growers, long buyers) {
        return new QuorumAscertained(
                ASSEMBLY,
                NOW,
                reached,
                List.of(new AttendanceLine("growers", growers, 1), new AttendanceLine("buyers", buyers, 1)),
                null);
    }

    @Test
    void it_is_convened_with_an_agenda_and_nobody_is_told_yet() {
        drafted();
        fixture.givenNoPriorActivity()
                .when(convene(inDays(30), new Item(PROPOSAL, null), new Item(null, "Any other business")))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof AssemblyConvened one
                                && one.agenda().size() == 2
                                && PROPOSAL.equals(one.agenda().getFirst().proposal())
                                && one.agenda().getLast().title() != null
                                && one.charterVersion() == 2),
                        Matchers.andNoMore())));
    }

    @Test
    void a_charter_without_rules_of_assemblies_convenes_none() {
        given.under(Given.CHARTER);
        fixture.givenNoPriorActivity()
                .when(convene(inDays(30)))
                .expectNoEvents()
                .expectException(broke(CHARTER_KNOWS_ASSEMBLIES));
    }

    @Test
    void it_is_not_convened_for_a_time_that_has_passed() {
        fixture.givenNoPriorActivity().when(convene(NOW)).expectNoEvents().expectException(broke(OPENING_LIES_AHEAD));
        fixture.given(convened(NOW))
                .when(new GiveNotice(ASSEMBLY, PLATFORM))
                .expectNoEvents()
                .expectException(broke(OPENING_LIES_AHEAD));
    }

    @Test
    void an_item_is_a_proposal_of_this_platform_or_a_title() {
        drafted();
        for (var item : List.of(new Item(null, null), new Item(PROPOSAL, "A title"))) {
            fixture.givenNoPriorActivity()
                    .when(convene(inDays(30), item))
                    .expectNoEvents()
                    .expectException(broke(ITEM_IS_A_PROPOSAL_OR_A_TITLE));
        }
        fixture.givenNoPriorActivity()
                .when(convene(inDays(30), new Item(new ProposalId(UUID.randomUUID()), null)))
                .expectNoEvents()
                .expectException(Refusal.class);
        fixture.givenNoPriorActivity()
                .when(convene(inDays(30), new Item(PROPOSAL, null), new Item(PROPOSAL, null)))
                .expectNoEvents()
                .expectException(broke(ITEM_IS_ON_THE_AGENDA_ONCE));
    }

    @ParameterizedTest
    @CsvSource({
        "20,ORDINARY,false",
        "21,ORDINARY,true",
        "60,ORDINARY,true",
        "61,ORDINARY,false",
        "6,EXTRAORDINARY,false",
        "7,EXTRAORDINARY,true",
        "61,EXTRAORDINARY,true"
    })
    void notice_is_given_as_many_days_before_as_the_charter_says(int days, AssemblyKind kind, boolean inTime) {
        given.members();
        var result = fixture.given(convened(inDays(days), kind)).when(new GiveNotice(ASSEMBLY, PLATFORM));
        if (inTime) {
            var roll = roll();
            assertThat(roll.entries()).isEqualTo(2);
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents().expectException(broke(NOTICE_IS_IN_TIME));
        }
    }

    @Test
    void the_days_of_notice_are_calendar_days_in_the_zone_of_the_charter() {
        given.members();
        // Noon in Nairobi; just after and just before midnight there, 21 days later.
        fixture.given(convened(Instant.parse("2026-06-21T21:01:00Z")))
                .when(new GiveNotice(ASSEMBLY, PLATFORM))
                .expectSuccessfulHandlerExecution();
        fixture.given(convened(Instant.parse("2026-06-21T20:59:00Z")))
                .when(new GiveNotice(ASSEMBLY, PLATFORM))
                .expectNoEvents()
                .expectException(broke(NOTICE_IS_IN_TIME));
    }

    @Test
    void notice_is_given_once_and_to_somebody() {
        fixture.given(convened(inDays(30)))
                .when(new GiveNotice(ASSEMBLY, PLATFORM))
                .expectNoEvents()
                .expectException(broke(SOMEBODY_IS_CALLED));
        given.members();
        fixture.given(notified(inDays(30)))
                .when(new GiveNotice(ASSEMBLY, PLATFORM))
                .expectNoEvents()
                .expectException(broke(NOTICE_IS_GIVEN_ONCE));
    }

    @Test
    void an_item_that_comes_too_late_for_notice_is_marked_so() {
        given.members();
        drafted();
        fixture.given(convenedWithout(inDays(30)))
                .when(new AddAgendaItem(ASSEMBLY, PLATFORM, new Item(PROPOSAL, null)))
                .expectEvents(new AgendaItemAdded(ASSEMBLY, new AgendaItem(1, PROPOSAL, null, null)));
        var notice = new NoticeGiven(ASSEMBLY, NOW, roll());
        fixture.given(convenedWithout(inDays(21)), notice)
                .when(new AddAgendaItem(ASSEMBLY, PLATFORM, new Item(PROPOSAL, null)))
                .expectEvents(new AgendaItemAdded(ASSEMBLY, new AgendaItem(1, PROPOSAL, null, null)));
        fixture.given(convenedWithout(inDays(20)), notice)
                .when(new AddAgendaItem(ASSEMBLY, PLATFORM, new Item(PROPOSAL, null)))
                .expectEvents(new AgendaItemAdded(ASSEMBLY, new AgendaItem(1, PROPOSAL, null, true)));
        fixture.given(notified(inDays(30)))
                .when(new AddAgendaItem(ASSEMBLY, PLATFORM, new Item(PROPOSAL, null)))
                .expectNoEvents()
                .expectException(broke(ITEM_IS_ON_THE_AGENDA_ONCE));
    }

    private static AssemblyConvened convenedWithout(Instant opensAt) {
        return new AssemblyConvened(ASSEMBLY, PLATFORM, AssemblyKind.ORDINARY, 2, opensAt, text(), List.of(), null);
    }

    @Test
    void it_opens_on_its_day_after_notice_and_once() {
        given.members();
        fixture.given(convened(NOW))
                .when(new OpenAssembly(ASSEMBLY, PLATFORM))
                .expectNoEvents()
                .expectException(broke(NOTICE_IS_GIVEN));
        fixture.given(notified(inDays(1)))
                .when(new OpenAssembly(ASSEMBLY, PLATFORM))
                .expectNoEvents()
                .expectException(broke(ASSEMBLY_IS_ON_ITS_DAY));
    }

    @Test
    void it_opens_on_its_day_some_time_before_the_hour() {
        given.members();
        fixture.given(notified(NOW.plus(Duration.ofHours(2))))
                .when(new OpenAssembly(ASSEMBLY, PLATFORM))
                .expectEvents(new AssemblyOpened(ASSEMBLY, NOW, null));
    }

    @Test
    void an_open_assembly_is_not_opened_again() {
        given.members();
        fixture.given(opened())
                .when(new OpenAssembly(ASSEMBLY, PLATFORM))
                .expectNoEvents()
                .expectException(broke(ASSEMBLY_IS_NOT_OPEN));
    }

    @Test
    void who_counts_as_a_member_can_be_decided_at_the_opening() {
        given.members();
        under("{\"recordDate\":\"at-the-opening\"}");
        fixture.given(notified(NOW))
                .when(new OpenAssembly(ASSEMBLY, PLATFORM))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof AssemblyOpened opened
                                && opened.roll() != null
                                && opened.roll().entries() == 2),
                        Matchers.andNoMore())));
    }

    @Test
    void attendance_is_recorded_by_entries_of_the_roll() {
        given.members();
        fixture.given(opened(came(BUYER)))
                .when(new RecordAttendance(
                        ASSEMBLY, PLATFORM, AttendanceManner.REMOTELY, Set.of(GROWERS_SEAT, BUYERS_SEAT)))
                .expectEvents(new AttendanceRecorded(ASSEMBLY, NOW, AttendanceManner.REMOTELY, List.of(GROWER)));
    }

    @Test
    void a_guest_is_not_counted_and_nobody_leaves_who_was_not_there() {
        given.members();
        var events = opened(came(BUYER));
        var guest = new SeatId(UUID.randomUUID());
        fixture.given(events)
                .when(new RecordAttendance(ASSEMBLY, PLATFORM, AttendanceManner.IN_PERSON, Set.of(GROWERS_SEAT, guest)))
                .expectNoEvents()
                .expectException(broke(ATTENDEE_IS_ON_ROLL));
        fixture.given(events)
                .when(new RecordDeparture(ASSEMBLY, PLATFORM, Set.of(GROWERS_SEAT)))
                .expectNoEvents()
                .expectException(broke(ATTENDEE_IS_PRESENT));
        fixture.given(events)
                .when(new RecordDeparture(ASSEMBLY, PLATFORM, Set.of(BUYERS_SEAT)))
                .expectEvents(new DepartureRecorded(ASSEMBLY, NOW, List.of(BUYER)));
    }

    @Test
    void nobody_attends_an_assembly_that_is_not_open() {
        given.members();
        fixture.given(notified(NOW))
                .when(new RecordAttendance(ASSEMBLY, PLATFORM, AttendanceManner.IN_PERSON, Set.of(GROWERS_SEAT)))
                .expectNoEvents()
                .expectException(broke(ASSEMBLY_IS_OPEN));
    }

    @Test
    void half_of_the_members_are_no_quorum_and_more_are_one() {
        given.members();
        fixture.given(opened(came(GROWER)))
                .when(new AscertainQuorum(ASSEMBLY, PLATFORM))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof QuorumAscertained found
                                && !found.reached()
                                && found.finding() != null
                                && !found.finding().holds()),
                        Matchers.andNoMore())));
    }

    @Test
    void a_quorum_that_is_there_is_ascertained_and_lost_again() {
        given.members();
        var present = opened(came(GROWER, BUYER));
        fixture.given(present)
                .when(new AscertainQuorum(ASSEMBLY, PLATFORM))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof QuorumAscertained found && found.reached()),
                        Matchers.andNoMore())));
        var fewer = new ArrayList<>(present);
        fewer.add(ascertained(true, 1, 1));
        fewer.add(new DepartureRecorded(ASSEMBLY, NOW, List.of(BUYER)));
        fixture.given(fewer)
                .when(new AscertainQuorum(ASSEMBLY, PLATFORM))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof QuorumLost lost
                                && !lost.finding().holds()),
                        Matchers.andNoMore())));
    }

    @Test
    void nobody_ascertains_a_quorum_before_the_time_members_were_told() {
        given.members();
        var events = new ArrayList<>(notified(NOW.plus(Duration.ofMillis(1))));
        events.add(new AssemblyOpened(ASSEMBLY, NOW, null));
        fixture.given(events)
                .when(new AscertainQuorum(ASSEMBLY, PLATFORM))
                .expectNoEvents()
                .expectException(broke(ASSEMBLY_TIME_HAS_COME));
    }

    @Test
    void the_second_call_has_its_own_quorum_and_attendance_begins_anew() {
        given.members();
        var held = new AssemblyHeldOver(ASSEMBLY, NOW, NOW);
        fixture.given(opened(came(GROWER), ascertained(false, 1, 0), held, new AssemblyOpened(ASSEMBLY, NOW, null)))
                .when(new AscertainQuorum(ASSEMBLY, PLATFORM))
                .expectEvents(ascertained(true, 0, 0));
    }

    @Test
    void an_assembly_is_called_again_when_it_had_no_quorum_and_late_enough() {
        given.members();
        var later = NOW.plus(Duration.ofHours(1));
        var missed = opened(came(GROWER), ascertained(false, 1, 0));
        fixture.given(missed)
                .when(new CallAssemblyAgain(ASSEMBLY, PLATFORM, later.minusMillis(1)))
                .expectNoEvents()
                .expectException(broke(SECOND_CALL_IS_LATE_ENOUGH));
        fixture.given(missed)
                .when(new CallAssemblyAgain(ASSEMBLY, PLATFORM, later))
                .expectEvents(new AssemblyHeldOver(ASSEMBLY, NOW, later));
    }

    @Test
    void an_assembly_with_its_quorum_or_without_a_finding_is_not_called_again() {
        given.members();
        var later = NOW.plus(Duration.ofHours(1));
        var present = opened(came(GROWER, BUYER));
        fixture.given(present)
                .when(new CallAssemblyAgain(ASSEMBLY, PLATFORM, later))
                .expectNoEvents()
                .expectException(broke(FIRST_CALL_HAD_NO_QUORUM));
        var reached = new ArrayList<>(present);
        reached.add(ascertained(true, 1, 1));
        fixture.given(reached)
                .when(new CallAssemblyAgain(ASSEMBLY, PLATFORM, later))
                .expectNoEvents()
                .expectException(broke(FIRST_CALL_HAD_NO_QUORUM));
    }

    @Test
    void there_is_no_third_call_and_where_the_charter_knows_none_no_second() {
        given.members();
        var later = NOW.plus(Duration.ofHours(1));
        fixture.given(opened(
                        ascertained(false, 0, 0),
                        new AssemblyHeldOver(ASSEMBLY, NOW, NOW),
                        new AssemblyOpened(ASSEMBLY, NOW, null),
                        ascertained(false, 0, 0)))
                .when(new CallAssemblyAgain(ASSEMBLY, PLATFORM, later))
                .expectNoEvents()
                .expectException(broke(THERE_IS_NO_THIRD_CALL));
    }

    @Test
    void where_the_charter_knows_no_second_call_there_is_none() {
        given.members();
        under("{\"quorum\":{\"rule\":\"at-least\",\"measure\":\"present\",\"number\":2}}");
        fixture.given(opened(ascertained(false, 0, 0)))
                .when(new CallAssemblyAgain(ASSEMBLY, PLATFORM, NOW.plus(Duration.ofHours(1))))
                .expectNoEvents()
                .expectException(broke(SECOND_CALL_IS_IN_CHARTER));
    }

    @Test
    void a_closed_assembly_stays_closed() {
        given.members();
        var events = opened();
        fixture.given(events)
                .when(new CloseAssembly(ASSEMBLY, PLATFORM))
                .expectEvents(new AssemblyClosed(ASSEMBLY, NOW));
        var closed = new ArrayList<>(events);
        closed.add(new AssemblyClosed(ASSEMBLY, NOW));
        for (var command : List.of(
                new CloseAssembly(ASSEMBLY, PLATFORM),
                new OpenAssembly(ASSEMBLY, PLATFORM),
                new AscertainQuorum(ASSEMBLY, PLATFORM),
                new AddAgendaItem(ASSEMBLY, PLATFORM, new Item(null, "Any other business")))) {
            fixture.given(closed).when(command).expectNoEvents().expectException(broke(ASSEMBLY_IS_NOT_CLOSED));
        }
    }

    @Test
    void an_assembly_that_never_opened_is_not_closed() {
        given.members();
        fixture.given(notified(NOW))
                .when(new CloseAssembly(ASSEMBLY, PLATFORM))
                .expectNoEvents()
                .expectException(broke(ASSEMBLY_IS_OPEN));
    }

    @Test
    void what_is_on_another_platform_is_not_here() {
        var elsewhere = new PlatformId(UUID.randomUUID());
        fixture.given(convened(NOW))
                .when(new GiveNotice(ASSEMBLY, elsewhere))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @Test
    void a_request_of_enough_members_is_answered_once_by_an_extraordinary_assembly() {
        var requested = new AssemblyRequested(REQUEST, PLATFORM, GROWERS_SEAT, MemberId.of(Given.UNION), 2, text());
        given.happened(AssemblyRegister.class, requested);
        fixture.givenNoPriorActivity()
                .when(answering(AssemblyKind.EXTRAORDINARY))
                .expectNoEvents()
                .expectException(broke(REQUEST_IS_REACHED));
        fixture.givenNoPriorActivity()
                .when(answering(AssemblyKind.ORDINARY))
                .expectNoEvents()
                .expectException(broke(REQUEST_CALLS_FOR_AN_EXTRAORDINARY_ASSEMBLY));
        given.happened(AssemblyRegister.class, new AssemblyRequestReached(REQUEST, 1, 2));
        fixture.givenNoPriorActivity()
                .when(answering(AssemblyKind.EXTRAORDINARY))
                .expectSuccessfulHandlerExecution();
        var other = new AssemblyId(UUID.randomUUID());
        given.happened(
                AssemblyRegister.class,
                new AssemblyConvened(
                        other, PLATFORM, AssemblyKind.EXTRAORDINARY, 2, inDays(30), text(), List.of(), REQUEST));
        fixture.givenNoPriorActivity()
                .when(answering(AssemblyKind.EXTRAORDINARY))
                .expectNoEvents()
                .expectException(broke(REQUEST_IS_ANSWERED_ONCE));
    }
}
