package org.baraza.governance.voting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.baraza.governance.voting.ElectionRule.COUNT_IS_OF_OPTIONS;
import static org.baraza.governance.voting.ElectionRule.FIGURES_FIT_THE_BALLOTS;
import static org.baraza.governance.voting.ElectionRule.ONE_TEXT_IS_DECIDED;
import static org.baraza.governance.voting.VotingRule.CASTING_VOTE_IS_IN_THE_COUNT;
import static org.baraza.governance.voting.VotingRule.CERTIFIED_VOTE_STANDS;
import static org.baraza.governance.voting.VotingRule.CHARTER_ALLOWS_EXTENSION;
import static org.baraza.governance.voting.VotingRule.CHARTER_GIVES_A_CASTING_VOTE;
import static org.baraza.governance.voting.VotingRule.CLOSING_TIME_HAS_COME;
import static org.baraza.governance.voting.VotingRule.COUNT_FITS_THE_ROOM;
import static org.baraza.governance.voting.VotingRule.COUNT_IS_ENTERED;
import static org.baraza.governance.voting.VotingRule.COUNT_IS_ENTERED_ONCE;
import static org.baraza.governance.voting.VotingRule.COUNT_IS_SIGNED;
import static org.baraza.governance.voting.VotingRule.EVERY_CONSTITUENCY_IS_COUNTED_ONCE;
import static org.baraza.governance.voting.VotingRule.EXTENSIONS_ARE_LEFT;
import static org.baraza.governance.voting.VotingRule.EXTENSION_IS_IN_TIME;
import static org.baraza.governance.voting.VotingRule.EXTENSION_IS_LATER;
import static org.baraza.governance.voting.VotingRule.EXTENSION_IS_WITHIN_CHARTER;
import static org.baraza.governance.voting.VotingRule.SECOND_OFFICER_SIGNS;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_BY_BALLOTS;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_BY_COUNT;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_CERTIFIED_ONCE;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_NOT_ANNULLED;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_OPEN;
import static org.baraza.governance.voting.VotingRule.VOTE_IS_TALLIED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.assemblies.Sessions;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.ledger.Texts;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.voting.VoteCommand.AnnulVote;
import org.baraza.governance.voting.VoteCommand.CertifyVote;
import org.baraza.governance.voting.VoteCommand.CloseVote;
import org.baraza.governance.voting.VoteCommand.EnterCount;
import org.baraza.governance.voting.VoteCommand.ExtendVote;
import org.baraza.governance.voting.VoteCommand.SignCount;
import org.baraza.record.Json;
import org.baraza.record.elections.CountedOptions;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.elections.Elected;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.Streams;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.ElectionRules;
import org.baraza.record.platform.Secrecy;
import org.baraza.record.platform.TieBreak;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Decision;
import org.baraza.record.voting.Finding;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.Part;
import org.baraza.record.voting.Tally;
import org.baraza.record.voting.VotingEvent.BallotsOpened;
import org.baraza.record.voting.VotingEvent.MeetingCountEntered;
import org.baraza.record.voting.VotingEvent.MeetingCountSigned;
import org.baraza.record.voting.VotingEvent.VoteAnnulled;
import org.baraza.record.voting.VotingEvent.VoteCalled;
import org.baraza.record.voting.VotingEvent.VoteCertified;
import org.baraza.record.voting.VotingEvent.VoteClosed;
import org.baraza.record.voting.VotingEvent.VoteExtended;
import org.baraza.record.voting.VotingEvent.VoteTallied;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/// A vote from its calling to its certification.
@Aggregate
@NullUnmarked
public class Vote {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // The framework reads it.
    private String stream;

    private VoteCalled called;
    private MeetingCountEntered count;
    private String countedBy;
    private boolean signed;
    private boolean closed;
    private Outcome outcome;
    private List<Finding> findings;
    private boolean certified;
    private boolean annulled;
    private Instant closesAt;
    private int extensions;

    Vote() {}

    /// Begun by the proposal that goes to the vote, in the same transaction.
    public Vote(VoteCalled called) {
        apply(called);
    }

