package org.baraza.query.ledger;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// How far all views together have come in a platform's ledger: whoever reads now, sees everything up to there,
/// whichever view is asked.
///
/// This process knows it of the platforms whose entries it applies. Another instance may hold a partition, so the store
/// is to be asked now and then, for all platforms at once.
public final class Reach {
    /// Before the first entry.
    public static final long NOWHERE = -1;

    private final Views views;
    private final MongoCollection<Document> positions;
    private final Progress progress;
    private final List<String> names;

    /// @param names of all views that follow the ledgers
    Reach(Views views, MongoDatabase database, Progress progress, List<String> names) {
        this.views = views;
        this.positions = Positions.in(database);
        this.progress = progress;
        this.names = List.copyOf(names);
    }

    /// What this process knows: never more than what readers see, often less.
    ///
    /// @return index of the last entry that all views have passed, or [#NOWHERE]
    public long known(String platform) {
        var least = Long.MAX_VALUE;
        for (var generation : generations()) {
            least = Math.min(least, progress.next(generation, platform));
        }
        return least - 1;
    }

    /// What the store says.
    ///
    /// @return by platform, the index of the last entry that all views have passed, or [#NOWHERE]
    public Map<String, Long> stored(Collection<String> platforms) {
        var generations = generations();
        var keys = platforms.stream()
                .flatMap(
                        platform -> generations.stream().map(generation -> Positions.platformKey(generation, platform)))
                .toList();
        var next = new HashMap<String, Long>();
        positions.find(in("_id", keys)).forEach(found -> next.put(found.getString("_id"), found.getLong("next")));
        var reached = new HashMap<String, Long>();
        for (var platform : platforms) {
            var least = generations.stream()
                    .mapToLong(generation -> next.getOrDefault(Positions.platformKey(generation, platform), 0L))
                    .min();
            reached.put(platform, least.orElse(0) - 1);
        }
        return reached;
    }

    /// Counts the batches that this process has applied, for [#await].
    public long rung() {
        return progress.rung();
    }

    /// Returns when this process has applied a batch since, or after the time given.
    public void await(long since, Duration longest) {
        progress.await(since, longest);
    }

    private List<Generation> generations() {
        return names.stream().map(views::generation).toList();
    }
}
