package org.baraza.governance.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Secrecy;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.MarkedBallot;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.BallotsOpened;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Confidential and secret ballots, from casting to what is left of them.
@GovernanceTest
class SecretBallotJourneyTest {
    private final String address;
    private final JdbcClient jdbc;
    private final Ledger ledger;

    SecretBallotJourneyTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.address = "http://127.0.0.1:" + port;
        this.jdbc = jdbc;
        this.ledger = new Ledger(jdbc);
    }

    /// With six members, A to F.
    private Body under(String secrecy) {
        var body = new Body(address, GovernanceTest.OwnIssuer.ISSUER, """
                {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"","emptyConstituency":"stays-empty",
                 "constituencies":[{"id":"members","name":"Members","share":"1","roll":"recorded"}],
                 "decisionTypes":[{"id":"ordinary","name":"Ordinary","ways":["ballots"],
                   "ballots":{"changeable":true,"secrecy":"%s"},"proxies":{"cap":2,"override":true},
                   "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2",
                     "strict":true}}]}""".formatted(secrecy));
        for (var name : List.of("A", "B", "C", "D", "E", "F")) {
            body.member(name, "ngo", "members");
        }
        return body;
    }

    private static Reply sent(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply;
    }

    private static Reply casts(Body body, String name, String vote, String choice) {
        return sent(body.as(name).post(vote + "/ballots", Map.of("choice", choice)));
    }

    /// The receipts of everything that was cast: A changes its ballot, B is overridden, C votes by proxy.
    private static List<Reply> cast(Body body, String vote) {
        var receipts = new ArrayList<Reply>();
        receipts.add(casts(body, "A", vote, "abstain"));
        receipts.add(sent(body.as("A").post(vote + "/ballots/replacement", Map.of("choice", "against"))));
        for (var principal : List.of("B", "C")) {
            var given = sent(body.as(principal)
                    .post(
                            vote + "/proxies",
                            Map.of("holder", String.valueOf(body.as("F").seat()))));
            receipts.add(
                    sent(body.as("F").post(vote + "/proxies/" + given.id() + "/ballot", Map.of("choice", "abstain"))));
        }
        receipts.add(casts(body, "B", vote, "for"));
        receipts.add(casts(body, "D", vote, "for"));
        receipts.add(casts(body, "E", vote, "for"));
        return receipts;
    }

    private static String salt(Reply receipt) {
        return receipt.json().get("salt").asString();
    }

    private static VoteId id(String vote) {
        return VoteId.of(vote.substring(vote.lastIndexOf('/') + 1));
    }

    private List<MarkedBallot> published(Body body) {
        return Ledger.events(ledger.of(body.id()), BallotsOpened.class).stream()
                .flatMap(event ->
                        ledger.content(event.content(), MarkedBallot.PublishedBallots.class).ballots().stream())
                .toList();
    }

    private void isCountedWithoutWhose(Body body, String vote, List<Reply> receipts, Secrecy secrecy) {
        var entries = ledger.of(body.id());
        assertThat(Ledger.events(entries, VoteClosed.class).getFirst().ballots())
                .isEqualTo(5);
        assertThat(Ledger.events(entries, VoteClosed.class).getFirst().overridden())
                .isEqualTo(1);
        var line = Ledger.events(entries, VoteTallied.class).getFirst().tally().getFirst();
        assertThat(List.of(line.inFavour(), line.against(), line.abstain())).containsExactly(3L, 1L, 1L);

        var event = Ledger.events(entries, BallotsOpened.class).getFirst();
        assertThat(event.secrecy()).isEqualTo(secrecy);
        var ballots = published(body);
        assertThat(ballots).extracting(MarkedBallot::mark).isSorted().doesNotHaveDuplicates();
        assertThat(ballots)
                .extracting(MarkedBallot::choice)
                .containsExactlyInAnyOrder(Choice.FOR, Choice.FOR, Choice.FOR, Choice.AGAINST, Choice.ABSTAIN);

        // Each voter finds their own, with what they chose last; what was replaced or overridden is not there.
        assertThat(receipts.stream()
                        .map(receipt -> found(ballots, id(vote), salt(receipt)))
                        .toList())
                .containsExactly("", "against", "", "abstain", "for", "for", "for");
        // Nothing that the record has of them leads there: neither seat, commitment, proxy nor salt.
        var text = ballots.toString();
        for (var receipt : receipts) {
            var stream = receipt.json().get("stream").asString();
            assertThat(text)
                    .doesNotContain(
                            salt(receipt), receipt.json().get("commitment").asString())
                    .doesNotContain(stream.substring(stream.indexOf('/') + 1));
            entries.forEach(entry -> assertThat(entry.toString()).doesNotContain(salt(receipt)));
        }
    }

    private static String found(List<MarkedBallot> ballots, VoteId vote, String salt) {
        // Seat and choice make no difference to a mark.
        var mark = new BallotOpening(new SeatId(vote.value()), Choice.FOR, salt).mark(vote);
        return ballots.stream()
                .filter(one -> one.mark().equals(mark))
                .map(one -> java.util.Objects.requireNonNull(one.choice()).publicName())
                .findFirst()
                .orElse("");
    }

    /// Everything that the database has, in the form a dump has it: texts, and bytes as hexadecimal digits.
    private String dump() {
        var all = new StringBuilder();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .forEach(table -> jdbc.sql("select t::text from \"" + table + "\" t")
                        .query(String.class)
                        .list()
                        .forEach(row -> all.append(row).append('\n')));
        return all.toString();
    }

    private static boolean has(String dump, String text) {
        return dump.contains(text) || dump.contains(HexFormat.of().formatHex(text.getBytes(UTF_8)));
    }

    private List<String> fingerprints(String vote) {
        return jdbc
                .sql("select fingerprint from act_receipt where answer ->> 'salt' is not null"
                        + " and answer ->> 'stream' like ?")
                .param("%" + id(vote) + "%")
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    @Test
    void a_confidential_vote_publishes_choices_and_each_voter_finds_their_own() {
        var body = under("confidential");
        var vote = body.voteOn("A", "ordinary", "ballots");
        var receipts = cast(body, vote);
        body.closes(vote);
        isCountedWithoutWhose(body, vote, receipts, Secrecy.CONFIDENTIAL);
        // Whoever runs the system can still tell.
        var dump = dump();
        assertThat(receipts).allMatch(receipt -> has(dump, salt(receipt)));
    }

    @Test
    void after_a_secret_vote_nothing_in_the_database_leads_from_a_ballot_to_its_voter() {
        var body = under("secret");
        var vote = body.voteOn("A", "ordinary", "ballots");
        var receipts = cast(body, vote);
        var fingerprints = fingerprints(vote);
        assertThat(fingerprints).hasSize(7);
        var before = dump();
        assertThat(receipts).allMatch(receipt -> has(before, salt(receipt)));
        assertThat(fingerprints).allMatch(one -> has(before, one));

        body.closes(vote);
        isCountedWithoutWhose(body, vote, receipts, Secrecy.SECRET);
        var dump = dump();
        assertThat(receipts).noneMatch(receipt -> has(dump, salt(receipt)));
        assertThat(fingerprints).noneMatch(one -> has(dump, one));
        for (var box : List.of("ballot_box", "proxy_box")) {
            assertThat(jdbc.sql("select count(*) from " + box + " where vote = ?")
                            .param(id(vote).value())
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        // The marks are in one place, the content, and nowhere beside a seat or a person.
        var marked = published(body).getFirst().mark();
        assertThat(dump.lines().filter(row -> has(row, marked))).hasSize(1);
    }

    @Test
    void a_receipt_asked_for_again_after_a_secret_vote_has_what_is_left() {
        var body = under("secret");
        var vote = body.voteOn("A", "ordinary", "ballots");
        var key = Assembly.key();
        var first = sent(body.as("A").post(vote + "/ballots", Map.of("choice", "for"), key, null));
        assertThat(salt(body.as("A").post(vote + "/ballots", Map.of("choice", "for"), key, null)))
                .isEqualTo(salt(first));
        body.closes(vote);
        var again = body.as("A").post(vote + "/ballots", Map.of("choice", "for"), key, null);
        assertThat(again.replayed()).isTrue();
        assertThat(again.json().get("commitment")).isEqualTo(first.json().get("commitment"));
        assertThat(again.json().has("salt")).isFalse();
        // Another choice is answered alike: the service does not know any more which it was.
        var other = body.as("A").post(vote + "/ballots", Map.of("choice", "against"), key, null);
        assertThat(other.body()).isEqualTo(again.body());
    }

    @Test
    void a_secret_vote_that_is_annulled_leaves_nothing_either() {
        var body = under("secret");
        var vote = body.voteOn("A", "ordinary", "ballots");
        var receipts = cast(body, vote);
        Body.accepted(body.founder().post(vote + "/annulment", Map.of("reasons", "The roll was wrong.")));
        var dump = dump();
        assertThat(receipts).noneMatch(receipt -> has(dump, salt(receipt)));
        assertThat(published(body)).isEmpty();
    }

    @Test
    void an_open_vote_says_who_and_its_receipts_have_no_salt() {
        var body = under("open");
        var vote = body.voteOn("A", "ordinary", "ballots");
        assertThat(casts(body, "A", vote, "for").json().has("salt")).isFalse();
        body.closes(vote);
        var opened = Ledger.events(ledger.of(body.id()), BallotsOpened.class).getFirst();
        assertThat(opened.secrecy()).isNull();
        assertThat(ledger.content(opened.content(), BallotOpening.Openings.class)
                        .openings())
                .extracting(one -> one.rollEntry().toString())
                .containsExactly(body.as("A").seat());
    }

    @Test
    void a_ballot_cast_around_the_closing_is_counted_and_forgotten_or_refused() throws Exception {
        for (int round = 0; round < 5; round++) {
            var body = under("secret");
            var vote = body.voteOn("A", "ordinary", "ballots");
            var names = List.of("A", "B", "C", "D", "E", "F");
            var tasks = new ArrayList<Callable<Reply>>();
            names.forEach(name -> tasks.add(() -> body.as(name).post(vote + "/ballots", Map.of("choice", "for"))));
            tasks.add(3, () -> body.founder().post(vote + "/closing", Map.of()));
            try (var pool = Executors.newFixedThreadPool(tasks.size())) {
                var replies = pool.invokeAll(tasks);
                var acknowledged = new ArrayList<Reply>();
                for (int i : IntStream.range(0, replies.size()).toArray()) {
                    var reply = replies.get(i).get();
                    if (reply.status() == 201) {
                        acknowledged.add(reply);
                    }
                }
                assertThat(published(body)).hasSize(acknowledged.size());
                var dump = dump();
                assertThat(acknowledged).noneMatch(receipt -> has(dump, salt(receipt)));
            }
        }
    }
}
