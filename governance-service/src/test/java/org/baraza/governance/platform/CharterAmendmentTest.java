package org.baraza.governance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baraza.governance.rules.Given.BUYERS_SEAT;
import static org.baraza.governance.rules.Given.CHARTER;
import static org.baraza.governance.rules.Given.GROWERS_SEAT;
import static org.baraza.governance.rules.Given.NOW;
import static org.baraza.governance.rules.Given.PLATFORM;
import static org.baraza.governance.rules.Given.ROASTERS;
import static org.baraza.governance.rules.Given.UNION;
import static org.baraza.governance.rules.Given.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.baraza.governance.ledger.Contents;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.rules.Given;
import org.baraza.record.Json;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.Move;
import org.baraza.record.platform.PlatformEvent.AmendmentSetAside;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.PlatformEvent.PlatformFounded;
import org.baraza.record.platform.SetAside;
import org.baraza.record.platform.Visibility;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// An adopted charter comes into force once, or is set aside and says why.
class CharterAmendmentTest {
    private static final ProposalId PROPOSAL = new ProposalId(UUID.randomUUID());
    private static final String AMENDED = new String(Json.canonical(CHARTER), StandardCharsets.UTF_8)
            .replace("\"id\":\"buyers\",\"name\":\"Buyers\"", "\"id\":\"traders\",\"name\":\"Traders\"")
            .replace("\"constituencies\":[\"buyers\"]", "\"constituencies\":[\"traders\"]");
    private static final List<Move> MOVES = List.of(new Move("buyers", "traders"));

    private final Given given = new Given().members();
    private final AggregateTestFixture<Platform> fixture = given.fixture(Platform.class);
    private final PlatformFounded founded =
            new PlatformFounded(PLATFORM, "Mlima", UNION, new SeatId(UUID.randomUUID()), 1, text(), Visibility.PUBLIC);

    @AfterEach
    void close() {
        given.close();
    }

    private AmendCharter amend(int amends, String charter, @Nullable List<Move> moves) {
        return new AmendCharter(PLATFORM, PROPOSAL, new CharterAmendment(amends, kept(charter), moves));
    }

    private ContentRef kept(String charter) {
        return given.inTransaction(() -> given.bean(Contents.class)
                .put(PLATFORM, MediaTypes.CHARTER, charter.getBytes(StandardCharsets.UTF_8), true));
    }

    private CharterAmended amended(int version, ProposalId by) {
        return new CharterAmended(PLATFORM, version, kept(AMENDED), Visibility.PUBLIC, by, NOW, null);
    }

    @Test
    void an_adopted_charter_is_the_next_version_unsalted_and_from_now_on() {
        fixture.given(founded)
                .when(amend(1, AMENDED, MOVES))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches(event -> event instanceof CharterAmended amended
                                && amended.version() == 2
                                && amended.inForceFrom().equals(NOW)
                                && amended.proposal().equals(PROPOSAL)
                                && MOVES.equals(amended.moves())
                                && amended.charter()
                                        .hash()
                                        .equals(ContentRef.hash(new byte[0], Json.canonical(Charter.read(AMENDED))))),
                        Matchers.andNoMore())));
    }

    @Test
    void it_comes_into_force_once_however_often_it_is_called_for() {
        fixture.given(founded, amended(2, PROPOSAL))
                .when(amend(1, AMENDED, MOVES))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture.given(founded, new AmendmentSetAside(PLATFORM, PROPOSAL, SetAside.STALE, 1))
                .when(amend(1, AMENDED, MOVES))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void what_was_drafted_against_an_earlier_charter_is_set_aside_as_stale() {
        fixture.given(founded, amended(2, new ProposalId(UUID.randomUUID())))
                .when(amend(1, AMENDED, MOVES))
                .expectEvents(new AmendmentSetAside(PLATFORM, PROPOSAL, SetAside.STALE, 2));
    }

    @Test
    void what_cannot_be_applied_is_set_aside_as_contradictory() {
        var setAside = new AmendmentSetAside(PLATFORM, PROPOSAL, SetAside.CONTRADICTORY, 1);
        fixture.given(founded).when(amend(1, "{}", null)).expectEvents(setAside);
        fixture.given(founded).when(amend(1, AMENDED, null)).expectEvents(setAside);
    }

    @Test
    void what_was_withheld_meanwhile_is_set_aside() {
        var amend = amend(1, AMENDED, MOVES);
        given.inTransaction(() -> {
            given.bean(Contents.class).withhold(amend.amendment().charter().id());
            return PLATFORM;
        });
        fixture.given(founded)
                .when(amend)
                .expectEvents(new AmendmentSetAside(PLATFORM, PROPOSAL, SetAside.WITHHELD, 1));
    }

    @Test
    void every_version_stays_readable_and_members_belong_where_the_amendment_moves_them() {
        var content = kept(AMENDED);
        var event = new CharterAmended(PLATFORM, 2, content, Visibility.MEMBERS, PROPOSAL, NOW, MOVES);
        given.happened(PlatformRegister.class, event).happened(MembershipRegister.class, event);
        var platforms = given.bean(PlatformRegister.class);
        assertThat(platforms.charter(PLATFORM, 1)).isEqualTo(CHARTER);
        assertThat(platforms.charter(PLATFORM, 2)).isEqualTo(Charter.read(AMENDED));
        assertThat(platforms.charter(PLATFORM)).isEqualTo(Charter.read(AMENDED));
        assertThat(Objects.requireNonNull(platforms.charterInForce(PLATFORM)).version())
                .isEqualTo(2);
        assertThat(platforms.platform(PLATFORM).orElseThrow().visibility()).isEqualTo(Visibility.MEMBERS);
        var members = given.bean(MembershipRegister.class);
        assertThat(members.constituencyOf(PLATFORM, ROASTERS)).contains("traders");
        assertThat(members.constituencyOf(PLATFORM, UNION)).contains("growers");
        assertThat(members.heldSeat(BUYERS_SEAT).orElseThrow().constituency()).isEqualTo("traders");
        assertThat(members.heldSeat(GROWERS_SEAT).orElseThrow().constituency()).isEqualTo("growers");
    }
}
