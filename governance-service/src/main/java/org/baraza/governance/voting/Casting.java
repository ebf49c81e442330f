package org.baraza.governance.voting;

import java.util.List;
import org.baraza.governance.access.Refusal;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Acts;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.acts.Gatherer;
import org.baraza.governance.acts.Gatherer.Outcome;
import org.baraza.governance.acts.GroupCommit;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.voting.VoteCommand.CastBallot;
import org.baraza.record.ledger.Streams;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.VoteId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Casts ballots: those that come while others of the same vote are being written go into the next
/// transaction together. Votes do not wait for each other, so that one which is being closed and
/// counted holds up its own voters alone.
@Component
class Casting {
    /// While one group waits for the disk, another is decided.
    private static final int GROUPS_AT_ONCE = 2;

    /// How often a group is tried that has met a ballot which another put into the box at the same moment.
    private static final int ATTEMPTS = 2;

    /// Enough to make a commit cheap. Each takes three locks, of which PostgreSQL has some thousands.
    private static final int MOST_TOGETHER = 64;

    /// Whoever stands in it keeps a thread of the server, which has more: a vote that is being closed must not hold
    /// them all.
    private static final int LONGEST_LINE = 300;

    private final Acts acts;
    private final GroupCommit groups;
    private final VoteRegister votes;
    private final PlatformRegister platforms;
    private final Gatherer<Place, Cast, ResponseEntity<Answer>> gatherer =
            new Gatherer<>(GROUPS_AT_ONCE, MOST_TOGETHER, LONGEST_LINE, this::together, this::alone);

    Casting(Acts acts, GroupCommit groups, VoteRegister votes, PlatformRegister platforms) {
        this.acts = acts;
        this.groups = groups;
        this.votes = votes;
        this.platforms = platforms;
    }

    record Place(PlatformId platform, VoteId vote) {}

    record Cast(Act act, BallotOpening ballot) {}

    ResponseEntity<Answer> cast(Act act, PlatformId platform, VoteId vote, BallotOpening ballot) {
        return gatherer.perform(new Place(platform, vote), new Cast(act, ballot));
    }

    /// Many ballots, one transaction.
    List<Outcome<ResponseEntity<Answer>>> together(Place place, List<Cast> casts) {
        for (int left = ATTEMPTS - 1; ; left--) {
            try {
                return attempt(place, casts);
            } catch (ConcurrencyFailureException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    private List<Outcome<ResponseEntity<Answer>>> attempt(Place place, List<Cast> casts) {
        var together = new CastTogether(
                place.platform(), place.vote(), casts.stream().map(Cast::ballot).toList(), platforms);
        return groups.perform(
                place.platform(),
                casts.stream()
                        .map(cast -> new GroupCommit.Member(cast.act(), step(place, cast), commands -> {
                            var command = command(together.vote(), cast);
                            commands.send(command);
                            tellReceipt(commands, together.type(), command.commitment(), cast.ballot());
                        }))
                        .toList(),
                together);
    }

    /// One ballot, one transaction.
    ResponseEntity<Answer> alone(Place place, Cast cast) {
        var vote = votes.vote(place.vote())
                .filter(known -> known.platform().equals(place.platform()))
                .orElseThrow(Refusal::unknown);
        return acts.perform(cast.act(), step(place, cast), commands -> {
            var command = command(vote, cast);
            commands.send(command);
            tellReceipt(commands, vote.type(platforms), command.commitment(), cast.ballot());
        });
    }

    void tellReceipt(Acts.Commands commands, VoteRegister.Known vote, BallotOpening ballot) {
        tellReceipt(commands, vote.type(platforms), ballot.commitment(vote.vote()), ballot);
    }

    private static void tellReceipt(
            Acts.Commands commands, Charter.@Nullable DecisionType type, String commitment, BallotOpening ballot) {
        commands.tell("commitment", commitment);
        if (VoteRegister.isFoundByReceipt(type)) {
            commands.tell("salt", ballot.salt());
        }
    }

    private static CastBallot command(VoteRegister.Known vote, Cast cast) {
        return new CastBallot(vote.vote(), vote.proposal(), cast.ballot());
    }

    private static Acts.Step step(Place place, Cast cast) {
        var entry = cast.ballot().rollEntry();
        return Acts.Step.creates(
                entry, Streams.ballot(place.vote(), entry), VoteController.at(place.platform(), place.vote()));
    }
}
