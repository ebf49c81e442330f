package org.baraza.governance.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.proposals.ProposalRule.AMENDMENT_BRINGS_ITS_CHARTER;
import static org.baraza.governance.proposals.ProposalRule.AMENDMENT_IS_CURRENT;
import static org.baraza.governance.proposals.ProposalRule.AMENDMENT_IS_OF_ITS_TYPE;
import static org.baraza.governance.proposals.ProposalRule.DECISION_TYPE_IS_IN_CHARTER;
import static org.baraza.governance.rules.Given.CHARTER;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.NOW;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.ROASTERS;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.broke;
import static org.baraza.governance.rules.Given.text;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.deliberation.OpenObjections;
import org.baraza.governance.ledger.Contents;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.proposals.ProposalCommand.Draft;
import org.baraza.governance.proposals.ProposalCommand.ProposedCharter;
import org.baraza.governance.proposals.ProposalCommand.PutToVote;
import org.baraza.governance.proposals.ProposalCommand.Revise;
import org.baraza.governance.proposals.ProposalCommand.Submit;
import org.baraza.governance.rules.Given;
import org.baraza.governance.voting.VotingWorld;
import org.baraza.record.Json;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.ContradictoryCharter;
import org.baraza.record.platform.Move;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalCoSponsored;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalEvent.ProposalRevised;
import org.baraza.record.proposals.ProposalEvent.ProposalSubmitted;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.VoteId;
import org.hamcrest.CoreMatchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Proposals that carry a charter, from draft to the vote, and proposals whose charter changes under them.
class AmendmentTest {
    private static final ProposalId PROPOSAL = new ProposalId(UUID.randomUUID());
    private static final String IN_FORCE = new String(Json.canonical(CHARTER), StandardCharsets.UTF_8);
    private static final String AMENDED = IN_FORCE.replace("\"share\":\"2/3\"", "\"share\":\"3/4\"")
            .replace("\"share\":\"1/3\"", "\"share\":\"1/4\"");
    private static final Submit SUBMIT = new Submit(PROPOSAL, PLATFORM, GROWERS_SEAT);
    private static final PutToVote TO_VOTE = new PutToVote(
            PROPOSAL,
            PLATFORM,
            new VoteId(UUID.randomUUID()),
            WayOfDeciding.BALLOTS,
            Instant.parse("2126-01-01T00:00:00Z"),
            null);

    private final Given given = VotingWorld.given(
                    ProposalRegister.class,
                    Texts.class,
                    OpenObjections.class,
                    Amendments.class,
                    Consenting.class,
                    Proposing.class)
            .members();
    private final AggregateTestFixture<Proposal> fixture = given.fixture(Proposal.class);

    @AfterEach
    void close() {
        given.close();
    }

    private ContentRef kept(String charter) {
        return given.inTransaction(() -> given.bean(Contents.class)
                .put(PLATFORM, MediaTypes.CHARTER, charter.getBytes(StandardCharsets.UTF_8), true));
    }

    private CharterAmendment amendment(String charter) {
        return new CharterAmendment(1, kept(charter), null);
    }

    private static ProposalDrafted drafted(String type, @Nullable CharterAmendment amendment) {
        return new ProposalDrafted(PROPOSAL, PLATFORM, null, type, GROWERS_SEAT, UNION, 1, text(), text(), amendment);
    }

    private static @Nullable ProposedCharter proposed(boolean amendment) {
        return amendment ? new ProposedCharter(1, AMENDED.getBytes(StandardCharsets.UTF_8), null) : null;
    }

    private static Draft draft(String type, boolean amendment) {
        return new Draft(
                PROPOSAL, PLATFORM, null, type, GROWERS_SEAT, UNION, "More to growers", "Why.", proposed(amendment));
    }

    private static Revise revise(boolean amendment) {
        return new Revise(PROPOSAL, PLATFORM, GROWERS_SEAT, "More", "Why.", "Asked for.", proposed(amendment));
    }

    /// Another amendment came into force.
    private void inForce(String charter, @Nullable List<Move> moves) {
        var event = new CharterAmended(
                PLATFORM, 2, kept(charter), Visibility.PUBLIC, new ProposalId(UUID.randomUUID()), NOW, moves);
        given.happened(PlatformRegister.class, event).happened(MembershipRegister.class, event);
    }

    @Test
    void an_ordinary_type_does_not_amend_the_charter() {
        fixture.givenNoPriorActivity()
                .when(draft("ordinary", true))
                .expectNoEvents()
                .expectException(broke(AMENDMENT_IS_OF_ITS_TYPE));
        fixture.given(drafted("ordinary", null))
                .when(revise(true))
                .expectNoEvents()
                .expectException(broke(AMENDMENT_IS_OF_ITS_TYPE));
    }

