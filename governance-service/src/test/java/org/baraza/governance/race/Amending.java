package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Person.Reply;
import org.baraza.governance.ledger.Contents;
import org.baraza.governance.platform.AmendCharter;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.Move;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.FrozenRoll.RollCount;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Rounds in which a charter that calls the buyers by another name comes into force while votes are called.
final class Amending {
    private static final int CALLS = 4;

    private final Assembly assembly;
    private final PlatformId platform;
    private final Ledger ledger;
    private final Acts acts;
    private final Contents contents;
    private final TransactionTemplate transaction;
    private int inForce = 1;

    Amending(String address, JdbcClient jdbc, Acts acts, Contents contents, TransactionTemplate transaction) {
        this.assembly = Assembly.of(address, GovernanceTest.OwnIssuer.ISSUER);
        this.platform = PlatformId.of(assembly.id());
        this.ledger = new Ledger(jdbc);
        this.acts = acts;
        this.contents = contents;
        this.transaction = transaction;
    }

    /// @param calls as they stand in the ledger, each whether it came before the amendment
    /// @param isRight whether each was called under the charter that the ledger has before it
    record Round(List<Boolean> calls, boolean isRight) {}

    /// @param first how many calls are answered before the amendment begins
    Round round(int first) throws Exception {
        var before = inForce % 2 == 1 ? "buyers" : "traders";
        var after = inForce % 2 == 1 ? "traders" : "buyers";
        var amend = amendment(before, after);
        var proposals = IntStream.range(0, CALLS)
                .mapToObj(i -> assembly.path() + "/proposals/" + assembly.admitted("ordinary"))
                .toList();
        var tasks = new ArrayList<Callable<Integer>>();
        var answered = new CountDownLatch(first % CALLS);
        proposals.forEach(at -> tasks.add(() -> {
            var status = call(at).status();
            answered.countDown();
            return status;
        }));
        // Told twice, as an automation may be.
        for (int i = 0; i < 2; i++) {
            tasks.add(CALLS / 2, () -> {
                answered.await();
                acts.performAsSystem(Actor.AUTOMATION, platform, Map.of(), amend);
                return 201;
            });
        }
        assertThat(Together.run(tasks)).containsOnly(201);
        inForce++;
        var entries = ledger.of(assembly.id());
        var amended = entries.stream()
                .filter(entry -> entry.event() instanceof CharterAmended)
                .toList();
        assertThat(amended).hasSize(inForce - 1);
        var since = amended.getLast().index();
        var called = entries.stream()
                .filter(entry -> entry.event() instanceof VoteCalled)
                .skip((long) (inForce - 2) * CALLS)
                .toList();
        assertThat(called).hasSize(CALLS);
        return new Round(
                called.stream().map(entry -> entry.index() < since).toList(),
                called.stream()
                        .allMatch(entry -> entry.index() < since
                                ? isUnder(entry, inForce - 1, before)
                                : isUnder(entry, inForce, after)));
    }

    private static boolean isUnder(LedgerEntry entry, int version, String buyers) {
        var called = (VoteCalled) entry.event();
        return called.charterVersion() == version
                && Objects.requireNonNull(entry.charter()).version() == version
                && called.roll().constituencies().stream()
                        .map(RollCount::constituency)
                        .toList()
                        .equals(List.of("growers", buyers))
                && called.roll().entries() == 4;
    }

    private AmendCharter amendment(String before, String after) {
        var charter = Assembly.CHARTER.formatted("public").replace("\"id\":\"buyers\"", "\"id\":\"" + after + "\"");
        var content = Objects.requireNonNull(transaction.execute(
                status -> contents.put(platform, MediaTypes.CHARTER, charter.getBytes(StandardCharsets.UTF_8), true)));
        return new AmendCharter(
                platform,
                new ProposalId(UUID.randomUUID()),
                new CharterAmendment(inForce, content, List.of(new Move(before, after))));
    }

    private Reply call(String at) {
        var closesAt = Instant.now().plus(Duration.ofHours(1)).toString();
        return assembly.secretary()
                .post(at + "/votes", Map.of("way", "ballots", "closesAt", closesAt), Assembly.key(), "2");
    }
}
