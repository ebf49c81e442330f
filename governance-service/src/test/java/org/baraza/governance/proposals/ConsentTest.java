package org.baraza.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.proposals.ProposalRule.BASIS_IS_THAT_OF_CHARTER;
import static org.baraza.governance.proposals.ProposalRule.EVERY_OBJECTION_IS_SETTLED;
import static org.baraza.governance.proposals.ProposalRule.NOBODY_MAINTAINS_AN_OBJECTION;
import static org.baraza.governance.proposals.ProposalRule.OBJECTION_PREVENTS_CONSENT;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.text;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.baraza.governance.deliberation.OpenObjections;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.proposals.ProposalCommand.Decide;
import org.baraza.governance.proposals.ProposalCommand.Declare;
import org.baraza.governance.proposals.ProposalCommand.PutToVote;
import org.baraza.governance.rules.Given;
import org.baraza.governance.voting.VotingWorld;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionAnswered;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionMaintained;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionRaised;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionResolved;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionWithdrawn;
import org.baraza.record.deliberation.Extent;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.DeclarationBasis;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.proposals.ProposalEvent.ProposalDeclared;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalEvent.ProposalPutToVote;
import org.baraza.record.proposals.ProposalEvent.ProposalSubmitted;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is decided by consent, where a maintained objection blocks, and where it is attached.
class ConsentTest {
    private static final ProposalId PROPOSAL = new ProposalId(UUID.randomUUID());
    private static final VoteId VOTE = new VoteId(UUID.randomUUID());
    private static final ObjectionId FIRST = ObjectionId.of("00000000-0000-4000-8000-000000000001");
    private static final ObjectionId SECOND = ObjectionId.of("00000000-0000-4000-8000-000000000002");
    private static final Instant IN_A_CENTURY = Instant.parse("2126-01-01T00:00:00Z");

    private static final Charter CHARTER = Charter.read("""
            {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"By consent.","emptyConstituency":"stays-empty",
             "constituencies":[{"id":"growers","name":"Growers","share":"1/2","roll":"recorded"},
                               {"id":"buyers","name":"Buyers","share":"1/2","roll":"recorded"}],
             "decisionTypes":[
               {"id":"shown","name":"By hands","ways":["declaration"],
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}},
               {"id":"agreed","name":"Agreed","ways":["declaration","ballots"],"consent":"blocks",
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"2/3","strict":false}},
               {"id":"position","name":"Position","ways":["declaration","ballots"],"consent":"attached",
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"2/3","strict":false}}]}""");

    private final Given given = VotingWorld.given(
                    ProposalRegister.class,
                    Texts.class,
                    OpenObjections.class,
                    Amendments.class,
                    Consenting.class,
                    Proposing.class)
            .under(CHARTER);
    private final AggregateTestFixture<Proposal> fixture = given.fixture(Proposal.class);

    @AfterEach
    void close() {
        given.close();
    }

    private static Object[] admitted(String type) {
        return new Object[] {
            new ProposalDrafted(PROPOSAL, PLATFORM, null, type, GROWERS_SEAT, UNION, 1, text(), text(), null),
            new ProposalSubmitted(PROPOSAL, 1),
            new ProposalAdmitted(PROPOSAL)
        };
    }

    private static Declare declares(Outcome outcome) {
        return new Declare(PROPOSAL, PLATFORM, outcome, DeclarationBasis.CONSENT);
    }

    private static ProposalDeclared declared(
            Outcome outcome, @Nullable List<ObjectionId> maintained, @Nullable List<ObjectionId> minorityPositions) {
        return new ProposalDeclared(PROPOSAL, outcome, DeclarationBasis.CONSENT, maintained, minorityPositions);
    }

    private void answered(ObjectionId objection) {
        given.happened(
                OpenObjections.class,
                new ObjectionRaised(objection, PLATFORM, PROPOSAL, 1, text()),
                new ObjectionAnswered(objection, text()));
    }

    private void maintained(ObjectionId objection) {
        answered(objection);
        given.happened(OpenObjections.class, new ObjectionMaintained(objection, Extent.WHOLE, text()));
    }

    @Test
    void an_answered_objection_waits_for_whoever_raised_it() {
        answered(FIRST);
        for (var type : List.of("agreed", "position")) {
            for (var command : new Object[] {
                declares(Outcome.ADOPTED),
                declares(Outcome.REJECTED),
                new PutToVote(PROPOSAL, PLATFORM, VOTE, WayOfDeciding.BALLOTS, IN_A_CENTURY, null)
            }) {
                fixture.given(admitted(type))
                        .when(command)
                        .expectNoEvents()
                        .expectException(broke(EVERY_OBJECTION_IS_SETTLED));
            }
        }
    }

    @Test
    void elsewhere_an_answer_is_enough() {
        answered(FIRST);
        fixture.given(admitted("shown"))
                .when(new Declare(PROPOSAL, PLATFORM, Outcome.ADOPTED, DeclarationBasis.SHOW_OF_HANDS))
                .expectEvents(new ProposalDeclared(PROPOSAL, Outcome.ADOPTED, DeclarationBasis.SHOW_OF_HANDS));
    }

