package org.baraza.governance.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.voting.ElectionRule;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.counting.Candidate;
import org.baraza.record.elections.BallotPaper;
import org.baraza.record.elections.BallotsRoot;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.elections.Elected;
import org.baraza.record.elections.ElectionCount;
import org.baraza.record.elections.ElectionCount.Ballot;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.platform.Charter;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.BallotOpening.Openings;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.BallotsOpened;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Elections by the methods of a charter, from the calling to what anybody can count again.
@GovernanceTest
class ElectionJourneyTest {
    /// Growers have half of the weight with as many members as the two others together.
    private static final String CHARTER = """
            {"schema":"baraza.charter/1","zone":"UTC","visibility":"public","summary":"","emptyConstituency":"stays-empty",
             "constituencies":[{"id":"growers","name":"Growers","share":"3/4","roll":"recorded"},
                               {"id":"buyers","name":"Buyers","share":"1/4","roll":"recorded"}],
             "decisionTypes":[
               {"id":"ordinary","name":"Ordinary","ways":["ballots"],"majority":{"rule":"threshold","measure":"for",
                 "of":"for-and-against","by":"heads","share":"1/2","strict":true}},
               {"id":"board","name":"Board","ways":["ballots"],
                 "quorum":{"rule":"threshold","measure":"present","of":"entitled","by":"heads","share":"1/2","strict":false},
                 "election":{"method":"scottish-stv","seats":2,"ties":["lot"],
                   "reserved":[{"id":"women","name":"Women","least":1}]}},
               {"id":"chair","name":"Chair","ways":["ballots"],"election":{"method":"plurality","seats":1,"ties":["lot"]}},
               {"id":"logo","name":"Logo","ways":["ballots"],"election":{"method":"approval","seats":1}},
               {"id":"price","name":"Price","ways":["ballots"],
                 "election":{"method":"schulze","seats":1,"by":"weight","ties":["status-quo"]}},
               {"id":"site","name":"Site","ways":["ballots"],"election":{"method":"instant-runoff","ties":["lot"]}},
               {"id":"budget","name":"Budget","ways":["ballots"],"election":{"method":"points","most":10}}]}""";

    private final Ledger ledger;
    private final Body body;
    private final JdbcClient jdbc;

