package org.baraza.query.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baraza.query.contents.Contents;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.View;
import org.baraza.query.ledger.Views;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.SeatKind;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads seats and offices.
@Component
public class Seats {
    private final Views views;
    private final Organisations organisations;
    private final Contents contents;
    private final Clock clock;

    Seats(Views views, Organisations organisations, Contents contents, Clock clock) {
        this.views = views;
        this.organisations = organisations;
        this.contents = contents;
        this.clock = clock;
    }

    /// A seat as other views name it.
    ///
    /// @param organisation absent for an individual's own
    /// @param constituency absent for observers and the founder
    public record Holder(
            String seat,
            @Nullable Organisation organisation,
            SeatKind kind,
            @Nullable String constituency) {}

    /// Seats of one platform by identifier.
    public static final class Holders {
        private final Map<String, Holder> found;

        private Holders(Map<String, Holder> found) {
            this.found = found;
        }

        public @Nullable Holder of(@Nullable String seat) {
            return seat == null ? null : found.get(seat);
        }

        public Actor actor(@Nullable String seat, @Nullable String office) {
            var holder = of(seat);
            return new Actor(
                    seat, holder == null ? null : holder.organisation(), office == null ? null : Offices.named(office));
        }
    }

    public Holders holders(String platform, Collection<? extends @Nullable String> seats) {
        var ids = seats.stream()
                .filter(Objects::nonNull)
                .distinct()
                .map(seat -> Ids.of(platform, seat))
                .toList();
        if (ids.isEmpty()) {
            return new Holders(Map.of());
        }
        var documents = seats().find(in("_id", ids)).into(new ArrayList<>());
        var names = organisations.names(
                documents.stream().map(one -> one.getString("organisation")).toList());
        var charters = CharterVersions.of(view(), platform);
        return new Holders(documents.stream()
                .map(one -> new Holder(
                        Fields.lastPart(one),
                        names.ofSeat(one.getString("organisation")),
                        kind(one),
                        constituency(one, charters)))
                .collect(Collectors.toMap(Holder::seat, Function.identity())));
    }

    /// Whether the person holds a seat of the platform now.
    boolean holdsOne(String platform, String person) {
        var now = clock.instant();
        var found = view().collection(PlatformsProjection.PERSONS)
                .find(eq(Ids.of(platform, person)))
                .first();
        if (found == null) {
            return false;
        }
        var held = found.get("seats", new Document()).entrySet().stream()
                .filter(seat -> seat.getValue() instanceof Document terms && isLive(terms, now))
                .map(seat -> Ids.of(platform, seat.getKey()))
                .toList();
        // A seat that was succeeded in and ended then says so itself.
        return !held.isEmpty()
                && seats().find(in("_id", held)).into(new ArrayList<>()).stream()
                        .anyMatch(seat -> isLive(seat, now));
    }

