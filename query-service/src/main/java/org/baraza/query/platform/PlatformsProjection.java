package org.baraza.query.platform;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.baraza.query.ledger.Entry;
import org.baraza.query.ledger.Projection;
import org.baraza.query.ledger.Writes;
import org.baraza.record.assemblies.AssemblyEvent;
import org.baraza.record.assemblies.AssemblyRequestEvent;
import org.baraza.record.commitments.CommitmentEvent;
import org.baraza.record.deliberation.DeliberationEvent;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.membership.MembershipEvent.ArrearsRecorded;
import org.baraza.record.membership.MembershipEvent.ArrearsSettled;
import org.baraza.record.membership.MembershipEvent.CapitalRecorded;
import org.baraza.record.membership.MembershipEvent.IndividualInvited;
import org.baraza.record.membership.MembershipEvent.IndividualsAdmitted;
import org.baraza.record.membership.MembershipEvent.InvitationAccepted;
import org.baraza.record.membership.MembershipEvent.InvitationIssued;
import org.baraza.record.membership.MembershipEvent.InvitationRevoked;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.membership.MembershipEvent.MemberClassified;
import org.baraza.record.membership.MembershipEvent.MemberReinstated;
import org.baraza.record.membership.MembershipEvent.MemberResigned;
import org.baraza.record.membership.MembershipEvent.MemberSuspended;
import org.baraza.record.membership.MembershipEvent.OfficeGiven;
import org.baraza.record.membership.MembershipEvent.OfficeGivenByOperator;
import org.baraza.record.membership.MembershipEvent.OfficeSucceeded;
import org.baraza.record.membership.MembershipEvent.SeatEnded;
import org.baraza.record.membership.MembershipEvent.SeatGiven;
import org.baraza.record.membership.MembershipEvent.SeatSucceeded;
import org.baraza.record.membership.MembershipEvent.SeatTaken;
import org.baraza.record.membership.MembershipEvent.SharePaid;
import org.baraza.record.membership.MembershipEvent.VotesRecorded;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.Move;
import org.baraza.record.platform.PlatformEvent.AmendmentSetAside;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.PlatformEvent.OrganisationRegistered;
import org.baraza.record.platform.PlatformEvent.PlatformFounded;
import org.baraza.record.platform.PlatformEvent.PlatformRegistered;
import org.baraza.record.proposals.ProposalEvent;
import org.baraza.record.proposals.ProposalEvent.ProposalDecided;
import org.baraza.record.proposals.ProposalEvent.ProposalDeclared;
import org.baraza.record.proposals.ProposalEvent.ProposalDrafted;
import org.baraza.record.voting.VotingEvent;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who there is: organisations in the registry; in each platform its charter, seats and offices, and how many of each.
@Component
final class PlatformsProjection implements Projection {
    static final String VIEW = "platforms";
    static final String ORGANISATIONS = "organisations";
    static final String PLATFORMS = "platforms";
    static final String SEATS = "seats";
    /// The terms of each person's seats, to find out whether a reader has one.
    static final String PERSONS = "persons";
    /// Seats with an end of term, ordered by it.
    static final String TERMS = "terms";

    static final String INVITATIONS = "invitations";
    static final String MEMBERS = "members";
    static final String OFFICES = "offices";
    /// What was done in an office, by the seat that held it.
    static final String ACTS = "acts";

