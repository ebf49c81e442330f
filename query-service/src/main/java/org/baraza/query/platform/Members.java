package org.baraza.query.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.Views;
import org.springframework.stereotype.Component;

/// Reads the members of a platform.
@Component
class Members {
    private final Views views;
    private final Organisations organisations;

    Members(Views views, Organisations organisations) {
        this.views = views;
        this.organisations = organisations;
    }

    MemberList list(String platform, Page page) {
        var view = views.of(PlatformsProjection.VIEW);
        var after = page.after();
        var read = view.collection(PlatformsProjection.MEMBERS)
                .find(and(gt("_id", Ids.of(platform, after == null ? "" : after)), lt("_id", Ids.of(platform, "g"))))
                .sort(ascending("_id"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        var charters = CharterVersions.of(view, platform);
        var names = organisations.names(read.stream().map(Fields::lastPart).toList());
        var items = page.of(read).stream()
                .map(one -> new Member(
                        names.of(Fields.lastPart(one)),
                        charters.now(one.getString("constituency")),
                        Fields.at(one, "admittedAt"),
                        Fields.count(one, "entry")))
                .toList();
        return new MemberList(items, page.next(read, Fields::lastPart), view.asOf(platform));
    }
}
