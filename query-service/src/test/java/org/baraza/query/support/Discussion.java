package org.baraza.query.support;

import org.baraza.record.deliberation.ContributionId;
import org.baraza.record.deliberation.DeliberationEvent.ContributionMade;
import org.baraza.record.deliberation.DeliberationEvent.ContributionRetracted;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionAnswered;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionMaintained;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionRaised;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionResolved;
import org.baraza.record.deliberation.DeliberationEvent.ObjectionWithdrawn;
import org.baraza.record.deliberation.Extent;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.deliberation.Stance;
import org.baraza.record.membership.Office;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/// What is said on the first version of one proposal.
public final class Discussion {
    private final History history;
    private final Cooperative platform;
    private final ProposalId proposal;

    public Discussion(History history, Cooperative platform, ProposalId proposal) {
        this.history = history;
        this.platform = platform;
        this.proposal = proposal;
    }

    public ContributionId contribute(
            Cooperative.Member member, Stance stance, String text, @Nullable ContributionId inReplyTo) {
        var contribution = new ContributionId(history.id());
        history.add(
                platform.id,
                member.actor(),
                new ContributionMade(
                        contribution, platform.id, proposal, 1, stance, inReplyTo, history.text(platform.id, text)));
        return contribution;
    }

    public void retract(Cooperative.Member member, ContributionId contribution, @Nullable String reasons) {
        history.add(
                platform.id,
                member.actor(),
                new ContributionRetracted(contribution, reasons == null ? null : history.text(platform.id, reasons)));
    }

    public ObjectionId object(Cooperative.Member member, String text) {
        var objection = new ObjectionId(history.id());
        history.add(
                platform.id,
                member.actor(),
                new ObjectionRaised(objection, platform.id, proposal, 1, history.text(platform.id, text)));
        return objection;
    }

    public void answer(Office office, ObjectionId objection, String text) {
        history.add(
                platform.id, platform.in(office), new ObjectionAnswered(objection, history.text(platform.id, text)));
    }

    public void resolve(Cooperative.Member member, ObjectionId objection) {
        history.add(platform.id, member.actor(), new ObjectionResolved(objection));
    }

    public void maintain(Cooperative.Member member, ObjectionId objection, Extent extent, String reasons) {
        history.add(
                platform.id,
                member.actor(),
                new ObjectionMaintained(objection, extent, history.text(platform.id, reasons)));
    }

    public void withdraw(Cooperative.Member member, ObjectionId objection) {
        history.add(platform.id, member.actor(), new ObjectionWithdrawn(objection));
    }
}
