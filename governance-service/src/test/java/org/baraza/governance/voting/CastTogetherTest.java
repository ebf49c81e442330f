package org.baraza.governance.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.acts.BrokenRule;
import org.baraza.governance.acts.Gatherer.Outcome;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.voting.Casting.Cast;
import org.baraza.governance.voting.Casting.Place;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Ballots that share a transaction are each cast as if alone.
@GovernanceTest
class CastTogetherTest {
    private static final int VOTERS = 8;

    private final String address;
    private final Casting casting;
    private final Locks locks;
    private final MembershipRegister membership;
    private final EventStore store;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<SeatId> voters = new ArrayList<>();
    private Assembly assembly;
    private PersonId person;
    private Place place;

    CastTogetherTest(
            @LocalServerPort int port,
            Casting casting,
            Locks locks,
            MembershipRegister membership,
            EventStore store,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        address = "http://127.0.0.1:" + port;
        this.casting = casting;
        this.locks = locks;
        this.membership = membership;
        this.store = store;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void callAVote() {
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
        var voter = assembly.person("voter-" + assembly.id());
        person = PersonId.of(assembly.personId(voter));
        var seat = Map.of("organisation", assembly.member(), "kind", "delegate", "person", person.toString());
        for (int i = 0; i < VOTERS; i++) {
            voters.add(SeatId.of(
                    assembly.secretary().post(assembly.path() + "/seats", seat).id()));
        }
        place = vote("ordinary");
    }

    private Place vote(String type) {
        var closesAt = Instant.now().plus(Duration.ofHours(1)).toString();
        var how = type.equals("fixed")
                ? Map.<String, Object>of("way", "ballots")
                : Map.<String, Object>of("way", "ballots", "closesAt", closesAt);
        var vote = assembly.called(assembly.admitted(type), how);
        return new Place(PlatformId.of(assembly.id()), VoteId.of(vote));
    }

    private Cast cast(SeatId seat) {
        return cast(seat, UUID.randomUUID(), "asked");
    }

    private Cast cast(SeatId seat, UUID key, String fingerprint) {
        var actor = new Actor(person.toString(), seat, null);
        var right = new HeldRight(locks, membership, seat);
        var act = new Act(person, actor, place.platform(), key, fingerprint, null, right);
        return new Cast(act, new BallotOpening(seat, Choice.FOR, Salt.fresh()));
    }

    private List<Outcome<ResponseEntity<Answer>>> together(Cast... casts) {
        return casting.together(place, List.of(casts));
    }

    private List<Outcome<ResponseEntity<Answer>>> everybody() {
        return casting.together(place, voters.stream().map(this::cast).toList());
    }

    private static Answer answer(Outcome<ResponseEntity<Answer>> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return Objects.requireNonNull(
                ((Outcome.Done<ResponseEntity<Answer>>) outcome).result().getBody());
    }

    private static String refusal(Outcome<ResponseEntity<Answer>> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return refusal(((Outcome.Refused<ResponseEntity<Answer>>) outcome).refusal());
    }

    private static String refusal(RuntimeException refusal) {
        return refusal instanceof BrokenRule broken ? broken.rule().publicName() : String.valueOf(refusal.getMessage());
    }

    private List<LedgerEntry> cast() {
        var ledger = new Ledger(jdbc);
        var inStore = jdbc.sql("select count(*) from domain_event where starts_with(aggregate_identifier, ?)")
                .param(Streams.ballotsOf(place.vote()))
                .query(Long.class)
                .single();
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> ledger.of(assembly.id()).stream()
                                .filter(entry -> entry.stream().startsWith(Streams.ballotsOf(place.vote())))
                                .toList(),
                        entries -> entries.size() == inStore);
    }

    private long transactions() {
        return jdbc.sql("select count(distinct txid) from domain_event where starts_with(aggregate_identifier, ?)")
                .param(Streams.ballotsOf(place.vote()))
                .query(Long.class)
                .single();
    }

