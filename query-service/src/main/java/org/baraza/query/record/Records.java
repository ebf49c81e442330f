package org.baraza.query.record;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.baraza.query.commitments.CommitmentRef;
import org.baraza.query.commitments.Commitments;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.View;
import org.baraza.query.ledger.Views;
import org.baraza.query.platform.Offices;
import org.baraza.query.platform.Organisation;
import org.baraza.query.platform.Organisations;
import org.baraza.query.platform.Platforms;
import org.baraza.query.platform.Seats;
import org.baraza.query.proposals.Proposals;
import org.baraza.query.record.RecordList.About;
import org.baraza.query.record.RecordList.RecordActor;
import org.baraza.query.record.RecordList.RecordItem;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the record.
///
/// Indexes are dense and times never go back, so a page without filters is read by its identifiers, and a time is
/// turned into an index by halving.
@Component
class Records {
    private final Views views;
    private final Platforms platforms;
    private final Organisations organisations;
    private final Seats seats;
    private final Proposals proposals;
    private final Commitments commitments;

    Records(
            Views views,
            Platforms platforms,
            Organisations organisations,
            Seats seats,
            Proposals proposals,
            Commitments commitments) {
        this.views = views;
        this.platforms = platforms;
        this.organisations = organisations;
        this.seats = seats;
        this.proposals = proposals;
        this.commitments = commitments;
    }

    /// Which entries are asked for.
    ///
    /// @param office used by the actor
    /// @param decision the proposal that entries belong to
    /// @param from earliest moment of recording, inclusive
    /// @param until latest moment of recording, exclusive
    record Filter(
            @Nullable String type,
            @Nullable String office,
            @Nullable String seat,
            @Nullable String decision,
            @Nullable Instant from,
            @Nullable Instant until,
            boolean newestFirst) {
        List<Bson> conditions() {
            return Stream.of(
                            condition("type", type),
                            condition("office", office),
                            condition("seat", seat),
                            condition("decision", decision))
                    .flatMap(Stream::ofNullable)
                    .toList();
        }

        private static @Nullable Bson condition(String field, @Nullable String value) {
            return value == null ? null : eq(field, value);
        }
    }

    RecordList list(String platform, Filter filter, Page page) {
        var view = views.of(RecordProjection.VIEW);
        var asOf = view.asOf(platform);
        if (asOf == null) {
            return new RecordList(List.of(), null, null);
        }
        var first = filter.from() == null ? 0 : firstFrom(view, platform, filter.from(), asOf);
        var last = filter.until() == null ? asOf.index() : firstFrom(view, platform, filter.until(), asOf) - 1;
        if (page.after() != null) {
            var after = index(page.after());
            if (filter.newestFirst()) {
                last = Math.min(last, after - 1);
            } else {
                first = Math.max(first, after + 1);
            }
        }
        var read = filter.conditions().isEmpty()
                ? dense(view, platform, first, last, filter.newestFirst(), page)
                : filtered(view, platform, first, last, filter, page);
        return new RecordList(
                items(platform, page.of(read)),
                page.next(read, one -> Long.toString(Fields.count(one, "index"))),
                asOf);
    }

    private static List<Document> dense(
            View view, String platform, long first, long last, boolean newestFirst, Page page) {
        var from = newestFirst ? Math.max(first, last - page.limit()) : first;
        var to = newestFirst ? last : Math.min(last, first + page.limit());
        var ids = LongStream.rangeClosed(from, to)
                .mapToObj(index -> Ids.of(platform, index))
                .toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Comparator<Document> byIndex = Comparator.comparingLong(one -> Fields.count(one, "index"));
        return view
                .collection(RecordProjection.ENTRIES)
                .find(in("_id", ids))
                .projection(exclude("bytes"))
                .into(new ArrayList<>())
                .stream()
                .sorted(newestFirst ? byIndex.reversed() : byIndex)
                .toList();
    }

    private static List<Document> filtered(
            View view, String platform, long first, long last, Filter filter, Page page) {
        var conditions = new ArrayList<>(filter.conditions());
        conditions.add(eq("platform", platform));
        conditions.add(gte("index", first));
        conditions.add(lte("index", last));
        return view.collection(RecordProjection.ENTRIES)
                .find(and(conditions))
                .projection(exclude("bytes"))
                .sort(filter.newestFirst() ? descending("index") : ascending("index"))
                .limit(page.andOne())
                .into(new ArrayList<>());
    }

