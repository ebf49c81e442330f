package org.baraza.query.contents;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.baraza.query.ledger.Bulk;
import org.baraza.record.Json;
import org.baraza.record.membership.MemberId;
import org.baraza.record.voting.FrozenRoll.RollAbsence;
import org.baraza.record.voting.FrozenRoll.RollContent;
import org.baraza.record.voting.FrozenRoll.RollEntry;
import org.baraza.record.voting.OffRoll;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// The lines of a frozen roll, one document each, so that one of fifty thousand is found without reading the others.
///
/// An entry is at `<content>/e/<seat>`, a member left off at `<content>/o/<member>`, and the seats of
/// an organisation that is on the roll at `<content>/m/<organisation>`.
final class RollLines {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final String content;
    private final long offset;

    /// @param offset of the message that brought the content
    RollLines(String content, long offset) {
        this.content = content;
        this.offset = offset;
    }

    static String entry(String content, String seat) {
        return content + "/e/" + seat;
    }

    static String absence(String content, String member) {
        return content + "/o/" + member;
    }

    static String member(String content, String organisation) {
        return content + "/m/" + organisation;
    }

    /// Each is made when it is asked for.
    Stream<Bulk.Guarded> of(byte[] bytes) {
        var roll = Json.MAPPER.readValue(bytes, RollContent.class);
        var seats = new LinkedHashMap<String, List<String>>();
        for (var one : roll.entries()) {
            if (one.organisation() != null) {
                seats.computeIfAbsent(one.organisation().toString(), id -> new ArrayList<>())
                        .add(one.seat().toString());
            }
        }
        var members =
                seats.entrySet().stream().map(own -> line(member(content, own.getKey()), set("seats", own.getValue())));
        var absences = roll.absences() == null
                ? Stream.<Bulk.Guarded>empty()
                : roll.absences().stream().map(this::absence);
        return Stream.of(roll.entries().stream().map(this::entry), members, absences)
                .flatMap(Function.identity());
    }

    private Bulk.Guarded entry(RollEntry one) {
        return line(
                entry(content, one.seat().toString()),
                set("roll", content + "/e"),
                set("organisation", text(one.organisation())),
                set("constituency", one.constituency()),
                set("membershipClass", one.membershipClass()),
                set("weight", one.weight().toString()),
                set("units", text(one.units())));
    }

    private Bulk.Guarded absence(RollAbsence one) {
        return line(
                absence(content, one.member().toString()),
                set("roll", content + "/o"),
                set("organisation", one.individual() == null ? organisation(one.member()) : null),
                set("constituency", one.constituency()),
                set("membershipClass", one.membershipClass()),
                set("reasons", one.reasons().stream().map(OffRoll::publicName).toList()));
    }

    private Bulk.Guarded line(String id, Bson... updates) {
        var all = Stream.concat(Stream.of(updates), Stream.of(set("seen", offset)))
                .toList();
        return new Bulk.Guarded(
                id, offset, new UpdateOneModel<>(and(eq(id), lt("seen", offset)), combine(all), UPSERT));
    }

    private static String organisation(MemberId member) {
        return member.toString();
    }

    private static @Nullable String text(@Nullable Object id) {
        return id == null ? null : id.toString();
    }
}
