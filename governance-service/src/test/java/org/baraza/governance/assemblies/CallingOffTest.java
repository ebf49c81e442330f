package org.baraza.governance.assemblies;

import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_NOT_CALLED_OFF;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_IS_NOT_CLOSED;
import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_NEVER_OPENED;
import static org.baraza.governance.assemblies.AssemblyRule.REQUEST_IS_ANSWERED_ONCE;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.NOW;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.assemblies.AssemblyCommand.AddAgendaItem;
import org.baraza.governance.assemblies.AssemblyCommand.CallAssemblyAgain;
import org.baraza.governance.assemblies.AssemblyCommand.CallOffAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.CloseAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.ConveneAssembly;
import org.baraza.governance.assemblies.AssemblyCommand.GiveNotice;
import org.baraza.governance.assemblies.AssemblyCommand.Item;
import org.baraza.governance.assemblies.AssemblyCommand.OpenAssembly;
import org.baraza.governance.proposals.ProposalRegister;
import org.baraza.governance.rules.Given;
import org.baraza.governance.voting.Freezing;
import org.baraza.governance.voting.VotingWorld;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyCalledOff;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyClosed;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyConvened;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyHeldOver;
import org.baraza.record.assemblies.AssemblyEvent.AssemblyOpened;
import org.baraza.record.assemblies.AssemblyEvent.NoticeGiven;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.assemblies.AssemblyKind;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequestReached;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequested;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.membership.MemberId;
import org.baraza.record.platform.AssemblyRules;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An assembly that was convened and will not be held.
class CallingOffTest {
    private static final AssemblyId ASSEMBLY = new AssemblyId(UUID.randomUUID());
    private static final AssemblyRequestId REQUEST = new AssemblyRequestId(UUID.randomUUID());
    private static final CallOffAssembly CALL_OFF = new CallOffAssembly(ASSEMBLY, PLATFORM, "The hall burnt down.");

    private final Given given =
            VotingWorld.given(Conveners.class, ProposalRegister.class).under(AssemblyTest.charter(AssemblyTest.RULES));
    private final AggregateTestFixture<Assembly> fixture = given.fixture(Assembly.class);

    @AfterEach
    void close() {
        given.close();
    }

    private static AssemblyConvened convened(@Nullable AssemblyRequestId request) {
        var kind = request == null ? AssemblyKind.ORDINARY : AssemblyKind.EXTRAORDINARY;
        return new AssemblyConvened(ASSEMBLY, PLATFORM, kind, 2, NOW, text(), List.of(), request);
    }

    private List<Object> notified(Object... more) {
        var roll = given.inTransaction(() -> given.bean(Freezing.class)
                .freeze(PLATFORM, Given.CHARTER, AssemblyRules.day(NOW, Given.CHARTER.zone())));
        var events = new ArrayList<Object>(
                List.of(convened(null), new NoticeGiven(ASSEMBLY, NOW.minus(Duration.ofDays(30)), roll)));
        events.addAll(List.of(more));
        return events;
    }

    private static AssemblyCalledOff off(@Nullable AssemblyRequestId request) {
        return new AssemblyCalledOff(ASSEMBLY, NOW, text(), request);
    }

    private void isCalledOff(List<Object> events, @Nullable AssemblyRequestId request) {
        fixture.given(events)
                .when(CALL_OFF)
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof AssemblyCalledOff one
                                && one.assembly().equals(ASSEMBLY)
                                && one.at().equals(NOW)
                                && one.reasons().length() > 0
                                && Objects.equals(one.request(), request)),
                        Matchers.andNoMore())));
    }

    @Test
    void it_is_called_off_before_notice_and_after_it() {
        given.members();
        isCalledOff(List.of(convened(null)), null);
        isCalledOff(notified(), null);
    }

    @Test
    void what_was_opened_is_not_called_off() {
        given.members();
        var opened = new AssemblyOpened(ASSEMBLY, NOW, null);
        for (var events : List.of(
                notified(opened),
                notified(opened, new AssemblyHeldOver(ASSEMBLY, NOW, NOW.plus(Duration.ofHours(1)))))) {
            fixture.given(events).when(CALL_OFF).expectNoEvents().expectException(broke(ASSEMBLY_NEVER_OPENED));
        }
        fixture.given(notified(opened, new AssemblyClosed(ASSEMBLY, NOW)))
                .when(CALL_OFF)
                .expectNoEvents()
                .expectException(broke(ASSEMBLY_IS_NOT_CLOSED));
    }

    @Test
    void nothing_more_is_done_with_it() {
        var later = NOW.plus(Duration.ofHours(1));
        for (var command : List.of(
                CALL_OFF,
                new GiveNotice(ASSEMBLY, PLATFORM),
                new OpenAssembly(ASSEMBLY, PLATFORM),
                new CallAssemblyAgain(ASSEMBLY, PLATFORM, later),
                new CloseAssembly(ASSEMBLY, PLATFORM),
                new AddAgendaItem(ASSEMBLY, PLATFORM, new Item(null, "Any other business")))) {
            fixture.given(convened(null), off(null))
                    .when(command)
                    .expectNoEvents()
                    .expectException(broke(ASSEMBLY_IS_NOT_CALLED_OFF));
        }
    }

    @Test
    void on_another_platform_it_is_not_here() {
        fixture.given(convened(null))
                .when(new CallOffAssembly(ASSEMBLY, new PlatformId(UUID.randomUUID()), "The hall burnt down."))
                .expectNoEvents()
                .expectException(Refusal.class);
    }

    @Test
    void the_request_that_it_was_to_answer_can_be_answered_again() {
        given.happened(
                AssemblyRegister.class,
                new AssemblyRequested(REQUEST, PLATFORM, GROWERS_SEAT, MemberId.of(Given.UNION), 2, text()),
                new AssemblyRequestReached(REQUEST, 1, 2),
                convened(REQUEST));
        isCalledOff(List.of(convened(REQUEST)), REQUEST);
        var anew = new ConveneAssembly(
                new AssemblyId(UUID.randomUUID()),
                PLATFORM,
                AssemblyKind.EXTRAORDINARY,
                NOW.plus(Duration.ofDays(30)),
                "The school",
                List.of(),
                REQUEST);
        fixture.givenNoPriorActivity().when(anew).expectNoEvents().expectException(broke(REQUEST_IS_ANSWERED_ONCE));
        given.happened(AssemblyRegister.class, off(REQUEST));
        fixture.givenNoPriorActivity().when(anew).expectSuccessfulHandlerExecution();
    }
}
