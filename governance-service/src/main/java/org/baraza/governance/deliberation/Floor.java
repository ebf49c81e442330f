package org.baraza.governance.deliberation;

import static org.baraza.governance.deliberation.DeliberationRule.DELIBERATION_IS_NOT_CLOSED;
import static org.baraza.governance.deliberation.DeliberationRule.DELIBERATION_IS_OPEN;
import static org.baraza.governance.deliberation.DeliberationRule.REPLY_IS_ON_SAME_PROPOSAL;
import static org.baraza.governance.deliberation.DeliberationRule.SPONSOR_OR_OFFICER_ANSWERS;
import static org.baraza.governance.deliberation.DeliberationRule.VERSION_IS_NEWEST;

import java.util.List;
import java.util.Optional;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.deliberation.DeliberationRegister.Known;
import org.baraza.governance.deliberation.DeliberationRegister.State;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.record.deliberation.ContributionId;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who has the floor. Each question holds the proposal's deliberation as it is until the transaction ends.
@Component
class Floor {
    private static final List<Office> ANSWERING = List.of(Office.FACILITATOR, Office.SECRETARY, Office.CHAIR);

    private final Locks locks;
    private final DeliberationRegister register;
    private final MembershipRegister membership;

    Floor(Locks locks, DeliberationRegister register, MembershipRegister membership) {
        this.locks = locks;
        this.register = register;
        this.membership = membership;
    }

    /// @throws org.baraza.governance.acts.BrokenRule when nobody may speak on this version of the proposal now
    void isOpen(ProposalId proposal, int version) {
        var known = held(proposal);
        DELIBERATION_IS_OPEN.require(known.state() == State.OPEN);
        VERSION_IS_NEWEST.require(version == known.version());
    }

    void isForReply(ProposalId proposal, @Nullable ContributionId inReplyTo) {
        REPLY_IS_ON_SAME_PROPOSAL.require(inReplyTo == null || register.isOn(proposal, inReplyTo));
    }

    /// Objections may be answered and settled while the text is with its sponsor, too.
    Known isNotClosed(ProposalId proposal) {
        var known = held(proposal);
        DELIBERATION_IS_NOT_CLOSED.require(known.state() != State.CLOSED);
        return known;
    }

    /// @param office acted in, which the seat may have lost meanwhile
    void isForAnswer(ProposalId proposal, SeatId by, @Nullable Office office) {
        var known = isNotClosed(proposal);
        SPONSOR_OR_OFFICER_ANSWERS.require(known.sponsor().equals(by)
                || (office != null
                        && officeToAnswerIn(by).filter(office::equals).isPresent()));
    }

    /// The office in which a seat would answer an objection.
    Optional<Office> officeToAnswerIn(SeatId seat) {
        var held = membership.officesOf(seat);
        return ANSWERING.stream().filter(held::contains).findFirst();
    }

    private Known held(ProposalId proposal) {
        locks.deliberationStays(proposal);
        return register.proposal(proposal).orElseThrow(Refusal::unknown);
    }
}
