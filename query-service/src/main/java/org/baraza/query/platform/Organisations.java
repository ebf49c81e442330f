package org.baraza.query.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.Views;
import org.baraza.record.platform.PlatformId;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads organisations.
@Component
public class Organisations {
    /// Separates name and identifier in a place of the list; in no name.
    private static final String SEPARATOR = "\u0001";

    private final Views views;

    Organisations(Views views) {
        this.views = views;
    }

    /// Organisations by identifier.
    public static final class Names {
        private final Map<String, Organisation> found;

        private Names(Map<String, Organisation> found) {
            this.found = found;
        }

        /// The organisation, if it has arrived.
        public @Nullable Organisation known(@Nullable String id) {
            return id == null ? null : found.get(id);
        }

        /// The organisation of a seat; absent for an individual's own.
        public @Nullable Organisation ofSeat(@Nullable String id) {
            return id == null ? null : of(id);
        }

        /// The organisation, with its identifier for a name while its registration has not arrived.
        ///
        /// @throws NotThereYet instead, when somebody waits for a complete answer
        public Organisation of(String id) {
            var organisation = found.get(id);
            if (organisation == null && Freshness.awaited()) {
                throw new NotThereYet("The registration of an organisation has not arrived.");
            }
            return organisation == null ? new Organisation(id, id) : organisation;
        }
    }

    public Names names(Collection<? extends @Nullable String> ids) {
        var wanted = ids.stream().filter(Objects::nonNull).distinct().toList();
        var found = new HashMap<String, Organisation>();
        if (!wanted.isEmpty()) {
            views.of(PlatformsProjection.VIEW)
                    .collection(PlatformsProjection.ORGANISATIONS)
                    .find(in("_id", wanted))
                    .forEach(document -> found.put(
                            document.getString("_id"),
                            new Organisation(document.getString("_id"), document.getString("name"))));
        }
        return new Names(found);
    }

    /// Identifiers of organisations whose names contain this, however it is written.
    public List<String> called(String part, int most) {
        var written = Pattern.compile(Pattern.quote(part), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return views
                .of(PlatformsProjection.VIEW)
                .collection(PlatformsProjection.ORGANISATIONS)
                .find(regex("name", written))
                .limit(most)
                .into(new ArrayList<Document>())
                .stream()
                .map(one -> one.getString("_id"))
                .toList();
    }

    OrganisationDetails details(String id) {
        var document = views.of(PlatformsProjection.VIEW)
                .collection(PlatformsProjection.ORGANISATIONS)
                .find(eq(id))
                .first();
        if (document == null) {
            if (Freshness.awaited()) {
                throw new NotThereYet("The organisation has not arrived.");
            }
            throw Problem.notFound();
        }
        return details(document);
    }

    OrganisationList list(Page page) {
        var view = views.of(PlatformsProjection.VIEW);
        var read = view.collection(PlatformsProjection.ORGANISATIONS)
                .find(after(page.after()))
                .sort(ascending("order", "_id"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        var items = page.of(read).stream().map(Organisations::details).toList();
        return new OrganisationList(items, page.next(read, Organisations::place), view.asOf(PlatformId.REGISTRY));
    }

    /// The place of an item in a list ordered by name, for its cursor.
    static String place(Document item) {
        return item.getString("order") + SEPARATOR + item.getString("_id");
    }

    /// What comes behind a place in a list ordered by name.
    static Bson after(@Nullable String place) {
        if (place == null) {
            return empty();
        }
        var parts = List.of(place.split(SEPARATOR, 2));
        if (parts.size() != 2) {
            throw Problem.malformed("The cursor is not one that this list gave out.");
        }
        return or(gt("order", parts.get(0)), and(eq("order", parts.get(0)), gt("_id", parts.get(1))));
    }

    private static OrganisationDetails details(Document document) {
        return new OrganisationDetails(
                document.getString("_id"),
                document.getString("name"),
                document.getString("kind"),
                document.getString("country"));
    }
}
