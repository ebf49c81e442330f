package org.baraza.query.proposals;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.baraza.query.ledger.Entry;
import org.baraza.query.ledger.Projection;
import org.baraza.query.ledger.Writes;
import org.baraza.query.platform.Place;
import org.baraza.record.assemblies.AssemblyEvent;
import org.baraza.record.assemblies.AssemblyRequestEvent;
import org.baraza.record.commitments.CommitmentEvent;
import org.baraza.record.deliberation.DeliberationEvent;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.MembershipEvent;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.Move;
import org.baraza.record.platform.PlatformEvent.AmendmentSetAside;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.PlatformEvent.OrganisationRegistered;
import org.baraza.record.platform.PlatformEvent.PlatformFounded;
import org.baraza.record.platform.PlatformEvent.PlatformRegistered;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.proposals.ProposalEvent.CoSponsorshipWithdrawn;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalCoSponsored;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.proposals.ProposalEvent.ProposalDeclared;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.proposals.ProposalEvent.ProposalHeldOver;
import org.baraza.record.proposals.ProposalEvent.ProposalLapsed;
import org.baraza.record.proposals.ProposalEvent.ProposalPutToVote;
import org.baraza.record.proposals.ProposalEvent.ProposalReturned;
import org.baraza.record.proposals.ProposalEvent.ProposalRevised;
import org.baraza.record.proposals.ProposalEvent.ProposalSubmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalTakenFromVote;
import org.baraza.record.proposals.ProposalEvent.ProposalWithdrawn;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Proposals: their state, their texts, their votes and one timeline of all of it.
///
/// Numbers (P-1, P-2, …) follow the order of drafting in the platform's ledger. Texts are named, never copied.
@Component
final class ProposalsProjection implements Projection {
    static final String VIEW = "proposals";
    static final String PROPOSALS = "proposals";
    static final String VERSIONS = "versions";
    /// Votes as far as a proposal shows them.
    static final String VOTES = "votes";
    /// The latest entries of each proposal, and of each vote.
    static final String TIMELINES = "timelines";
    /// That a seat has cast its ballot in a vote, and nothing of how.
    static final String BALLOTS = "ballots";
    static final String PROXIES = "proxies";
    /// The proposals decided last, by platform.
    static final String LATELY = "lately";

    /// The maintained objections that go with a proposal to each of its votes.
    static final String ATTACHED = "attached";
    /// The maintained objections that are part of what was adopted.
    static final String MINORITY_POSITIONS = "minorityPositions";
    /// The maintained objections by which a proposal is not agreed.
    static final String MAINTAINED = "maintained";

    static final int DECIDED_LATELY = 5;

