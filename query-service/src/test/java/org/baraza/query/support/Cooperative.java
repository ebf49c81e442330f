package org.baraza.query.support;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.baraza.record.Fraction;
import org.baraza.record.Json;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.InvitationId;
import org.baraza.record.membership.MembershipEvent.InvitationAccepted;
import org.baraza.record.membership.MembershipEvent.InvitationIssued;
import org.baraza.record.membership.MembershipEvent.InvitationRevoked;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.MembershipEvent.OfficeGivenByOperator;
import org.baraza.record.membership.MembershipEvent.OfficeSucceeded;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.membership.MembershipEvent.SeatGiven;
import org.baraza.record.membership.MembershipEvent.SeatSucceeded;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.CharterAmendment;
import org.baraza.record.platform.Move;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.OrganisationKind;
import org.baraza.record.platform.PlatformEvent.AmendmentSetAside;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.PlatformEvent.OrganisationRegistered;
import org.baraza.record.platform.PlatformEvent.PlatformFounded;
import org.baraza.record.platform.PlatformEvent.PlatformRegistered;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.SetAside;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.baraza.record.proposals.DeclarationBasis;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.CountLine;
import org.baraza.record.voting.Decision;
import org.baraza.record.voting.FrozenRoll;
import org.baraza.record.voting.Outcome;
import org.baraza.record.voting.Tally;
import org.baraza.record.voting.VoteId;
import org.baraza.record.voting.VotingEvent;
import org.baraza.record.voting.Weights;
import org.jspecify.annotations.Nullable;

/// A platform whose acts become a history: two constituencies, ordinary resolutions by simple majority with a quorum.
public final class Cooperative {
    public static final String FARMERS = "farmers";
    public static final String BUYERS = "buyers";
    public static final String TRADERS = "traders";
    private final History history;
    public final PlatformId id;
    public final OrganisationId founder;
    public final SeatId founderSeat;
    public final Charter charter;
    private Charter inForce;
    private int version = 1;
    private final Map<VoteId, Charter> calledUnder = new HashMap<>();
    public final ContentRef charterContent;
    private final List<Member> members = new ArrayList<>();

    public record Member(SeatId seat, OrganisationId organisation, PersonId person, String constituency) {
        public Actor actor() {
            return new Actor(person.toString(), seat, null);
        }
    }

    private final PersonId representative;

    public Cooperative(History history, String name, Visibility visibility) {
        this(history, name, visibility, json -> json);
    }

    /// @param but what its charter says otherwise
    public Cooperative(History history, String name, Visibility visibility, UnaryOperator<String> but) {
        this.history = history;
        this.id = new PlatformId(history.id());
        this.representative = new PersonId(history.id());
        this.founder = organisation(name + " Union");
        this.founderSeat = new SeatId(history.id());
        var json = """
                {"schema":"baraza.charter/1","zone":"Africa/Nairobi","visibility":"%s","summary":"Farmers and buyers decide together.",
                 "emptyConstituency":"redistributed",
                 "constituencies":[{"id":"farmers","name":"Farmers’ organisations","share":"3/5","roll":"recorded"},
                                   {"id":"buyers","name":"Buyers","share":"2/5","roll":"recorded"}],
                 "decisionTypes":[{"id":"ordinary","name":"Ordinary resolution","ways":["ballots","meeting-count","declaration"],"votingDays":6,
                   "quorum":{"rule":"threshold","measure":"present","of":"entitled","by":"heads","share":"1/2","strict":false},
                   "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"weight","share":"1/2","strict":true}}],
                 "assemblies":{"notice":{"atLeast":21,"atMost":60},"requestShare":"1/2","secondCall":{"after":"PT1H"},
                   "quorum":{"rule":"threshold","measure":"present","of":"entitled","by":"heads","share":"1/2","strict":true}}}
                """.formatted(visibility.publicName());
        this.charter = Charter.read(but.apply(json));
        this.inForce = charter;
        var canonical = new String(Json.canonical(charter), StandardCharsets.UTF_8);
        this.charterContent = history.content(id, MediaTypes.CHARTER, canonical);
        history.add(PlatformId.REGISTRY, Actor.of(representative), new PlatformRegistered(id, name, founder));
        var founding = Actor.of(representative);
        history.add(id, founding, new PlatformFounded(id, name, founder, founderSeat, 1, charterContent, visibility));
        seat(founding, founderSeat, founder, SeatKind.FOUNDER, null, representative, null);
    }

    /// Acts by the founder's seat, in an office.
    public Actor in(Office office) {
        return new Actor(representative.toString(), founderSeat, office);
    }

