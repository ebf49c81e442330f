package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.voting.VotingEvent.ProxyGiven;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rounds in which several seats give their proxies to one holder at once.
final class Proxying {
    static final int CAP = 2;
    private static final int PRINCIPALS = 8;

    private final Assembly assembly;
    private final Ledger ledger;
    private final List<Person> principals;
    private final Map<String, String> toHolder;

    Proxying(String address, JdbcClient jdbc) {
        assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
        ledger = new Ledger(jdbc);
        toHolder = Map.of("holder", assembly.as("buyer-1").seat() + "");
        var person = assembly.person("principal-" + assembly.id());
        var seat = Map.of("organisation", assembly.member(), "kind", "delegate", "person", assembly.personId(person));
        principals = IntStream.range(0, PRINCIPALS)
                .mapToObj(i -> person.in(assembly.secretary()
                        .post(assembly.path() + "/seats", seat)
                        .id()))
                .toList();
    }

    /// What came of one round.
    ///
    /// @param given how many were told that the holder has their proxy
    /// @param refused the rules that the others were told
    /// @param recorded how many the record says it has
    record Round(int given, List<String> refused, int recorded) {
        boolean isRight() {
            return given == CAP
                    && recorded == CAP
                    && refused.stream().allMatch("holder-has-room"::equals)
                    && refused.size() == PRINCIPALS - CAP;
        }
    }

    Round round() throws Exception {
        var vote = assembly.called(assembly.admitted("fixed"), Map.of("way", "ballots"));
        var at = assembly.path() + "/votes/" + vote + "/proxies";
        var replies = Together.run(principals.stream()
                .<Callable<Reply>>map(principal -> () -> principal.post(at, toHolder))
                .toList());
        return new Round(
                (int) replies.stream().filter(reply -> reply.status() == 201).count(),
                replies.stream()
                        .filter(reply -> reply.status() != 201)
                        .map(Reply::problem)
                        .toList(),
                Ledger.events(entries(vote), ProxyGiven.class).size());
    }

    /// A seat votes and gives its proxy at once, where the charter does not let it do both.
    void votesAndGives() throws Exception {
        var closesAt = Instant.now().plus(Duration.ofHours(1)).toString();
        var vote = assembly.called(assembly.admitted("firm"), Map.of("way", "ballots", "closesAt", closesAt));
        var at = assembly.path() + "/votes/" + vote;
        var principal = principals.getFirst();
        var holder = Map.of("holder", principals.getLast().seat() + "");
        var replies = Together.run(List.<Callable<Reply>>of(
                () -> principal.post(at + "/ballots", Map.of("choice", "for")),
                () -> principal.post(at + "/proxies", holder)));
        assertThat(replies.stream().filter(reply -> reply.status() == 201))
                .as(replies.toString())
                .hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.status() != 201).map(Reply::problem))
                .containsAnyOf("proxy-votes-instead", "principal-has-not-voted");
    }

    private List<LedgerEntry> entries(String vote) {
        return ledger.of(assembly.id()).stream()
                .filter(entry -> entry.stream().contains(":" + vote))
                .toList();
    }
}
