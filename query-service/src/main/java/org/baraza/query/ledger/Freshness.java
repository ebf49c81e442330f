package org.baraza.query.ledger;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Waits until views have seen an act, so that people see what they just did.
///
/// A waiting request sleeps until a follower of this process has stored a batch, and then looks at what this process
/// knows. Another instance may hold the partition, so every fifty milliseconds it looks into the store too; not at each
/// batch, or many who wait would keep the store from what they wait for.
public final class Freshness {
    /// The longest anybody waits.
    public static final Duration LONGEST = Duration.ofSeconds(2);

    /// Where the heads of all streams are kept: in the view of the record.
    public static final String STREAMS = "streams";

    private static final String RECORD = "record";
    private static final Duration OTHERS_PACE = Duration.ofMillis(50);
    private static final ScopedValue<Boolean> AWAITED = ScopedValue.newInstance();
    private final Views views;
    private final Positions positions;
    private final Progress progress;

    Freshness(Views views, MongoDatabase database, Progress progress) {
        this.views = views;
        this.positions = new Positions(database);
        this.progress = progress;
    }

    /// A version of a stream that a view must have seen.
    ///
    /// @param platform whose ledger the stream is in
    /// @param version sequence number of the event in its stream, from 0
    public record Version(String platform, String stream, long version) {}

    /// Whether the answer being made must be complete, because somebody waits for it; otherwise parts that have not
    /// arrived are left out.
    public static boolean awaited() {
        return AWAITED.isBound();
    }

    /// Makes an answer, waiting for the version first and for parts that are on their way.
    ///
    /// @param needed views that must have seen the version
    /// @param answer may throw [NotThereYet]; it is then asked again until the time is over
    /// @throws NotThereYet when the time is over, or when nobody asked to wait
    public <T> T read(@Nullable Version version, List<String> needed, Supplier<T> answer) {
        return version == null ? answer.get() : until(inStore -> require(version, needed, inStore), answer);
    }

    /// Makes an answer, asking again while it says [NotThereYet].
    ///
    /// @throws NotThereYet when the time is over
    public <T> T retry(Supplier<T> answer) {
        return until(inStore -> {}, answer);
    }

    private <T> T until(Requirement required, Supplier<T> answer) {
        var now = System.nanoTime();
        var deadline = now + LONGEST.toNanos();
        var nextLook = now;
        while (true) {
            var rung = progress.rung();
            var inStore = now - nextLook >= 0;
            if (inStore) {
                nextLook = now + OTHERS_PACE.toNanos();
            }
            try {
                required.check(inStore);
                return ScopedValue.where(AWAITED, true).call(answer::get);
            } catch (NotThereYet e) {
                now = System.nanoTime();
                var left = deadline - now;
                if (left <= 0) {
                    throw e;
                }
                progress.await(rung, Progress.shorter(left, OTHERS_PACE));
                now = System.nanoTime();
            }
        }
    }

    /// What must hold before an answer is worth making.
    private interface Requirement {
        /// @param inStore whether to look there too
        /// @throws NotThereYet while it does not hold
        void check(boolean inStore);
    }

    private void require(Version version, List<String> needed, boolean inStore) {
        var head = progress.head(Progress.streamKey(version.platform(), version.stream()));
        if (inStore && (head == null || head.sequence() < version.version())) {
            head = storedHead(version);
        }
        if (head == null || head.sequence() < version.version()) {
            throw new NotThereYet("Version " + version.version() + " of " + version.stream() + " has not arrived.");
        }
        for (var view : needed) {
            if (!hasPassed(views.generation(view), version.platform(), head.index(), inStore)) {
                throw new NotThereYet(
                        "The view has not come to version " + version.version() + " of " + version.stream() + ".");
            }
        }
    }

    private Progress.@Nullable Head storedHead(Version version) {
        var found = views.of(RECORD)
                .collection(STREAMS)
                .find(eq(Progress.streamKey(version.platform(), version.stream())))
                .first();
        return found == null ? null : new Progress.Head(found.getLong("sequence"), found.getLong("index"));
    }

    private boolean hasPassed(Generation generation, String platform, long index, boolean inStore) {
        if (progress.next(generation, platform) > index) {
            return true;
        }
        if (!inStore) {
            return false;
        }
        var stored = positions.of(generation, platform);
        return stored != null && stored.next() > index;
    }
}
