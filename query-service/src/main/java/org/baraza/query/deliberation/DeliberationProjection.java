package org.baraza.query.deliberation;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import java.util.Date;
import java.util.List;
import org.baraza.query.ledger.Entry;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.Projection;
import org.baraza.query.ledger.Writes;
import org.baraza.record.assemblies.AssemblyEvent;
import org.baraza.record.assemblies.AssemblyRequestEvent;
import org.baraza.record.commitments.CommitmentEvent;
import org.baraza.record.deliberation.DeliberationEvent;
import org.baraza.record.deliberation.DeliberationEvent.ContributionMade;
import org.baraza.record.deliberation.DeliberationEvent.ContributionRetracted;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionAnswered;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionMaintained;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionRaised;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionResolved;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionWithdrawn;
import org.baraza.record.membership.MembershipEvent;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.MembershipEvent.OfficeGivenByOperator;
import org.baraza.record.membership.MembershipEvent.OfficeSucceeded;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformEvent;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.voting.VotingEvent;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/// Contributions and objections by proposal. Texts are named, never copied.
@Component
final class DeliberationProjection implements Projection {
    static final String VIEW = "deliberation";
    /// One for each proposal, with what is counted.
    static final String PROPOSALS = "proposals";
    static final String CONTRIBUTIONS = "contributions";
    static final String OBJECTIONS = "objections";
    /// Who has held each office, and from which entry on.
    static final String OFFICES = "offices";

    private static final String ORDER = "order";
    private static final String STANCE = "stance";

    @Override
    public String name() {
        return VIEW;
    }

    @Override
    public List<Index> indexes() {
        return List.of(new Index(CONTRIBUTIONS, inOrder()), new Index(OBJECTIONS, inOrder()));
    }

    private static Bson inOrder() {
        return new Document("platform", 1).append("proposal", 1).append(ORDER, 1);
    }

    @Override
    public void on(Entry entry, Writes writes) {
        switch (entry.event()) {
            case ProposalDrafted event -> writes.update(PROPOSALS, entry.id(event.proposal()));
            case OfficeGiven event -> holds(event.office(), event.seat(), entry, writes);
            case OfficeSucceeded event -> holds(event.office(), event.seat(), entry, writes);
            case OfficeGivenByOperator event -> holds(event.office(), event.seat(), entry, writes);
            case DeliberationEvent event -> spoken(event, entry, writes);
            case ProposalEvent event -> {}
            case MembershipEvent event -> {}
            case CommitmentEvent event -> {}
            case AssemblyEvent event -> {}
            case AssemblyRequestEvent event -> {}
            case PlatformEvent event -> {}
            case VotingEvent event -> {}
        }
    }

    private static void holds(Office office, SeatId seat, Entry entry, Writes writes) {
        writes.update(
                OFFICES,
                entry.id(office.publicName()),
                push("holders", new Document("seat", seat.toString()).append("from", entry.index())));
    }

    private static void spoken(DeliberationEvent event, Entry entry, Writes writes) {
        switch (event) {
            case ContributionMade made -> made(made, entry, writes);
            case ContributionRetracted retracted -> {
                var fact = writes.recall("contribution/" + retracted.contribution());
                var reasons = retracted.reasons();
                writes.update(
                        PROPOSALS, entry.id(fact.getString("proposal")), inc("stances." + fact.getString(STANCE), -1L));
                writes.update(
                        CONTRIBUTIONS,
                        entry.id(retracted.contribution()),
                        version(entry),
                        set(
                                "retracted",
                                then(entry)
                                        .append(
                                                "reasons",
                                                reasons == null
                                                        ? null
                                                        : reasons.id().toString())));
            }
            case ObjectionRaised raised ->
                writes.update(
                        OBJECTIONS,
                        entry.id(raised.objection()),
                        said(
                                entry,
                                raised.proposal(),
                                raised.proposalVersion(),
                                raised.text().id()),
                        set(ORDER, Ids.of("", entry.index())));
            case ObjectionAnswered answered ->
                writes.update(
                        OBJECTIONS,
                        entry.id(answered.objection()),
                        version(entry),
                        push(
                                "answers",
                                then(entry).append("text", answered.text().id().toString())));
            case ObjectionMaintained maintained ->
                writes.update(
                        OBJECTIONS,
                        entry.id(maintained.objection()),
                        version(entry),
                        set(
                                "maintained",
                                then(entry)
                                        .append("extent", maintained.extent().publicName())
                                        .append(
                                                "reasons",
                                                maintained.reasons().id().toString())));
            case ObjectionResolved resolved ->
                writes.update(OBJECTIONS, entry.id(resolved.objection()), version(entry), set("resolved", then(entry)));
            case ObjectionWithdrawn withdrawn ->
                writes.update(
                        OBJECTIONS, entry.id(withdrawn.objection()), version(entry), set("withdrawn", then(entry)));
        }
    }

    /// A reply stands in the thread of what it replies to, behind everything said there before it.
    private static void made(ContributionMade event, Entry entry, Writes writes) {
        var inReplyTo = event.inReplyTo();
        var thread = inReplyTo == null
                ? entry.index()
                : writes.recall("contribution/" + inReplyTo).getLong("thread");
        writes.remember(
                "contribution/" + event.contribution(),
                new Document("proposal", event.proposal().toString())
                        .append(STANCE, event.stance().publicName())
                        .append("thread", thread));
        writes.update(
                PROPOSALS,
                entry.id(event.proposal()),
                inc("stances." + event.stance().publicName(), 1L));
        writes.update(
                CONTRIBUTIONS,
                entry.id(event.contribution()),
                said(
                        entry,
                        event.proposal(),
                        event.proposalVersion(),
                        event.text().id()),
                set(STANCE, event.stance().publicName()),
                set("inReplyTo", inReplyTo == null ? null : inReplyTo.toString()),
                set(ORDER, Ids.of("", thread, entry.index())));
    }

    private static Bson said(Entry entry, Object proposal, int proposalVersion, Object text) {
        var seat = entry.actor().seat();
        return combine(
                set("proposal", proposal.toString()),
                set("proposalVersion", proposalVersion),
                set("text", text.toString()),
                set("seat", seat == null ? null : seat.toString()),
                set("at", entry.recordedAt()),
                set("entry", entry.index()),
                version(entry));
    }

    private static Document then(Entry entry) {
        var seat = entry.actor().seat();
        var office = entry.actor().office();
        return new Document("at", Date.from(entry.recordedAt()))
                .append("entry", entry.index())
                .append("seat", seat == null ? null : seat.toString())
                .append("office", office == null ? null : office.publicName());
    }

    private static Bson version(Entry entry) {
        return set("version", entry.said().sequence());
    }
}
