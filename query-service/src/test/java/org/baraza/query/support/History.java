package org.baraza.query.support;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baraza.record.GovernanceEvent;
import org.baraza.record.Json;
import org.baraza.record.assemblies.AssemblyEvent;
import org.baraza.record.assemblies.AssemblyRequestEvent;
import org.baraza.record.commitments.CommitmentEvent;
import org.baraza.record.deliberation.DeliberationEvent;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.CharterInForce;
import org.baraza.record.ledger.ContentId;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.EventId;
import org.baraza.record.ledger.EventTypes;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.ledger.Streams;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent;
import org.baraza.record.membership.PersonId;
import org.baraza.record.platform.PlatformEvent;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.VotingEvent;
import org.jspecify.annotations.Nullable;

/// Entries and contents as the governance service would publish them. Everything in it follows from what it is told.
public final class History {
    private final Instant beginning;
    private final Map<PlatformId, CharterInForce> charters = new HashMap<>();
    private final Map<PlatformId, Long> sizes = new HashMap<>();
    private final Map<String, Long> streams = new HashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<String, Content> contents = new LinkedHashMap<>();
    private final Map<Object, ProposalId> spokenOn = new HashMap<>();
    private long made;

    public History() {
        this(Instant.parse("2026-03-02T09:00:00Z"));
    }

