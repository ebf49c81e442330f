package org.baraza.governance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.axonframework.serialization.Serializer;
import org.baraza.governance.acts.FrameRule;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Refused;
import org.baraza.governance.membership.MembershipRule;
import org.baraza.governance.store.EntryTooLarge;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.MeetingCountEntered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rules that hold before any aggregate is asked.
@GovernanceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrameRulesTest {
    private static final Map<String, String> DRAFT =
            Map.of("decisionType", "ordinary", "title", "Pay within 14 days", "text", "Each buyer pays.");

    private final Assembly assembly;
    private final JdbcClient jdbc;
    private final Serializer events;
    private final ProblemAdvice advice;

    FrameRulesTest(
            @LocalServerPort int port,
            JdbcClient jdbc,
            @Qualifier("eventSerializer") Serializer events,
            ProblemAdvice advice) {
        this.assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        this.jdbc = jdbc;
        this.events = events;
        this.advice = advice;
    }

    @Test
    void a_key_belongs_to_one_act_of_one_person_in_one_seat() {
        var person = assembly.person("of-two-seats-" + assembly.id());
        var one = seatFor(person);
        var other = seatFor(person);
        var key = Assembly.key();
        assertThat(one.post(proposals(), DRAFT, key, null).status()).isEqualTo(201);
        var inOtherSeat = other.post(proposals(), DRAFT, key, null);
        Refused.with(409, FrameRule.IDEMPOTENCY_KEY_REUSED.publicName(), inOtherSeat);
    }

    @Test
    void a_ballot_in_one_seat_is_no_receipt_for_another() {
        var person = assembly.person("of-two-ballots-" + assembly.id());
        var one = seatFor(person);
        var other = seatFor(person);
        var vote = assembly.path() + "/votes/" + assembly.called(assembly.admitted("fixed"), Map.of("way", "ballots"));
        var key = Assembly.key();
        assertThat(one.post(vote + "/ballots", Map.of("choice", "for"), key, null)
                        .status())
                .isEqualTo(201);
        var second = other.post(vote + "/ballots", Map.of("choice", "for"), key, null);
        Refused.with(409, FrameRule.IDEMPOTENCY_KEY_REUSED.publicName(), second);
    }

    @Test
    void an_identifier_is_taken_even_when_its_receipt_is_gone() {
        var key = Assembly.key();
        assertThat(assembly.as("grower-3").post(proposals(), DRAFT, key, null).status())
                .isEqualTo(201);
        jdbc.sql("delete from act_receipt where key = ?::uuid").param(key).update();
        var again = assembly.as("grower-3").post(proposals(), DRAFT, key, null);
        Refused.with(409, FrameRule.IDENTIFIER_IS_TAKEN.publicName(), again);
    }

    @Test
    void what_does_not_fit_into_an_entry_is_refused_by_its_name() {
        var line = new CountLine("growers", 1, 1, 1, 3, 3L);
        var event = new MeetingCountEntered(new VoteId(UUID.randomUUID()), Collections.nCopies(1000, line), null);
        var refused = catchThrowableOfType(EntryTooLarge.class, () -> events.serialize(event, byte[].class));
        var answer = advice.on(refused);
        assertThat(answer.getStatusCode().value()).isEqualTo(413);
        assertThat(answer.getBody()).asString().contains(FrameRule.ENTRY_TOO_LARGE.publicName());
    }

    @Test
    void a_seat_is_given_to_somebody_who_has_signed_in() {
        var reply = assembly.secretary().post(assembly.path() + "/seats", seat("delegate", Assembly.key()));
        Refused.with(409, MembershipRule.PERSON_IS_KNOWN.publicName(), reply);
    }

    @Test
    void only_founding_gives_a_founders_seat() {
        var person = assembly.personId(assembly.chair());
        var reply = assembly.secretary().post(assembly.path() + "/seats", seat("founder", person));
        Refused.with(409, MembershipRule.FOUNDER_SEAT_IS_GIVEN_AT_FOUNDING.publicName(), reply);
    }

    private String proposals() {
        return assembly.path() + "/proposals";
    }

    private Person seatFor(Person person) {
        var reply = assembly.secretary().post(assembly.path() + "/seats", seat("delegate", assembly.personId(person)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return person.in(reply.id());
    }

    private Map<String, String> seat(String kind, String person) {
        return Map.of("organisation", assembly.member(), "kind", kind, "person", person);
    }
}
