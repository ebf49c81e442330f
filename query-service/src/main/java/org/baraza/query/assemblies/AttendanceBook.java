package org.baraza.query.assemblies;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baraza.query.assemblies.AttendanceList.AttendanceEntry;
import org.baraza.query.contents.FrozenRolls;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.Views;
import org.baraza.query.platform.Organisations;
import org.baraza.query.platform.RollSearch;
import org.baraza.record.assemblies.AttendanceManner;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads who takes part in an assembly, of those on its roll.
@Component
class AttendanceBook {

    private final Views views;
    private final Assemblies assemblies;
    private final FrozenRolls rolls;
    private final RollSearch search;
    private final Organisations organisations;

    AttendanceBook(
            Views views, Assemblies assemblies, FrozenRolls rolls, RollSearch search, Organisations organisations) {
        this.search = search;
        this.views = views;
        this.assemblies = assemblies;
        this.rolls = rolls;
        this.organisations = organisations;
    }

    /// The roll, page by page.
    ///
    /// @throws NotThereYet when the content has not arrived
    AttendanceList roll(String platform, String assembly, @Nullable String constituency, Page page) {
        var found = assemblies.required(platform, assembly);
        var content = content(found);
        var read = rolls.entries(content, constituency, null, page);
        return list(platform, found, page.of(read), page.next(read, Fields::lastPart));
    }

    /// Those whose organisation is called so, or whose seat begins so.
    ///
    /// @throws NotThereYet when the content has not arrived
    AttendanceList search(String platform, String assembly, String sought) {
        var found = assemblies.required(platform, assembly);
        var content = content(found);
        return list(platform, found, search.found(content, sought), null);
    }

    /// Those who are present, by seat.
    ///
    /// @throws NotThereYet when the content has not arrived
    AttendanceList present(String platform, String assembly, Page page) {
        var found = assemblies.required(platform, assembly);
        var content = content(found);
        var first = Ids.of(platform, assembly, page.after() == null ? "" : page.after());
        var read = views.of(AssembliesProjection.VIEW)
                .collection(AssembliesProjection.ATTENDANCE)
                .find(and(
                        gt("_id", first),
                        lt("_id", Ids.of(platform, assembly, "g")),
                        gt("entry", heldOver(found)),
                        eq("present", true)))
                .sort(ascending("_id"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        var entries = page.of(read).stream()
                .map(one -> rolls.entry(content, Fields.lastPart(one)))
                .filter(Objects::nonNull)
                .toList();
        return list(platform, found, entries, page.next(read, Fields::lastPart));
    }

    private AttendanceList list(String platform, Document assembly, List<Document> entries, @Nullable String next) {
        var view = views.of(AssembliesProjection.VIEW);
        var asOf = view.asOf(platform);
        var names = organisations.names(
                entries.stream().map(one -> one.getString("organisation")).toList());
        var attendance = attendance(platform, assembly, entries);
        var items = entries.stream()
                .map(one -> {
                    var seat = Fields.lastPart(one);
                    var own = attendance.get(seat);
                    return new AttendanceEntry(
                            seat,
                            names.ofSeat(one.getString("organisation")),
                            one.getString("constituency"),
                            own != null && own.getBoolean("present"),
                            own == null ? null : manner(own.getString("manner")),
                            own == null ? null : Fields.instant(own, "since"),
                            own == null ? null : Fields.instant(own, "left"));
                })
                .toList();
        return new AttendanceList(items, next, asOf);
    }

    private Map<String, Document> attendance(String platform, Document assembly, List<Document> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        var ids = entries.stream()
                .map(one -> Ids.of(platform, Fields.lastPart(assembly), Fields.lastPart(one)))
                .toList();
        return views
                .of(AssembliesProjection.VIEW)
                .collection(AssembliesProjection.ATTENDANCE)
                .find(and(in("_id", ids), gt("entry", heldOver(assembly))))
                .into(new ArrayList<Document>())
                .stream()
                .collect(toMap(Fields::lastPart, Function.identity()));
    }

    /// Attendance that was recorded before is that of the first call.
    private static long heldOver(Document assembly) {
        var entry = assembly.getLong("heldOverEntry");
        return entry == null ? -1 : entry;
    }

    private String content(Document assembly) {
        var content = assemblies.requiredRoll(assembly).content().id().toString();
        rolls.require(content);
        return content;
    }

    private static AttendanceManner manner(String name) {
        return Stream.of(AttendanceManner.values())
                .filter(one -> one.publicName().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
