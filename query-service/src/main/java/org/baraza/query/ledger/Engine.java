package org.baraza.query.ledger;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Runs a follower for each generation of each view, and looks after them twice a second: what other instances have
/// changed, topics made anew, rebuilds that are level and may take over, generations nobody reads any more.
public final class Engine implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final long ROUND_IN_MILLIS = 500;
    private static final int ROUNDS_BETWEEN_LOOKS_AT_TOPICS = 4;
    /// The most messages in one batch; a view at most this far behind is called live.
    static final int BATCH = 500;

    private final MongoDatabase database;
    private final Admin admin;
    private final Map<String, Object> consumerSettings;
    private final Map<String, Followed> followed = new TreeMap<>();
    private final Views views;
    private final Clock clock;
    private final Settings.Views settings;
    private final Generations generations;
    private final Positions positions;
    private final Map<Generation, Follower> followers = new ConcurrentHashMap<>();
    private final Map<Generation, Map<Integer, Long>> targets = new HashMap<>();
    private @Nullable Thread thread;
    private CountDownLatch stopping = new CountDownLatch(1);
    private long rounds;

    Engine(
            MongoDatabase database,
            Admin admin,
            Map<String, Object> consumerSettings,
            List<Followed> followed,
            Views views,
            Clock clock,
            Settings.Views settings) {
        this.database = database;
        this.admin = admin;
        this.consumerSettings = consumerSettings;
        followed.forEach(one -> this.followed.put(one.view(), one));
        this.views = views;
        this.clock = clock;
        this.settings = settings;
        this.generations = new Generations(database);
        this.positions = new Positions(database);
    }

    /// How one view stands.
    ///
    /// @param state `live`, `catching-up`, `rebuilding` or `stopped`
    /// @param position the last index applied, by platform
    /// @param lag messages of the topic not read yet; absent when the broker does not answer
    /// @param stopped each stop with reason, platform, index and type
    record Status(
            int generation,
            @Nullable Integer building,
            String state,
            Map<String, Long> position,
            @Nullable Long lag,
            List<Document> stopped,
            @Nullable String trouble) {}

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("views").daemon().start(this::look);
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        var running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
        var closing = followers.values().stream()
                .map(follower -> Thread.ofVirtual().start(follower::close))
                .toList();
        for (var one : closing) {
            try {
                one.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        followers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /// Names of all views, in alphabetical order.
    List<String> names() {
        return List.copyOf(followed.keySet());
    }

    /// Starts to refill a view beside the one in use. One that is being refilled already goes on,
    /// unless it has stopped.
    void rebuild(String view) {
        var building = generations.of(view).beingFilled();
        var stuck = building != null && !positions.stops(building).isEmpty();
        var state = generations.build(view, stuck, clock.instant());
        LOG.info("view {} is being refilled as generation {}", view, state.building());
    }

    Status status(String view) {
        var one = followed(view);
        var state = generations.of(view);
        var generation = state.inUse();
        var building = state.beingFilled();
        var stops = new ArrayList<>(positions.stops(generation));
        if (building != null) {
            stops.addAll(positions.stops(building));
        }
        var position = new TreeMap<String, Long>();
        positions.all(generation).forEach((platform, at) -> position.put(platform, at.next() - 1));
        var lag = lag(one, generation);
        var follower = followers.get(generation);
        var trouble = follower == null ? null : follower.trouble();
        return new Status(
                generation.number(), state.building(), state(stops, building, lag), position, lag, stops, trouble);
    }

    private static String state(List<Document> stops, @Nullable Generation building, @Nullable Long lag) {
        if (!stops.isEmpty()) {
            return "stopped";
        }
        if (building != null) {
            return "rebuilding";
        }
        return lag != null && lag <= BATCH ? "live" : "catching-up";
    }

    private @Nullable Long lag(Followed one, Generation generation) {
        try {
            var read = positions.offsets(generation);
            return topic(one).ends().entrySet().stream()
                    .mapToLong(end -> {
                        var offset = read.get(end.getKey());
                        return Math.max(0, end.getValue() - (offset == null ? 0 : offset.offset()));
                    })
                    .sum();
        } catch (KafkaException e) {
            return null;
        }
    }

    private void look() {
        do {
            for (var one : followed.values()) {
                if (stopping.getCount() == 0) {
                    return;
                }
                try {
                    look(one);
                } catch (RuntimeException e) {
                    LOG.warn("view {} is not looked after: {}", one.view(), e.toString());
                }
            }
            rounds++;
        } while (!over());
    }

    private boolean over() {
        try {
            return stopping.await(ROUND_IN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void look(Followed one) {
        var state = generations.of(one.view());
        views.use(state.inUse());
        var building = state.beingFilled();
        follow(one, state.inUse());
        if (building != null) {
            follow(one, building);
            if (isLevel(one, state.inUse(), building) && generations.swap(state, clock.instant())) {
                LOG.info("view {} is now read from generation {}", one.view(), building.number());
                state = generations.of(one.view());
                views.use(state.inUse());
            }
        }
        closeOthers(state);
        generations.drop(state, clock.instant(), settings.grace());
        if (rounds % ROUNDS_BETWEEN_LOOKS_AT_TOPICS == 1) {
            var identity = topic(one).identity();
            followers.forEach((generation, follower) -> {
                if (generation.view().equals(one.view())) {
                    follower.expect(identity);
                    follower.lookAtStore();
                }
            });
        }
    }

    private void follow(Followed one, Generation generation) {
        if (followers.containsKey(generation)) {
            return;
        }
        for (var index : one.indexes()) {
            database.getCollection(generation.collection(index.collection())).createIndex(index.keys());
        }
        var follower = new Follower(
                generation,
                topic(one),
                one.sink().apply(generation),
                positions,
                consumerSettings,
                settings.group(),
                () -> rebuild(one.view()));
        followers.put(generation, follower);
        follower.start();
    }

    private void closeOthers(Generations.State state) {
        for (var generation : List.copyOf(followers.keySet())) {
            if (generation.view().equals(state.view())
                    && !generation.equals(state.inUse())
                    && !generation.equals(state.beingFilled())) {
                var follower = followers.remove(generation);
                if (follower != null) {
                    follower.close();
                }
                targets.remove(generation);
            }
        }
    }

    /// Whether the generation being filled has everything that readers of the active one may have seen.
    private boolean isLevel(Followed one, Generation active, Generation building) {
        var seen = positions.all(active);
        var offsets = positions.offsets(active);
        var filled = positions.all(building);
        var read = positions.offsets(building);
        var platforms = seen.values().stream().allMatch(position -> {
            var other = filled.get(position.platform);
            return other != null && other.next() >= position.next();
        });
        if (!platforms) {
            return false;
        }
        var identity = topic(one).identity();
        var stopped = !positions.stops(building).isEmpty();
        var ends = targets.computeIfAbsent(building, generation -> topic(one).ends());
        return ends.entrySet().stream().allMatch(end -> {
            var wanted = end.getValue();
            var before = offsets.get(end.getKey());
            if (seen.isEmpty() && before != null && before.topic().equals(identity)) {
                wanted = Math.max(wanted, before.offset());
            }
            var now = read.get(end.getKey());
            return wanted == 0 || (now != null && (now.offset() >= wanted || stopped));
        });
    }

    private Topic topic(Followed one) {
        return new Topic(one.topic(), admin);
    }

    private Followed followed(String view) {
        var one = followed.get(view);
        if (one == null) {
            throw new IllegalArgumentException("no view " + view);
        }
        return one;
    }
}
