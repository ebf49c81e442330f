package org.baraza.governance.voting;

import static org.baraza.governance.voting.ElectionRule.BALLOT_SAYS_WHAT_THE_VOTE_ASKS;
import static org.baraza.governance.voting.ElectionRule.MARKS_FIT_THE_PAPER;

import java.util.Map;
import java.util.Objects;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.elections.MarksFault;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.springframework.stereotype.Component;

/// Holds a ballot against what its vote asks.
@Component
class Papers {
    private final PlatformRegister platforms;

    Papers(PlatformRegister platforms) {
        this.platforms = platforms;
    }

    /// A ballot that its voter casts, or the holder of a proxy.
    ///
    /// @throws org.baraza.governance.acts.BrokenRule when it does not say what the vote asks, or its marks
    ///     cannot be counted
    void fits(VoteRegister.Known vote, BallotOpening ballot) {
        // Whoever votes here does not spoil a ballot: nobody has to guess what it says.
        BALLOT_SAYS_WHAT_THE_VOTE_ASKS.require(ballot.choice() != Choice.SPOILT);
        fitsPaper(vote, ballot);
    }

    /// A ballot that was read on a paper, which may be spoilt.
    ///
    /// @throws org.baraza.governance.acts.BrokenRule when it does not say what the vote asks, or its marks
    ///     cannot be counted: such a paper is entered as spoilt
    void fitsPaper(VoteRegister.Known vote, BallotOpening ballot) {
        var marks = ballot.marks();
        var options = vote.options();
        var isChoice = options == null || ballot.choice() == Choice.ABSTAIN || ballot.choice() == Choice.SPOILT;
        BALLOT_SAYS_WHAT_THE_VOTE_ASKS.require(marks == null ? isChoice : options != null);
        if (marks != null && options != null) {
            var rules = Objects.requireNonNull(vote.type(platforms), "votes with options have recorded rules")
                    .election();
            var fault = MarksFault.of(Objects.requireNonNull(rules, "the vote was called under it"), options, marks);
            MARKS_FIT_THE_PAPER.require(
                    fault.isEmpty(),
                    fault.map(one -> Map.of("fault", one.publicName())).orElse(Map.of()));
        }
    }
}