    @Test
    void a_declaration_rests_on_what_the_charter_says() {
        fixture.given(admitted("shown"))
                .when(declares(Outcome.ADOPTED))
                .expectNoEvents()
                .expectException(broke(BASIS_IS_THAT_OF_CHARTER));
        for (var type : List.of("agreed", "position")) {
            fixture.given(admitted(type))
                    .when(new Declare(PROPOSAL, PLATFORM, Outcome.ADOPTED, DeclarationBasis.SHOW_OF_HANDS))
                    .expectNoEvents()
                    .expectException(broke(BASIS_IS_THAT_OF_CHARTER));
        }
    }

    @Test
    void what_one_maintained_objection_blocks_is_not_agreed() {
        maintained(FIRST);
        fixture.given(admitted("agreed"))
                .when(declares(Outcome.ADOPTED))
                .expectNoEvents()
                .expectException(broke(NOBODY_MAINTAINS_AN_OBJECTION));
        fixture.given(admitted("agreed"))
                .when(declares(Outcome.REJECTED))
                .expectEvents(declared(Outcome.REJECTED, List.of(FIRST), null));
    }

    @Test
    void what_nobody_maintains_an_objection_to_is_agreed_and_nothing_else() {
        maintained(FIRST);
        maintained(SECOND);
        given.happened(OpenObjections.class, new ObjectionWithdrawn(FIRST), new ObjectionResolved(SECOND));
        fixture.given(admitted("agreed"))
                .when(declares(Outcome.REJECTED))
                .expectNoEvents()
                .expectException(broke(OBJECTION_PREVENTS_CONSENT));
        fixture.given(admitted("agreed"))
                .when(declares(Outcome.ADOPTED))
                .expectEvents(declared(Outcome.ADOPTED, null, null));
    }

    @Test
    void what_is_attached_is_in_the_very_event_that_adopts() {
        maintained(SECOND);
        maintained(FIRST);
        fixture.given(admitted("position"))
                .when(declares(Outcome.REJECTED))
                .expectNoEvents()
                .expectException(broke(OBJECTION_PREVENTS_CONSENT));
        fixture.given(admitted("position"))
                .when(declares(Outcome.ADOPTED))
                .expectEvents(declared(Outcome.ADOPTED, null, List.of(FIRST, SECOND)));
    }

    @Test
    void a_position_without_minority_says_that_it_has_none() {
        fixture.given(admitted("position"))
                .when(declares(Outcome.ADOPTED))
                .expectEvents(declared(Outcome.ADOPTED, null, List.of()));
    }

    @Test
    void what_is_attached_goes_to_the_vote_and_is_part_of_what_the_vote_adopts() {
        given.members();
        maintained(FIRST);
        var put = new ProposalPutToVote(PROPOSAL, 1, VOTE, List.of(FIRST));
        fixture.given(admitted("position"))
                .when(new PutToVote(PROPOSAL, PLATFORM, VOTE, WayOfDeciding.BALLOTS, IN_A_CENTURY, null))
                .expectEvents(put);
        fixture.given(admitted("position"))
                .andGiven(put)
                .when(new Decide(PROPOSAL, VOTE, Outcome.ADOPTED, false))
                .expectEvents(new ProposalDecided(PROPOSAL, VOTE, Outcome.ADOPTED, List.of(FIRST)));
        fixture.given(admitted("position"))
                .andGiven(put)
                .when(new Decide(PROPOSAL, VOTE, Outcome.REJECTED, false))
                .expectEvents(new ProposalDecided(PROPOSAL, VOTE, Outcome.REJECTED));
    }

    @Test
    void a_vote_overcomes_what_blocks_consent_where_the_charter_lets_it_be_voted_on() {
        given.members();
        maintained(FIRST);
        fixture.given(admitted("agreed"))
                .when(new PutToVote(PROPOSAL, PLATFORM, VOTE, WayOfDeciding.BALLOTS, IN_A_CENTURY, null))
                .expectEvents(new ProposalPutToVote(PROPOSAL, 1, VOTE));
    }

    @Test
    void the_register_knows_the_latest_word_of_whoever_objected() {
        var objections = given.bean(OpenObjections.class);
        answered(FIRST);
        assertThat(objections.unsettled(PROPOSAL)).containsExactly(FIRST);
        given.happened(OpenObjections.class, new ObjectionMaintained(FIRST, Extent.PART, text()));
        assertThat(objections.unsettled(PROPOSAL)).isEmpty();
        assertThat(objections.maintained(PROPOSAL)).containsExactly(FIRST);
        given.happened(OpenObjections.class, new ObjectionAnswered(FIRST, text()));
        assertThat(objections.maintained(PROPOSAL)).containsExactly(FIRST);
        given.happened(OpenObjections.class, new ObjectionResolved(FIRST));
        assertThat(objections.maintained(PROPOSAL)).isEmpty();
    }
}
