package org.baraza.governance.acts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.VoteId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The locks that rules across streams take, in one place so that their order can be seen: key, charter, the seat acted
/// in, stream, person, deliberation, membership, another seat, request, assembly, paper, vote, proxies. Each is
/// held until the transaction ends, and must be taken before its first write.
///
/// Two officers who end each other's seats wait in a circle. PostgreSQL finds it after a second, and
/// one of them is decided again.
@Component
public class Locks {
    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One act per idempotency key at a time.
    void key(String key) {
        exclusive("key:" + key);
    }

    /// The charter in force stays so until the act is recorded: it is decided, and its entry says, under which.
    public void charterStays(PlatformId platform) {
        shared("charter:" + platform);
    }

    /// Waits for every act on the platform, and lets no further one begin.
    void charterChanges(PlatformId platform) {
        exclusive("charter:" + platform);
    }

    /// From comparing a stream's version until writing to it, nobody else who names a version writes to it: two people
    /// who saw the same version cannot both be right about it.
    void stream(String stream) {
        exclusive("stream:" + stream);
    }

    /// The person is not erased while something is kept of them or given to them.
    public void personStays(PersonId person) {
        shared("person:" + person);
    }

    public void personChanges(PersonId person) {
        exclusive("person:" + person);
    }

    /// A proposal's deliberation is not closed while somebody speaks.
    public void deliberationStays(ProposalId proposal) {
        shared("deliberation:" + proposal);
    }

    public void deliberationChanges(ProposalId proposal) {
        exclusive("deliberation:" + proposal);
    }

    /// Members, seats and offices of a platform stay as they are: for freezing a roll.
    public void membershipStays(PlatformId platform) {
        shared("membership:" + platform);
    }

    public void membershipChanges(PlatformId platform) {
        exclusive("membership:" + platform);
    }

    /// The seat is neither ended nor does it lose an office while somebody acts in it.
    public void seatStays(SeatId seat) {
        shared(seat(seat));
    }

    public void seatChanges(SeatId seat) {
        exclusive(seat(seat));
    }

    /// Nobody else supports or answers the request.
    public void assemblyRequestChanges(AssemblyRequestId request) {
        exclusive("assembly-request:" + request);
    }

    /// The assembly neither loses its quorum nor ends while a vote is called or counted in it.
    public void assemblyStays(AssemblyId assembly) {
        shared("assembly:" + assembly);
    }

    public void assemblyChanges(AssemblyId assembly) {
        exclusive("assembly:" + assembly);
    }

    /// The vote is not closed while a ballot is cast.
    public void voteStays(VoteId vote) {
        shared("vote:" + vote);
    }

    public void voteChanges(VoteId vote) {
        exclusive("vote:" + vote);
    }

    /// Nobody else enters the same paper.
    public void paperChanges(VoteId vote, SeatId rollEntry) {
        exclusive("paper:" + vote + "/" + rollEntry);
    }

    /// No proxy is given in the vote while a ballot is cast that one would stand in the way of.
    public void proxiesStay(VoteId vote) {
        shared("proxies:" + vote);
    }

    /// Proxies of one vote are given one after the other: how many a holder has is known.
    public void proxiesChange(VoteId vote) {
        exclusive("proxies:" + vote);
    }

    /// Only one person at a time acts for an organisation in the registry.
    public void organisationChanges(OrganisationId organisation) {
        exclusive("organisation:" + organisation);
    }

    /// For acts that are done together: every lock of every one of them, each kind in its place in the order and those
    /// of a kind in one order for everybody, so that groups do not wait in a circle.
    ///
    /// @param then shared ones that come after the seats, in their order
    static void together(OneTrip trip, Collection<Act> acts, PlatformId platform, List<String> then) {
        trip.run(
                "select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(?::text[]) name",
                acts.stream().map(act -> "key:" + act.key()).distinct().sorted().toList());
        var shared = new ArrayList<String>();
        shared.add("charter:" + platform);
        acts.stream()
                .map(act -> act.actor().seat())
                .filter(Objects::nonNull)
                .map(Locks::seat)
                .distinct()
                .sorted()
                .forEach(shared::add);
        shared.addAll(then);
        trip.run("select pg_advisory_xact_lock_shared(hashtextextended(name, 0)) from unnest(?::text[]) name", shared);
    }

    /// What casting takes besides, in the names that [#together] takes.
    public static List<String> ofCasting(VoteId vote) {
        return List.of("vote:" + vote, "proxies:" + vote);
    }

    private static String seat(SeatId seat) {
        return "seat:" + seat;
    }

    private void exclusive(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(name)
                .query(rows -> {});
    }

    private void shared(String name) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))")
                .param(name)
                .query(rows -> {});
    }
}
