package org.baraza.query.platform;

import static com.mongodb.client.model.Filters.eq;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.query.http.Problem;
import org.baraza.query.ledger.Fields;
import org.baraza.query.ledger.NotThereYet;
import org.baraza.query.ledger.View;
import org.baraza.record.platform.Move;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Every version of a platform's charter, and where members belong under each.
///
/// @param all from the first to the one in force
public record CharterVersions(List<Version> all) {
    /// @param content where its bytes are
    /// @param entry of the record that brought it into force
    /// @param proposal that was adopted; absent for the first
    /// @param moves where members belong from then on
    public record Version(
            int version,
            String hash,
            String content,
            long entry,
            Instant since,
            @Nullable String proposal,
            List<Move> moves) {}

    static CharterVersions of(View view, String platform) {
        var found = view.collection(PlatformsProjection.PLATFORMS)
                .find(eq(platform))
                .first();
        if (found == null) {
            throw new NotThereYet("The platform has not arrived.");
        }
        return of(found);
    }

    static CharterVersions of(Document platform) {
        var first = new Version(
                platform.getInteger("charterVersion"),
                platform.getString("charterHash"),
                platform.getString("charterContent"),
                Fields.count(platform, "charterEntry"),
                Fields.at(platform, "charterSince"),
                null,
                List.of());
        var amended = platform.getList("amendments", Document.class, List.of()).stream()
                .map(one -> new Version(
                        one.getInteger("version"),
                        one.getString("hash"),
                        one.getString("content"),
                        Fields.count(one, "entry"),
                        Fields.at(one, "since"),
                        one.getString("proposal"),
                        one.getList("moves", Document.class).stream()
                                .map(move -> new Move(move.getString("from"), move.getString("to")))
                                .toList()));
        return new CharterVersions(Stream.concat(Stream.of(first), amended).toList());
    }

    public Version inForce() {
        return all.getLast();
    }

    /// @throws Problem when there is no such version
    public Version version(int version) {
        return all.stream().filter(one -> one.version() == version).findFirst().orElseThrow(Problem::notFound);
    }

    /// Where somebody belongs now.
    ///
    /// @param kept as [Place#kept] has it
    public String now(String kept) {
        return under(inForce().version(), kept);
    }

    /// Where somebody belongs under a version of the charter.
    ///
    /// @param kept as [Place#kept] has it
    public String under(int version, String kept) {
        var place = Place.read(kept);
        var constituency = place.constituency();
        for (var later : all) {
            if (later.version() > place.version() && later.version() <= version) {
                for (var move : later.moves()) {
                    if (move.from().equals(constituency)) {
                        constituency = move.to();
                        break;
                    }
                }
            }
        }
        return constituency;
    }
}
