package org.baraza.governance.voting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.baraza.governance.acts.OneTrip;
import org.baraza.governance.ledger.Contents;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.Secrecy;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.baraza.record.voting.FrozenRoll.RollCount;
import org.baraza.record.voting.FrozenRoll.RollEntry;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent.VoteAnnulled;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteExtended;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which votes are open, and who is on their rolls.
@Component
@ProcessingGroup("registers")
class VoteRegister {
    private static final String VOTE =
            "select platform, proposal, way, open, closes_at, charter_version, decision_type,"
                    + " options from vote_register where vote = ?";

    private final JdbcClient jdbc;
    private final Contents contents;

    VoteRegister(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /// @param options what ballots can mark; absent where one text is adopted or not
    record Known(
            VoteId vote,
            PlatformId platform,
            ProposalId proposal,
            WayOfDeciding way,
            boolean open,
            @Nullable Instant closesAt,
            @Nullable Rules rules,
            @Nullable List<String> options) {
        /// Absent for a vote of old, which has no rules.
        Charter.@Nullable DecisionType type(PlatformRegister platforms) {
            if (rules == null) {
                return null;
            }
            var together = CastTogether.now(vote);
            return together == null ? rules.type(platforms, platform) : together.type();
        }
    }

    /// Under which a vote is taken.
    record Rules(int charterVersion, String decisionType) {
        Charter.DecisionType type(PlatformRegister platforms, PlatformId platform) {
            return Objects.requireNonNull(
                    platforms.charter(platform, charterVersion).decisionType(decisionType),
                    "the vote was called under it");
        }
    }

    Optional<Known> vote(VoteId vote) {
        return jdbc.sql(VOTE)
                .param(vote.value())
                .query((row, n) -> known(vote, row))
                .optional();
    }

    /// Nothing where there is no such vote.
    static Supplier<List<Known>> vote(OneTrip trip, VoteId vote) {
        return trip.read(VOTE, (row, n) -> known(vote, row), vote.value());
    }

    /// The content of the charter under which it was called. Nothing for a vote of old, which has no rules.
    static Supplier<List<ContentId>> charter(OneTrip trip, VoteId vote) {
        return trip.read("""
                select content from vote_register join charter_register using (platform)
                where vote = ? and version = charter_version""", (row, n) -> ContentId.of(row.getString(1)), vote.value());
    }

    private static Known known(VoteId vote, ResultSet row) throws SQLException {
        var closesAt = row.getTimestamp(5);
        return new Known(
                vote,
                PlatformId.of(row.getString(1)),
                ProposalId.of(row.getString(2)),
                WayOfDeciding.valueOf(row.getString(3)),
                row.getBoolean(4),
                closesAt == null ? null : closesAt.toInstant(),
                row.getString(7) == null ? null : new Rules(row.getInt(6), row.getString(7)),
                row.getArray(8) == null
                        ? null
                        : List.of((String[]) row.getArray(8).getArray()));
    }

    /// Whether the receipt of a ballot has what finds it among those that are published without whose they are.
    static boolean isFoundByReceipt(Known vote, PlatformRegister platforms) {
        return isFoundByReceipt(vote.type(platforms));
    }

    static boolean isFoundByReceipt(Charter.@Nullable DecisionType type) {
        return type != null && type.secrecyOfBallots() != Secrecy.OPEN;
    }

    boolean isOnRoll(VoteId vote, SeatId seat) {
        var together = CastTogether.now(vote);
        if (together != null) {
            return together.isOnRoll(seat);
        }
        return jdbc.sql("select exists (select 1 from roll_register where vote = ? and seat = ?)")
                .params(vote.value(), seat.value())
                .query(Boolean.class)
                .single();
    }

    /// Those of the seats that are on the roll.
    static Supplier<List<SeatId>> onRoll(OneTrip trip, VoteId vote, Collection<SeatId> seats) {
        return trip.read(
                "select seat from roll_register where vote = ? and seat = any(?)",
                (row, n) -> SeatId.of(row.getString(1)),
                vote.value(),
                seats.stream().map(SeatId::value).toList());
    }

    /// Absent for a seat that is not on the roll.
    Optional<String> constituency(VoteId vote, SeatId seat) {
        return jdbc.sql("select constituency from roll_register where vote = ? and seat = ?")
                .params(vote.value(), seat.value())
                .query(String.class)
                .optional();
    }

    /// Entries of the roll by organisation and constituency. Individuals speak for none.
    Map<OrganisationId, Map<String, Long>> entries(VoteId vote) {
        return jdbc
                .sql("select organisation, constituency, count(*) from roll_register"
                        + " where vote = ? and organisation is not null group by 1, 2")
                .param(vote.value())
                .query((row, n) -> new Entries(OrganisationId.of(row.getString(1)), row.getString(2), row.getLong(3)))
                .list()
                .stream()
                .collect(groupingBy(Entries::organisation, toMap(Entries::constituency, Entries::number)));
    }

    private record Entries(OrganisationId organisation, String constituency, long number) {}

    @EventHandler
    void on(VoteCalled event) {
        var closesAt = event.closesAt();
        jdbc.sql("""
                        insert into vote_register
                            (vote, platform, proposal, way, open, closes_at, charter_version, decision_type, options)
                        values (?, ?, ?, ?, true, ?, ?, ?, ?)""")
                .param(event.vote().value())
                .param(event.platform().value())
                .param(event.proposal().value())
                .param(event.way().name())
                .param(closesAt == null ? null : Timestamp.from(closesAt))
                .param(event.charterVersion())
                .param(event.decisionType())
                .param(
                        event.election() == null
                                ? null
                                : event.election().options().toArray(String[]::new))
                .update();
        var units = event.roll().constituencies().stream()
                .filter(one -> one.units() != null)
                .collect(toMap(RollCount::constituency, RollCount::units));
        var roll = Json.MAPPER
                .readValue(contents.bytes(event.roll().content().id()), RollContent.class)
                .entries();
        jdbc.sql("""
                        insert into roll_register (vote, seat, organisation, constituency, part)
                        select ?, * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[])""")
                .param(event.vote().value())
                .param(roll.stream().map(entry -> entry.seat().value()).toArray(UUID[]::new))
                .param(roll.stream().map(VoteRegister::organisation).toArray(UUID[]::new))
                .param(roll.stream().map(RollEntry::constituency).toArray(String[]::new))
                .param(roll.stream().map(entry -> part(entry, units)).toArray(String[]::new))
                .update();
    }

    /// Of the weight of its constituency.
    private static @Nullable String part(RollEntry entry, Map<String, Fraction> units) {
        var all = units.get(entry.constituency());
        return entry.units() == null || all == null
                ? null
                : entry.units().dividedBy(all).toString();
    }

    private static @Nullable UUID organisation(RollEntry entry) {
        return entry.organisation() == null ? null : entry.organisation().value();
    }

    @EventHandler
    void on(VoteExtended event) {
        jdbc.sql("update vote_register set closes_at = ? where vote = ?")
                .params(Timestamp.from(event.closesAt()), event.vote().value())
                .update();
    }

    @EventHandler
    void on(VoteClosed event) {
        takesNoBallot(event.vote());
    }

    @EventHandler
    void on(VoteAnnulled event) {
        takesNoBallot(event.vote());
    }

    private void takesNoBallot(VoteId vote) {
        jdbc.sql("update vote_register set open = false where vote = ?")
                .param(vote.value())
                .update();
    }
}
