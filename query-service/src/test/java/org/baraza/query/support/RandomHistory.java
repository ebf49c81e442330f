package org.baraza.query.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.baraza.record.deliberation.ContributionId;
import org.baraza.record.deliberation.Extent;
import org.baraza.record.deliberation.Stance;
import org.baraza.record.membership.AdmissionId;
import org.baraza.record.membership.AdmittedIndividuals;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.MembershipEvent;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SuspensionGround;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.VoteId;

/// Acts of two platforms in an order that only the seed decides.
public final class RandomHistory {
    private static final List<Office> OFFICES = List.of(Office.values());
    private static final List<Stance> STANCES = List.of(Stance.values());
    private final SplittableRandom random;
    private final History history = new History();
    /// Of its own, so that what else happens stays as it was.
    private final SplittableRandom chance = new SplittableRandom(7);
    private final List<Body> bodies = new ArrayList<>();

    private static final class Body {
        final Cooperative platform;
        final List<Cooperative.Member> members = new ArrayList<>();
        final List<ProposalId> proposals = new ArrayList<>();

        Body(Cooperative platform) {
            this.platform = platform;
        }
    }

    private RandomHistory(long seed) {
        random = new SplittableRandom(seed);
        bodies.add(new Body(new Cooperative(history, "Mwea", Visibility.PUBLIC)));
        bodies.add(new Body(new Cooperative(history, "Embu", Visibility.MEMBERS)));
    }

    public static History of(long seed, int acts) {
        var made = new RandomHistory(seed);
        for (var act = 0; act < acts; act++) {
            made.act();
        }
        return made.history;
    }

    private void act() {
        var body = bodies.get(random.nextInt(bodies.size()));
        var platform = body.platform;
        if (body.members.size() < 2) {
            var constituency = random.nextBoolean() ? Cooperative.FARMERS : Cooperative.BUYERS;
            body.members.add(platform.member("Organisation " + random.nextInt(1000), constituency));
            return;
        }
        var member = body.members.get(random.nextInt(body.members.size()));
        switch (random.nextInt(12)) {
            case 10, 11 -> standing(platform, member);
            case 9 -> body.members.set(body.members.indexOf(member), platform.succeed(member, null));
            case 0 -> body.members.add(platform.member("Organisation " + random.nextInt(1000), Cooperative.FARMERS));
            case 1 -> platform.observer("Observer " + random.nextInt(1000));
            case 2 -> platform.give(OFFICES.get(random.nextInt(OFFICES.size())), member);
            case 3 -> {
                if (body.members.size() > 2) {
                    body.members.remove(member);
                    platform.end(member);
                }
            }
            case 4, 5 -> {
                var partOf = body.proposals.isEmpty() || random.nextBoolean()
                        ? null
                        : body.proposals.get(random.nextInt(body.proposals.size()));
                body.proposals.add(platform.draft(member, "Motion " + random.nextInt(1000), partOf));
            }
            default -> decide(body, member);
        }
    }

    private void standing(Cooperative platform, Cooperative.Member member) {
        var id = MemberId.of(member.organisation());
        var reasons = history.text(platform.id, "Reason " + random.nextInt(1000));
        var event = switch (random.nextInt(6)) {
            case 0 -> new MembershipEvent.MemberSuspended(platform.id, id, SuspensionGround.SANCTION, reasons);
            case 1 -> new MembershipEvent.MemberReinstated(platform.id, id);
            case 2 -> new MembershipEvent.ArrearsRecorded(platform.id, id, LocalDate.parse("2026-01-31"));
            case 3 -> new MembershipEvent.SharePaid(platform.id, id);
            case 4 -> new MembershipEvent.MemberResigned(platform.id, id, member.constituency());
            default ->
                new MembershipEvent.IndividualsAdmitted(
                        platform.id,
                        new AdmissionId(history.id()),
                        List.of(new AdmittedIndividuals(
                                Cooperative.FARMERS,
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(new SeatId(history.id()), new SeatId(history.id())))));
        };
        history.add(platform.id, platform.in(Office.SECRETARY), event);
    }

    private void decide(Body body, Cooperative.Member member) {
        if (body.proposals.isEmpty()) {
            return;
        }
        var platform = body.platform;
        var proposal = body.proposals.remove(random.nextInt(body.proposals.size()));
        platform.coSponsor(member, proposal, 1);
        if (random.nextBoolean()) {
            platform.leave(member, proposal);
        }
        platform.submit(member, proposal);
        discuss(body, member, proposal);
        meet(body, proposal);
        switch (random.nextInt(5)) {
            case 0 -> platform.withdraw(member, proposal);
            case 1 -> platform.lapse(proposal, "Overtaken");
            case 2 -> {
                platform.declare(proposal, Outcome.ADOPTED);
                promise(body, proposal);
            }
            case 3 -> {
                platform.sendBack(proposal, "Unclear");
                platform.revise(member, proposal, 2, "Clearer");
            }
            default -> {
                platform.admit(proposal);
                vote(body, proposal);
            }
        }
    }

