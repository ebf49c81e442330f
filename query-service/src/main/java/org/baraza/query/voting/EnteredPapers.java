package org.baraza.query.voting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.Views;
import org.baraza.query.platform.Offices;
import org.baraza.query.platform.Seats;
import org.baraza.query.proposals.Voters;
import org.baraza.query.voting.PaperList.EnteredPaper;
import org.baraza.query.voting.PaperList.PaperEntry;
import org.baraza.query.voting.PaperList.PaperState;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/// Reads the papers of a vote: who entered them, and whether two clerks agree. What they say nobody is told.
@Component
class EnteredPapers {
    private final Views views;
    private final Votes votes;
    private final Seats seats;
    private final Voters voters;

    EnteredPapers(Views views, Votes votes, Seats seats, Voters voters) {
        this.views = views;
        this.votes = votes;
        this.seats = seats;
        this.voters = voters;
    }

    /// @param waiting those alone that are not cast
    PaperList list(String platform, String vote, boolean waiting, Page page) {
        votes.isOpen(platform, vote);
        var view = views.of(VotesProjection.VIEW);
        var filters = new ArrayList<Bson>(List.of(eq("platform", platform), eq("vote", vote)));
        if (waiting) {
            filters.add(ne("state", "cast"));
        }
        if (page.after() != null) {
            filters.add(gt("_id", Ids.of(platform, vote, page.after())));
        }
        var read = view.collection(VotesProjection.PAPERS)
                .find(and(filters))
                .sort(ascending("_id"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        var shown = page.of(read);
        var entries = shown.stream().map(one -> one.getString("rollEntry")).toList();
        var holders = seats.holders(platform, entries);
        var voted = voters.among(platform, vote, entries);
        var items = shown.stream()
                .map(one -> {
                    var rollEntry = one.getString("rollEntry");
                    var holder = holders.of(rollEntry);
                    return new EnteredPaper(
                            rollEntry,
                            holder == null ? null : holder.organisation(),
                            state(one, voted.contains(rollEntry)),
                            one.getList("entries", Document.class).stream()
                                    .map(EnteredPapers::entry)
                                    .toList());
                })
                .toList();
        return new PaperList(items, page.next(read, Fields::lastPart), view.asOf(platform));
    }

    private static PaperState state(Document paper, boolean voted) {
        var state = PaperState.valueOf(paper.getString("state").toUpperCase(Locale.ROOT));
        return voted && state != PaperState.CAST ? PaperState.VOTED_OTHERWISE : state;
    }

    private static PaperEntry entry(Document one) {
        return new PaperEntry(
                one.getString("seat"),
                one.getString("office") == null ? null : Offices.named(one.getString("office")),
                Fields.at(one, "at"),
                Fields.count(one, "entry"));
    }
}
