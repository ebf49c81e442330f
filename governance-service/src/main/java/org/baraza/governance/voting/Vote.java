package org.baraza.governance.voting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.voting.VotingRule.CLOSING_TIME_HAS_COME;
import static org.baraza.governance.voting.VotingRule.COUNT_FITS_THE_ROOM;
import static org.baraza.governance.voting.VotingRule.COUNT_IS_ENTERED;
import static org.baraza.governance.voting.VotingRule.COUNT_IS_ENTERED_ONCE;
import static org.baraza.governance.voting.VotingRule.COUNT_IS_SIGNED;
import static org.baraza.governance.voting.VotingRule.EVERY_CONSTITUENCY_IS_COUNTED_ONCE;
import static org.baraza.governance.voting.VotingRule.SECOND_OFFICER_SIGNS;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_BY_COUNT;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_CERTIFIED_ONCE;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_OPEN;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_TALLIED;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.voting.VoteCommand.CertifyVote;
import org.baraza.governance.voting.VoteCommand.CloseVote;
import org.baraza.governance.voting.VoteCommand.EnterCount;
import org.baraza.governance.voting.VoteCommand.SignCount;
import org.baraza.record.Json;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.Streams;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Decision;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VotingEvent.BallotsOpened;
import org.baraza.record.voting.VotingEvent.MeetingCountEntered;
import org.baraza.record.voting.VotingEvent.MeetingCountSigned;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteCertified;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.jspecify.annotations.NullUnmarked;

/// A vote from its calling to its certification.
@Aggregate
@NullUnmarked
public class Vote {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private VoteCalled called;
    private List<CountLine> count;
    private String countedBy;
    private boolean signed;
    private boolean closed;
    private Outcome outcome;
    private boolean certified;

    Vote() {}

    /// Begun by the proposal that goes to the vote, in the same transaction.
    public Vote(VoteCalled called) {
        apply(called);
    }

    @CommandHandler
    void decide(EnterCount command, PlatformRegister platforms) {
        VOTE_IS_BY_COUNT.require(called.way() == WayOfDeciding.MEETING_COUNT);
        VOTE_IS_OPEN.require(!closed);
        COUNT_IS_ENTERED_ONCE.require(count == null);
        var charter = platforms.charter(called.platform());
        var lines = command.lines();
        EVERY_CONSTITUENCY_IS_COUNTED_ONCE.require(constituencies(lines).equals(constituencies(charter))
                && lines.size() == charter.constituencies().size());
        var entitled = Calling.entitled(charter, called.roll());
        var complete = lines.stream()
                .map(line -> new CountLine(
                        line.constituency(),
                        line.inFavour(),
                        line.against(),
                        line.abstain(),
                        line.present(),
                        entitled.get(line.constituency())))
                .toList();
        COUNT_FITS_THE_ROOM.require(complete.stream().allMatch(Vote::fits));
        apply(new MeetingCountEntered(command.vote(), complete));
    }

    @CommandHandler
    void decide(SignCount command) {
        VOTE_IS_OPEN.require(!closed);
        COUNT_IS_ENTERED.require(count != null);
        SECOND_OFFICER_SIGNS.require(!command.by().toString().equals(countedBy));
        if (!signed) {
            apply(new MeetingCountSigned(command.vote()));
        }
    }

    /// Alone in its transaction: waits for every ballot being cast, and lets no further one in.
    @CommandHandler
    void decide(
            CloseVote command,
            Locks locks,
            DatabaseClock clock,
            BallotBox box,
            Openings openings,
            PlatformRegister platforms) {
        locks.voteChanges(command.vote());
        VOTE_IS_OPEN.require(!closed);
        var charter = platforms.charter(called.platform());
        var type = charter.decisionType(called.decisionType());
        var now = clock.now();
        if (called.way() == WayOfDeciding.MEETING_COUNT) {
            COUNT_IS_SIGNED.require(signed);
            apply(new VoteClosed(command.vote(), now, 0));
            tally(charter, type, count);
            return;
        }
        var ballots = box.open(command.vote());
        var everybodyVoted = ballots.size() == called.roll().entries();
        CLOSING_TIME_HAS_COME.require(type.votingDays() == null || everybodyVoted || !now.isBefore(called.closesAt()));
        apply(new VoteClosed(command.vote(), now, ballots.size()));
        for (var content : openings.put(called.platform(), ballots)) {
            apply(new BallotsOpened(command.vote(), content.openings(), content.content()));
        }
        tally(charter, type, Tallying.of(charter, called.roll(), ballots));
    }

    @CommandHandler
    void decide(CertifyVote command) {
        VOTE_IS_TALLIED.require(outcome != null);
        VOTE_IS_CERTIFIED_ONCE.require(!certified);
        apply(new VoteCertified(command.vote(), outcome));
    }

    private void tally(Charter charter, Charter.DecisionType type, List<CountLine> lines) {
        var decision = Decision.of(charter, type, lines);
        apply(new VoteTallied(called.vote(), lines, decision.outcome(), decision.findings()));
    }

    private static Set<String> constituencies(List<CountLine> lines) {
        return lines.stream().map(CountLine::constituency).collect(Collectors.toSet());
    }

    private static Set<String> constituencies(Charter charter) {
        return charter.constituencies().stream().map(Charter.Constituency::id).collect(Collectors.toSet());
    }

    private static boolean fits(CountLine line) {
        return line.inFavour() >= 0
                && line.against() >= 0
                && line.abstain() >= 0
                && line.validVotes() <= line.present()
                && (line.entitled() == null || line.present() <= line.entitled());
    }

    @EventSourcingHandler
    void evolve(VoteCalled event) {
        stream = Streams.vote(event.vote());
        called = event;
    }

    @EventSourcingHandler
    void evolve(MeetingCountEntered event, @MetaDataValue(EntryMetaData.ACTOR) String actor) {
        count = event.lines();
        countedBy = Json.MAPPER.readValue(actor, Actor.class).person();
    }

    @EventSourcingHandler
    void evolve(MeetingCountSigned event) {
        signed = true;
    }

    @EventSourcingHandler
    void evolve(VoteClosed event) {
        closed = true;
    }

    @EventSourcingHandler
    void evolve(VoteTallied event) {
        outcome = event.outcome();
    }

    @EventSourcingHandler
    void evolve(VoteCertified event) {
        certified = true;
    }
}
