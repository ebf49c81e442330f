package org.baraza.query.proposals;

import static com.mongodb.client.model.Filters.in;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.Views;
import org.springframework.stereotype.Component;

/// Tells who has voted, which while a vote is open is all that is known of a ballot.
@Component
public class Voters {
    private final Views views;

    Voters(Views views) {
        this.views = views;
    }

    /// @param rollEntries a page of them
    /// @return those for which a ballot was cast, by themselves or by proxy
    public Set<String> among(String platform, String vote, List<String> rollEntries) {
        var wanted =
                rollEntries.stream().map(one -> Ids.of(platform, vote, one)).toList();
        var found = new HashSet<String>();
        views.of(ProposalsProjection.VIEW)
                .collection(ProposalsProjection.BALLOTS)
                .find(in("_id", wanted))
                .forEach(ballot -> found.add(Fields.lastPart(ballot)));
        return found;
    }
}
