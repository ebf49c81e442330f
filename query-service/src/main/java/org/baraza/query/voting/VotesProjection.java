package org.baraza.query.voting;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import java.util.Date;
import java.util.List;
import org.baraza.query.ledger.Entry;
import org.baraza.query.ledger.Projection;
import org.baraza.query.ledger.Writes;
import org.baraza.query.outcome.Result;
import org.baraza.query.platform.Place;
import org.baraza.record.Json;
import org.baraza.record.assemblies.AssemblyEvent;
import org.baraza.record.assemblies.AssemblyRequestEvent;
import org.baraza.record.commitments.CommitmentEvent;
import org.baraza.record.deliberation.DeliberationEvent;
import org.baraza.record.membership.MembershipEvent;
import org.baraza.record.membership.MembershipEvent.SeatGiven;
import org.baraza.record.membership.MembershipEvent.SeatTaken;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformEvent;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.voting.VotingEvent;
import org.baraza.record.voting.VotingEvent.BallotCast;
import org.baraza.record.voting.VotingEvent.BallotReplaced;
import org.baraza.record.voting.VotingEvent.BallotsOpened;
import org.baraza.record.voting.VotingEvent.MeetingCountEntered;
import org.baraza.record.voting.VotingEvent.MeetingCountSigned;
import org.baraza.record.voting.VotingEvent.PaperEntered;
import org.baraza.record.voting.VotingEvent.PaperEntriesDiffered;
import org.baraza.record.voting.VotingEvent.ProxyBallotCast;
import org.baraza.record.voting.VotingEvent.ProxyGiven;
import org.baraza.record.voting.VotingEvent.ProxyRevoked;
import org.baraza.record.voting.VotingEvent.VoteAnnulled;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteCertified;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteExtended;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/// Votes: who may vote, how many did, and after closing what came of it.
@Component
final class VotesProjection implements Projection {
    static final String VIEW = "votes";
    static final String VOTES = "votes";
    static final String PROXIES = "proxies";
    static final String PAPERS = "papers";
    private static final String CONSTITUENCY = "constituency";