    @CommandHandler
    void decide(EnterCount command, PlatformRegister platforms, Sessions sessions) {
        VOTE_IS_BY_COUNT.require(called.way() == WayOfDeciding.MEETING_COUNT);
        isOpen();
        COUNT_IS_ENTERED_ONCE.require(count == null);
        var charter = platforms.charter(called.platform(), called.charterVersion());
        var lines = command.lines();
        EVERY_CONSTITUENCY_IS_COUNTED_ONCE.require(constituencies(lines).equals(constituencies(charter))
                && lines.size() == charter.leaves().size());
        var roll = Calling.recorded(charter, called.roll());
        var complete = lines.stream()
                .map(line -> Calling.line(
                        roll, line.constituency(), line.inFavour(), line.against(), line.abstain(), line.present()))
                .toList();
        COUNT_FITS_THE_ROOM.require(complete.stream().allMatch(Vote::fits));
        if (called.assembly() != null) {
            sessions.fits(called.assembly(), called.charterVersion(), called.opensAt(), complete);
        }
        var casting = command.castingVote();
        if (casting != null) {
            CHARTER_GIVES_A_CASTING_VOTE.require(type(charter).tieBreak() == TieBreak.CHAIR);
            CASTING_VOTE_IS_IN_THE_COUNT.require(casting.isAmong(complete));
        }
        options(type(charter).election(), complete, command.options());
        apply(new MeetingCountEntered(command.vote(), complete, casting, command.options()));
    }

    private void options(@Nullable ElectionRules rules, List<CountLine> lines, @Nullable CountedOptions counted) {
        if (rules == null) {
            ONE_TEXT_IS_DECIDED.require(counted == null);
            return;
        }
        COUNT_IS_OF_OPTIONS.require(counted != null
                && counted.options().size() == called.election().options().size()
                && Set.copyOf(counted.options())
                        .equals(Set.copyOf(called.election().options()))
                && lines.stream().allMatch(line -> line.inFavour() == 0 && line.against() == 0));
        FIGURES_FIT_THE_BALLOTS.require(counted.fits(rules));
        var present = lines.stream().mapToLong(CountLine::present).sum();
        COUNT_FITS_THE_ROOM.require(counted.valid() + counted.spoilt() + blank(lines) <= present);
    }

    private static long blank(List<CountLine> lines) {
        return lines.stream().mapToLong(CountLine::abstain).sum();
    }

    @CommandHandler
    void decide(SignCount command) {
        isOpen();
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
            PaperBox papers,
            Tallying tallying,
            Elections elections,
            Lots lots,
            PlatformRegister platforms) {
        locks.voteChanges(command.vote());
        isOpen();
        var charter = platforms.charter(called.platform(), called.charterVersion());
        var type = type(charter);
        var now = clock.now();
        if (called.way() == WayOfDeciding.MEETING_COUNT) {
            COUNT_IS_SIGNED.require(signed);
            apply(new VoteClosed(command.vote(), now, 0));
            var elected = elections.count(called, type, count.options(), blank(count.lines()));
            tally(charter, type, new Tally(count.lines(), List.of(), count.castingVote()), elected, null);
            return;
        }
        var ballots = box.open(command.vote());
        var everybodyVoted = ballots.size() == called.roll().entries();
        var earlyIsFine = !command.byTheClock() && (type.votingDays() == null || everybodyVoted);
        CLOSING_TIME_HAS_COME.require(earlyIsFine || !now.isBefore(closesAt));
        var overridden = box.overridden(command.vote());
        var unmatched = papers.unmatched(command.vote());
        apply(new VoteClosed(
                command.vote(),
                now,
                ballots.size(),
                overridden == 0 ? null : overridden,
                unmatched == 0 ? null : unmatched));
        var secrecy = type.secrecyOfBallots();
        var published = secrecy == Secrecy.OPEN
                ? openings.put(called.platform(), ballots)
                : openings.putWithoutWhose(called.platform(), command.vote(), ballots);
        for (var content : published) {
            apply(new BallotsOpened(
                    command.vote(), content.openings(), content.content(), secrecy == Secrecy.OPEN ? null : secrecy));
        }
        var lot = lots.draw(called, ballots);
        var elected = elections.count(called, type, ballots, lot);
        tally(charter, type, tallying.of(called, charter, type, ballots, lot, now), elected, lot);
        papers.empty(command.vote());
        destroyIfSecret(type, box);
    }

