package org.baraza.query.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Which generation of each view is in use and which is being filled: one document a view, shared by all instances and
/// changed only by compare and swap.
final class Generations {
    private static final FindOneAndUpdateOptions AFTER =
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
    private static final FindOneAndUpdateOptions MADE =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    private final MongoDatabase database;
    private final MongoCollection<Document> documents;

    Generations(MongoDatabase database) {
        this.database = database;
        this.documents = database.getCollection("generations");
    }

    /// @param building filled beside the active one; absent when none is
    /// @param retired no longer read, dropped once every instance has noticed
    record State(String view, int active, @Nullable Integer building, List<Retired> retired) {
        Generation inUse() {
            return new Generation(view, active);
        }

        @Nullable
        Generation beingFilled() {
            return building == null ? null : new Generation(view, building);
        }
    }

    record Retired(int generation, Instant since) {}

    /// The state of a view, which begins with generation 1.
    State of(String view) {
        var found = documents.find(eq(view)).first();
        return found != null
                ? state(found)
                : changed(eq(view), combine(setOnInsert("active", 1), setOnInsert("last", 1)), MADE);
    }

    /// Starts to fill the next generation. When one is being filled already it stays, unless it is to be given up.
    State build(String view, boolean giveUp, Instant now) {
        var state = of(view);
        var building = state.building();
        if (building != null && !giveUp) {
            return state;
        }
        var last = Objects.requireNonNull(documents.findOneAndUpdate(eq(view), inc("last", 1), AFTER));
        var next = set("building", last.getInteger("last"));
        var started = documents.findOneAndUpdate(
                and(eq(view), eq("building", building)),
                building == null ? next : combine(next, push("retired", retired(building, now))),
                AFTER);
        return started == null ? of(view) : state(started);
    }

    /// Puts the generation being filled in the place of the active one, for every instance at once.
    ///
    /// @return false when somebody else has changed something meanwhile
    boolean swap(State state, Instant now) {
        return documents.findOneAndUpdate(
                        and(eq(state.view()), eq("active", state.active()), eq("building", state.building())),
                        combine(
                                set("active", state.building()),
                                set("building", null),
                                push("retired", retired(state.active(), now))))
                != null;
    }

    /// Drops generations that have not been read for as long as the grace lasts.
    void drop(State state, Instant now, Duration grace) {
        for (var retired : state.retired()) {
            if (retired.since().plus(grace).isAfter(now)) {
                continue;
            }
            var generation = new Generation(state.view(), retired.generation());
            for (var name : database.listCollectionNames().into(new ArrayList<>())) {
                if (name.startsWith(generation.key() + ".")) {
                    database.getCollection(name).drop();
                }
            }
            new Positions(database).drop(generation);
            documents.updateOne(eq(state.view()), pull("retired", new Document("generation", retired.generation())));
        }
    }

    private State changed(Bson filter, Bson update, FindOneAndUpdateOptions options) {
        return state(Objects.requireNonNull(documents.findOneAndUpdate(filter, update, options)));
    }

    private static Document retired(int generation, Instant now) {
        return new Document("generation", generation).append("since", Date.from(now));
    }

    private static State state(Document found) {
        var retired = found.getList("retired", Document.class, List.of()).stream()
                .map(one -> new Retired(
                        one.getInteger("generation"), one.getDate("since").toInstant()))
                .toList();
        return new State(found.getString("_id"), found.getInteger("active"), found.getInteger("building"), retired);
    }
}
