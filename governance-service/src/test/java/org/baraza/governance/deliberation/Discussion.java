package org.baraza.governance.deliberation;

import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.text;

import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.rules.Given;
import org.baraza.record.Json;
import org.baraza.record.deliberation.ContributionId;
import org.baraza.record.deliberation.DeliberationEvent.ContributionMade;
import org.baraza.record.deliberation.Stance;
import org.baraza.record.ledger.Actor;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalId;

/// What deliberation is decided with: a drafted proposal of the growers' seat.
final class Discussion {
    static final ProposalId PROPOSAL = new ProposalId(UUID.randomUUID());

    private Discussion() {}

    static Given given() {
        var given = new Given(Texts.class, DeliberationRegister.class, OpenObjections.class, Floor.class).members();
        return given.happened(
                DeliberationRegister.class,
                new ProposalDrafted(
                        PROPOSAL, PLATFORM, null, "ordinary", GROWERS_SEAT, UNION, 1, text(), text(), null));
    }

    /// A fixture whose commands come from a seat, as acts do.
    static <A> AggregateTestFixture<A> fixture(Given given, Class<A> aggregate) {
        var fixture = given.fixture(aggregate);
        var actor = actor(GROWERS_SEAT);
        fixture.registerCommandHandlerInterceptor((work, chain) -> {
            work.registerCorrelationDataProvider(message -> actor);
            return chain.proceed();
        });
        return fixture;
    }

    static ContributionMade made(ContributionId contribution, ProposalId proposal) {
        return new ContributionMade(contribution, PLATFORM, proposal, 1, Stance.CONCERN, null, text());
    }

    /// An event with the seat it was caused in, as the store keeps it.
    static Object in(SeatId seat, Object event) {
        return GenericEventMessage.asEventMessage(event).andMetaData(actor(seat));
    }

    private static Map<String, String> actor(SeatId seat) {
        var actor = new Actor(new PersonId(UUID.randomUUID()).toString(), seat, null);
        return Map.of(EntryMetaData.ACTOR, Json.MAPPER.writeValueAsString(actor));
    }
}