    public OrganisationId organisation(String name) {
        var organisation = new OrganisationId(history.id());
        history.add(
                PlatformId.REGISTRY,
                Actor.of(representative),
                new OrganisationRegistered(
                        organisation, name, OrganisationKind.FARMER_ORGANISATION, "KE", representative));
        return organisation;
    }

    /// Registers an organisation, admits it and gives it a delegate's seat.
    public Member member(String name, String constituency) {
        var organisation = organisation(name);
        history.add(id, in(Office.SECRETARY), new MemberAdmitted(id, organisation, constituency));
        return delegate(organisation, constituency, null);
    }

    public Member delegate(OrganisationId organisation, String constituency, @Nullable Instant until) {
        var member = new Member(new SeatId(history.id()), organisation, new PersonId(history.id()), constituency);
        seat(
                in(Office.SECRETARY),
                member.seat(),
                organisation,
                SeatKind.DELEGATE,
                constituency,
                member.person(),
                until);
        members.add(member);
        return member;
    }

    public Member observer(String name) {
        var member = new Member(new SeatId(history.id()), organisation(name), new PersonId(history.id()), "");
        seat(
                in(Office.SECRETARY),
                member.seat(),
                member.organisation(),
                SeatKind.OBSERVER,
                null,
                member.person(),
                null);
        return member;
    }

    private void seat(
            Actor actor,
            SeatId seat,
            OrganisationId organisation,
            SeatKind kind,
            @Nullable String constituency,
            PersonId person,
            @Nullable Instant until) {
        var from = Instant.parse("2026-01-01T00:00:00Z");
        history.add(id, actor, new SeatGiven(seat, id, organisation, kind, constituency, person, from, until));
    }

    /// Another person takes over the seat.
    public Member succeed(Member member, @Nullable Instant until) {
        var successor =
                new Member(member.seat(), member.organisation(), new PersonId(history.id()), member.constituency());
        var from = Instant.parse("2026-03-02T12:00:00Z");
        history.add(
                id,
                in(Office.SECRETARY),
                new SeatSucceeded(member.seat(), member.person(), successor.person(), from, until));
        members.set(members.indexOf(member), successor);
        return successor;
    }

    public void end(Member member) {
        history.add(id, in(Office.SECRETARY), new SeatEnded(member.seat(), Instant.parse("2026-03-03T00:00:00Z")));
        members.remove(member);
    }

    public InvitationId invite(OrganisationId organisation, Instant expiresAt) {
        var invitation = new InvitationId(history.id());
        history.add(
                id,
                in(Office.SECRETARY),
                new InvitationIssued(
                        invitation, id, organisation, SeatKind.DELEGATE, "ab".repeat(32), expiresAt, null, null));
        return invitation;
    }

    public void revoke(InvitationId invitation) {
        history.add(id, in(Office.SECRETARY), new InvitationRevoked(invitation));
    }

    public void accept(InvitationId invitation, SeatId seat) {
        history.add(id, in(Office.SECRETARY), new InvitationAccepted(invitation, seat));
    }

    public void give(Office office, Member member) {
        history.add(id, in(Office.CHAIR), new OfficeGiven(id, office, member.seat()));
    }

    /// The charter's rule gives this office to whoever holds the other one.
    public void handOn(Office office, Office successor, Member holder, SeatId predecessor) {
        history.add(id, Actor.AUTOMATION, new OfficeSucceeded(id, office, holder.seat(), successor, predecessor));
    }

    /// An operator gives an office that nobody holds.
    public ContentRef giveVacant(Office office, Member member, String ground) {
        var why = history.text(id, ground);
        var operator = new Actor(history.id().toString(), null, null);
        history.add(id, operator, new OfficeGivenByOperator(id, office, member.seat(), why));
        return why;
    }

    /// The charter that would be in force after it: the buyers are traders, and both constituencies weigh the same.
    public Charter amended() {
        return Charter.read(new String(Json.canonical(charter), StandardCharsets.UTF_8)
                .replace("\"id\":\"buyers\",\"name\":\"Buyers\"", "\"id\":\"traders\",\"name\":\"Traders\"")
                .replaceAll("\"share\":\"[23]/5\"", "\"share\":\"1/2\"")
                .replace("Ordinary resolution", "Resolution"));
    }

    /// Drafts an amendment of the charter.
    public ProposalId draftAmendment(Member sponsor, String document) {
        var proposal = new ProposalId(history.id());
        var title = history.title(id, "Equal shares");
        var text = history.text(id, "Why.");
        var amendment = new CharterAmendment(
                version, history.content(id, MediaTypes.CHARTER, document), List.of(new Move(BUYERS, TRADERS)));
        history.add(
                id,
                sponsor.actor(),
                new ProposalEvent.ProposalDrafted(
                        proposal,
                        id,
                        null,
                        "ordinary",
                        sponsor.seat(),
                        sponsor.organisation(),
                        1,
                        title,
                        text,
                        amendment));
        return proposal;
    }

