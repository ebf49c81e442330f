package org.baraza.governance.voting;

import java.util.List;
import org.baraza.governance.voting.BallotBox.Sealed;
import org.baraza.record.elections.BallotsRoot;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.platform.Charter;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The lots that resolve ties: commits to a secret when a vote is called, and draws from it and the
/// ballots at the closing.
@Component
class Lots {
    private final JdbcClient jdbc;

    Lots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Draws the secret of the lot and keeps it until the closing.
    ///
    /// @return its commitment; absent where the charter draws no lot
    @Nullable
    String commit(VoteId vote, Charter.DecisionType type) {
        if (!type.drawsLots()) {
            return null;
        }
        var secret = Salt.fresh();
        jdbc.sql("insert into lot_secret (vote, secret) values (?, ?)")
                .params(vote.value(), secret)
                .update();
        return DrawnLot.commitment(secret);
    }

    /// The lot, drawn from its secret and the ballots that count.
    ///
    /// @param ballots in the order of the roll
    /// @return absent where the vote was called without one
    @Nullable
    DrawnLot draw(VoteCalled vote, List<Sealed> ballots) {
        if (vote.lot() == null) {
            return null;
        }
        var secret = jdbc.sql("select secret from lot_secret where vote = ?")
                .param(vote.vote().value())
                .query(String.class)
                .single();
        var commitments = ballots.stream()
                .map(one -> one.opening().commitment(vote.vote()))
                .toList();
        return DrawnLot.of(secret, BallotsRoot.of(commitments));
    }
}
