package org.baraza.query.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.baraza.record.Fraction;
import org.baraza.record.elections.BallotPaper;
import org.baraza.record.elections.BallotsRoot;
import org.baraza.record.elections.DrawnLot;
import org.baraza.record.elections.Elected;
import org.baraza.record.elections.ElectionCalled;
import org.baraza.record.elections.ElectionCount;
import org.baraza.record.elections.Marks;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.Office;
import org.baraza.record.platform.Secrecy;
import org.baraza.record.platform.Unit;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Decision;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.MarkedBallot;
import org.baraza.record.voting.Tally;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent;
import org.jspecify.annotations.Nullable;

/// An election of a [Cooperative] whose ordinary decision type chooses between options.
public final class Election {
    public static final String SECRET = "01".repeat(32);
    private final History history;
    private final Cooperative platform;
    private final BallotPaper paper;
    private final ElectionCalled called;
    private final List<BallotOpening> ballots = new ArrayList<>();
    private final List<Cooperative.Member> voters = new ArrayList<>();
    private final List<ContentRef> published = new ArrayList<>();
    public final VoteId vote;

    /// What a [Cooperative]'s charter says otherwise, so that ordinary decisions choose between options.
    ///
    /// @param rules of the election, as JSON
    public static UnaryOperator<String> ruled(String rules, Secrecy secrecy) {
        return json -> json.replace(
                        "\"ways\":[\"ballots\",\"meeting-count\",\"declaration\"]",
                        "\"ways\":[\"ballots\"],\"ballots\":{\"secrecy\":\"" + secrecy.publicName()
                                + "\"},\"election\":" + rules)
                .replaceAll(",\\s*\"majority\":\\{[^}]*\\}", "");
    }

    /// Put to the vote.
    public Election(
            History history,
            Cooperative platform,
            ProposalId proposal,
            int seats,
            List<BallotPaper.Option> options,
            @Nullable String statusQuo) {
        this.history = history;
        this.platform = platform;
        this.vote = new VoteId(history.id());
        this.paper = new BallotPaper(options, statusQuo);
        var content = history.content(
                platform.id, MediaTypes.BALLOT_PAPER, new String(paper.bytes(), StandardCharsets.UTF_8));
        this.called = new ElectionCalled(
                seats, options.stream().map(BallotPaper.Option::id).toList(), content);
        var rules = Objects.requireNonNull(Objects.requireNonNull(platform.charter.decisionType("ordinary"))
                .election());
        history.add(
                platform.id,
                platform.in(Office.SECRETARY),
                new VotingEvent.VoteCalled(
                        vote,
                        platform.id,
                        proposal,
                        1,
                        "ordinary",
                        WayOfDeciding.BALLOTS,
                        null,
                        1,
                        Instant.parse("2026-03-02T10:00:00Z"),
                        Instant.parse("2026-03-08T21:00:00Z"),
                        platform.roll(),
                        null,
                        called,
                        rules.drawsLots() ? DrawnLot.commitment(SECRET) : null));
        history.add(
                platform.id,
                platform.in(Office.SECRETARY),
                new ProposalEvent.ProposalPutToVote(proposal, 1, vote, null));
    }

    /// All that was published of it after closing.
    public void erasePublished() {
        published.forEach(one -> history.erase(one.id()));
    }

    public void erasePaper() {
        history.erase(called.paper().id());
    }

    public void cast(Cooperative.Member voter, Marks marks) {
        cast(voter, null, marks);
    }

    public void castBlank(Cooperative.Member voter) {
        cast(voter, Choice.ABSTAIN, null);
    }

    private void cast(Cooperative.Member voter, @Nullable Choice choice, @Nullable Marks marks) {
        var salt = String.format("%02x", voters.size() + 1).repeat(32);
        var opening = new BallotOpening(voter.seat(), choice, salt, null, marks);
        voters.add(voter);
        ballots.add(opening);
        history.add(
                platform.id, voter.actor(), new VotingEvent.BallotCast(vote, voter.seat(), opening.commitment(vote)));
    }

