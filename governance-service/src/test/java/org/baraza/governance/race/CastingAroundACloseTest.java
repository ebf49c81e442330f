package org.baraza.governance.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.baraza.governance.journey.GovernanceTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The shared lock on the vote that casting takes, and the exclusive one that closing takes.
@Tag("race")
@GovernanceTest
class CastingAroundACloseTest {
    private static final int ROUNDS = Integer.getInteger("baraza.race.rounds", 100);

    private static final int HUNDREDS = 300;
    private static final int ROUNDS_OF_HUNDREDS = 12;

    private final Casting casting;
    private final String address;
    private final JdbcClient jdbc;

    CastingAroundACloseTest(@LocalServerPort int port, JdbcClient jdbc) {
        address = "http://127.0.0.1:" + port;
        this.jdbc = jdbc;
        casting = new Casting("http://127.0.0.1:" + port, jdbc, 20260101);
    }

    @Test
    void a_ballot_acknowledged_before_the_closing_is_counted_and_no_other_is() throws Exception {
        var both = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var round = casting.round();
            assertThat(round.isRight()).as("round %s: %s", i, round).isTrue();
            both += round.hadBoth() ? 1 : 0;
        }
        assertThat(both).as("rounds in which both happened").isGreaterThan(ROUNDS / 2);
    }

    @Test
    void of_hundreds_who_share_transactions_each_is_counted_or_refused() throws Exception {
        var many = new Casting(address, jdbc, 20260103, HUNDREDS);
        var acknowledged = 0;
        var both = 0;
        var transactions = 0L;
        for (int i = 0; i < ROUNDS_OF_HUNDREDS; i++) {
            var round = many.round();
            assertThat(round.isRight()).as("round %s: %s", i, round).isTrue();
            acknowledged += round.acknowledged().size();
            both += round.hadBoth() ? 1 : 0;
            transactions += round.transactions();
        }
        // How many of a round are in time depends on the machine; that the closing comes among them must not.
        assertThat(both).as("rounds in which both happened").isGreaterThan(ROUNDS_OF_HUNDREDS / 2);
        assertThat(transactions).as("they shared transactions").isLessThan(acknowledged / 2);
    }
}