    /// A history that happens while the test runs, however long that takes: content that is missing is on its way.
    public static History ofToday() {
        return new History(Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofHours(1)));
    }

    /// @param beginning when the first entry is recorded; each later one comes a second after
    public History(Instant beginning) {
        this.beginning = beginning;
    }

    /// @param text absent when it was erased
    public record Content(
            PlatformId platform,
            String mediaType,
            String hash,
            @Nullable String text) {}

    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    public Map<String, Content> contents() {
        return contents;
    }

    /// An identifier that is the same in every run.
    public UUID id() {
        made++;
        return UUID.nameUUIDFromBytes(("made " + made).getBytes(StandardCharsets.UTF_8));
    }

    public ContentRef content(PlatformId platform, String mediaType, String text) {
        var id = new ContentId(id());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var hash = ContentRef.hash(new byte[0], bytes);
        contents.put(id.toString(), new Content(platform, mediaType, hash, text));
        return new ContentRef(id, hash, false, bytes.length, mediaType);
    }

    public ContentRef title(PlatformId platform, String text) {
        return content(platform, MediaTypes.TITLE, text);
    }

    public ContentRef text(PlatformId platform, String text) {
        return content(platform, MediaTypes.TEXT, text);
    }

    /// Says which person a subject is.
    public void identity(String content, PersonId person) {
        contents.put(
                content, new Content(PlatformId.REGISTRY, MediaTypes.IDENTITY, "", "{\"person\":\"" + person + "\"}"));
    }

    public void erase(ContentId content) {
        var before = contents.get(content.toString());
        if (before != null) {
            contents.put(content.toString(), new Content(before.platform(), before.mediaType(), before.hash(), null));
        }
    }

    public LedgerEntry add(PlatformId ledger, Actor actor, GovernanceEvent event) {
        var index = sizes.merge(ledger, 1L, Long::sum) - 1;
        var stream = stream(ledger, event);
        var sequence = streams.merge(stream, 1L, Long::sum) - 1;
        var at = beginning.plusSeconds(entries.size());
        if (event instanceof PlatformEvent.PlatformFounded founded) {
            charters.put(
                    ledger,
                    new CharterInForce(
                            founded.charterVersion(), founded.charter().hash()));
        }
        var entry = new LedgerEntry(
                LedgerEntry.SCHEMA,
                ledger,
                index,
                new EventId(id()),
                stream,
                sequence,
                EventTypes.nameOf(event.getClass()),
                EventTypes.REVISION,
                at,
                at,
                actor,
                charters.get(ledger),
                null,
                decision(event),
                Json.MAPPER.valueToTree(event));
        entries.add(entry);
        if (event instanceof PlatformEvent.CharterAmended amended) {
            charters.put(
                    ledger,
                    new CharterInForce(amended.version(), amended.charter().hash()));
        }
        return entry;
    }

    /// As the governance service tells it: the proposal, also for what is said on it.
    private @Nullable ProposalId decision(GovernanceEvent event) {
        return switch (event) {
            case ProposalEvent proposal -> proposal.proposal();
            case DeliberationEvent.ContributionMade made -> spokenOn(made.contribution(), made.proposal());
            case DeliberationEvent.ContributionRetracted retracted -> spokenOn.get(retracted.contribution());
            case DeliberationEvent.ObjectionRaised raised -> spokenOn(raised.objection(), raised.proposal());
            case DeliberationEvent.ObjectionAnswered answered -> spokenOn.get(answered.objection());
            case DeliberationEvent.ObjectionResolved resolved -> spokenOn.get(resolved.objection());
            case DeliberationEvent.ObjectionMaintained maintained -> spokenOn.get(maintained.objection());
            case DeliberationEvent.ObjectionWithdrawn withdrawn -> spokenOn.get(withdrawn.objection());
            case CommitmentEvent.CommitmentOffered offered -> spokenOn(offered.commitment(), offered.proposal());
            case CommitmentEvent commitment -> spokenOn.get(commitment.commitment());
            case PlatformEvent.CharterAmended amended -> amended.proposal();
            case PlatformEvent.AmendmentSetAside setAside -> setAside.proposal();
            case PlatformEvent platform -> null;
            case MembershipEvent membership -> null;
            case VotingEvent vote -> null;
            case AssemblyEvent assembly -> null;
            case AssemblyRequestEvent request -> null;
        };
    }

    private ProposalId spokenOn(Object said, ProposalId proposal) {
        spokenOn.put(said, proposal);
        return proposal;
    }

    private static String stream(PlatformId ledger, GovernanceEvent event) {
        return switch (event) {
            case PlatformEvent.OrganisationRegistered registered -> Streams.organisation(registered.organisation());
            case PlatformEvent.PlatformRegistered registered -> Streams.registration(registered.platform());
            case PlatformEvent.PlatformFounded founded -> Streams.platform(founded.platform());
            case PlatformEvent.CharterAmended amended -> Streams.platform(amended.platform());
            case PlatformEvent.AmendmentSetAside setAside -> Streams.platform(setAside.platform());
            case MembershipEvent.MemberAdmitted admitted ->
                Streams.member(admitted.platform(), MemberId.of(admitted.organisation()));
            case MembershipEvent.IndividualsAdmitted admitted -> Streams.admission(admitted.admission());
            case MembershipEvent.MemberClassified on -> Streams.member(on.platform(), on.member());
            case MembershipEvent.MemberSuspended on -> Streams.member(on.platform(), on.member());
            case MembershipEvent.MemberReinstated on -> Streams.member(on.platform(), on.member());
            case MembershipEvent.MemberResigned on -> Streams.member(on.platform(), on.member());
            case MembershipEvent.ArrearsRecorded on -> Streams.member(on.platform(), on.member());
            case MembershipEvent.ArrearsSettled on -> Streams.member(on.platform(), on.member());
            case MembershipEvent.SharePaid on -> Streams.member(on.platform(), on.member());
            case MembershipEvent.VotesRecorded on -> Streams.member(on.platform(), on.member());
            case MembershipEvent.CapitalRecorded on -> Streams.member(on.platform(), on.member());
            case MembershipEvent.SeatTaken taken -> Streams.seat(taken.seat());
            case MembershipEvent.IndividualInvited invited -> Streams.invitation(invited.invitation());
            case MembershipEvent.SeatGiven given -> Streams.seat(given.seat());
            case MembershipEvent.SeatSucceeded succeeded -> Streams.seat(succeeded.seat());
            case MembershipEvent.SeatEnded ended -> Streams.seat(ended.seat());
            case MembershipEvent.InvitationIssued issued -> Streams.invitation(issued.invitation());
            case MembershipEvent.InvitationAccepted accepted -> Streams.invitation(accepted.invitation());
            case MembershipEvent.InvitationRevoked revoked -> Streams.invitation(revoked.invitation());
            case MembershipEvent.OfficeGiven given -> Streams.office(ledger, given.office());
            case MembershipEvent.OfficeSucceeded succeeded -> Streams.office(ledger, succeeded.office());
            case MembershipEvent.OfficeGivenByOperator given -> Streams.office(ledger, given.office());
            case ProposalEvent proposal -> Streams.proposal(proposal.proposal());
            case CommitmentEvent commitment -> Streams.commitment(commitment.commitment());
            case DeliberationEvent.ContributionMade made -> Streams.contribution(made.contribution());
            case DeliberationEvent.ContributionRetracted retracted -> Streams.contribution(retracted.contribution());
            case DeliberationEvent.ObjectionRaised raised -> Streams.objection(raised.objection());
            case DeliberationEvent.ObjectionAnswered answered -> Streams.objection(answered.objection());
            case DeliberationEvent.ObjectionResolved resolved -> Streams.objection(resolved.objection());
            case DeliberationEvent.ObjectionMaintained maintained -> Streams.objection(maintained.objection());
            case DeliberationEvent.ObjectionWithdrawn withdrawn -> Streams.objection(withdrawn.objection());
            case VotingEvent.BallotCast cast -> Streams.ballot(cast.vote(), cast.rollEntry());
            case VotingEvent.BallotReplaced cast -> Streams.ballot(cast.vote(), cast.rollEntry());
            case VotingEvent.ProxyGiven given -> Streams.proxy(given.vote(), given.proxy());
            case VotingEvent.ProxyRevoked revoked -> Streams.proxy(revoked.vote(), revoked.proxy());
            case VotingEvent.ProxyBallotCast cast -> Streams.proxy(cast.vote(), cast.proxy());
            case VotingEvent vote -> Streams.vote(vote.vote());
            case AssemblyEvent assembly -> Streams.assembly(assembly.assembly());
            case AssemblyRequestEvent request -> Streams.assemblyRequest(request.request());
        };
    }
}