    /// The index of the first entry recorded at the moment or later, by halving; one past the last when there is none.
    private static long firstFrom(View view, String platform, Instant moment, AsOf asOf) {
        var low = 0L;
        var high = asOf.index() + 1;
        while (low < high) {
            var middle = (low + high) >>> 1;
            var entry = view.collection(RecordProjection.ENTRIES)
                    .find(eq(Ids.of(platform, middle)))
                    .projection(include("recordedAt"))
                    .first();
            if (entry == null) {
                throw new NotThereYet("The record is being filled.");
            }
            if (Fields.at(entry, "recordedAt").isBefore(moment)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long index(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Problem.malformed("The cursor is not one that this list gave out.");
        }
    }

    private List<RecordItem> items(String platform, List<Document> entries) {
        var acting = new HashSet<String>();
        entries.forEach(one -> {
            Stream.of(one.getString("seat")).flatMap(Stream::ofNullable).forEach(acting::add);
            acting.addAll(about(one, "seat"));
        });
        var holders = seats.holders(platform, acting);
        var motions = proposals.references(
                platform,
                entries.stream().flatMap(one -> about(one, "proposal").stream()).toList());
        var names = organisations.names(entries.stream()
                .flatMap(one -> Stream.concat(about(one, "organisation").stream(), about(one, "member").stream()))
                .toList());
        var promises = commitments.references(
                platform,
                entries.stream()
                        .flatMap(one -> about(one, "commitment").stream())
                        .toList());
        return entries.stream()
                .map(one -> {
                    var seat = one.getString("seat");
                    var office = one.getString("office");
                    var holder = holders.of(seat);
                    return new RecordItem(
                            Fields.count(one, "index"),
                            Fields.at(one, "recordedAt"),
                            Fields.at(one, "occurredAt"),
                            one.getString("type"),
                            new RecordActor(
                                    one.getString("person"),
                                    seat,
                                    holder == null ? null : holder.organisation(),
                                    holder == null ? null : holder.kind(),
                                    office == null ? null : Offices.named(office)),
                            one.getString("stream"),
                            about(one, platform, holders, motions, promises, names));
                })
                .toList();
    }

    private static Set<String> about(Document entry, String kind) {
        return kind.equals(entry.getString("aboutKind")) ? Set.of(entry.getString("aboutId")) : Set.of();
    }

    private About about(
            Document entry,
            String platform,
            Seats.Holders holders,
            java.util.Map<String, org.baraza.query.proposals.ProposalRef> motions,
            java.util.Map<String, CommitmentRef> promises,
            Organisations.Names names) {
        var kind = entry.getString("aboutKind");
        var id = entry.getString("aboutId");
        return switch (kind) {
            case "proposal" -> {
                var motion = motions.get(id);
                yield new About(
                        kind, id, motion == null ? null : motion.number(), motion == null ? null : motion.title());
            }
            case "commitment" -> {
                var promise = promises.get(id);
                yield new About(
                        kind, id, promise == null ? null : promise.number(), promise == null ? null : promise.title());
            }
            case "organisation" -> new About(kind, id, null, names.of(id).name());
            case "platform" -> new About(kind, id, null, platforms.name(platform));
            case "member" -> new About(kind, id, null, name(names.known(id)));
            case "seat" -> {
                var holder = holders.of(id);
                yield new About(kind, id, null, holder == null ? null : name(holder.organisation()));
            }
            default -> new About(kind, id, null, null);
        };
    }

    private static @Nullable String name(@Nullable Organisation organisation) {
        return organisation == null ? null : organisation.name();
    }

    /// The exact bytes of an entry.
    byte[] bytes(String platform, long index) {
        var found = views.of(RecordProjection.VIEW)
                .collection(RecordProjection.ENTRIES)
                .find(eq(Ids.of(platform, index)))
                .first();
        if (found == null) {
            throw Problem.notFound();
        }
        return found.get("bytes", Binary.class).getData();
    }
}
