package org.baraza.governance.voting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.baraza.record.Json;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.VoteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Holds what clerks read on papers until two of them read the same. No clerk sees those of another.
@Component
class PaperBox {
    private final JdbcClient jdbc;

    PaperBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What another clerk's entry says beside this one.
    enum Compared {
        FIRST,
        MATCHES,
        DIFFERS
    }

    /// The caller holds the paper.
    Compared compare(VoteId vote, PersonId clerk, BallotOpening read) {
        var others = jdbc.sql(
                        "select coalesce(choice, marks) from paper_box where vote = ? and roll_entry = ? and clerk <> ?")
                .params(vote.value(), read.rollEntry().value(), clerk.value())
                .query(String.class)
                .list();
        if (others.isEmpty()) {
            return Compared.FIRST;
        }
        return others.contains(said(read)) ? Compared.MATCHES : Compared.DIFFERS;
    }

    /// Instead of what the same clerk read before. The caller holds the paper.
    void put(VoteId vote, PersonId clerk, BallotOpening read) {
        jdbc.sql("""
                        insert into paper_box (vote, roll_entry, clerk, choice, marks) values (?, ?, ?, ?, ?)
                        on conflict (vote, roll_entry, clerk) do update set choice = excluded.choice, marks = excluded.marks""")
                .param(vote.value())
                .param(read.rollEntry().value())
                .param(clerk.value())
                .param(read.choice() == null ? null : read.choice().name())
                .param(read.marks() == null ? null : said(read))
                .update();
    }

    /// Canonical, so that what is the same is written the same.
    private static String said(BallotOpening read) {
        return read.choice() == null
                ? new String(Json.canonical(Objects.requireNonNull(read.marks())), UTF_8)
                : read.choice().name();
    }

    /// The paper is cast, or its voter voted otherwise.
    void take(VoteId vote, SeatId rollEntry) {
        jdbc.sql("delete from paper_box where vote = ? and roll_entry = ?")
                .params(vote.value(), rollEntry.value())
                .update();
    }

    /// How many papers were entered, of which no two clerks read the same, and whose voters did not vote
    /// otherwise. They count nothing.
    long unmatched(VoteId vote) {
        return jdbc.sql("""
                        select count(distinct roll_entry) from paper_box left join ballot_box using (vote, roll_entry)
                        where vote = ? and ballot_box.salt is null""").param(vote.value()).query(Long.class).single();
    }

    /// Whether clerks read the paper differently.
    boolean differ(VoteId vote, SeatId rollEntry) {
        return jdbc.sql("select count(*) > 1 from paper_box where vote = ? and roll_entry = ?")
                .params(vote.value(), rollEntry.value())
                .query(Boolean.class)
                .single();
    }

    /// After the closing, or the annulment, nobody asks any more what a clerk read.
    void empty(VoteId vote) {
        jdbc.sql("delete from paper_box where vote = ?").param(vote.value()).update();
    }
}