    SeatList list(String platform, Page page) {
        var view = view();
        var first = page.after() == null ? Ids.of(platform, "") : Ids.of(platform, page.after());
        var read = view.collection(PlatformsProjection.SEATS)
                .find(and(gt("_id", first), lt("_id", Ids.of(platform, "g"))))
                .sort(ascending("_id"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        var names = organisations.names(
                read.stream().map(seat -> seat.getString("organisation")).toList());
        var held = officesBySeat(view, platform, read);
        var charters = CharterVersions.of(view, platform);
        var items = page.of(read).stream()
                .map(seat -> line(seat, names, charters, held.getOrDefault(Fields.lastPart(seat), List.of())))
                .toList();
        return new SeatList(items, page.next(read, Fields::lastPart), view.asOf(platform));
    }

    private SeatLine line(Document seat, Organisations.Names names, CharterVersions charters, List<Office> offices) {
        return new SeatLine(
                Fields.lastPart(seat),
                names.ofSeat(seat.getString("organisation")),
                kind(seat),
                constituency(seat, charters),
                isLive(seat, clock.instant()) ? offices : List.of(),
                Fields.at(seat, "from"),
                Fields.instant(seat, "until"),
                Fields.instant(seat, "endedAt"));
    }

    private static @Nullable String constituency(Document seat, CharterVersions charters) {
        var kept = seat.getString("constituency");
        return kept == null ? null : charters.now(kept);
    }

    private static Map<String, List<Office>> officesBySeat(View view, String platform, List<Document> seats) {
        var bySeat = seats.stream().collect(Collectors.toMap(Fields::lastPart, Function.identity()));
        var held = new HashMap<String, List<Office>>();
        offices(view, platform).forEach((office, document) -> {
            var seat = bySeat.get(document.getString("seat"));
            if (seat != null && isOfHolder(document, seat)) {
                held.computeIfAbsent(document.getString("seat"), one -> new ArrayList<>())
                        .add(office);
            }
        });
        return held;
    }

    /// Whoever succeeds in a seat does not get the offices of whoever held it before.
    private static boolean isOfHolder(Document office, Document seat) {
        var heldSince = Fields.instant(seat, "heldSince");
        return heldSince == null || !Fields.at(office, "since").isBefore(heldSince);
    }

    private static Map<Office, Document> offices(View view, String platform) {
        var ids = Arrays.stream(Office.values())
                .map(office -> Ids.of(platform, office.publicName()))
                .toList();
        var offices = new TreeMap<Office, Document>();
        view.collection(PlatformsProjection.OFFICES)
                .find(in("_id", ids))
                .forEach(document -> offices.put(Offices.named(document.getString("office")), document));
        return offices;
    }

    /// The offices of a platform that somebody holds now.
    List<OfficeHeld> offices(String platform) {
        var view = view();
        var offices = offices(view, platform);
        var seats = offices.values().stream()
                .map(office -> Ids.of(platform, office.getString("seat")))
                .toList();
        var live = new HashMap<String, Document>();
        seats().find(in("_id", seats)).forEach(seat -> {
            if (isLive(seat, clock.instant())) {
                live.put(Fields.lastPart(seat), seat);
            }
        });
        var names = organisations.names(live.values().stream()
                .map(seat -> seat.getString("organisation"))
                .toList());
        var grounds = contents.find(offices.values().stream()
                .map(office -> office.getString("ground"))
                .filter(Objects::nonNull)
                .toList());
        var held = new ArrayList<OfficeHeld>();
        offices.forEach((office, document) -> {
            var seat = live.get(document.getString("seat"));
            if (seat != null && isOfHolder(document, seat)) {
                var acts = view.collection(PlatformsProjection.ACTS)
                        .find(eq(Ids.of(platform, office.publicName(), Fields.lastPart(seat))))
                        .first();
                var successor = document.getString("successor");
                var ground = document.getString("ground");
                held.add(new OfficeHeld(
                        office,
                        Fields.lastPart(seat),
                        names.ofSeat(seat.getString("organisation")),
                        Fields.at(document, "since"),
                        Fields.count(document, "entry"),
                        acts == null ? 0 : Fields.count(acts, "acts"),
                        successor == null ? null : Offices.named(successor),
                        ground == null
                                ? null
                                : new OfficeHeld.ByOperator(grounds.text(ground, Fields.at(document, "since")))));
            }
        });
        return held;
    }

    /// Seats whose term is over although nothing in the record ended them: they still stand in the counts.
    List<Document> overdue(String platform) {
        var now = clock.instant();
        var terms = view().collection(PlatformsProjection.TERMS)
                .find(and(
                        gte("_id", Ids.of(platform, 0)),
                        lt("_id", Ids.of(platform, now.toEpochMilli() + 1)),
                        ne("ended", true)))
                .into(new ArrayList<>());
        var seats = new HashMap<String, Document>();
        seats().find(in(
                        "_id",
                        terms.stream()
                                .map(term -> Ids.of(platform, Fields.lastPart(term)))
                                .toList()))
                .forEach(seat -> seats.put(Fields.lastPart(seat), seat));
        return terms.stream()
                .filter(term -> isOfTerm(seats.get(Fields.lastPart(term)), term))
                .toList();
    }

    /// A term can have been cut short by a successor, whose own is another.
    private static boolean isOfTerm(@Nullable Document seat, Document term) {
        return seat != null
                && seat.get("endedAt") == null
                && Objects.equals(Fields.instant(seat, "until"), Fields.instant(term, "until"));
    }

    private static boolean isLive(Document seat, Instant now) {
        var until = Fields.instant(seat, "until");
        var ended = Fields.instant(seat, "endedAt");
        return !Fields.at(seat, "from").isAfter(now)
                && (until == null || now.isBefore(until))
                && (ended == null || now.isBefore(ended));
    }

    private static SeatKind kind(Document seat) {
        var name = seat.getString("kind");
        return Arrays.stream(SeatKind.values())
                .filter(kind -> kind.publicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private View view() {
        return views.of(PlatformsProjection.VIEW);
    }

    private MongoCollection<Document> seats() {
        return view().collection(PlatformsProjection.SEATS);
    }
}