    @Override
    public String name() {
        return VIEW;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index(VOTES, new Document("platform", 1).append("calledAt", -1)),
                new Index(PROXIES, new Document("platform", 1).append("vote", 1)),
                new Index(PAPERS, new Document("platform", 1).append("vote", 1).append("state", 1)));
    }

    @Override
    public void on(Entry entry, Writes writes) {
        switch (entry.event()) {
            case SeatGiven event -> {
                if (event.constituency() != null) {
                    writes.remember(
                            "seat/" + event.seat(),
                            new Document(CONSTITUENCY, Place.kept(entry, event.constituency())));
                }
            }
            case SeatTaken event ->
                writes.remember(
                        "seat/" + event.seat(), new Document(CONSTITUENCY, Place.kept(entry, event.constituency())));
            case VotingEvent event -> {
                var change = switch (event) {
                    case VoteCalled called -> called(called, entry);
                    case BallotCast cast -> {
                        var instead = cast.insteadOf();
                        if (instead != null) {
                            writes.update(PROXIES, entry.id(instead), set("instead", true));
                        }
                        if (cast.channel() == null) {
                            yield cast(cast.rollEntry(), writes);
                        }
                        writes.update(PAPERS, entry.id(cast.vote(), cast.rollEntry()), set("state", "cast"));
                        yield combine(cast(cast.rollEntry(), writes), inc("onPaper", 1L));
                    }
                    case BallotReplaced replaced -> inc("replaced", 1L);
                    case PaperEntered entered -> {
                        writes.update(PAPERS, entry.id(entered.vote(), entered.rollEntry()), entered(entered, entry));
                        yield set("papers", true);
                    }
                    case PaperEntriesDiffered differed -> {
                        writes.update(PAPERS, entry.id(differed.vote(), differed.rollEntry()), set("state", "differs"));
                        yield set("papers", true);
                    }
                    case ProxyBallotCast cast -> {
                        writes.update(PROXIES, entry.id(cast.proxy()), set("cast", true));
                        yield combine(cast(cast.rollEntry(), writes), inc("byProxy", 1L));
                    }
                    case ProxyGiven given -> {
                        writes.update(PROXIES, entry.id(given.proxy()), given(given, entry, writes));
                        yield inc("proxies", 1L);
                    }
                    case ProxyRevoked revoked -> {
                        writes.update(PROXIES, entry.id(revoked.proxy()), set("state", "revoked"));
                        yield inc("proxies", -1L);
                    }
                    case MeetingCountEntered entered -> by("entered", entry);
                    case MeetingCountSigned signed -> by("signed", entry);
                    case VoteClosed closed ->
                        combine(
                                set("state", "closed"),
                                set("closedAt", closed.at()),
                                set("overridden", closed.overridden() == null ? 0L : closed.overridden()),
                                set(
                                        "unmatchedPapers",
                                        closed.unmatchedPapers() == null ? 0L : closed.unmatchedPapers()));
                    case BallotsOpened opened ->
                        push("openings", opened.content().id().toString());
                    case VoteTallied tallied ->
                        combine(
                                Result.keep(tallied),
                                Elections.keep(tallied),
                                set("outcome", tallied.outcome().publicName()));
                    case VoteExtended extended ->
                        combine(
                                set("closesAt", extended.closesAt()),
                                push("extensions", entry(entry).append("closesAt", Date.from(extended.closesAt()))));
                    case VoteAnnulled annulled ->
                        combine(
                                set("state", "annulled"),
                                set("reasons", annulled.reasons().id().toString()),
                                by("annulled", entry));
                    case VoteCertified certified ->
                        combine(
                                set("state", "certified"),
                                set("outcome", certified.outcome().publicName()),
                                set("callsAgain", certified.callsAgain()),
                                by("certified", entry));
                };
                // A ballot or proxy is a stream of its own and does not move the vote's version.
                writes.update(
                        VOTES,
                        entry.id(event.vote()),
                        entry.said().stream().startsWith("vote:") ? combine(change, version(entry)) : change);
            }
            case MembershipEvent event -> {}
            case CommitmentEvent event -> {}
            case AssemblyEvent event -> {}
            case AssemblyRequestEvent event -> {}
            case PlatformEvent event -> {}
            case ProposalEvent event -> {}
            case DeliberationEvent event -> {}
        }
    }

    private static Bson version(Entry entry) {
        return set("version", entry.said().sequence());
    }

    private static Bson called(VoteCalled event, Entry entry) {
        return combine(
                set("proposal", event.proposal().toString()),
                set("decisionType", event.decisionType()),
                set("way", event.way().publicName()),
                set("call", event.callNumber()),
                set(
                        "assembly",
                        event.assembly() == null ? null : event.assembly().toString()),
                set("charterVersion", event.charterVersion()),
                set("calledAt", entry.recordedAt()),
                set("opensAt", event.opensAt()),
                set("closesAt", event.closesAt()),
                set("roll", Json.MAPPER.writeValueAsString(event.roll())),
                Elections.keep(event),
                set("state", "open"));
    }

    /// The turnout of the constituency that the voter's seat was given in: an amendment may have moved it since.
    private static Bson cast(SeatId rollEntry, Writes writes) {
        var seat = writes.recall("seat/" + rollEntry);
        return combine(inc("ballots", 1L), inc("ballotsIn." + seat.getString(CONSTITUENCY), 1L));
    }

    /// With the constituency, so that an entry for which both have voted can be taken out of the
    /// turnout once.
    private static Bson given(ProxyGiven event, Entry entry, Writes writes) {
        return combine(
                set("vote", event.vote().toString()),
                set("principal", event.principal().toString()),
                set("holder", event.holder().toString()),
                set(CONSTITUENCY, writes.recall("seat/" + event.principal()).getString(CONSTITUENCY)),
                set("state", "standing"),
                set("givenAt", entry.recordedAt()),
                set("givenEntry", entry.index()));
    }

    /// A further entry may match: the next event says so when it does not.
    private static Bson entered(PaperEntered event, Entry entry) {
        var seat = entry.actor().seat();
        var office = entry.actor().office();
        return combine(
                set("vote", event.vote().toString()),
                set("rollEntry", event.rollEntry().toString()),
                set("state", "entered"),
                push(
                        "entries",
                        entry(entry)
                                .append("seat", seat == null ? null : seat.toString())
                                .append("office", office == null ? null : office.publicName())));
    }

    private static Document entry(Entry entry) {
        return new Document("entry", entry.index()).append("at", Date.from(entry.recordedAt()));
    }

    private static Bson by(String act, Entry entry) {
        var seat = entry.actor().seat();
        var office = entry.actor().office();
        return combine(
                set(act + "By", seat == null ? null : seat.toString()),
                set(act + "As", office == null ? null : office.publicName()),
                set(act + "At", entry.recordedAt()),
                set(act + "Entry", entry.index()));
    }
}