    @Override
    public String name() {
        return VIEW;
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                new Index(ORGANISATIONS, ascending("order", "_id")),
                new Index(PLATFORMS, ascending("visibility", "order", "_id")),
                new Index(MEMBERS, ascending("platform", "constituency", "_id")),
                new Index(MEMBERS, ascending("platform", "membershipClass", "_id")),
                new Index(MEMBERS, ascending("platform", "state", "_id")));
    }

    @Override
    public void on(Entry entry, Writes writes) {
        var actor = entry.actor();
        if (actor.office() != null && actor.seat() != null) {
            writes.update(ACTS, entry.id(actor.office().publicName(), actor.seat()), inc("acts", 1L));
        }
        switch (entry.event()) {
            case OrganisationRegistered event -> registered(event, writes);
            case PlatformRegistered event -> {}
            case PlatformFounded event -> founded(event, entry, writes);
            case CharterAmended event -> amended(event, entry, writes);
            case AmendmentSetAside event -> {}
            case MemberAdmitted event -> MemberLines.admitted(event, entry, writes);
            case IndividualsAdmitted event -> MemberLines.admitted(event, entry, writes);
            case MemberClassified event -> MemberLines.classified(event, entry, writes);
            case MemberSuspended event -> MemberLines.suspended(event, entry, writes);
            case MemberReinstated event -> MemberLines.reinstated(event, entry, writes);
            case MemberResigned event -> MemberLines.resigned(event, entry, writes);
            case ArrearsRecorded event -> MemberLines.owes(event, entry, writes);
            case ArrearsSettled event -> MemberLines.settled(event, entry, writes);
            case SharePaid event -> MemberLines.paid(event, entry, writes);
            case VotesRecorded event -> MemberLines.votes(event, entry, writes);
            case CapitalRecorded event -> MemberLines.capital(event, entry, writes);
            case SeatTaken event -> taken(event, entry, writes);
            case IndividualInvited event -> invited(event, entry, writes);
            case SeatGiven event -> given(event, entry, writes);
            case SeatSucceeded event -> succeeded(event, entry, writes);
            case SeatEnded event -> ended(event, entry, writes);
            case OfficeGiven event -> office(event.office(), event.seat(), null, null, entry, writes);
            case OfficeSucceeded event -> office(event.office(), event.seat(), event.successor(), null, entry, writes);
            case OfficeGivenByOperator event ->
                office(event.office(), event.seat(), null, event.ground(), entry, writes);
            case InvitationIssued event -> issued(event, entry, writes);
            case InvitationAccepted event ->
                writes.update(
                        INVITATIONS,
                        entry.id(event.invitation()),
                        set("seat", event.seat().toString()),
                        version(entry));
            case InvitationRevoked event ->
                writes.update(INVITATIONS, entry.id(event.invitation()), set("revoked", true), version(entry));
            case ProposalDrafted event -> count(entry, writes, inc("proposals", 1L));
            case ProposalDecided event -> count(entry, writes, inc("decisions", 1L));
            case ProposalDeclared event -> count(entry, writes, inc("decisions", 1L));
            case ProposalEvent.ProposalRevised event -> {}
            case ProposalEvent.ProposalCoSponsored event -> {}
            case ProposalEvent.CoSponsorshipWithdrawn event -> {}
            case ProposalEvent.ProposalSubmitted event -> {}
            case ProposalEvent.ProposalReturned event -> {}
            case ProposalEvent.ProposalAdmitted event -> {}
            case ProposalEvent.ProposalPutToVote event -> {}
            case ProposalEvent.ProposalTakenFromVote event -> {}
            case ProposalEvent.ProposalHeldOver event -> {}
            case ProposalEvent.ProposalWithdrawn event -> {}
            case ProposalEvent.ProposalLapsed event -> {}
            case DeliberationEvent event -> {}
            case VotingEvent event -> {}
            case CommitmentEvent event -> {}
            case AssemblyEvent event -> {}
            case AssemblyRequestEvent event -> {}
        }
    }

    private static void registered(OrganisationRegistered event, Writes writes) {
        writes.update(
                ORGANISATIONS,
                event.organisation().toString(),
                set("name", event.name()),
                set("order", order(event.name())),
                set("kind", event.kind().publicName()),
                set("country", event.country()));
    }

    private static void founded(PlatformFounded event, Entry entry, Writes writes) {
        writes.update(
                PLATFORMS,
                event.platform().toString(),
                set("name", event.name()),
                set("order", order(event.name())),
                set("founder", event.founder().toString()),
                set("foundedAt", entry.recordedAt()),
                set("visibility", event.visibility().publicName()),
                set("charterVersion", event.charterVersion()),
                set("charterHash", event.charter().hash()),
                set("charterContent", event.charter().id().toString()),
                set("charterEntry", entry.index()),
                set("charterSince", entry.recordedAt()));
        for (var office : Office.values()) {
            office(office, event.founderSeat(), null, null, entry, writes);
        }
    }

    private static void amended(CharterAmended event, Entry entry, Writes writes) {
        var moves = event.moves() == null ? List.<Move>of() : event.moves();
        writes.update(
                PLATFORMS,
                entry.platform(),
                set("visibility", event.visibility().publicName()),
                push(
                        "amendments",
                        new Document("version", event.version())
                                .append("hash", event.charter().hash())
                                .append("content", event.charter().id().toString())
                                .append("entry", entry.index())
                                .append("since", Date.from(event.inForceFrom()))
                                .append("proposal", event.proposal().toString())
                                .append(
                                        "moves",
                                        moves.stream()
                                                .map(move -> new Document("from", move.from()).append("to", move.to()))
                                                .toList())));
    }

    /// @param successor the office by which the charter's rule gave it
    /// @param ground why an operator gave it
    private static void office(
            Office office,
            SeatId seat,
            @Nullable Office successor,
            @Nullable ContentRef ground,
            Entry entry,
            Writes writes) {
        writes.update(
                OFFICES,
                entry.id(office.publicName()),
                set("office", office.publicName()),
                set("seat", seat.toString()),
                set("since", entry.recordedAt()),
                set("entry", entry.index()),
                set("successor", successor == null ? null : successor.publicName()),
                set("ground", ground == null ? null : ground.id().toString()));
    }

    private static void issued(InvitationIssued event, Entry entry, Writes writes) {
        writes.update(
                INVITATIONS,
                entry.id(event.invitation()),
                set("organisation", event.organisation().toString()),
                set("kind", event.kind().publicName()),
                set("issuedAt", entry.recordedAt()),
                set(
                        "succeeding",
                        event.succeeding() == null ? null : event.succeeding().toString()),
                set("expiresAt", event.expiresAt()),
                set("until", event.until()),
                set("entry", entry.index()),
                version(entry));
    }

    private static void invited(IndividualInvited event, Entry entry, Writes writes) {
        writes.update(
                INVITATIONS,
                entry.id(event.invitation()),
                set("kind", SeatKind.DELEGATE.publicName()),
                set("member", event.seat().toString()),
                set("issuedAt", entry.recordedAt()),
                set("expiresAt", event.expiresAt()),
                set("entry", entry.index()),
                version(entry));
    }

    private static Bson version(Entry entry) {
        return set("version", entry.said().sequence());
    }

    private static void given(SeatGiven event, Entry entry, Writes writes) {
        var seat = event.seat().toString();
        var until = event.until();
        var place = Place.kept(entry, event.constituency());
        writes.update(
                SEATS,
                entry.id(seat),
                set("organisation", event.organisation().toString()),
                set("kind", event.kind().publicName()),
                set("constituency", place),
                set("from", event.from()),
                set("until", until));
        writes.update(
                PERSONS,
                entry.id(event.person()),
                set("seats." + seat + ".from", event.from()),
                set("seats." + seat + ".until", until));
        var fact = new Document("kind", event.kind().publicName())
                .append("constituency", place)
                .append("person", event.person().toString());
        if (until != null) {
            fact.append("until", until.toString());
            writes.update(
                    TERMS,
                    term(entry, until, seat),
                    set("kind", event.kind().publicName()),
                    set("constituency", place),
                    set("until", until));
        }
        writes.remember("seat/" + seat, fact);
        counted(entry, writes, event.kind().publicName(), place, 1);
    }

    /// An individual's seat speaks for no organisation and has no term.
    private static void taken(SeatTaken event, Entry entry, Writes writes) {
        var seat = event.seat().toString();
        var kind = SeatKind.DELEGATE.publicName();
        var place = Place.kept(entry, event.constituency());
        writes.update(SEATS, entry.id(seat), set("kind", kind), set("constituency", place), set("from", event.from()));
        writes.update(PERSONS, entry.id(event.person()), set("seats." + seat + ".from", event.from()));
        writes.update(MEMBERS, entry.id(seat), set("taken", true));
        writes.remember(
                "seat/" + seat,
                new Document("kind", kind)
                        .append("constituency", place)
                        .append("person", event.person().toString()));
        counted(entry, writes, kind, place, 1);
    }

    private static void succeeded(SeatSucceeded event, Entry entry, Writes writes) {
        var seat = event.seat().toString();
        var until = event.until();
        writes.update(SEATS, entry.id(seat), set("until", until), set("heldSince", entry.recordedAt()));
        writes.update(PERSONS, entry.id(event.predecessor()), set("seats." + seat + ".endedAt", event.from()));
        writes.update(
                PERSONS,
                entry.id(event.person()),
                set("seats." + seat + ".from", event.from()),
                set("seats." + seat + ".until", until),
                unset("seats." + seat + ".endedAt"));
        if (until != null) {
            var fact = writes.recall("seat/" + seat);
            writes.update(
                    TERMS,
                    term(entry, until, seat),
                    set("kind", fact.getString("kind")),
                    set("constituency", fact.getString("constituency")),
                    set("until", until));
        }
    }

    private static void ended(SeatEnded event, Entry entry, Writes writes) {
        var seat = event.seat().toString();
        var fact = writes.recall("seat/" + seat);
        writes.update(SEATS, entry.id(seat), set("endedAt", event.at()));
        writes.update(PERSONS, entry.id(fact.getString("person")), set("seats." + seat + ".endedAt", event.at()));
        var until = fact.getString("until");
        if (until != null) {
            writes.update(TERMS, term(entry, Instant.parse(until), seat), set("ended", true));
        }
        counted(entry, writes, fact.getString("kind"), fact.getString("constituency"), -1);
    }

    private static String term(Entry entry, Instant until, String seat) {
        return entry.id(until.toEpochMilli(), seat);
    }

    private static void counted(Entry entry, Writes writes, String kind, @Nullable String place, long difference) {
        var changes = new ArrayList<Bson>();
        if (kind.equals(SeatKind.OBSERVER.publicName())) {
            changes.add(inc("observers", difference));
        } else if (kind.equals(SeatKind.DELEGATE.publicName())) {
            changes.add(inc("seats", difference));
            if (place != null) {
                changes.add(inc("seatsIn." + place, difference));
            }
        }
        if (!changes.isEmpty()) {
            count(entry, writes, changes.toArray(Bson[]::new));
        }
    }

    static void count(Entry entry, Writes writes, Bson... changes) {
        writes.update(PLATFORMS, entry.platform(), changes);
    }

    /// Names in the order in which people look for them, as far as that is the same in every language.
    private static String order(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
