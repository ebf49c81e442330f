package org.baraza.query.proposals;

import static com.mongodb.client.model.Updates.set;

import java.util.Map;
import org.baraza.query.ledger.Entry;
import org.baraza.query.ledger.Writes;
import org.baraza.query.outcome.Result;
import org.baraza.query.proposals.Undecided.CountState;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VoteId;
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

/// Votes as far as the proposals show them: how each stands, what comes of it, and who has voted.
final class ProposalVotes {
    private ProposalVotes() {}

    static void on(VotingEvent event, Entry entry, Writes writes) {
        switch (event) {
            case VoteCalled called -> {
                var way = called.way().publicName();
                var facts = new Document("way", way);
                if (called.closesAt() != null) {
                    facts.append("closesAt", called.closesAt().toString());
                }
                changed(
                        called.vote(),
                        entry,
                        writes,
                        facts,
                        set("proposal", called.proposal().toString()),
                        set("vote", called.vote().toString()),
                        set("state", "open"),
                        set("way", way),
                        set("charterVersion", called.charterVersion()),
                        set("roll", called.roll().content().id().toString()),
                        set("closesAt", called.closesAt()));
            }
            case VoteClosed closed ->
                changed(
                        closed.vote(),
                        entry,
                        writes,
                        new Document("ballots", closed.ballots()),
                        set("state", "closed"));
            case VoteTallied tallied ->
                changed(tallied.vote(), entry, writes, outcome(tallied.outcome()), Result.keep(tallied));
            case VoteExtended extended ->
                changed(
                        extended.vote(),
                        entry,
                        writes,
                        new Document("closesAt", extended.closesAt().toString()),
                        set("closesAt", extended.closesAt()));
            case VoteCertified certified ->
                changed(certified.vote(), entry, writes, outcome(certified.outcome()), set("state", "certified"));
            case VoteAnnulled annulled ->
                changed(
                        annulled.vote(),
                        entry,
                        writes,
                        new Document(),
                        Map.of("reasons", annulled.reasons().id().toString()),
                        set("state", "annulled"));
            case MeetingCountEntered entered ->
                changed(entered.vote(), entry, writes, new Document(), set("count", CountState.ENTERED.name()));
            case MeetingCountSigned signed ->
                changed(signed.vote(), entry, writes, new Document(), set("count", CountState.SIGNED.name()));
            case BallotCast cast ->
                writes.update(
                        ProposalsProjection.BALLOTS,
                        entry.id(cast.vote(), cast.rollEntry()),
                        set("vote", cast.vote().toString()));
            case BallotReplaced replaced -> {}
            case PaperEntered entered -> {}
            case PaperEntriesDiffered differed -> {}
            case ProxyBallotCast cast -> {
                writes.update(
                        ProposalsProjection.BALLOTS,
                        entry.id(cast.vote(), cast.rollEntry()),
                        set("vote", cast.vote().toString()));
                writes.update(ProposalsProjection.PROXIES, entry.id(cast.proxy()), set("used", true));
            }
            case ProxyGiven given ->
                writes.update(
                        ProposalsProjection.PROXIES,
                        entry.id(given.proxy()),
                        set("vote", given.vote().toString()),
                        set("principal", given.principal().toString()),
                        set("holder", given.holder().toString()),
                        set("standing", true));
            case ProxyRevoked revoked ->
                writes.update(ProposalsProjection.PROXIES, entry.id(revoked.proxy()), set("standing", false));
            case BallotsOpened opened -> {}
        }
    }

    private static Document outcome(Outcome outcome) {
        return new Document("outcome", outcome.publicName());
    }

    private static void changed(VoteId vote, Entry entry, Writes writes, Document facts, Bson... changes) {
        changed(vote, entry, writes, facts, Map.of(), changes);
    }

    /// Changes what is shown of the vote, and adds a line to its timeline.
    private static void changed(
            VoteId vote, Entry entry, Writes writes, Document facts, Map<String, String> contents, Bson... changes) {
        writes.update(ProposalsProjection.VOTES, entry.id(vote), changes);
        var named = new Document("vote", vote.toString());
        named.putAll(facts);
        ProposalTimeline.line(vote.toString(), entry, writes, named, contents);
    }
}
