package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.BallotsOpened;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rounds in which many seats cast their ballots while the secretary closes the vote.
final class Casting {
    private static final int SEATS = 40;

    private final int seats;
    private final JdbcClient jdbc;
    private static final List<Choice> CHOICES = List.of(Choice.FOR, Choice.AGAINST, Choice.ABSTAIN);

    private final Assembly assembly;
    private final Ledger ledger;
    private final List<Person> voters;
    private final SplittableRandom random;

    Casting(String address, JdbcClient jdbc, long seed) {
        this(address, jdbc, seed, SEATS);
    }

    Casting(String address, JdbcClient jdbc, long seed, int seats) {
        this.seats = seats;
        this.jdbc = jdbc;
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
        ledger = new Ledger(jdbc);
        random = new SplittableRandom(seed);
        var person = assembly.person("voter-" + assembly.id());
        var seat = Map.of("organisation", assembly.member(), "kind", "delegate", "person", assembly.personId(person));
        voters = IntStream.range(0, seats)
                .mapToObj(i -> person.in(assembly.secretary()
                        .post(assembly.path() + "/seats", seat)
                        .id()))
                .toList();
    }

    /// What came of one round.
    ///
    /// @param acknowledged the choice of each seat whose ballot was answered with its receipt
    /// @param refused how many were told that the vote is closed
    /// @param transactions in which the acknowledged ballots were written
    /// @param entries of this vote and its ballots
    record Round(
            Map<String, Choice> acknowledged,
            int refused,
            long transactions,
            List<LedgerEntry> entries,
            List<BallotOpening> opened) {
        VoteClosed closed() {
            return Ledger.events(entries, VoteClosed.class).getFirst();
        }

        /// Whether the closing came among the casts.
        boolean hadBoth() {
            return !acknowledged.isEmpty() && refused > 0;
        }

        boolean isRight() {
            var choices = new HashMap<String, Choice>();
            opened.forEach(opening -> choices.put(opening.rollEntry().toString(), opening.choice()));
            var recorded = Ledger.events(entries, BallotCast.class).stream()
                    .map(cast -> cast.rollEntry().toString())
                    .toList();
            return closed().ballots() == acknowledged.size()
                    && choices.equals(acknowledged)
                    && opened.size() == acknowledged.size()
                    && recorded.size() == acknowledged.size()
                    && acknowledged.keySet().containsAll(recorded)
                    && tallied().equals(countOf(acknowledged))
                    && noBallotAfterTheClosing();
        }

        private Map<Choice, Long> tallied() {
            var tally = Ledger.events(entries, VoteTallied.class).getFirst().tally();
            var sums = new EnumMap<Choice, Long>(Choice.class);
            sums.put(Choice.FOR, tally.stream().mapToLong(CountLine::inFavour).sum());
            sums.put(
                    Choice.AGAINST, tally.stream().mapToLong(CountLine::against).sum());
            sums.put(
                    Choice.ABSTAIN, tally.stream().mapToLong(CountLine::abstain).sum());
            return sums;
        }

        private static Map<Choice, Long> countOf(Map<String, Choice> ballots) {
            var sums = new EnumMap<Choice, Long>(Choice.class);
            for (var choice : CHOICES) {
                sums.put(
                        choice, ballots.values().stream().filter(choice::equals).count());
            }
            return sums;
        }

        private boolean noBallotAfterTheClosing() {
            var closing = Ledger.indexOf(entries, "voting.VoteClosed");
            return entries.stream()
                    .filter(entry -> entry.type().equals("voting.BallotCast"))
                    .allMatch(entry -> entry.index() < closing);
        }
    }

    /// Casts from every seat at once and closes after some were sent. Not after some were acknowledged: those that
    /// are under way then would all pass in the next group.
    Round round() throws Exception {
        var vote = assembly.called(
                assembly.admitted("ordinary"),
                Map.of(
                        "way",
                        "ballots",
                        "closesAt",
                        Instant.now().plus(Duration.ofHours(1)).toString()));
        var at = assembly.path() + "/votes/" + vote;
        var sent = new Semaphore(0);
        var closeAfter = random.nextInt(seats);
        var choices = voters.stream()
                .map(voter -> CHOICES.get(random.nextInt(CHOICES.size())))
                .toList();
        var tasks = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < seats; i++) {
            var voter = voters.get(i);
            var body = Map.of("choice", choices.get(i).publicName());
            tasks.add(() -> {
                sent.release();
                return voter.post(at + "/ballots", body);
            });
        }
        tasks.add(() -> {
            sent.acquire(closeAfter);
            return assembly.secretary().post(at + "/closing", "");
        });
        var replies = Together.run(tasks);
        assertThat(replies.getLast().status()).as(replies.getLast().body()).isEqualTo(200);

        var acknowledged = new HashMap<String, Choice>();
        var refused = 0;
        for (int i = 0; i < seats; i++) {
            if (replies.get(i).status() == 201) {
                acknowledged.put(replies.get(i).id(), choices.get(i));
            } else {
                assertThat(replies.get(i).problem()).isEqualTo("vote-is-open");
                refused++;
            }
        }
        var entries = ledger.of(assembly.id()).stream()
                .filter(entry -> entry.stream().contains(":" + vote))
                .toList();
        var opened = Ledger.events(entries, BallotsOpened.class).stream()
                .flatMap(event -> ledger.content(event.content(), BallotOpening.Openings.class).openings().stream())
                .toList();
        return new Round(acknowledged, refused, transactions(vote), entries, opened);
    }

    private long transactions(String vote) {
        return jdbc.sql("select count(distinct txid) from domain_event where starts_with(aggregate_identifier, ?)")
                .param("ballot:" + vote + "/")
                .query(Long.class)
                .single();
    }
}
