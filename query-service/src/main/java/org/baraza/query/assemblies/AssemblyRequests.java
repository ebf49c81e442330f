package org.baraza.query.assemblies;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.descending;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.baraza.query.assemblies.AssemblyRequestList.AssemblyRequest;
import org.baraza.query.assemblies.AssemblyRequestList.RequestReached;
import org.baraza.query.assemblies.AssemblyRequestList.RequestSupporter;
import org.baraza.query.contents.Contents;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Views;
import org.baraza.query.platform.Organisations;
import org.baraza.query.platform.Platforms;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Charter;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads which members ask for an extraordinary assembly.
@Component
class AssemblyRequests {
    private static final int MOST = 50;

    private final Views views;
    private final Platforms platforms;
    private final Organisations organisations;
    private final Contents contents;

    AssemblyRequests(Views views, Platforms platforms, Organisations organisations, Contents contents) {
        this.views = views;
        this.platforms = platforms;
        this.organisations = organisations;
        this.contents = contents;
    }

    AssemblyRequestList newest(String platform) {
        var view = views.of(AssembliesProjection.VIEW);
        var asOf = view.asOf(platform);
        var share = share(platforms.charter(platform));
        var read = view.collection(AssembliesProjection.REQUESTS)
                .find(and(eq("platform", platform), ne("number", null)))
                .sort(descending("number"))
                .limit(MOST)
                .into(new ArrayList<>());
        return new AssemblyRequestList(
                read.stream().map(one -> request(platform, one)).toList(),
                share == null ? null : share.toString(),
                asOf);
    }

    private AssemblyRequest request(String platform, Document found) {
        var supporters = found.getList("supporters", Document.class);
        // An individual's seat is the member itself; an organisation's is another.
        var names = organisations.names(supporters.stream()
                .filter(one -> !one.getString("member").equals(one.getString("seat")))
                .map(one -> one.getString("member"))
                .toList());
        var at = Fields.at(found, "at");
        var reasons = found.getString("reasons");
        var share = share(platforms.charter(platform, found.getInteger("charterVersion")));
        return new AssemblyRequest(
                Fields.lastPart(found),
                contents.find(List.of(reasons)).text(reasons, at),
                at,
                Objects.requireNonNull(share, "the charter gave members the right")
                        .toString(),
                supporters.stream()
                        .map(one -> new RequestSupporter(
                                one.getString("member"),
                                one.getString("member").equals(one.getString("seat"))
                                        ? null
                                        : names.of(one.getString("member")),
                                Fields.at(one, "at")))
                        .toList(),
                reached(found.get("reached", Document.class)),
                found.getString("assembly"),
                Fields.count(found, "version"));
    }

    private static @Nullable RequestReached reached(@Nullable Document reached) {
        return reached == null
                ? null
                : new RequestReached(
                        Fields.at(reached, "at"),
                        Fields.count(reached, "supporters"),
                        Fields.count(reached, "members"));
    }

    private static @Nullable Fraction share(Charter charter) {
        var rules = charter.assemblies();
        return rules == null ? null : rules.requestShare();
    }
}