    /// It is adopted and in force.
    public void amend(ProposalId proposal, Visibility visibility) {
        version++;
        inForce = amended();
        var content =
                history.content(id, MediaTypes.CHARTER, new String(Json.canonical(inForce), StandardCharsets.UTF_8));
        var moves = List.of(new Move(BUYERS, TRADERS));
        history.add(
                id,
                Actor.AUTOMATION,
                new CharterAmended(
                        id, version, content, visibility, proposal, Instant.parse("2026-03-09T08:00:00Z"), moves));
        members.replaceAll(member -> member.constituency().equals(BUYERS)
                ? new Member(member.seat(), member.organisation(), member.person(), TRADERS)
                : member);
    }

    public void setAside(ProposalId proposal) {
        history.add(id, Actor.AUTOMATION, new AmendmentSetAside(id, proposal, SetAside.STALE, version));
    }

    public ProposalId draft(Member sponsor, String title, @Nullable ProposalId partOf) {
        var proposal = new ProposalId(history.id());
        history.add(
                id,
                sponsor.actor(),
                new ProposalEvent.ProposalDrafted(
                        proposal,
                        id,
                        partOf,
                        "ordinary",
                        sponsor.seat(),
                        sponsor.organisation(),
                        1,
                        history.title(id, title),
                        history.text(id, "Text of " + title),
                        null));
        return proposal;
    }

    public void revise(Member sponsor, ProposalId proposal, int version, String title) {
        history.add(
                id,
                sponsor.actor(),
                new ProposalEvent.ProposalRevised(
                        proposal,
                        version,
                        history.title(id, title),
                        history.text(id, "Text of " + title),
                        history.text(id, "Because of " + title),
                        null));
    }

    public void coSponsor(Member supporter, ProposalId proposal, int version) {
        history.add(
                id,
                supporter.actor(),
                new ProposalEvent.ProposalCoSponsored(
                        proposal, version, supporter.seat(), supporter.organisation(), supporter.constituency()));
    }

    public void leave(Member supporter, ProposalId proposal) {
        history.add(
                id, supporter.actor(), new ProposalEvent.CoSponsorshipWithdrawn(proposal, supporter.organisation()));
    }

    public void submit(Member sponsor, ProposalId proposal) {
        history.add(id, sponsor.actor(), new ProposalEvent.ProposalSubmitted(proposal, 1));
    }

    public void admit(ProposalId proposal) {
        history.add(id, in(Office.FACILITATOR), new ProposalEvent.ProposalAdmitted(proposal));
    }

    public void sendBack(ProposalId proposal, String reasons) {
        history.add(
                id, in(Office.FACILITATOR), new ProposalEvent.ProposalReturned(proposal, history.text(id, reasons)));
    }

    public void lapse(ProposalId proposal, String reasons) {
        history.add(id, in(Office.CHAIR), new ProposalEvent.ProposalLapsed(proposal, history.text(id, reasons)));
    }

    public void withdraw(Member sponsor, ProposalId proposal) {
        history.add(id, sponsor.actor(), new ProposalEvent.ProposalWithdrawn(proposal));
    }

    public void declare(ProposalId proposal, Outcome outcome) {
        history.add(
                id,
                in(Office.CHAIR),
                new ProposalEvent.ProposalDeclared(proposal, outcome, DeclarationBasis.SHOW_OF_HANDS));
    }

    /// @param maintained by which it is not agreed
    /// @param minorityPositions that are part of what is adopted
    public void declareConsent(
            ProposalId proposal,
            Outcome outcome,
            @Nullable List<ObjectionId> maintained,
            @Nullable List<ObjectionId> minorityPositions) {
        history.add(
                id,
                in(Office.CHAIR),
                new ProposalEvent.ProposalDeclared(
                        proposal, outcome, DeclarationBasis.CONSENT, maintained, minorityPositions));
    }

    public VoteId call(ProposalId proposal, WayOfDeciding way) {
        return call(proposal, way, null);
    }

