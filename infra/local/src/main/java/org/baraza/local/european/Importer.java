package org.baraza.local.european;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.baraza.local.client.Api;
import org.baraza.local.european.Sitting.Course;
import org.baraza.local.european.Sitting.File;
import org.baraza.local.european.Sitting.Voting;
import org.jspecify.annotations.Nullable;

/// Records a sitting: its files as proposals, in the order of the list, then the motions on each file one after the
/// other, several files at once. What is recorded already stays as it is.
public final class Importer {
    /// Files at once. More would only wait for the two officers' locks and rate bounds.
    private static final int AT_ONCE = 8;

    private final Founding founding;
    private final Keys keys;
    private final PrintStream progress;

    /// @param passwords by name of the account; `chair` and `secretary` are needed
    /// @param progress where a line for each file goes
    public Importer(Api api, Keys keys, Map<String, String> passwords, PrintStream progress) {
        for (String name : Founding.NEEDED) {
            if (!passwords.containsKey(name)) {
                throw new ImportFailure("The import acts as the accounts %s; there is no %s"
                        .formatted(String.join(" and ", Founding.NEEDED), name));
            }
        }
        this.founding = new Founding(api, keys, passwords);
        this.keys = keys;
        this.progress = progress;
    }

    /// One motion after its recording.
    ///
    /// @param newly whether this run recorded it
    /// @param outcome of a counted one, as the platform decided it
    record Recorded(Voting voting, boolean newly, @Nullable String outcome) {}

    public Report record(Sitting sitting) throws IOException, InterruptedException {
        long start = System.nanoTime();
        House house = founding.open();
        long open = System.nanoTime();
        List<File> files = sitting.files().stream()
                .filter(file -> !file.motions().isEmpty())
                .toList();
        for (File file : files) {
            propose(house, sitting.date(), file);
        }
        AtomicInteger done = new AtomicInteger();
        List<Callable<List<Recorded>>> work = new ArrayList<>();
        for (File file : files) {
            work.add(() -> {
                List<Recorded> recorded = motions(house, sitting.date(), file);
                progress.println("  %d of %d: %s: %d motions"
                        .formatted(done.incrementAndGet(), files.size(), Wording.title(file), recorded.size()));
                return recorded;
            });
        }
        List<Recorded> recorded = atOnce(work);
        Duration founding = Duration.ofNanos(open - start);
        return new Report(keys.body(), sitting, recorded, founding, Duration.ofNanos(System.nanoTime() - open));
    }

    private void propose(House house, LocalDate date, File file) throws InterruptedException {
        Motion proposal = proposal(house, date, file);
        Optional<String> state = proposal.state();
        if (state.isEmpty() || state.get().equals("draft") || state.get().equals("submitted")) {
            proposal.admit(new Motion.Words(Wording.title(file), Wording.text(file, date), null));
        }
    }

    private Motion proposal(House house, LocalDate date, File file) {
        return new Motion(house, act -> keys.file(date, file.id(), act));
    }

    /// One after the other. Their decisions are asked for at the end, since each takes its way through the pipeline.
    private List<Recorded> motions(House house, LocalDate date, File file) throws InterruptedException {
        UUID whole = proposal(house, date, file).id();
        List<Recorded> motions = new ArrayList<>();
        for (Voting voting : file.motions()) {
            Motion motion = motion(house, date, voting);
            Optional<String> end = motion.end();
            Motion.Words words = new Motion.Words(Wording.title(voting), Wording.text(voting, date), whole);
            boolean newly = end.isEmpty() && motion.record(words, voting.course(), Wording.lapsed(date));
            motions.add(new Recorded(voting, newly, end.orElse(null)));
        }
        List<Recorded> decided = new ArrayList<>();
        for (Recorded one : motions) {
            boolean awaited = one.outcome() == null && one.voting().course() instanceof Course.Counted;
            decided.add(
                    awaited
                            ? new Recorded(
                                    one.voting(),
                                    one.newly(),
                                    motion(house, date, one.voting()).awaitDecision())
                            : one);
        }
        return decided;
    }

    private Motion motion(House house, LocalDate date, Voting voting) {
        return new Motion(house, act -> keys.voting(date, voting.id(), act));
    }

    private static <T> List<T> atOnce(List<Callable<List<T>>> work) throws InterruptedException {
        List<T> results = new ArrayList<>();
        try (ExecutorService executor =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<List<T>>> running = work.stream().map(executor::submit).toList();
            try {
                for (Future<List<T>> one : running) {
                    results.addAll(one.get());
                }
            } catch (ExecutionException e) {
                executor.shutdownNow();
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
        return results;
    }
}