    private void discuss(Body body, Cooperative.Member member, ProposalId proposal) {
        var deliberation = new Discussion(history, body.platform, proposal);
        var said = new ArrayList<ContributionId>();
        for (var i = random.nextInt(4); i > 0; i--) {
            var inReplyTo = said.isEmpty() || random.nextBoolean() ? null : said.get(random.nextInt(said.size()));
            var stance = STANCES.get(random.nextInt(STANCES.size()));
            said.add(deliberation.contribute(member, stance, "Word " + random.nextInt(1000), inReplyTo));
        }
        if (!said.isEmpty() && random.nextBoolean()) {
            deliberation.retract(member, said.getFirst(), random.nextBoolean() ? "It was wrong." : null);
        }
        if (random.nextBoolean()) {
            var objection = deliberation.object(member, "It costs too much.");
            deliberation.answer(Office.CHAIR, objection, "It costs nothing.");
            switch (random.nextInt(4)) {
                case 0 -> deliberation.resolve(member, objection);
                case 1 -> deliberation.maintain(member, objection, Extent.WHOLE, "It does.");
                case 2 -> deliberation.withdraw(member, objection);
                default -> deliberation.answer(Office.FACILITATOR, objection, "Truly.");
            }
        }
    }

    private void promise(Body body, ProposalId decision) {
        var promises = new Promises(history, body.platform);
        var debtor = body.members.getFirst();
        var creditor = body.members.getLast();
        for (int way = random.nextInt(7); way < 7; way++) {
            var commitment = promises.offer(decision, debtor, creditor, "Promise " + random.nextInt(1000));
            if (way == 0) {
                promises.decline(commitment, creditor, "Too little");
                continue;
            }
            promises.accept(commitment, creditor);
            if (random.nextBoolean()) {
                promises.overdue(commitment);
            }
            var report = promises.report(commitment, debtor, "40.5", "note.pdf");
            var assessment = promises.assess(commitment, report, Integer.toString(random.nextInt(40)));
            switch (way) {
                case 1 -> promises.fulfil(commitment, assessment);
                case 2 -> promises.fulfilPartly(commitment, assessment, "Half");
                case 3 -> promises.breach(commitment, assessment, "Nothing");
                case 4 -> promises.release(commitment, creditor, "Flood");
                default -> promises.report(commitment, debtor, "41", "more.pdf");
            }
        }
    }

    private void meet(Body body, ProposalId proposal) {
        var meetings = new Meetings(history, body.platform);
        var first = body.members.getFirst();
        var request = meetings.ask(first);
        meetings.support(request, body.members.getLast());
        meetings.reach(request, 2, body.members.size());
        var assembly = meetings.convene(proposal, chance.nextBoolean() ? request : null);
        var roll = meetings.notice(assembly);
        meetings.open(assembly, chance.nextBoolean() ? null : body.platform.roll());
        meetings.comes(assembly, first);
        meetings.ascertain(assembly, roll, 1, false, first);
        if (chance.nextBoolean()) {
            meetings.holdOver(assembly, Meetings.OPENS.plusSeconds(7200));
            meetings.open(assembly, null);
            meetings.comes(assembly, body.members.getLast());
        }
        meetings.leaves(assembly, body.members.getLast());
        meetings.close(assembly);
    }

    private void vote(Body body, ProposalId proposal) {
        var platform = body.platform;
        final VoteId vote;
        var lines = List.of(
                new CountLine(Cooperative.FARMERS, random.nextInt(5), random.nextInt(5), 1, 11, 20L),
                new CountLine(Cooperative.BUYERS, random.nextInt(5), random.nextInt(5), 0, 10, 10L));
        if (random.nextInt(4) == 0) {
            var before = platform.call(proposal, WayOfDeciding.BALLOTS);
            platform.extend(before, Instant.parse("2026-03-10T21:00:00Z"));
            platform.annul(proposal, before, "The wrong text.");
        }
        if (random.nextBoolean()) {
            vote = platform.call(proposal, WayOfDeciding.BALLOTS);
            body.members.forEach(member -> platform.cast(vote, member));
            platform.certify(proposal, vote, platform.close(vote, body.members.size(), lines));
        } else {
            vote = platform.call(proposal, WayOfDeciding.MEETING_COUNT);
            platform.enter(vote, lines);
            platform.sign(vote);
            platform.certify(proposal, vote, platform.close(vote, 0, lines));
        }
    }
}
