package org.baraza.local.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps one part running: starts it when what it needs is ready, and again when it dies, until it may not any more.
final class Keeper {
    private static final int LINES_SHOWN = 15;

    /// Before the second restart, twice as long before the third.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// Exit codes above this name the signal that ended the process.
    private static final int SIGNALLED = 128;

    private final Part part;
    private final List<Keeper> needs;
    private final DataDirectory data;
    private final Progress progress;
    private final RestartBudget budget;
    private final Consumer<StackFailure> giveUp;
    private final CompletableFuture<Duration> firstReady = new CompletableFuture<>();
    private final Thread thread;

    /// Guarded by this.
    private boolean stopping;

    /// Guarded by this.
    private @Nullable RunningPart running;

    Keeper(
            Part part,
            List<Keeper> needs,
            DataDirectory data,
            Progress progress,
            RestartBudget budget,
            Consumer<StackFailure> giveUp) {
        this.part = part;
        this.needs = needs;
        this.data = data;
        this.progress = progress;
        this.budget = budget;
        this.giveUp = giveUp;
        this.thread = Thread.ofPlatform().name("keep-" + part.name()).daemon().unstarted(this::run);
    }

    Part part() {
        return part;
    }

    /// 0 for a part that needs no other.
    int layer() {
        return needs.stream().mapToInt(Keeper::layer).max().orElse(-1) + 1;
    }

    void start() {
        thread.start();
    }

    /// Completed when the part is ready for the first time, with the time it took from its own start.
    CompletableFuture<Duration> firstReady() {
        return firstReady;
    }

    private void run() {
        try {
            for (Keeper need : needs) {
                need.firstReady.get();
            }
            keep();
        } catch (InterruptedException | ExecutionException stopped) {
            // The supervisor stops everything and says why.
        } catch (StackFailure e) {
            giveUp.accept(e);
        } catch (IOException | RuntimeException e) {
            giveUp.accept(new StackFailure(part.name() + " cannot be started: " + e, e));
        }
    }

    private void keep() throws IOException, InterruptedException {
        for (int restarts = 0; ; restarts++) {
            long start = System.nanoTime();
            part.prepare().run();
            Optional<RunningPart> now = launch(restarts);
            if (now.isEmpty()) {
                return;
            }
            String what = watch(now.get(), start);
            if (isStopping()) {
                return;
            }
            if (!budget.take(Instant.now())) {
                throw failure(what + ", too often to go on");
            }
            progress.part(part.name(), what + "; starting it again");
            Thread.sleep(PAUSE.multipliedBy(restarts));
        }
    }

    private StackFailure failure(String what) throws IOException {
        Path log = data.log(part.name());
        return new StackFailure(
                "%s %s. The end of %s:%n%s".formatted(part.name(), what, log, LogTail.last(log, LINES_SHOWN)));
    }

    /// Returns when the part has ended, with what happened to it.
    ///
    /// @throws StackFailure when it was not ready in time at the first start, where waiting longer helps nobody
    private String watch(RunningPart now, long start) throws IOException, InterruptedException {
        switch (now.awaitReady()) {
            case ENDED -> {
                return "ended while starting (exit code %d)".formatted(now.awaitEnd());
            }
            case TOO_SLOW -> {
                String what = "was not ready after %s (%s)"
                        .formatted(
                                Progress.seconds(part.patience()),
                                part.ready().objection().orElse("it is now"));
                if (!firstReady.isDone()) {
                    throw failure(what);
                }
                now.askToStop();
                now.awaitStop();
                return what;
            }
            case READY -> {
                part.onceReady().run();
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                progress.part(part.name(), "ready after " + Progress.seconds(took));
                firstReady.complete(took);
            }
        }
        int exit = now.awaitEnd();
        return exit > SIGNALLED
                ? "was killed (signal %d)".formatted(exit - SIGNALLED)
                : "ended (exit code %d)".formatted(exit);
    }

    private synchronized Optional<RunningPart> launch(int restarts) throws IOException {
        if (stopping) {
            return Optional.empty();
        }
        RunningPart now = RunningPart.start(part, data, restarts, layer());
        running = now;
        return Optional.of(now);
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    /// From now on the part is not started any more. The process that runs is for the caller to stop.
    synchronized Optional<RunningPart> refuseStarts() {
        stopping = true;
        firstReady.cancel(false);
        return Optional.ofNullable(running);
    }

    /// Waits for work around the part, such as an initialisation, to end.
    void end() throws InterruptedException {
        thread.interrupt();
        thread.join(Duration.ofSeconds(10));
    }
}
