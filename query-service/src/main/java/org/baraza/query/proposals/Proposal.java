package org.baraza.query.proposals;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.baraza.query.deliberation.DeliberationCounts;
import org.baraza.query.deliberation.Objection;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.outcome.ConstituencyRef;
import org.baraza.query.outcome.DecisionTypeRef;
import org.baraza.query.platform.Actor;
import org.baraza.query.platform.Organisation;
import org.baraza.query.proposals.ProposalSummary.ProposalOutcome;
import org.baraza.query.proposals.ProposalSummary.Sponsor;
import org.baraza.record.platform.WayOfDeciding;
import org.jspecify.annotations.Nullable;

/// A proposal with everything about it.
///
/// @param minorityPositions the maintained objections that are part of what was adopted, oldest first
/// @param maintained the objections by which it was not agreed, oldest first
/// @param amendment the charter it would bring into force, or has
/// @param sponsorsFrom the constituency of the sponsor's seat, of those the body is made of; absent when it has none
/// @param version of its stream: what `If-Match` of the next act names
/// @param decidableFrom when it has been deliberated for as long as the charter asks; absent where the
///     charter does not ask, and while it is not admitted
/// @param vote the one it is at or was decided by
/// @param earlierVotes oldest first: annulled, or without the quorum and called again
/// @param timeline newest last, at most 100; the record has all of it
record Proposal(
        String id,
        String number,
        @Nullable String title,
        ProposalState state,
        DecisionTypeRef decisionType,
        Sponsor sponsor,
        @Nullable ProposalRef partOf,
        @Nullable Instant decidedAt,
        @Nullable Long entry,
        @Nullable ProposalOutcome outcome,
        long version,
        ProposalText text,
        List<VersionSummary> versions,
        Parts parts,
        DeliberationCounts deliberation,
        List<Objection> minorityPositions,
        List<Objection> maintained,
        @Nullable Amendment amendment,
        List<CoSponsor> coSponsors,
        @Nullable ConstituencyRef sponsorsFrom,
        @Nullable Instant decidableFrom,
        @Nullable ProposalVote vote,
        List<ProposalVote> earlierVotes,
        List<TimelineEntry> timeline,
        @Nullable AsOf asOf) {

    /// @param body Markdown; absent when it is withheld
    record ProposalText(
            int version, String content, @Nullable String body, Instant at, long entry) {}

    /// @param from the constituency that holds its own, of those the body is made of
    /// @param version of the text that it supported; later ones may differ
    record CoSponsor(
            Organisation organisation,
            ConstituencyRef constituency,
            ConstituencyRef from,
            int version,
            Instant at,
            long entry) {}

    record VersionSummary(
            int version,
            @Nullable String title,
            Instant at,
            long entry,
            @Nullable String why,
            @Nullable Author by) {}

    record Author(String seat, @Nullable Organisation organisation) {}

    /// @param count of the motions that are part of this proposal
    record Parts(long count) {}

    record ProposalVote(
            String id,
            VoteState state,
            WayOfDeciding way,
            @Nullable Instant closesAt) {}

    /// @param facts what the entry says, by name; differs by type
    record TimelineEntry(long entry, Instant at, String type, Actor actor, Map<String, @Nullable Object> facts) {}

    enum VoteState {
        OPEN,
        CLOSED,
        CERTIFIED,
        ANNULLED;

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
