package org.baraza.record.proposals;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.proposals.ProposalEvent.CoSponsorshipWithdrawn;
import org.baraza.record.proposals.ProposalEvent.ProposalCoSponsored;
import org.jspecify.annotations.Nullable;

/// Who co-sponsors a draft, as its events say.
///
/// @param members with the constituency of each
public record CoSponsors(Map<OrganisationId, String> members) {
    public static final CoSponsors NONE = new CoSponsors(Map.of());

    public CoSponsors {
        members = Map.copyOf(members);
    }

    public CoSponsors after(ProposalCoSponsored event) {
        var more = new HashMap<>(members);
        more.put(event.organisation(), event.constituency());
        return new CoSponsors(more);
    }

    public CoSponsors after(CoSponsorshipWithdrawn event) {
        var fewer = new HashMap<>(members);
        fewer.remove(event.organisation());
        return new CoSponsors(fewer);
    }

    public boolean has(OrganisationId organisation) {
        return members.containsKey(organisation);
    }

    public int count() {
        return members.size();
    }

    /// With the constituencies they belong to now: an amended charter may have moved them.
    ///
    /// @param now of a member; absent when it is none any more
    public CoSponsors in(Function<OrganisationId, Optional<String>> now) {
        var moved = new HashMap<OrganisationId, String>();
        members.forEach((member, before) -> moved.put(member, now.apply(member).orElse(before)));
        return new CoSponsors(moved);
    }

    /// From how many different ones of the constituencies the whole body is made of they are.
    ///
    /// @param proposers constituency, where it counts among them
    public int constituencies(Charter charter, @Nullable String proposers) {
        return Stream.concat(members.values().stream(), Stream.ofNullable(proposers))
                .map(charter::outermost)
                .filter(Objects::nonNull)
                .map(Charter.Constituency::id)
                .collect(Collectors.toSet())
                .size();
    }

    /// @param proposers constituency, where it counts among theirs
    public boolean suffice(Charter charter, Charter.CoSponsors needed, @Nullable String proposers) {
        return count() >= needed.count() && constituencies(charter, proposers) >= needed.constituencies();
    }
}
