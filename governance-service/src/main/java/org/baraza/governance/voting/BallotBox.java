package org.baraza.governance.voting;

import java.util.List;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds what opens the commitments until the vote closes. Nothing but the closing reads it.
@Component
class BallotBox {
    private final JdbcClient jdbc;

    BallotBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when a ballot for this entry of the roll is in the box already
    boolean put(VoteId vote, BallotOpening opening) {
        return jdbc.sql(
                                "insert into ballot_box (vote, roll_entry, choice, salt) values (?, ?, ?, ?) on conflict do nothing")
                        .params(
                                vote.value(),
                                opening.rollEntry().value(),
                                opening.choice().name(),
                                opening.salt())
                        .update()
                == 1;
    }

    /// @param organisation of the roll entry; absent for an individual's
    /// @param constituency of the roll entry
    record Sealed(BallotOpening opening, @Nullable OrganisationId organisation, String constituency) {}

    /// Every ballot, in the order of the roll. The caller holds the vote's exclusive lock.
    List<Sealed> open(VoteId vote) {
        return jdbc.sql("""
                        select box.roll_entry, box.choice, box.salt, roll.organisation, roll.constituency
                        from ballot_box box join roll_register roll on roll.vote = box.vote and roll.seat = box.roll_entry
                        where box.vote = ? order by box.roll_entry""")
                .param(vote.value())
                .query((row, n) -> new Sealed(
                        new BallotOpening(
                                SeatId.of(row.getString(1)), Choice.valueOf(row.getString(2)), row.getString(3)),
                        row.getString(4) == null ? null : OrganisationId.of(row.getString(4)),
                        row.getString(5)))
                .list();
    }
}