    @CommandHandler
    void decide(CertifyVote command, PlatformRegister platforms) {
        VOTE_IS_NOT_ANNULLED.require(!annulled);
        VOTE_IS_TALLIED.require(outcome != null);
        VOTE_IS_CERTIFIED_ONCE.require(!certified);
        var type = type(platforms.charter(called.platform(), called.charterVersion()));
        var quorate = findings.stream().allMatch(one -> one.part() != Part.QUORUM || one.holds());
        var callsAgain = !quorate && type.secondCall() != null;
        apply(new VoteCertified(command.vote(), outcome, callsAgain ? true : null));
    }

    /// Waits for every ballot being cast, so that each is in time by one closing or the other.
    @CommandHandler
    void decide(ExtendVote command, Locks locks, DatabaseClock clock, PlatformRegister platforms) {
        locks.voteChanges(command.vote());
        VOTE_IS_BY_BALLOTS.require(called.way() == WayOfDeciding.BALLOTS);
        isOpen();
        var charter = platforms.charter(called.platform(), called.charterVersion());
        var extension = type(charter).extension();
        CHARTER_ALLOWS_EXTENSION.require(extension != null);
        EXTENSION_IS_IN_TIME.require(clock.now().isBefore(closesAt));
        EXTENSIONS_ARE_LEFT.require(extensions < extension.times());
        EXTENSION_IS_LATER.require(command.closesAt().isAfter(closesAt));
        var latest = extension.latest(closesAt, charter.zone());
        EXTENSION_IS_WITHIN_CHARTER.require(!command.closesAt().isAfter(latest), Map.of("latest", latest.toString()));
        apply(new VoteExtended(command.vote(), command.closesAt()));
    }

    /// Waits for every ballot being cast, and lets no further one in.
    @CommandHandler
    void decide(
            AnnulVote command, Locks locks, Texts texts, PlatformRegister platforms, BallotBox box, PaperBox papers) {
        locks.voteChanges(command.vote());
        CERTIFIED_VOTE_STANDS.require(!certified);
        VOTE_IS_NOT_ANNULLED.require(!annulled);
        apply(new VoteAnnulled(command.vote(), texts.text(called.platform(), command.reasons())));
        papers.empty(command.vote());
        destroyIfSecret(type(platforms.charter(called.platform(), called.charterVersion())), box);
    }

    private void destroyIfSecret(Charter.DecisionType type, BallotBox box) {
        if (type.secrecyOfBallots() == Secrecy.SECRET) {
            box.destroy(called.vote());
        }
    }

    /// As it holds for this call.
    private Charter.DecisionType type(Charter charter) {
        return charter.decisionType(called.decisionType()).atCall(called.callNumber());
    }

    private void isOpen() {
        VOTE_IS_NOT_ANNULLED.require(!annulled);
        VOTE_IS_OPEN.require(!closed);
    }

    private void tally(
            Charter charter,
            Charter.DecisionType type,
            Tally tally,
            @Nullable Elected elected,
            @Nullable DrawnLot lot) {
        var decision = elected == null
                ? Decision.of(charter, type, tally)
                : Decision.ofElection(charter, type, tally, !elected.options().isEmpty());
        var tieBroken = decision.findings().stream().anyMatch(one -> one.part() == Part.TIE_BREAK);
        apply(new VoteTallied(
                called.vote(),
                tally.lines(),
                tally.groups().isEmpty() ? null : tally.groups(),
                tieBroken ? tally.castingVote() : null,
                tally.floors().isEmpty() ? null : tally.floors(),
                decision.outcome(),
                decision.findings(),
                elected,
                lot));
    }

    private static Set<String> constituencies(List<CountLine> lines) {
        return lines.stream().map(CountLine::constituency).collect(Collectors.toSet());
    }

    private static Set<String> constituencies(Charter charter) {
        return charter.leaves().stream().map(Charter.Constituency::id).collect(Collectors.toSet());
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
        closesAt = event.closesAt();
    }

    @EventSourcingHandler
    void evolve(VoteExtended event) {
        closesAt = event.closesAt();
        extensions++;
    }

    @EventSourcingHandler
    void evolve(VoteAnnulled event) {
        annulled = true;
    }

    @EventSourcingHandler
    void evolve(MeetingCountEntered event, @MetaDataValue(EntryMetaData.ACTOR) String actor) {
        count = event;
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
        findings = event.findings();
    }

    @EventSourcingHandler
    void evolve(VoteCertified event) {
        certified = true;
    }
}
