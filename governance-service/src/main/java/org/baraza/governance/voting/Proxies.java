package org.baraza.governance.voting;

import static org.baraza.governance.voting.VotingRule.CHARTER_ALLOWS_PROXIES;
import static org.baraza.governance.voting.VotingRule.HOLDER_HAS_ROOM;
import static org.baraza.governance.voting.VotingRule.HOLDER_IS_ANOTHER_SEAT;
import static org.baraza.governance.voting.VotingRule.HOLDER_IS_OF_CONSTITUENCY;
import static org.baraza.governance.voting.VotingRule.HOLDER_IS_ON_ROLL;
import static org.baraza.governance.voting.VotingRule.PRINCIPAL_HAS_NOT_VOTED;
import static org.baraza.governance.voting.VotingRule.PROXY_IS_GIVEN_ONCE;
import static org.baraza.governance.voting.VotingRule.PROXY_IS_NOT_PASSED_ON;
import static org.baraza.governance.voting.VotingRule.PROXY_VOTES_INSTEAD;
import static org.baraza.governance.voting.VotingRule.SEAT_IS_ON_ROLL;

import java.util.Map;
import java.util.Optional;
import org.baraza.governance.acts.BrokenRule;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.Charter;
import org.baraza.record.voting.ProxyId;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the charter of a vote says of its proxies, held against those that stand.
@Component
class Proxies {
    private final Locks locks;
    private final PlatformRegister platforms;
    private final VoteRegister votes;
    private final ProxyRegister proxies;
    private final BallotBox box;

    Proxies(Locks locks, PlatformRegister platforms, VoteRegister votes, ProxyRegister proxies, BallotBox box) {
        this.locks = locks;
        this.platforms = platforms;
        this.votes = votes;
        this.proxies = proxies;
        this.box = box;
    }

    /// The caller holds the vote open.
    ///
    /// @throws org.baraza.governance.acts.BrokenRule when the holder may not have it, or the principal
    ///     not give it
    void canBeGiven(VoteRegister.Known vote, SeatId principal, SeatId holder) {
        var rules = rules(vote);
        if (rules == null) {
            throw new BrokenRule(CHARTER_ALLOWS_PROXIES);
        }
        HOLDER_IS_ANOTHER_SEAT.require(!principal.equals(holder));
        var own = votes.constituency(vote.vote(), principal);
        var theirs = votes.constituency(vote.vote(), holder);
        SEAT_IS_ON_ROLL.require(own.isPresent());
        HOLDER_IS_ON_ROLL.require(theirs.isPresent());
        HOLDER_IS_OF_CONSTITUENCY.require(!rules.stayWithin() || own.equals(theirs));
        // From here on nobody else gives one in this vote, and nobody who might give one votes.
        locks.proxiesChange(vote.vote());
        PRINCIPAL_HAS_NOT_VOTED.require(!box.has(vote.vote(), principal));
        PROXY_IS_GIVEN_ONCE.require(proxies.standingFor(vote.vote(), principal).isEmpty());
        PROXY_IS_NOT_PASSED_ON.require(proxies.heldBy(vote.vote(), principal) == 0
                && proxies.standingFor(vote.vote(), holder).isEmpty());
        HOLDER_HAS_ROOM.require(proxies.heldBy(vote.vote(), holder) < rules.cap(), Map.of("cap", rules.cap()));
    }

    /// The proxy that a ballot of the entry's own goes before; absent where none stands. The caller
    /// holds the vote open.
    ///
    /// @throws org.baraza.governance.acts.BrokenRule when the charter does not let it
    @Nullable
    ProxyId before(VoteRegister.Known vote, SeatId rollEntry) {
        var rules = rules(vote);
        if (rules == null) {
            return null;
        }
        var standing = standing(vote.vote(), rollEntry);
        PROXY_VOTES_INSTEAD.require(rules.override() || standing.isEmpty());
        return standing.orElse(null);
    }

    private Optional<ProxyId> standing(VoteId vote, SeatId rollEntry) {
        var together = CastTogether.now(vote);
        if (together != null) {
            return together.standing(rollEntry);
        }
        locks.proxiesStay(vote);
        return proxies.standingFor(vote, rollEntry);
    }

    private Charter.@Nullable Proxies rules(VoteRegister.Known vote) {
        var type = vote.type(platforms);
        return type == null ? null : type.proxies();
    }
}
