package org.baraza.query.platform;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baraza.query.contents.Contents;
import org.baraza.query.http.Page;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.Freshness;
import org.baraza.query.ledger.Ids;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.View;
import org.baraza.query.ledger.Views;
import org.baraza.record.membership.SuspensionGround;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the members of a platform.
@Component
public class Members {
    private final Views views;
    private final Organisations organisations;
    private final Contents contents;

    Members(Views views, Organisations organisations, Contents contents) {
        this.views = views;
        this.organisations = organisations;
        this.contents = contents;
    }

    /// Which members are asked for; what is absent does not matter. Those who resigned are listed only when asked for.
    record Sought(
            @Nullable String constituency,
            @Nullable String membershipClass,
            @Nullable MemberState state,
            Member.@Nullable Kind kind) {
        /// @throws Problem when no state or kind has this name
        static Sought of(
                @Nullable String constituency,
                @Nullable String membershipClass,
                @Nullable String state,
                @Nullable String kind) {
            return new Sought(
                    constituency,
                    membershipClass,
                    named(MemberState.values(), state, MemberState::publicName),
                    named(Member.Kind.values(), kind, Member.Kind::publicName));
        }

        private static <E> @Nullable E named(E[] all, @Nullable String name, Function<E, String> publicName) {
            return name == null
                    ? null
                    : Arrays.stream(all)
                            .filter(one -> publicName.apply(one).equals(name))
                            .findFirst()
                            .orElseThrow(() -> Problem.malformed("No state or kind of members is called so."));
        }

        /// @param kept where members of the constituency belong, as views have it
        private Stream<Bson> filters(List<String> kept) {
            return Stream.of(
                            constituency == null ? null : in("constituency", kept),
                            membershipClass == null ? null : eq("membershipClass", membershipClass),
                            kind == null
                                    ? null
                                    : kind == Member.Kind.INDIVIDUAL ? eq("individual", true) : ne("individual", true),
                            inState())
                    .filter(Objects::nonNull);
        }

        private Bson inState() {
            if (state == null) {
                return ne("state", MemberState.RESIGNED.publicName());
            }
            return state == MemberState.ACTIVE
                    ? in("state", Arrays.asList(MemberState.ACTIVE.publicName(), null))
                    : eq("state", state.publicName());
        }
    }

    MemberList list(String platform, Sought sought, Page page) {
        var view = views.of(PlatformsProjection.VIEW);
        var after = page.after() == null ? "" : page.after();
        var charters = CharterVersions.of(view, platform);
        var place = Stream.of(
                eq("platform", platform), gt("_id", Ids.of(platform, after)), lt("_id", Ids.of(platform, "g")));
        var read = view.collection(PlatformsProjection.MEMBERS)
                .find(and(Stream.concat(place, sought.filters(kept(view, platform, sought, charters)))
                        .toList()))
                .sort(ascending("_id"))
                .limit(page.andOne())
                .into(new ArrayList<>());
        return new MemberList(lines(page.of(read), charters), page.next(read, Fields::lastPart), view.asOf(platform));
    }

    /// Under every charter there was, the places whose members belong to the constituency that is asked for.
    private static List<String> kept(View view, String platform, Sought sought, CharterVersions charters) {
        var found = view.collection(PlatformsProjection.PLATFORMS)
                .find(eq(platform))
                .first();
        return found == null
                ? List.of()
                : found.get("membersIn", new Document()).keySet().stream()
                        .filter(place -> charters.now(place).equals(sought.constituency()))
                        .toList();
    }

    Member one(String platform, String member) {
        var view = views.of(PlatformsProjection.VIEW);
        var found = view.collection(PlatformsProjection.MEMBERS)
                .find(eq(Ids.of(platform, member)))
                .first();
        if (found == null && Freshness.awaited()) {
            throw new NotThereYet("The member has not arrived.");
        }
        if (found == null) {
            throw Problem.notFound();
        }
        return lines(List.of(found), CharterVersions.of(view, platform)).getFirst();
    }

    private List<Member> lines(List<Document> read, CharterVersions charters) {
        var names = organisations.names(read.stream()
                .filter(one -> !isIndividual(one))
                .map(Fields::lastPart)
                .toList());
        var words = contents.find(read.stream()
                .map(one -> one.get("suspension", Document.class))
                .filter(Objects::nonNull)
                .map(suspension -> suspension.getString("reasons"))
                .toList());
        return read.stream().map(one -> line(one, names, words, charters)).toList();
    }

    private static Member line(
            Document one, Organisations.Names names, Contents.Found words, CharterVersions charters) {
        var individual = isIndividual(one);
        var suspension = one.get("suspension", Document.class);
        return new Member(
                Fields.lastPart(one),
                individual ? Member.Kind.INDIVIDUAL : Member.Kind.ORGANISATION,
                individual ? null : names.of(Fields.lastPart(one)),
                charters.now(one.getString("constituency")),
                one.getString("membershipClass"),
                MemberState.of(one.getString("state")),
                suspension == null ? null : suspension(suspension, words),
                one.getString("arrearsSince"),
                one.getBoolean("sharePaid", false),
                one.getInteger("votes"),
                one.getString("capital"),
                individual ? one.getBoolean("taken", false) : null,
                Fields.at(one, "admittedAt"),
                Fields.instant(one, "resignedAt"),
                Fields.count(one, "entry"));
    }

    private static Member.Suspension suspension(Document one, Contents.Found words) {
        var since = Fields.at(one, "since");
        return new Member.Suspension(
                Arrays.stream(SuspensionGround.values())
                        .filter(ground -> ground.publicName().equals(one.getString("ground")))
                        .findFirst()
                        .orElseThrow(),
                words.text(one.getString("reasons"), since),
                since,
                Fields.count(one, "entry"));
    }

    private static boolean isIndividual(Document one) {
        return one.getBoolean("individual", false);
    }
}