    @Override
    public String name() {
        return VIEW;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index(PROPOSALS, newestFirst("platform", "number")),
                new Index(PROPOSALS, newestFirst("platform", "state", "number")),
                new Index(PROPOSALS, newestFirst("platform", "partOf", "number")),
                new Index(PROPOSALS, newestFirst("platform", "partOf", "state", "number")));
    }

    private static Bson newestFirst(String first, String... rest) {
        var keys = new Document(first, 1);
        for (var key : rest) {
            keys.append(key, key.equals(rest[rest.length - 1]) ? -1 : 1);
        }
        return keys;
    }

    @Override
    public void on(Entry entry, Writes writes) {
        switch (entry.event()) {
            case ProposalEvent event -> {
                proposal(event, entry, writes);
                ProposalTimeline.line(event, entry, writes);
            }
            case VotingEvent event -> ProposalVotes.on(event, entry, writes);
            case DeliberationEvent event -> ProposalTimeline.spoken(event, entry, writes);
            case CommitmentEvent event -> {}
            case AssemblyEvent event -> {}
            case AssemblyRequestEvent event -> {}
            case CharterAmended event -> {
                settled(event.proposal(), entry, writes, set("inForceAs", event.version()));
                ProposalTimeline.line(
                        event.proposal().toString(), entry, writes, new Document("version", event.version()), Map.of());
            }
            case AmendmentSetAside event -> {
                settled(
                        event.proposal(),
                        entry,
                        writes,
                        set("setAside", event.ground().publicName()));
                ProposalTimeline.line(
                        event.proposal().toString(),
                        entry,
                        writes,
                        new Document("ground", event.ground().publicName()).append("inForce", event.inForce()),
                        Map.of());
            }
            case OrganisationRegistered event -> {}
            case PlatformRegistered event -> {}
            case PlatformFounded event -> {}
            case MembershipEvent event -> {}
        }
    }

    /// What became of an adopted charter amendment.
    private static void settled(ProposalId proposal, Entry entry, Writes writes, Bson change) {
        writes.update(PROPOSALS, entry.id(proposal), change, set("settledEntry", entry.index()));
    }

    private static Bson amendment(@Nullable CharterAmendment amendment) {
        if (amendment == null) {
            return unset("amendment");
        }
        var moves = amendment.moves() == null ? List.<Move>of() : amendment.moves();
        return set(
                "amendment",
                new Document("amends", amendment.amends())
                        .append("content", amendment.charter().id().toString())
                        .append(
                                "moves",
                                moves.stream()
                                        .map(move -> new Document("from", move.from()).append("to", move.to()))
                                        .toList()));
    }

    private static void proposal(ProposalEvent event, Entry entry, Writes writes) {
        var change = switch (event) {
            case ProposalDrafted drafted -> drafted(drafted, entry, writes);
            case ProposalRevised revised -> {
                version(revised.proposal(), revised.version(), revised.title(), revised.text(), entry, writes);
                yield combine(
                        text(revised.version(), revised.title(), revised.text(), entry),
                        amendment(revised.amendment()));
            }
            case ProposalCoSponsored supported ->
                push(
                        "coSponsors",
                        new Document("organisation", supported.organisation().toString())
                                .append("constituency", Place.kept(entry, supported.constituency()))
                                .append("version", supported.version())
                                .append("at", Date.from(entry.recordedAt()))
                                .append("entry", entry.index()));
            case CoSponsorshipWithdrawn withdrawn ->
                pull(
                        "coSponsors",
                        new Document("organisation", withdrawn.organisation().toString()));
            case ProposalSubmitted submitted -> set("state", "submitted");
            case ProposalReturned returned -> set("state", "returned");
            case ProposalAdmitted admitted ->
                combine(set("state", "admitted"), set("admittedAt", entry.said().occurredAt()));
            case ProposalPutToVote put ->
                combine(
                        set("state", "to-the-vote"),
                        set("vote", put.vote().toString()),
                        set(ATTACHED + "." + put.vote(), ids(put.minorityPositions())));
            case ProposalTakenFromVote taken -> takenBack(taken.vote());
            case ProposalHeldOver held -> takenBack(held.vote());
            case ProposalDeclared declared ->
                combine(
                        decided(declared, declared.outcome().publicName(), entry, writes),
                        set("decidedBy", "declaration"),
                        set("basis", declared.basis().publicName()),
                        set(MAINTAINED, ids(declared.maintained())),
                        set(MINORITY_POSITIONS, ids(declared.minorityPositions())));
            case ProposalDecided decided ->
                combine(
                        decided(decided, decided.outcome().publicName(), entry, writes),
                        set("decidedBy", "vote"),
                        set(MINORITY_POSITIONS, ids(decided.minorityPositions())),
                        set("vote", decided.vote().toString()));
            case ProposalWithdrawn withdrawn -> set("state", "withdrawn");
            case ProposalLapsed lapsed -> set("state", "lapsed");
        };
        writes.update(
                PROPOSALS,
                entry.id(event.proposal()),
                change,
                set("version", entry.said().sequence()));
    }

    private static List<String> ids(@Nullable List<ObjectionId> objections) {
        return objections == null
                ? List.of()
                : objections.stream().map(ObjectionId::toString).toList();
    }

    private static Bson decided(ProposalEvent event, String state, Entry entry, Writes writes) {
        var one = new Document("proposal", event.proposal().toString());
        writes.update(LATELY, entry.platform(), ProposalTimeline.latest("decided", one, DECIDED_LATELY));
        return combine(set("state", state), set("decidedAt", entry.recordedAt()), set("decidedEntry", entry.index()));
    }

    private static Bson drafted(ProposalDrafted event, Entry entry, Writes writes) {
        version(event.proposal(), event.version(), event.title(), event.text(), entry, writes);
        var partOf = event.partOf();
        if (partOf != null) {
            writes.update(PROPOSALS, entry.id(partOf), inc("parts", 1L));
        }
        return combine(
                set("number", writes.next("proposals")),
                set("state", "draft"),
                set("partOf", partOf == null ? null : partOf.toString()),
                set("decisionType", event.decisionType()),
                set("sponsor", event.sponsor().toString()),
                set("organisation", event.organisation().toString()),
                set(
                        "charterVersion",
                        Objects.requireNonNull(entry.said().charter()).version()),
                text(event.version(), event.title(), event.text(), entry),
                amendment(event.amendment()));
    }

    private static Bson text(int version, ContentRef title, ContentRef text, Entry entry) {
        return combine(
                set("textVersion", version),
                set("title", title.id().toString()),
                set("text", text.id().toString()),
                set("textAt", entry.recordedAt()),
                set("textEntry", entry.index()));
    }

    private static void version(
            Object proposal, int version, ContentRef title, ContentRef text, Entry entry, Writes writes) {
        var why = entry.event() instanceof ProposalRevised revised
                ? revised.why().id().toString()
                : null;
        var seat = entry.actor().seat();
        writes.update(
                VERSIONS,
                entry.id(proposal, version),
                set("version", version),
                set("title", title.id().toString()),
                set("text", text.id().toString()),
                set("why", why),
                set("at", entry.recordedAt()),
                set("entry", entry.index()),
                set("seat", seat == null ? null : seat.toString()));
    }

    private static Bson takenBack(VoteId vote) {
        return combine(set("state", "admitted"), unset("vote"), push("earlierVotes", vote.toString()));
    }
}
