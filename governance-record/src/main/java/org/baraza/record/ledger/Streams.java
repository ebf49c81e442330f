package org.baraza.record.ledger;

import org.baraza.record.assemblies.AssemblyId;
import org.baraza.record.assemblies.AssemblyRequestId;
import org.baraza.record.commitments.CommitmentId;
import org.baraza.record.deliberation.ContributionId;
import org.baraza.record.deliberation.ObjectionId;
import org.baraza.record.membership.AdmissionId;
import org.baraza.record.membership.InvitationId;
import org.baraza.record.membership.MemberId;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalId;
import org.baraza.record.voting.ProxyId;
import org.baraza.record.voting.VoteId;

/// The names of streams: the kind, a colon, the identifier. Published with every entry.
public final class Streams {
    private Streams() {}

    public static String organisation(OrganisationId organisation) {
        return "organisation:" + organisation;
    }

    /// A platform's entry in the registry.
    public static String registration(PlatformId platform) {
        return "registration:" + platform;
    }

    public static String platform(PlatformId platform) {
        return "platform:" + platform;
    }

    /// A membership. The pair is its identity, so the same one cannot be recorded twice.
    public static String member(PlatformId platform, MemberId member) {
        return "member:" + platform + "/" + member;
    }

    /// Individuals who were admitted together.
    public static String admission(AdmissionId admission) {
        return "admission:" + admission;
    }

    public static String invitation(InvitationId invitation) {
        return "invitation:" + invitation;
    }

    public static String seat(SeatId seat) {
        return "seat:" + seat;
    }

    public static String office(PlatformId platform, Office office) {
        return "office:" + platform + "/" + office.publicName();
    }

    public static String proposal(ProposalId proposal) {
        return "proposal:" + proposal;
    }

    public static String contribution(ContributionId contribution) {
        return "contribution:" + contribution;
    }

    public static String objection(ObjectionId objection) {
        return "objection:" + objection;
    }

    public static String vote(VoteId vote) {
        return "vote:" + vote;
    }

    public static String assembly(AssemblyId assembly) {
        return "assembly:" + assembly;
    }

    public static String assemblyRequest(AssemblyRequestId request) {
        return "assembly-request:" + request;
    }

    /// A proxy, with the ballot that its holder casts. What the principal casts is elsewhere: nothing here
    /// tells of it.
    public static String proxy(VoteId vote, ProxyId proxy) {
        return proxiesOf(vote) + proxy;
    }

    /// What the streams of a vote's proxies begin with.
    public static String proxiesOf(VoteId vote) {
        return "proxy:" + vote + "/";
    }

    public static String commitment(CommitmentId commitment) {
        return "commitment:" + commitment;
    }

    /// One ballot, one stream: a second ballot for the same entry of the roll meets the store's unique key.
    public static String ballot(VoteId vote, SeatId rollEntry) {
        return ballotsOf(vote) + rollEntry;
    }

    /// What clerks entered of the paper of one entry of the roll.
    public static String paper(VoteId vote, SeatId rollEntry) {
        return papersOf(vote) + rollEntry;
    }

    /// What the streams of a vote's papers begin with.
    public static String papersOf(VoteId vote) {
        return "paper:" + vote + "/";
    }

    /// What the streams of a vote's ballots begin with.
    public static String ballotsOf(VoteId vote) {
        return "ballot:" + vote + "/";
    }
}
