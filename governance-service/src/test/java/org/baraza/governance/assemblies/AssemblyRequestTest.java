package org.baraza.governance.assemblies;

import static org.baraza.governance.assemblies.AssemblyRule.ASSEMBLY_CAN_BE_ASKED_FOR;
import static org.baraza.governance.assemblies.AssemblyRule.REQUEST_IS_OPEN;
import static org.baraza.governance.assemblies.AssemblyRule.REQUEST_IS_SUPPORTED_ONCE;
import static org.baraza.governance.assemblies.AssemblyRule.SUPPORTER_MAY_VOTE;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.ROASTERS;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.text;

import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.assemblies.AssemblyRequestCommand.RequestAssembly;
import org.baraza.governance.assemblies.AssemblyRequestCommand.SupportRequest;
import org.baraza.governance.rules.Given;
import org.baraza.governance.voting.VotingWorld;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequestReached;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequestSupported;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequested;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.membership.MemberId;
import org.baraza.record.platform.PlatformId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Members who ask for an assembly, under a charter that asks for more than half of two.
class AssemblyRequestTest {
    private static final AssemblyRequestId REQUEST = new AssemblyRequestId(UUID.randomUUID());
    private static final MemberId GROWERS = MemberId.of(UNION);
    private static final MemberId BUYERS = MemberId.of(ROASTERS);

    private final Given given = VotingWorld.given();
    private final AggregateTestFixture<AssemblyRequest> fixture = given.fixture(AssemblyRequest.class);

    @AfterEach
    void close() {
        given.close();
    }

    private void share(String share) {
        given.under(AssemblyTest.charter("{\"requestShare\":\"" + share + "\"}"));
    }

    private static RequestAssembly request() {
        return new RequestAssembly(REQUEST, PLATFORM, GROWERS_SEAT, GROWERS, "The accounts are late.");
    }

    private static SupportRequest support() {
        return new SupportRequest(REQUEST, PLATFORM, BUYERS_SEAT, BUYERS);
    }

    private static AssemblyRequested requested() {
        return new AssemblyRequested(REQUEST, PLATFORM, GROWERS_SEAT, GROWERS, 2, text());
    }

    @Test
    void one_member_of_two_asks_and_one_more_is_needed() {
        given.members();
        share("1");
        fixture.givenNoPriorActivity()
                .when(request())
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof AssemblyRequested asked
                                && asked.member().equals(GROWERS)),
                        Matchers.andNoMore())));
        fixture.given(requested())
                .when(support())
                .expectEvents(
                        new AssemblyRequestSupported(REQUEST, BUYERS_SEAT, BUYERS),
                        new AssemblyRequestReached(REQUEST, 2, 2));
    }

    @Test
    void whoever_asks_can_be_enough() {
        given.members();
        share("1/2");
        fixture.givenNoPriorActivity()
                .when(request())
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof AssemblyRequested),
                        Matchers.matches(event -> event.equals(new AssemblyRequestReached(REQUEST, 1, 2))),
                        Matchers.andNoMore())));
    }

    @Test
    void a_member_asks_once() {
        given.members();
        share("1");
        fixture.given(requested())
                .when(new SupportRequest(REQUEST, PLATFORM, GROWERS_SEAT, GROWERS))
                .expectNoEvents()
                .expectException(broke(REQUEST_IS_SUPPORTED_ONCE));
        fixture.given(requested(), new AssemblyRequestReached(REQUEST, 1, 1))
                .when(support())
                .expectNoEvents()
                .expectException(broke(REQUEST_IS_OPEN));
    }

    @Test
    void only_members_that_may_vote_can_ask() {
        share("1/2");
        fixture.givenNoPriorActivity().when(request()).expectNoEvents().expectException(broke(SUPPORTER_MAY_VOTE));
    }

    @Test
    void where_the_charter_gives_no_share_the_right_nobody_can_ask() {
        given.members();
        fixture.givenNoPriorActivity()
                .when(request())
                .expectNoEvents()
                .expectException(broke(ASSEMBLY_CAN_BE_ASKED_FOR));
        given.under(AssemblyTest.charter("{}"));
        fixture.givenNoPriorActivity()
                .when(request())
                .expectNoEvents()
                .expectException(broke(ASSEMBLY_CAN_BE_ASKED_FOR));
    }

    @Test
    void what_is_on_another_platform_is_not_here() {
        given.members();
        share("1");
        fixture.given(requested())
                .when(new SupportRequest(REQUEST, new PlatformId(UUID.randomUUID()), BUYERS_SEAT, BUYERS))
                .expectNoEvents()
                .expectException(Refusal.class);
    }
}