    @Test
    void a_group_is_one_transaction_and_each_ballot_has_its_own_answer_and_entry() {
        var outcomes = everybody();
        for (int i = 0; i < VOTERS; i++) {
            var answer = answer(outcomes.get(i));
            var stream = Streams.ballot(place.vote(), voters.get(i));
            assertThat(answer.id()).isEqualTo(voters.get(i).toString());
            assertThat(answer.stream()).isEqualTo(stream);
            assertThat(answer.version())
                    .isEqualTo(store.lastSequenceNumberFor(stream).orElseThrow());
            assertThat(answer.more()).containsOnlyKeys("commitment");
        }
        assertThat(transactions()).isOne();
        var entries = cast();
        assertThat(entries).hasSize(VOTERS);
        assertThat(entries).extracting(entry -> entry.actor().seat()).containsExactlyElementsOf(voters);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.charter()).isNotNull();
            assertThat(entry.decision()).isNotNull();
        });
        var commitments = Ledger.events(entries, BallotCast.class).stream()
                .map(BallotCast::commitment)
                .toList();
        assertThat(outcomes.stream().map(one -> answer(one).more().get("commitment")))
                .containsExactlyElementsOf(
                        commitments.stream().map(Object::toString).toList());
    }

    @Test
    void each_answer_is_kept_and_given_again() {
        var casts = voters.stream().map(this::cast).toList();
        var first = casting.together(place, casts);
        var again = casting.together(place, casts);
        for (int i = 0; i < VOTERS; i++) {
            assertThat(answer(again.get(i))).isEqualTo(answer(first.get(i)));
        }
        assertThat(casting.alone(place, casts.getFirst()).getBody()).isEqualTo(answer(first.getFirst()));
        assertThat(cast()).hasSize(VOTERS);
    }

    @Test
    void a_second_ballot_for_an_entry_is_refused_and_the_others_are_cast() {
        answer(together(cast(voters.getFirst())).getFirst());
        var outcomes = together(
                cast(voters.get(0)),
                cast(voters.get(1)),
                cast(voters.get(2)),
                cast(voters.get(1)),
                cast(voters.get(3)));
        assertThat(refusal(outcomes.get(0))).isEqualTo("ballot-is-cast-once");
        answer(outcomes.get(1));
        answer(outcomes.get(2));
        assertThat(refusal(outcomes.get(3))).isEqualTo("ballot-is-cast-once");
        answer(outcomes.get(4));
        assertThat(cast()).hasSize(4);
        assertThat(transactions()).isEqualTo(2);
    }

    @Test
    void who_is_not_on_the_roll_or_in_no_seat_is_refused_by_name() {
        var late = SeatId.of(assembly.secretary()
                .post(
                        assembly.path() + "/seats",
                        Map.of("organisation", assembly.member(), "kind", "delegate", "person", person.toString()))
                .id());
        var outcomes = together(cast(late), cast(voters.getFirst()), cast(new SeatId(UUID.randomUUID())));
        assertThat(refusal(outcomes.get(0))).isEqualTo("seat-is-on-roll");
        answer(outcomes.get(1));
        assertThat(refusal(outcomes.get(2))).isEqualTo("UNKNOWN");
        assertThat(cast()).hasSize(1);
    }

    @Test
    void a_key_used_for_another_act_is_refused_and_one_sent_twice_is_one_act() {
        var key = UUID.randomUUID();
        var first = cast(voters.get(0), key, "asked");
        var outcomes = together(first, cast(voters.get(1)), first);
        answer(outcomes.get(0));
        answer(outcomes.get(1));
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Alone.class);
        var replay = casting.alone(place, first);
        assertThat(replay.getBody()).isEqualTo(answer(outcomes.getFirst()));
        assertThat(replay.getHeaders().get("Idempotency-Replayed")).containsExactly("true");
        var reused = together(cast(voters.get(2), key, "something else"), cast(voters.get(3)));
        assertThat(refusal(reused.get(0))).isEqualTo("idempotency-key-reused");
        answer(reused.get(1));
        assertThat(cast()).hasSize(3);
    }

    @Test
    void a_closed_vote_takes_none_of_them_and_an_unknown_one_neither() {
        assertThat(assembly.secretary()
                        .post(assembly.path() + "/votes/" + place.vote() + "/closing", "")
                        .status())
                .isEqualTo(200);
        assertThat(everybody()).extracting(CastTogetherTest::refusal).containsOnly("vote-is-open");
        place = new Place(place.platform(), new VoteId(UUID.randomUUID()));
        assertThat(everybody()).extracting(CastTogetherTest::refusal).containsOnly("UNKNOWN");
        assertThat(cast()).isEmpty();
    }

    /// As when another instance of the service casts for the same entry at the same moment.
    @Test
    void when_the_shared_transaction_fails_nothing_of_it_is_recorded_and_each_gets_its_own_answer() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = transaction.execute(status -> {
                jdbc.sql("insert into ballot_box (vote, roll_entry, choice, salt) values (?, ?, 'FOR', 'elsewhere')")
                        .params(place.vote().value(), voters.get(2).value())
                        .update();
                var all = IntStream.range(0, 4)
                        .mapToObj(i -> threads.submit(() -> casting.cast(
                                cast(voters.get(i)).act(),
                                place.platform(),
                                place.vote(),
                                new BallotOpening(voters.get(i), Choice.FOR, Salt.fresh()))))
                        .toList();
                await().until(() ->
                        jdbc.sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                                        .query(Long.class)
                                        .single()
                                > 0);
                return all;
            });
            assertThat(sent).isNotNull();
            for (int i = 0; i < 4; i++) {
                if (i == 2) {
                    assertThat(sent.get(i))
                            .failsWithin(Duration.ofSeconds(20))
                            .withThrowableThat()
                            .havingCause()
                            .isInstanceOf(BrokenRule.class)
                            .withMessageContaining("ballot-is-cast-once");
                } else {
                    assertThat(sent.get(i)).succeedsWithin(Duration.ofSeconds(20));
                }
            }
        }
        assertThat(cast()).hasSize(3);
    }

    @Test
    void a_group_says_whose_proxy_each_ballot_goes_before() {
        place = vote("fixed");
        var principal = assembly.as("grower-3");
        var given = principal.post(
                assembly.path() + "/votes/" + place.vote() + "/proxies",
                Map.of("holder", voters.getFirst().toString()));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        var outcomes = together(cast(SeatId.of(String.valueOf(principal.seat()))), cast(voters.getFirst()));
        answer(outcomes.get(0));
        answer(outcomes.get(1));
        assertThat(Ledger.events(cast(), BallotCast.class))
                .extracting(BallotCast::insteadOf)
                .extracting(String::valueOf)
                .containsExactly(given.id(), "null");
    }
}
