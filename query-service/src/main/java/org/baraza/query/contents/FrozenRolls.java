package org.baraza.query.contents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.baraza.query.http.Page;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.Views;
import org.baraza.record.Fraction;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads the lines of frozen rolls, by the content that holds them.
@Component
public class FrozenRolls {
    private final Views views;
    private final Contents contents;

    FrozenRolls(Views views, Contents contents) {
        this.views = views;
        this.contents = contents;
    }

    /// @throws NotThereYet when the content has not arrived
    public void require(String content) {
        if (contents.find(List.of(content)).content(content) == null) {
            throw new NotThereYet("The roll has not arrived.");
        }
    }

    /// Entries of the roll, by seat.
    public List<Document> entries(
            String content, @Nullable String constituency, @Nullable String membershipClass, Page page) {
        return page(content + "/e", page, constituency, membershipClass, null);
    }

    /// Members left off the roll, by identifier.
    ///
    /// @param reason that they have, among others
    public List<Document> absences(
            String content,
            @Nullable String constituency,
            @Nullable String membershipClass,
            @Nullable String reason,
            Page page) {
        return page(content + "/o", page, constituency, membershipClass, reason);
    }

    private List<Document> page(
            String roll,
            Page page,
            @Nullable String constituency,
            @Nullable String membershipClass,
            @Nullable String reason) {
        var after = page.after() == null ? "" : page.after();
        Stream<@Nullable Bson> filters = Stream.of(
                eq("roll", roll),
                gt("_id", roll + "/" + after),
                lt("_id", roll + "/g"),
                constituency == null ? null : eq("constituency", constituency),
                membershipClass == null ? null : eq("membershipClass", membershipClass),
                reason == null ? null : eq("reasons", reason));
        return lines().find(and(filters.filter(Objects::nonNull).toList()))
                .sort(ascending("_id"))
                .limit(page.andOne())
                .into(new ArrayList<>());
    }

    /// Entries whose seat's identifier begins so.
    public List<Document> startingWith(String content, String seat, int most) {
        var roll = content + "/e";
        return lines().find(and(eq("roll", roll), gte("_id", roll + "/" + seat), lt("_id", roll + "/" + seat + "g")))
                .sort(ascending("_id"))
                .limit(most)
                .into(new ArrayList<>());
    }

    public @Nullable Document entry(String content, String seat) {
        return lines().find(eq(RollLines.entry(content, seat))).first();
    }

    /// What each of these seats weighs, of 1 for the whole roll; seats that are not on it are left out.
    public Map<String, Fraction> weights(String content, Collection<String> seats) {
        var wanted = seats.stream().map(seat -> RollLines.entry(content, seat)).toList();
        var found = new HashMap<String, Fraction>();
        if (!wanted.isEmpty()) {
            lines().find(in("_id", wanted))
                    .forEach(line -> found.put(Fields.lastPart(line), Fraction.parse(line.getString("weight"))));
        }
        return found;
    }

    public @Nullable Document absence(String content, String member) {
        return lines().find(eq(RollLines.absence(content, member))).first();
    }

    /// The seats of an organisation that are on the roll; none when it is not.
    public List<String> seatsOf(String content, String organisation) {
        var found = lines().find(eq(RollLines.member(content, organisation))).first();
        return found == null ? List.of() : found.getList("seats", String.class);
    }

    /// The rolls among these that hold the seat.
    public Set<String> holding(Collection<String> all, String seat) {
        var wanted = all.stream().map(content -> RollLines.entry(content, seat)).toList();
        var found = new HashSet<String>();
        if (!wanted.isEmpty()) {
            lines().find(in("_id", wanted)).forEach(line -> {
                var id = line.getString("_id");
                found.add(id.substring(0, id.indexOf('/')));
            });
        }
        return found;
    }

    private MongoCollection<Document> lines() {
        return views.of(ContentStore.VIEW).collection(ContentStore.ROLLS);
    }
}
