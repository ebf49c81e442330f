package org.baraza.query.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.baraza.query.access.Readership;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.AsOf;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.Views;
import org.baraza.query.outcome.ConstituencyRef;
import org.baraza.record.Fraction;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Charter.Constituency;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.platform.Visibility;
import org.baraza.record.voting.Weights;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads platforms: their charter, counts and offices.
@Component
public class Platforms implements Readership {
    /// Name of the view that this and the other readers of this package read.
    public static final String VIEW = PlatformsProjection.VIEW;

    private final Views views;
    private final Organisations organisations;
    private final Seats seats;
    private final Charters charters;

    Platforms(Views views, Organisations organisations, Seats seats, Charters charters) {
        this.views = views;
        this.organisations = organisations;
        this.seats = seats;
        this.charters = charters;
    }

    @Override
    public boolean mayRead(UUID platform, Supplier<@Nullable String> person) {
        var found = find(platform.toString());
        if (found == null) {
            return false;
        }
        if (found.getString("visibility").equals(Visibility.PUBLIC.publicName())) {
            return true;
        }
        var reader = person.get();
        return reader != null && seats.holdsOne(platform.toString(), reader);
    }

    /// The charter in force in a platform.
    public Charter charter(String platform) {
        return charters.charter(versions(platform).inForce().content());
    }

    /// One of a platform's charters, in force or not any more.
    public Charter charter(String platform, int version) {
        return charters.charter(versions(platform).version(version).content());
    }

    /// What has been a platform's charter so far.
    public CharterVersions versions(String platform) {
        return CharterVersions.of(required(platform));
    }

    /// How far the view has followed a platform's ledger.
    public @Nullable AsOf asOf(String platform) {
        return views.of(VIEW).asOf(platform);
    }

    /// A platform's name; absent when it is not known.
    public @Nullable String name(String platform) {
        var found = find(platform);
        return found == null ? null : found.getString("name");
    }

    /// Everything about a platform that this view knows.
    public Portrait portrait(String platform) {
        var view = views.of(VIEW);
        var asOf = view.asOf(platform);
        var found = required(platform);
        var versions = CharterVersions.of(found);
        var inForce = versions.inForce();
        var charter = charters.charter(inForce.content());
        var founder = found.getString("founder");
        return new Portrait(
                found.getString("name"),
                organisations.names(List.of(founder)).of(founder),
                Fields.at(found, "foundedAt"),
                new CharterInForce(
                        inForce.version(),
                        inForce.hash(),
                        inForce.content(),
                        inForce.entry(),
                        inForce.since(),
                        charter),
                constituencies(platform, found, versions, charter),
                seats.offices(platform),
                counts(platform, found),
                asOf);
    }

    private List<PlatformConstituency> constituencies(
            String platform, Document found, CharterVersions versions, Charter charter) {
        var members = counts(found.get("membersIn", new Document()), versions);
        var entries = counts(found.get("seatsIn", new Document()), versions);
        charter.leaves().forEach(one -> entries.putIfAbsent(one.id(), 0L));
        for (var over : seats.overdue(platform)) {
            if (isDelegate(over)) {
                entries.merge(versions.now(over.getString("constituency")), -1L, Long::sum);
            }
        }
        var everyRollRecorded = charter.leaves().stream().allMatch(one -> one.roll() == RollKeeping.RECORDED);
        var everybodyVotes =
                charter.membership() == null && !charter.weighs() && Fields.count(found, "individuals") == 0;
        Map<String, Fraction> weights =
                everyRollRecorded && everybodyVotes ? Weights.ofOne(charter, entries) : Map.of();
        return charter.leaves().stream()
                .map(one -> new PlatformConstituency(
                        one.id(),
                        one.name(),
                        around(charter, one)
                                .map(outer -> new ConstituencyRef(outer.id(), outer.name()))
                                .toList(),
                        Stream.concat(around(charter, one), Stream.of(one))
                                .map(Constituency::share)
                                .reduce(Fraction.ONE, Fraction::times)
                                .toString(),
                        Objects.requireNonNull(one.roll(), "members belong to it"),
                        entries.getOrDefault(one.id(), 0L),
                        members.getOrDefault(one.id(), 0L),
                        text(weights.get(one.id()))))
                .toList();
    }

    /// What was counted where the record said it, where it belongs now.
    private static Map<String, Long> counts(Document kept, CharterVersions versions) {
        var now = new HashMap<String, Long>();
        kept.keySet().forEach(place -> now.merge(versions.now(place), Fields.count(kept, place), Long::sum));
        return now;
    }

    private static Stream<Constituency> around(Charter charter, Constituency leaf) {
        return charter.tree().filter(one -> one.parts() != null && one.leaves().contains(leaf));
    }

    private Counts counts(String platform, Document found) {
        var over = seats.overdue(platform);
        var delegates = over.stream().filter(Platforms::isDelegate).count();
        var observers = over.stream()
                .filter(seat -> seat.getString("kind").equals(SeatKind.OBSERVER.publicName()))
                .count();
        return new Counts(
                Fields.count(found, "members"),
                Fields.count(found, "seats") - delegates,
                Fields.count(found, "observers") - observers,
                Fields.count(found, "proposals"),
                Fields.count(found, "decisions"));
    }

    /// Platforms whose charter is public, by name.
    public Listing list(Page page) {
        var view = views.of(VIEW);
        var read = view.collection(PlatformsProjection.PLATFORMS)
                .find(and(eq("visibility", Visibility.PUBLIC.publicName()), Organisations.after(page.after())))
                .sort(ascending("order", "_id"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        var names = organisations.names(
                read.stream().map(one -> one.getString("founder")).toList());
        var items = page.of(read).stream()
                .map(one -> new PlatformSummary(
                        one.getString("_id"),
                        one.getString("name"),
                        names.of(one.getString("founder")),
                        summary(CharterVersions.of(one).inForce().content()),
                        Fields.at(one, "foundedAt"),
                        Fields.count(one, "decisions")))
                .toList();
        return new Listing(items, page.next(read, Organisations::place), view.asOf(PlatformId.REGISTRY));
    }

    /// Empty while the charter is on its way: one that is late does not keep the others back.
    private String summary(String content) {
        try {
            return charters.charter(content).summary();
        } catch (NotThereYet e) {
            if (Freshness.awaited()) {
                throw e;
            }
            return "";
        }
    }

    /// @param next the next page's cursor
    public record Listing(
            List<PlatformSummary> items,
            @Nullable String next,
            @Nullable AsOf asOf) {}

    private Document required(String platform) {
        var found = find(platform);
        if (found == null) {
            throw Problem.notFound();
        }
        return found;
    }

    /// A platform of which something arrived, but not its founding, cannot be: the founding is its first entry.
    private @Nullable Document find(String platform) {
        return views.of(VIEW)
                .collection(PlatformsProjection.PLATFORMS)
                .find(eq(platform))
                .first();
    }

    private static boolean isDelegate(Document seat) {
        return seat.getString("kind").equals(SeatKind.DELEGATE.publicName());
    }

    private static @Nullable String text(@Nullable Fraction fraction) {
        return fraction == null ? null : fraction.toString();
    }
}
