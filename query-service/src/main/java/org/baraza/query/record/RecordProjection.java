package org.baraza.query.record;

import static com.mongodb.client.model.Updates.set;

import java.util.List;
import java.util.Objects;
import org.baraza.query.ledger.Entry;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.Projection;
import org.baraza.query.ledger.Writes;
import org.baraza.record.assemblies.AssemblyEvent;
import org.baraza.record.assemblies.AssemblyRequestEvent;
import org.baraza.record.commitments.CommitmentEvent;
import org.baraza.record.deliberation.DeliberationEvent;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent.ArrearsRecorded;
import org.baraza.record.membership.MembershipEvent.ArrearsSettled;
import org.baraza.record.membership.MembershipEvent.CapitalRecorded;
import org.baraza.record.membership.MembershipEvent.IndividualInvited;
import org.baraza.record.membership.MembershipEvent.IndividualsAdmitted;
import org.baraza.record.membership.MembershipEvent.InvitationAccepted;
import org.baraza.record.membership.MembershipEvent.InvitationIssued;
import org.baraza.record.membership.MembershipEvent.InvitationRevoked;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberClassified;
import org.baraza.record.membership.MembershipEvent.MemberReinstated;
import org.baraza.record.membership.MembershipEvent.MemberResigned;
import org.baraza.record.membership.MembershipEvent.MemberSuspended;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.MembershipEvent.OfficeGivenByOperator;
import org.baraza.record.membership.MembershipEvent.OfficeSucceeded;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.membership.MembershipEvent.SeatGiven;
import org.baraza.record.membership.MembershipEvent.SeatSucceeded;
import org.baraza.record.membership.MembershipEvent.SeatTaken;
import org.baraza.record.membership.MembershipEvent.SharePaid;
import org.baraza.record.membership.MembershipEvent.VotesRecorded;
import org.baraza.record.platform.PlatformEvent.AmendmentSetAside;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.PlatformEvent.OrganisationRegistered;
import org.baraza.record.platform.PlatformEvent.PlatformFounded;
import org.baraza.record.platform.PlatformEvent.PlatformRegistered;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.voting.VotingEvent;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// The record: every entry with its own bytes, and the head of every stream.
@Component
final class RecordProjection implements Projection {
    static final String VIEW = "record";
    static final String ENTRIES = "entries";

    @Override
    public String name() {
        return VIEW;
    }

    @Override
    public List<Index> indexes() {
        return List.of(index("type"), index("office"), index("seat"), index("decision"));
    }

    private static Index index(String field) {
        return new Index(ENTRIES, new Document("platform", 1).append(field, 1).append("index", -1));
    }

    @Override
    public void on(Entry entry, Writes writes) {
        var said = entry.said();
        var about = about(entry, writes);
        var decision = said.decision();
        var decided = about.kind().equals("proposal") ? about.id() : decision == null ? null : decision.toString();
        var seat = said.actor().seat();
        var office = said.actor().office();
        writes.update(
                ENTRIES,
                entry.id(said.index()),
                set("index", said.index()),
                set("occurredAt", said.occurredAt()),
                set("recordedAt", said.recordedAt()),
                set("type", said.type()),
                set("stream", said.stream()),
                set("person", said.actor().person()),
                set("seat", seat == null ? null : seat.toString()),
                set("office", office == null ? null : office.publicName()),
                set("decision", decided),
                set("aboutKind", about.kind()),
                set("aboutId", about.id()),
                set("bytes", entry.bytes()));
        writes.update(
                Freshness.STREAMS,
                entry.id(said.stream()),
                set("sequence", said.sequence()),
                set("index", said.index()));
    }

    /// What an entry is about.
    private record About(String kind, String id) {}

    private static About about(Entry entry, Writes writes) {
        return switch (entry.event()) {
            case OrganisationRegistered event ->
                new About("organisation", event.organisation().toString());
            case PlatformRegistered event ->
                new About("platform", event.platform().toString());
            case PlatformFounded event -> new About("platform", event.platform().toString());
            case CharterAmended event -> new About("platform", event.platform().toString());
            case AmendmentSetAside event ->
                new About("proposal", event.proposal().toString());
            case MemberAdmitted event ->
                new About("organisation", event.organisation().toString());
            case IndividualsAdmitted event ->
                new About("admission", event.admission().toString());
            case MemberClassified event -> member(event.member());
            case MemberSuspended event -> member(event.member());
            case MemberReinstated event -> member(event.member());
            case MemberResigned event -> member(event.member());
            case ArrearsRecorded event -> member(event.member());
            case ArrearsSettled event -> member(event.member());
            case SharePaid event -> member(event.member());
            case VotesRecorded event -> member(event.member());
            case CapitalRecorded event -> member(event.member());
            case SeatTaken event -> new About("seat", event.seat().toString());
            case IndividualInvited event ->
                new About("invitation", event.invitation().toString());
            case SeatGiven event -> new About("seat", event.seat().toString());
            case SeatSucceeded event -> new About("seat", event.seat().toString());
            case SeatEnded event -> new About("seat", event.seat().toString());
            case OfficeGiven event -> new About("office", event.office().publicName());
            case OfficeSucceeded event -> new About("office", event.office().publicName());
            case OfficeGivenByOperator event ->
                new About("office", event.office().publicName());
            case InvitationIssued event ->
                new About("invitation", event.invitation().toString());
            case InvitationAccepted event ->
                new About("invitation", event.invitation().toString());
            case InvitationRevoked event ->
                new About("invitation", event.invitation().toString());
            case ProposalEvent event -> new About("proposal", event.proposal().toString());
            case AssemblyEvent event -> new About("assembly", event.assembly().toString());
            case AssemblyRequestEvent event ->
                new About("assembly-request", event.request().toString());
            case CommitmentEvent event ->
                new About("commitment", event.commitment().toString());
            case DeliberationEvent event ->
                new About(
                        "proposal",
                        Objects.requireNonNull(entry.said().decision(), "it is said on a proposal")
                                .toString());
            case VotingEvent event -> {
                if (event instanceof VoteCalled called) {
                    var proposal = new Document("proposal", called.proposal().toString());
                    writes.remember("vote/" + called.vote(), proposal);
                    yield new About("proposal", called.proposal().toString());
                }
                yield new About(
                        "proposal", writes.recall("vote/" + event.vote()).getString("proposal"));
            }
        };
    }

    private static About member(MemberId member) {
        return new About("member", member.toString());
    }
}