    @Test
    void who_amends_the_charter_brings_the_one_that_is_proposed() {
        fixture.givenNoPriorActivity()
                .when(draft("charter", false))
                .expectNoEvents()
                .expectException(broke(AMENDMENT_BRINGS_ITS_CHARTER));
        fixture.given(drafted("charter", amendment(AMENDED)))
                .when(revise(false))
                .expectNoEvents()
                .expectException(broke(AMENDMENT_BRINGS_ITS_CHARTER));
    }

    @Test
    void the_proposed_charter_is_content_with_a_salt() {
        fixture.givenNoPriorActivity()
                .when(draft("charter", true))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof ProposalDrafted drafted
                                && drafted.amendment() != null
                                && drafted.amendment().amends() == 1
                                && drafted.amendment().charter().salted()
                                && drafted.amendment().charter().mediaType().equals(MediaTypes.CHARTER)),
                        Matchers.andNoMore())));
    }

    @Test
    void a_draft_may_contradict_itself_and_what_is_submitted_may_not() {
        fixture.given(drafted("charter", amendment("{}"))).when(revise(true)).expectSuccessfulHandlerExecution();
        for (var wrong : List.of("{}", AMENDED.replace("3/4", "4/4"), IN_FORCE)) {
            fixture.given(drafted("charter", amendment(wrong)))
                    .when(SUBMIT)
                    .expectNoEvents()
                    .expectException(CoreMatchers.<Throwable>instanceOf(ContradictoryCharter.class));
        }
        fixture.given(drafted("charter", amendment(AMENDED)))
                .when(SUBMIT)
                .expectEvents(new ProposalSubmitted(PROPOSAL, 1));
    }

    @Test
    void the_newest_version_of_an_amendment_is_the_one_that_counts() {
        fixture.given(
                        drafted("charter", amendment("{}")),
                        new ProposalRevised(PROPOSAL, 2, text(), text(), text(), amendment(AMENDED)))
                .when(SUBMIT)
                .expectEvents(new ProposalSubmitted(PROPOSAL, 2));
        given.happened(
                ProposalRegister.class,
                drafted("charter", amendment("{}")),
                new ProposalRevised(PROPOSAL, 2, text(), text(), text(), new CharterAmendment(7, kept(AMENDED), null)));
        assertThat(given.bean(ProposalRegister.class).amendment(PROPOSAL))
                .hasValueSatisfying(newest -> assertThat(newest.amends()).isEqualTo(7));
    }

    @Test
    void what_was_drafted_against_an_earlier_charter_is_neither_submitted_nor_put_to_the_vote() {
        inForce(AMENDED, null);
        var amendment = amendment(AMENDED.replace("3/4", "4/5").replace("1/4", "1/5"));
        fixture.given(drafted("charter", amendment))
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(broke(AMENDMENT_IS_CURRENT));
        fixture.given(drafted("charter", amendment), new ProposalSubmitted(PROPOSAL, 1), new ProposalAdmitted(PROPOSAL))
                .when(TO_VOTE)
                .expectNoEvents()
                .expectException(broke(AMENDMENT_IS_CURRENT));
    }

    @Test
    void a_type_that_an_amendment_took_away_or_gave_a_purpose_is_not_decided_as_if_nothing_happened() {
        inForce(
                IN_FORCE.replace("\"id\":\"fixed\"", "\"id\":\"by-post\"")
                        .replace(
                                "\"id\":\"supported\",\"majority\"",
                                "\"id\":\"supported\",\"purpose\":\"amends-charter\",\"majority\""),
                null);
        fixture.given(drafted("fixed", null))
                .when(SUBMIT)
                .expectNoEvents()
                .expectException(broke(DECISION_TYPE_IS_IN_CHARTER));
        fixture.given(drafted("fixed", null), new ProposalSubmitted(PROPOSAL, 1), new ProposalAdmitted(PROPOSAL))
                .when(TO_VOTE)
                .expectNoEvents()
                .expectException(broke(DECISION_TYPE_IS_IN_CHARTER));
    }

    @Test
    void co_sponsors_are_counted_where_they_belong_now() {
        inForce(
                IN_FORCE.replace("\"id\":\"buyers\",\"name\":\"Buyers\"", "\"id\":\"traders\",\"name\":\"Traders\"")
                        .replace("\"constituencies\":[\"buyers\"]", "\"constituencies\":[\"traders\"]"),
                List.of(new Move("buyers", "traders")));
        fixture.given(
                        drafted("supported", null),
                        new ProposalCoSponsored(PROPOSAL, 1, GROWERS_SEAT, ROASTERS, "buyers"),
                        new ProposalCoSponsored(
                                PROPOSAL, 1, GROWERS_SEAT, new OrganisationId(UUID.randomUUID()), "growers"))
                .when(SUBMIT)
                .expectEvents(new ProposalSubmitted(PROPOSAL, 1));
    }
}
