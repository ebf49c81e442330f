package org.baraza.query.proposals;

import static com.mongodb.client.model.Updates.pushEach;

import com.mongodb.client.model.PushOptions;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.baraza.query.ledger.Entry;
import org.baraza.query.ledger.Writes;
import org.baraza.record.deliberation.DeliberationEvent;
import org.baraza.record.deliberation.DeliberationEvent.ContributionMade;
import org.baraza.record.deliberation.DeliberationEvent.ContributionRetracted;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionAnswered;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionMaintained;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionRaised;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionResolved;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionWithdrawn;
import org.baraza.record.deliberation.ObjectionId;
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
import org.bson.Document;
import org.bson.conversions.Bson;

/// The timelines of proposals and of their votes: who did what when, the latest entries of each.
final class ProposalTimeline {
    /// Lines that are kept of each.
    static final int LONGEST = 100;

    private ProposalTimeline() {}

    static void line(ProposalEvent event, Entry entry, Writes writes) {
        line(event.proposal().toString(), entry, writes, facts(event), contents(event));
    }

    /// @param subject the proposal or the vote
    /// @param contents what the facts say in people's own words, joined when it is read
    static void line(String subject, Entry entry, Writes writes, Document facts, Map<String, String> contents) {
        var seat = entry.actor().seat();
        var office = entry.actor().office();
        var line = new Document("entry", entry.index())
                .append("at", Date.from(entry.recordedAt()))
                .append("type", entry.said().type())
                .append("seat", seat == null ? null : seat.toString())
                .append("office", office == null ? null : office.publicName())
                .append("facts", facts)
                .append("contents", new Document(contents));
        writes.update(ProposalsProjection.TIMELINES, entry.id(subject), latest("lines", line, LONGEST));
    }

    /// Keeps the last of a list.
    static Bson latest(String field, Document one, int most) {
        return pushEach(field, List.of(one), new PushOptions().slice(-most));
    }

    /// Objections bear on the decision and stand in its timeline; contributions are read by themselves.
    static void spoken(DeliberationEvent event, Entry entry, Writes writes) {
        var facts = switch (event) {
            case ObjectionRaised raised -> objection(raised.objection()).append("version", raised.proposalVersion());
            case ObjectionAnswered answered -> objection(answered.objection());
            case ObjectionResolved resolved -> objection(resolved.objection());
            case ObjectionMaintained maintained ->
                objection(maintained.objection())
                        .append("extent", maintained.extent().publicName());
            case ObjectionWithdrawn withdrawn -> objection(withdrawn.objection());
            case ContributionMade made -> null;
            case ContributionRetracted retracted -> null;
        };
        var proposal = entry.said().decision();
        if (facts != null && proposal != null) {
            line(proposal.toString(), entry, writes, facts, Map.of());
        }
    }

    private static Document objection(ObjectionId objection) {
        return new Document("objection", objection.toString());
    }

    private static Document facts(ProposalEvent event) {
        return switch (event) {
            case ProposalDrafted drafted -> new Document("version", drafted.version());
            case ProposalRevised revised -> new Document("version", revised.version());
            case ProposalCoSponsored supported -> new Document("version", supported.version());
            case CoSponsorshipWithdrawn withdrawn -> new Document();
            case ProposalSubmitted submitted -> new Document("version", submitted.version());
            case ProposalPutToVote put ->
                new Document("version", put.version()).append("vote", put.vote().toString());
            case ProposalTakenFromVote taken ->
                new Document("vote", taken.vote().toString());
            case ProposalHeldOver held -> new Document("vote", held.vote().toString());
            case ProposalDeclared declared ->
                new Document("outcome", declared.outcome().publicName())
                        .append("basis", declared.basis().publicName());
            case ProposalDecided decided ->
                new Document("outcome", decided.outcome().publicName())
                        .append("vote", decided.vote().toString());
            case ProposalReturned returned -> new Document();
            case ProposalAdmitted admitted -> new Document();
            case ProposalWithdrawn withdrawn -> new Document();
            case ProposalLapsed lapsed -> new Document();
        };
    }

    /// What the facts say in people's own words: a name, and the content that is joined when it is read.
    private static Map<String, String> contents(ProposalEvent event) {
        return switch (event) {
            case ProposalDrafted drafted -> Map.of("title", drafted.title().id().toString());
            case ProposalRevised revised ->
                Map.of(
                        "title", revised.title().id().toString(),
                        "why", revised.why().id().toString());
            case ProposalReturned returned ->
                Map.of("reasons", returned.reasons().id().toString());
            case ProposalLapsed lapsed ->
                Map.of("reasons", lapsed.reasons().id().toString());
            case ProposalCoSponsored supported -> Map.of();
            case CoSponsorshipWithdrawn withdrawn -> Map.of();
            case ProposalSubmitted submitted -> Map.of();
            case ProposalAdmitted admitted -> Map.of();
            case ProposalPutToVote put -> Map.of();
            case ProposalTakenFromVote taken -> Map.of();
            case ProposalHeldOver held -> Map.of();
            case ProposalDeclared declared -> Map.of();
            case ProposalDecided decided -> Map.of();
            case ProposalWithdrawn withdrawn -> Map.of();
        };
    }
}