    ElectionJourneyTest(@LocalServerPort int port, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ledger = new Ledger(jdbc);
        this.body = new Body("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER, CHARTER);
        List.of("A", "B", "C", "D").forEach(name -> body.member(name, "ngo", "growers"));
        List.of("E", "F").forEach(name -> body.member(name, "ngo", "buyers"));
    }

    private static String later() {
        return Instant.now().plus(Duration.ofMinutes(5)).toString();
    }

    private static Map<String, Object> options(String... names) {
        return Map.of(
                "options",
                List.of(names).stream().map(name -> Map.of("name", name)).toList());
    }

    private String vote(String type, Map<String, Object> election) {
        var called = call(type, election);
        assertThat(called.status()).as(called.body()).isEqualTo(201);
        return body.path() + "/votes/" + called.id();
    }

    private Reply call(String type, Map<String, Object> election) {
        var at = body.admitted("A", type);
        return body.founder()
                .post(
                        at + "/votes",
                        Map.of("way", "ballots", "closesAt", later(), "election", election),
                        Assembly.key(),
                        "2");
    }

    private Reply casts(String name, String vote, Object marks) {
        return body.as(name).post(vote + "/ballots", Map.of("marks", marks));
    }

    private void cast(String name, String vote, Object marks) {
        var reply = casts(name, vote, marks);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }

    private static Object ranks(String... ranks) {
        return Map.of(
                "ranks",
                List.of(ranks).stream().map(rank -> List.of(rank.split("="))).toList());
    }

    private VoteTallied closes(String vote) {
        var closed = body.founder().post(vote + "/closing", Map.of());
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        return Ledger.events(ledger.of(body.id()), VoteTallied.class).getLast();
    }

    private static Elected elected(VoteTallied tallied) {
        return Objects.requireNonNull(tallied.elected());
    }

    private BallotPaper paper(ContentRef reference) {
        return BallotPaper.read(jdbc.sql("select bytes from content where content_id = ?")
                .param(reference.id().value())
                .query((row, n) -> row.getBytes(1))
                .single());
    }

    /// From nothing but the record and what it names.
    private ElectionCount countedAgain(VoteTallied tallied) {
        var entries = ledger.of(body.id());
        var called = Ledger.events(entries, VoteCalled.class).getLast();
        var election = Objects.requireNonNull(called.election());
        var ballots = openings().stream()
                .filter(one -> one.marks() != null)
                .map(one -> new Ballot(Objects.requireNonNull(one.marks()), Fraction.ONE))
                .toList();
        var rules = Objects.requireNonNull(Charter.read(CHARTER).decisionType(called.decisionType()))
                .election();
        var lot = tallied.lot();
        return ElectionCount.of(
                Objects.requireNonNull(rules),
                paper(election.paper()),
                election.seats(),
                ballots,
                lot == null ? null : lot.lot());
    }

    private List<BallotOpening> openings() {
        return Ledger.events(ledger.of(body.id()), BallotsOpened.class).stream()
                .flatMap(event -> ledger.content(event.content(), Openings.class).openings().stream())
                .toList();
    }

    @Test
    void aBoardIsElectedByTheTransferableVoteWithAReservedSeatAndAnybodyCanCountItAgain() {
        var vote = vote(
                "board",
                Map.of(
                        "options",
                        List.of(
                                Map.of("name", "Amina", "reserved", List.of("women")),
                                Map.of("name", "Bako"),
                                Map.of("name", "Chidi"))));
        cast("A", vote, ranks("2", "3"));
        cast("B", vote, ranks("2", "3"));
        cast("C", vote, ranks("3", "2"));
        cast("D", vote, ranks("3"));
        cast("E", vote, ranks("2", "1"));
        assertThat(body.as("F")
                        .post(vote + "/ballots", Map.of("choice", "abstain"))
                        .status())
                .isEqualTo(201);
        var tallied = closes(vote);

        assertThat(tallied.outcome()).isEqualTo(Outcome.ADOPTED);
        var elected = elected(tallied);
        // Chidi has more votes than Amina, for whom the seat is reserved.
        assertThat(elected.options()).containsExactlyInAnyOrder("1", "2");
        assertThat(List.of(elected.valid(), elected.blank(), elected.spoilt())).containsExactly(5L, 1L, 0L);
        var line = tallied.tally().getFirst();
        assertThat(List.of(line.inFavour(), line.against(), line.abstain(), line.present()))
                .containsExactly(0L, 0L, 0L, 4L);
        assertThat(tallied.findings()).hasSize(1);

        var again = countedAgain(tallied);
        assertThat(again.elected()).isEqualTo(elected.options());
        var kept = ledger.content(Objects.requireNonNull(elected.count()), JsonNode.class);
        assertThat(kept).isEqualTo(Json.MAPPER.readTree(again.bytes()));
    }

    @Test
    void aTieIsBrokenByALotThatWasCommittedToBeforeAnybodyVoted() {
        var vote = vote("chair", options("Amina", "Bako", "Chidi"));
        var called = Ledger.events(ledger.of(body.id()), VoteCalled.class).getLast();
        cast("A", vote, ranks("1"));
        cast("B", vote, ranks("2"));
        cast("C", vote, ranks("1"));
        cast("D", vote, ranks("2"));
        var tallied = closes(vote);

        var lot = Objects.requireNonNull(tallied.lot());
        assertThat(lot.follows(Objects.requireNonNull(called.lot()))).isTrue();
        // The root is that of the ballots in the record, in the order of the roll.
        var commitments = new TreeMap<String, String>();
        Ledger.events(ledger.of(body.id()), BallotCast.class)
                .forEach(one -> commitments.put(one.rollEntry().toString(), one.commitment()));
        assertThat(lot.ballots())
                .isEqualTo(HexFormat.of().formatHex(BallotsRoot.of(List.copyOf(commitments.values()))));
        assertThat(lot).isEqualTo(DrawnLot.of(lot.secret(), HexFormat.of().parseHex(lot.ballots())));
        var drawn = lot.lot().draw(List.of(new Candidate("1", "1"), new Candidate("2", "2"), new Candidate("3", "3")));
        var first = drawn.stream()
                .map(Candidate::id)
                .filter(one -> !one.equals("3"))
                .toList();
        assertThat(elected(tallied).options()).containsExactly(first.getFirst());
    }

    @Test
    void aTieThatNothingResolvesLeavesThePlaceEmpty() {
        var vote = vote("logo", options("Tree", "Hands", "Sun"));
        cast("A", vote, Map.of("ranks", List.of(List.of("1", "2"))));
        cast("B", vote, Map.of("ranks", List.of(List.of("1", "2"))));
        cast("C", vote, Map.of("ranks", List.of(List.of("3"))));
        var tallied = closes(vote);

        assertThat(tallied.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(tallied.lot()).isNull();
        assertThat(elected(tallied).options()).isEmpty();
        assertThat(elected(tallied).tied()).containsExactly("1", "2");
    }

    @Test
    void anElectionByWeightCountsWhatEachBallotWeighs() {
        var election = Map.of(
                "options",
                List.of(Map.of("name", "Stay"), Map.of("name", "Raise"), Map.of("name", "Lower")),
                "statusQuo",
                "1");
        var vote = vote("price", election);
        // Two buyers of 1/8 each against one grower of 3/16.
        cast("A", vote, ranks("2", "1=3"));
        cast("E", vote, ranks("3", "1"));
        cast("F", vote, ranks("3", "1"));
        var tallied = closes(vote);
        assertThat(elected(tallied).options()).containsExactly("3");
        var count = ledger.content(Objects.requireNonNull(elected(tallied).count()), JsonNode.class);
        assertThat(count.get("matrix").get("3").get("2").asString()).isEqualTo("0.25");
        assertThat(count.get("matrix").get("2").get("3").asString()).isEqualTo("0.1875");
    }

    @Test
    void pointsAreSharedOutForAsManySeatsAsTheCallNames() {
        var named = new TreeMap<String, Object>(options("Well", "Road", "School"));
        named.put("seats", 2);
        var vote = vote("budget", named);
        cast("A", vote, Map.of("figures", Map.of("1", 7, "2", 3)));
        cast("B", vote, Map.of("figures", Map.of("3", 10)));
        var tallied = closes(vote);
        assertThat(elected(tallied).options()).containsExactly("3", "1");
    }

    @Test
    void whatTheMethodCannotCountIsRefusedAndSaysWhy() {
        var board = vote(
                "board",
                Map.of(
                        "options",
                        List.of(Map.of("name", "Amina", "reserved", List.of("women")), Map.of("name", "Bako"))));
        var faults = new ArrayList<String>();
        for (var marks : List.of(ranks("1=2"), ranks("3"), ranks("1", "1"), Map.of("figures", Map.of("1", 1)))) {
            var reply = casts("A", board, marks);
            assertThat(reply.status()).as(reply.body()).isEqualTo(409);
            assertThat(reply.problem()).isEqualTo(ElectionRule.MARKS_FIT_THE_PAPER.publicName());
            faults.add(reply.json().get("fault").asString());
        }
        assertThat(faults).containsExactly("shared-rank", "unknown-option", "twice", "other-form");
        var budget = vote("budget", Map.of("options", List.of(Map.of("name", "a"), Map.of("name", "b")), "seats", 1));
        assertThat(casts("A", budget, Map.of("figures", Map.of("1", 6, "2", 5)))
                        .json()
                        .get("fault")
                        .asString())
                .isEqualTo("too-much");
        for (var said : List.<Map<String, Object>>of(Map.of("choice", "for"), Map.of("choice", "spoilt"))) {
            var reply = body.as("A").post(board + "/ballots", said);
            assertThat(reply.status()).as(reply.body()).isEqualTo(409);
            assertThat(reply.problem()).isEqualTo(ElectionRule.BALLOT_SAYS_WHAT_THE_VOTE_ASKS.publicName());
        }
        var ordinary = body.voteOn("A", "ordinary", "ballots");
        assertThat(casts("A", ordinary, ranks("1")).problem())
                .isEqualTo(ElectionRule.BALLOT_SAYS_WHAT_THE_VOTE_ASKS.publicName());
        // Nothing of this was recorded.
        assertThat(Ledger.events(ledger.of(body.id()), BallotCast.class)).isEmpty();
        cast("A", board, ranks("1"));
    }

    private void refuses(ElectionRule rule, String type, Map<String, Object> election) {
        var reply = call(type, election);
        assertThat(reply.status()).as(reply.body()).isEqualTo(409);
        assertThat(reply.problem()).isEqualTo(rule.publicName());
    }

    @Test
    void aCallThatTheCharterDoesNotAllowIsRefused() {
        refuses(ElectionRule.ONE_TEXT_IS_DECIDED, "ordinary", options("a", "b"));
        refuses(ElectionRule.OPTIONS_ARE_TOLD_APART, "chair", options("a", "a"));
        refuses(ElectionRule.RESERVED_SEATS_CAN_BE_FILLED, "board", options("a", "b", "c"));
        refuses(ElectionRule.SEATS_ARE_NAMED, "budget", options("a", "b"));
        var two = new TreeMap<String, Object>(options("a", "b"));
        two.put("seats", 2);
        refuses(ElectionRule.CHARTER_FIXES_THE_SEATS, "chair", two);
        refuses(ElectionRule.METHOD_FILLS_THE_SEATS, "site", two);
        var quo = new TreeMap<String, Object>(options("a", "b"));
        quo.put("statusQuo", "3");
        refuses(ElectionRule.STATUS_QUO_IS_AN_OPTION, "chair", quo);
        refuses(
                ElectionRule.OPTION_STANDS_FOR_A_CATEGORY,
                "chair",
                Map.of("options", List.of(Map.of("name", "a", "reserved", List.of("youth")), Map.of("name", "b"))));
        var at = body.admitted("A", "chair");
        var none =
                body.founder().post(at + "/votes", Map.of("way", "ballots", "closesAt", later()), Assembly.key(), "2");
        assertThat(none.problem()).isEqualTo(ElectionRule.ELECTION_IS_NAMED.publicName());
        var many = call(
                "chair", options(IntStream.range(0, 101).mapToObj(i -> "n" + i).toArray(String[]::new)));
        assertThat(many.status()).isEqualTo(400);
    }
}
