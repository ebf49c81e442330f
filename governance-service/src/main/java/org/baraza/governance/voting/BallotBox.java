package org.baraza.governance.voting;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.baraza.governance.acts.OneTrip;
import org.baraza.governance.acts.Receipts;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.elections.Marks;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.ProxyId;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds what opens the commitments until the vote closes. Nothing but the closing reads it.
@Component
class BallotBox {
    private final JdbcClient jdbc;
    private final Receipts receipts;

    BallotBox(JdbcClient jdbc, Receipts receipts) {
        this.jdbc = jdbc;
        this.receipts = receipts;
    }

    /// @return false when a ballot for this entry of the roll is in the box already
    boolean put(VoteId vote, BallotOpening opening) {
        var together = CastTogether.now(vote);
        if (together != null) {
            return together.put(opening);
        }
        return jdbc.sql("insert into ballot_box (vote, roll_entry, choice, marks, salt) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .param(vote.value())
                        .param(opening.rollEntry().value())
                        .param(choice(opening))
                        .param(marks(opening))
                        .param(opening.salt())
                        .update()
                == 1;
    }

    /// Puts them in where no ballot is yet.
    ///
    /// @return for whom
    static Supplier<List<SeatId>> put(OneTrip trip, VoteId vote, Collection<BallotOpening> openings) {
        return trip.read(
                """
                insert into ballot_box (vote, roll_entry, choice, marks, salt)
                select ?, * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) on conflict do nothing returning roll_entry""",
                (row, n) -> SeatId.of(row.getString(1)),
                vote.value(),
                openings.stream().map(one -> one.rollEntry().value()).toList(),
                openings.stream().map(BallotBox::choice).toList(),
                openings.stream().map(BallotBox::marks).toList(),
                openings.stream().map(BallotOpening::salt).toList());
    }

    /// Those of the entries whose ballot is in the box.
    static Supplier<List<SeatId>> in(OneTrip trip, VoteId vote, Collection<SeatId> entries) {
        return trip.read(
                "select roll_entry from ballot_box where vote = ? and roll_entry = any(?)",
                (row, n) -> SeatId.of(row.getString(1)),
                vote.value(),
                entries.stream().map(SeatId::value).toList());
    }

    /// The caller knows that there is one.
    void replace(VoteId vote, BallotOpening opening) {
        jdbc.sql("update ballot_box set choice = ?, marks = ?, salt = ? where vote = ? and roll_entry = ?")
                .param(choice(opening))
                .param(marks(opening))
                .param(opening.salt())
                .param(vote.value())
                .param(opening.rollEntry().value())
                .update();
    }

    private static @Nullable String choice(BallotOpening opening) {
        return opening.choice() == null ? null : opening.choice().name();
    }

    private static @Nullable String marks(BallotOpening opening) {
        return opening.marks() == null ? null : Json.MAPPER.writeValueAsString(opening.marks());
    }

    /// The holder's, beside one that the principal may have cast. The caller knows that the proxy was
    /// not used.
    void putByProxy(VoteId vote, ProxyId proxy, BallotOpening opening) {
        jdbc.sql("insert into proxy_box (vote, roll_entry, proxy, choice, marks, salt) values (?, ?, ?, ?, ?, ?)")
                .param(vote.value())
                .param(opening.rollEntry().value())
                .param(proxy.value())
                .param(choice(opening))
                .param(marks(opening))
                .param(opening.salt())
                .update();
    }

    /// Whether the entry's own seat has voted.
    boolean has(VoteId vote, SeatId rollEntry) {
        return jdbc.sql("select exists (select 1 from ballot_box where vote = ? and roll_entry = ?)")
                .params(vote.value(), rollEntry.value())
                .query(Boolean.class)
                .single();
    }

    /// @param organisation of the roll entry; absent for an individual's
    /// @param constituency of the roll entry
    /// @param part of the weight of its constituency; absent where all entries weigh the same
    record Sealed(
            BallotOpening opening,
            @Nullable OrganisationId organisation,
            String constituency,
            @Nullable Fraction part) {}

    /// One ballot for each entry that voted, its own before that of a proxy, in the order of the roll.
    /// The caller holds the vote's exclusive lock.
    List<Sealed> open(VoteId vote) {
        return jdbc.sql("""
                        select box.roll_entry, box.choice, box.salt, roll.organisation, roll.constituency, box.proxy,
                               roll.part, box.marks
                        from (select vote, roll_entry, choice, marks, salt, null::uuid as proxy
                              from ballot_box where vote = ?
                              union all
                              select vote, roll_entry, choice, marks, salt, proxy from proxy_box by_proxy
                              where vote = ? and not exists (select 1 from ballot_box own
                                  where own.vote = by_proxy.vote and own.roll_entry = by_proxy.roll_entry)) box
                        join roll_register roll on roll.vote = box.vote and roll.seat = box.roll_entry
                        order by box.roll_entry""")
                .params(vote.value(), vote.value())
                .query((row, n) -> new Sealed(
                        new BallotOpening(
                                SeatId.of(row.getString(1)),
                                row.getString(2) == null ? null : Choice.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getString(6) == null ? null : ProxyId.of(row.getString(6)),
                                row.getString(8) == null ? null : Json.MAPPER.readValue(row.getString(8), Marks.class)),
                        row.getString(4) == null ? null : OrganisationId.of(row.getString(4)),
                        row.getString(5),
                        row.getString(7) == null ? null : Fraction.parse(row.getString(7))))
                .list();
    }

    /// Destroys what leads from a choice to its voter: choices with their salts, and in receipts the
    /// salt and the hash of what was asked, from which three guesses would tell the choice. The
    /// caller holds the vote's exclusive lock.
    void destroy(VoteId vote) {
        for (var box : List.of("ballot_box", "proxy_box")) {
            jdbc.sql("delete from " + box + " where vote = ?")
                    .param(vote.value())
                    .update();
        }
        receipts.forgetSalts(Streams.ballotsOf(vote));
        receipts.forgetSalts(Streams.proxiesOf(vote));
    }

    /// How many ballots of proxies count nothing, since the principals cast their own.
    long overridden(VoteId vote) {
        return jdbc.sql("select count(*) from proxy_box join ballot_box using (vote, roll_entry) where vote = ?")
                .param(vote.value())
                .query(Long.class)
                .single();
    }
}
