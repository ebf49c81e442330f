package org.baraza.governance.acts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets tasks that come while others are under way be done together. Whoever comes first begins at once; whoever comes
/// while as many work as may stands in line, and the first of the line is next and does the work of all who stand
/// behind, without waiting for more. No thread works for others twice, and no task waits while nobody works.
///
/// There is a line for each place, and lines do not wait for each other.
///
/// @param <K> a place
/// @param <T> a task
/// @param <R> its result
public final class Gatherer<K, T, R> {
    private static final Logger LOG = LoggerFactory.getLogger(Gatherer.class);

    private final int atOnce;
    private final int mostTogether;
    private final int longestLine;
    private final BiFunction<K, List<T>, List<Outcome<R>>> together;
    private final BiFunction<K, T, R> alone;

    /// There is one where somebody works. Guarded by itself.
    private final Map<K, Line<T, R>> lines = new HashMap<>();

    private static final class Line<T, R> {
        private final Deque<Waiting<T, R>> waiting = new ArrayDeque<>();
        private int working = 1;
    }

    /// @param atOnce threads that work at one place
    /// @param mostTogether tasks that are done together
    /// @param longestLine tasks that wait at one place
    /// @param together does many, and answers an outcome for each; when it throws, nothing was done for any
    /// @param alone does one, when it could not be done with others
    public Gatherer(
            int atOnce,
            int mostTogether,
            int longestLine,
            BiFunction<K, List<T>, List<Outcome<R>>> together,
            BiFunction<K, T, R> alone) {
        this.atOnce = atOnce;
        this.mostTogether = mostTogether;
        this.longestLine = longestLine;
        this.together = together;
        this.alone = alone;
    }

    /// What came of one of many tasks.
    public sealed interface Outcome<R> {
        record Done<R>(R result) implements Outcome<R> {}

        /// Its own refusal, which is no failure of the others.
        record Refused<R>(RuntimeException refusal) implements Outcome<R> {}

        /// It is not done yet, and has to be done by itself.
        record Alone<R>() implements Outcome<R> {}
    }

    /// The line is as long as it may be. Nothing was done.
    public static final class LineIsFull extends RuntimeException {
        LineIsFull(int length) {
            super(length + " wait already");
        }
    }

    private static final class Waiting<T, R> {
        private final T task;
        private final Thread thread = Thread.currentThread();
        private volatile boolean works;
        private volatile @Nullable Outcome<R> outcome;

        Waiting(T task) {
            this.task = task;
        }

        void call() {
            works = true;
            LockSupport.unpark(thread);
        }

        void settle(Outcome<R> came) {
            outcome = came;
            LockSupport.unpark(thread);
        }
    }

    /// @throws LineIsFull when too many wait
    public R perform(K place, T task) {
        var mine = new Waiting<T, R>(task);
        var came = enter(place, mine) ? work(place, mine) : await(place, mine);
        return switch (came) {
            case Outcome.Done<R>(var result) -> result;
            case Outcome.Refused<R>(var refusal) -> throw refusal;
            case Outcome.Alone<R>() -> alone.apply(place, task);
        };
    }

    /// How many stand in line.
    int waiting(K place) {
        synchronized (lines) {
            var line = lines.get(place);
            return line == null ? 0 : line.waiting.size();
        }
    }

    /// @return whether the one who came works at once
    private boolean enter(K place, Waiting<T, R> mine) {
        synchronized (lines) {
            var line = lines.get(place);
            if (line == null) {
                lines.put(place, new Line<>());
                return true;
            }
            if (line.working < atOnce) {
                line.working++;
                return true;
            }
            if (line.waiting.size() >= longestLine) {
                throw new LineIsFull(longestLine);
            }
            line.waiting.add(mine);
            return false;
        }
    }

    /// Whoever is interrupted leaves the line, unless the task is being done already.
    private Outcome<R> await(K place, Waiting<T, R> mine) {
        var interrupted = false;
        try {
            for (var came = mine.outcome; ; came = mine.outcome) {
                if (came != null) {
                    return came;
                }
                if (mine.works) {
                    return work(place, mine);
                }
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    interrupted = true;
                    if (leaves(place, mine)) {
                        throw new IllegalStateException("interrupted before anything was done");
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean leaves(K place, Waiting<T, R> mine) {
        synchronized (lines) {
            var line = lines.get(place);
            return line != null && line.waiting.remove(mine);
        }
    }

    /// For everybody who waits now.
    private Outcome<R> work(K place, Waiting<T, R> mine) {
        var others = next(place);
        List<Outcome<R>> outcomes = List.of();
        try {
            var tasks = new ArrayList<T>(others.size() + 1);
            tasks.add(mine.task);
            others.forEach(one -> tasks.add(one.task));
            outcomes = together.apply(place, tasks);
        } catch (RuntimeException e) {
            LOG.debug("{} could not be done together", others.size() + 1, e);
        } finally {
            // The next begins before the others of this group learn what came: the machine's time is theirs first.
            handOver(place);
            for (int i = 0; i < others.size(); i++) {
                others.get(i).settle(outcomes.isEmpty() ? new Outcome.Alone<>() : outcomes.get(i + 1));
            }
        }
        return outcomes.isEmpty() ? new Outcome.Alone<>() : outcomes.getFirst();
    }

    private List<Waiting<T, R>> next(K place) {
        var taken = new ArrayList<Waiting<T, R>>();
        synchronized (lines) {
            var waiting = line(place).waiting;
            while (taken.size() < mostTogether - 1 && !waiting.isEmpty()) {
                taken.add(waiting.remove());
            }
        }
        return taken;
    }

    private void handOver(K place) {
        synchronized (lines) {
            var line = line(place);
            var next = line.waiting.poll();
            if (next != null) {
                next.call();
            } else if (--line.working == 0) {
                lines.remove(place);
            }
        }
    }

    private Line<T, R> line(K place) {
        return Objects.requireNonNull(lines.get(place), "somebody works there");
    }
}