    /// Closed, opened in two contents and tallied as the record's rules say.
    public ElectionCount close(Secrecy secrecy) {
        var charter = platform.charter;
        var type = Objects.requireNonNull(charter.decisionType("ordinary"));
        var rules = Objects.requireNonNull(type.election());
        var secretary = platform.in(Office.SECRETARY);
        history.add(
                platform.id,
                secretary,
                new VotingEvent.VoteClosed(vote, Instant.parse("2026-03-08T21:00:00Z"), ballots.size()));
        var half = ballots.size() / 2;
        open(ballots.subList(0, half), secrecy);
        open(ballots.subList(half, ballots.size()), secrecy);
        var commitments = ballots.stream()
                .sorted(Comparator.comparing(one -> one.rollEntry().toString()))
                .map(one -> one.commitment(vote))
                .toList();
        var lot = rules.drawsLots() ? DrawnLot.of(SECRET, BallotsRoot.of(commitments)) : null;
        var roll = platform.roll();
        var weights = new HashMap<String, Fraction>();
        roll.constituencies().forEach(one -> {
            if (one.weightOfOne() != null) {
                weights.put(one.constituency(), one.weightOfOne());
            }
        });
        var valid = new ArrayList<ElectionCount.Ballot>();
        for (int one = 0; one < ballots.size(); one++) {
            var marks = ballots.get(one).marks();
            if (marks != null) {
                var weight = rules.counts() == Unit.HEADS
                        ? Fraction.ONE
                        : Objects.requireNonNull(weights.get(voters.get(one).constituency()));
                valid.add(new ElectionCount.Ballot(marks, weight));
            }
        }
        var count = ElectionCount.of(rules, paper, called.seats(), valid, lot == null ? null : lot.lot());
        var content = history.content(platform.id, MediaTypes.COUNT, new String(count.bytes(), StandardCharsets.UTF_8));
        published.add(content);
        var lines = List.of(line(Cooperative.FARMERS, roll), line(Cooperative.BUYERS, roll));
        var decision = Decision.ofElection(
                charter, type, Tally.of(lines), !count.elected().isEmpty());
        history.add(
                platform.id,
                secretary,
                new VotingEvent.VoteTallied(
                        vote,
                        lines,
                        null,
                        null,
                        null,
                        decision.outcome(),
                        decision.findings(),
                        new Elected(
                                count.elected(),
                                count.tied().isEmpty() ? null : count.tied(),
                                valid.size(),
                                ballots.size() - valid.size(),
                                0,
                                content),
                        lot));
        return count;
    }

    private CountLine line(String constituency, FrozenRoll roll) {
        var of = roll.constituencies().stream()
                .filter(one -> one.constituency().equals(constituency))
                .findFirst()
                .orElseThrow()
                .entries();
        long present = 0;
        long blank = 0;
        for (int one = 0; one < ballots.size(); one++) {
            if (voters.get(one).constituency().equals(constituency)) {
                present++;
                blank += ballots.get(one).marks() == null ? 1 : 0;
            }
        }
        return new CountLine(constituency, 0, 0, blank, present, of);
    }

    private void open(List<BallotOpening> part, Secrecy secrecy) {
        if (part.isEmpty()) {
            return;
        }
        if (secrecy == Secrecy.OPEN) {
            var content =
                    history.content(platform.id, MediaTypes.OPENINGS, new BallotOpening.Openings(part).toString());
            published.add(content);
            history.add(
                    platform.id,
                    platform.in(Office.SECRETARY),
                    new VotingEvent.BallotsOpened(vote, part.size(), content));
            return;
        }
        var marked = part.stream()
                .map(one -> new MarkedBallot(
                        one.mark(vote), voters.get(ballots.indexOf(one)).constituency(), one.choice(), one.marks()))
                .toList();
        var content = history.content(
                platform.id,
                MediaTypes.BALLOT_MARKS,
                new String(new MarkedBallot.PublishedBallots(marked).bytes(), StandardCharsets.UTF_8));
        history.add(
                platform.id,
                platform.in(Office.SECRETARY),
                new VotingEvent.BallotsOpened(vote, part.size(), content, secrecy));
    }
}
