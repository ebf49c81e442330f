package org.baraza.query.voting;

import java.util.List;
import org.baraza.query.contents.Contents;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.Views;
import org.baraza.query.platform.Organisations;
import org.baraza.record.Json;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.springframework.stereotype.Component;

/// Reads frozen rolls from their content.
@Component
class Rolls {
    private final Views views;
    private final Votes votes;
    private final Contents contents;
    private final Organisations organisations;

    Rolls(Views views, Votes votes, Contents contents, Organisations organisations) {
        this.views = views;
        this.votes = votes;
        this.contents = contents;
        this.organisations = organisations;
    }

    /// @throws NotThereYet when the content has not arrived
    RollList roll(String platform, String vote, Page page) {
        var asOf = views.of(VotesProjection.VIEW).asOf(platform);
        var id = votes.rollContent(platform, vote);
        var content = contents.find(List.of(id)).content(id);
        if (content == null) {
            throw new NotThereYet("The roll has not arrived.");
        }
        var after = page.after() == null ? "" : page.after();
        var read = Json.MAPPER.readValue(content.bytes().getData(), RollContent.class).entries().stream()
                .filter(entry -> entry.seat().toString().compareTo(after) > 0)
                .limit(page.andOne())
                .toList();
        var names = organisations.names(
                read.stream().map(entry -> entry.organisation().toString()).toList());
        var items = page.of(read).stream()
                .map(entry -> new RollList.RollEntry(
                        entry.seat().toString(),
                        names.of(entry.organisation().toString()),
                        entry.constituency(),
                        entry.weight().toString()))
                .toList();
        return new RollList(items, page.next(read, entry -> entry.seat().toString()), asOf);
    }
}
