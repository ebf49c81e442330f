package org.baraza.governance.voting;

import static org.baraza.governance.voting.VotingRule.BALLOT_IS_IN_TIME;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_BY_BALLOTS;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_OPEN;

import java.time.Instant;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Locks;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.voting.VoteId;
import org.springframework.stereotype.Component;

/// Holds a vote by ballots open while something is done in it: what is acknowledged before closing
/// counts.
@Component
class OpenVotes {
    private final Locks locks;
    private final VoteRegister votes;
    private final DatabaseClock clock;

    OpenVotes(Locks locks, VoteRegister votes, DatabaseClock clock) {
        this.locks = locks;
        this.votes = votes;
        this.clock = clock;
    }

    /// @throws org.baraza.governance.acts.BrokenRule when it takes no ballot now
    VoteRegister.Known held(VoteId id) {
        var together = CastTogether.now(id);
        if (together != null) {
            return takesBallots(together.vote(), together.readAt());
        }
        locks.voteStays(id);
        return takesBallots(votes.vote(id).orElseThrow(Refusal::unknown), clock.now());
    }

    private static VoteRegister.Known takesBallots(VoteRegister.Known vote, Instant now) {
        var closesAt = vote.closesAt();
        VOTE_IS_BY_BALLOTS.require(vote.way() == WayOfDeciding.BALLOTS && closesAt != null);
        VOTE_IS_OPEN.require(vote.open());
        BALLOT_IS_IN_TIME.require(now.isBefore(closesAt));
        return vote;
    }
}