    public VoteId call(ProposalId proposal, WayOfDeciding way, @Nullable List<ObjectionId> minorityPositions) {
        var vote = new VoteId(history.id());
        calledUnder.put(vote, inForce);
        var roll = roll();
        var opens = Instant.parse("2026-03-02T10:00:00Z");
        var closes = way == WayOfDeciding.BALLOTS ? Instant.parse("2026-03-08T21:00:00Z") : null;
        history.add(
                id,
                in(Office.SECRETARY),
                new VotingEvent.VoteCalled(vote, id, proposal, 1, "ordinary", way, version, opens, closes, roll));
        history.add(
                id, in(Office.SECRETARY), new ProposalEvent.ProposalPutToVote(proposal, 1, vote, minorityPositions));
        return vote;
    }

    /// Of the members that it has now.
    public FrozenRoll roll() {
        var constituencies =
                inForce.leaves().stream().map(Charter.Constituency::id).toList();
        var entries = constituencies.stream()
                .collect(Collectors.toMap(
                        one -> one,
                        one -> members.stream()
                                .filter(member -> member.constituency().equals(one))
                                .count()));
        var weights = Weights.ofOne(inForce, entries);
        var lines = members.stream()
                .map(member -> new FrozenRoll.RollEntry(
                        member.seat(),
                        member.organisation(),
                        member.constituency(),
                        null,
                        weights.getOrDefault(member.constituency(), Fraction.ZERO)))
                .sorted(java.util.Comparator.comparing(entry -> entry.seat().toString()))
                .toList();
        var content = history.content(
                id,
                MediaTypes.ROLL,
                new String(Json.canonical(new FrozenRoll.RollContent(lines, List.of())), StandardCharsets.UTF_8));
        return new FrozenRoll(
                lines.size(),
                constituencies.stream()
                        .map(one -> new FrozenRoll.RollCount(one, entries.getOrDefault(one, 0L), weights.get(one)))
                        .toList(),
                content,
                new FrozenRoll.LeftOff(0, List.of()));
    }

    public void cast(VoteId vote, Member member) {
        history.add(id, member.actor(), new VotingEvent.BallotCast(vote, member.seat(), "00".repeat(32)));
    }

    public void enter(VoteId vote, List<CountLine> lines) {
        history.add(id, in(Office.SECRETARY), new VotingEvent.MeetingCountEntered(vote, lines, null));
    }

    public void sign(VoteId vote) {
        history.add(id, in(Office.CHAIR), new VotingEvent.MeetingCountSigned(vote));
    }

    public Outcome close(VoteId vote, long ballots, List<CountLine> lines) {
        return close(vote, ballots, Tally.of(lines));
    }

    public Outcome close(VoteId vote, long ballots, Tally tally) {
        var under = calledUnder.getOrDefault(vote, charter);
        var type = under.decisionType("ordinary");
        if (type == null) {
            throw new IllegalStateException();
        }
        var decision = Decision.of(under, type, tally);
        var at = Instant.parse("2026-03-08T21:00:00Z");
        history.add(id, in(Office.SECRETARY), new VotingEvent.VoteClosed(vote, at, ballots));
        if (ballots > 0) {
            var openings = history.content(id, MediaTypes.OPENINGS, "{\"openings\":[]}");
            history.add(id, in(Office.SECRETARY), new VotingEvent.BallotsOpened(vote, ballots, openings));
        }
        history.add(
                id,
                in(Office.SECRETARY),
                new VotingEvent.VoteTallied(
                        vote,
                        tally.lines(),
                        null,
                        null,
                        tally.floors().isEmpty() ? null : tally.floors(),
                        decision.outcome(),
                        decision.findings(),
                        null,
                        null));
        return decision.outcome();
    }

    public void extend(VoteId vote, Instant closesAt) {
        history.add(id, in(Office.SECRETARY), new VotingEvent.VoteExtended(vote, closesAt));
    }

    public void annul(ProposalId proposal, VoteId vote, String reasons) {
        history.add(id, in(Office.SECRETARY), new VotingEvent.VoteAnnulled(vote, history.text(id, reasons)));
        history.add(id, Actor.AUTOMATION, new ProposalEvent.ProposalTakenFromVote(proposal, vote));
    }

    /// Certified without its quorum, and to be called again.
    public void holdOver(ProposalId proposal, VoteId vote) {
        history.add(id, in(Office.SECRETARY), new VotingEvent.VoteCertified(vote, Outcome.NOT_VALID, true));
        history.add(id, Actor.AUTOMATION, new ProposalEvent.ProposalHeldOver(proposal, vote));
    }

    public void certify(ProposalId proposal, VoteId vote, Outcome outcome) {
        history.add(id, in(Office.SECRETARY), new VotingEvent.VoteCertified(vote, outcome));
        history.add(id, in(Office.SECRETARY), new ProposalEvent.ProposalDecided(proposal, vote, outcome));
    }
}
