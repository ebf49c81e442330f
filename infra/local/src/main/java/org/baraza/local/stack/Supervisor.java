package org.baraza.local.stack;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// Starts the parts, those that are independent of each other at the same time; brings back one that dies; stops all of
/// them in order, those that need others first.
final class Supervisor {
    private static final int RESTARTS = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOG_CHECKS = Duration.ofSeconds(10);

    private final Map<String, Keeper> keepers = new LinkedHashMap<>();
    private final DataDirectory data;
    private final Progress progress;
    private final CompletableFuture<Void> failed = new CompletableFuture<>();
    /// @param parts each after those it needs
    Supervisor(List<Part> parts, DataDirectory data, Progress progress) {
        this.data = data;
        this.progress = progress;
        for (Part part : parts) {
            List<Keeper> needs = part.needs().stream()
                    .map(need -> Optional.ofNullable(keepers.get(need))
                            .orElseThrow(() -> new StackFailure(part.name() + " needs " + need)))
                    .toList();
            RestartBudget budget = new RestartBudget(RESTARTS, WITHIN);
            keepers.put(part.name(), new Keeper(part, needs, data, progress, budget, failed::completeExceptionally));
        }
    }

    /// Returns when every part is ready.
    ///
    /// @throws StackFailure when one cannot be brought to life
    void start() throws InterruptedException {
        keepers.values().forEach(Keeper::start);
        Thread.ofPlatform().name("bound-logs").daemon().start(this::boundLogs);
        CompletableFuture<?> ready = CompletableFuture.allOf(
                keepers.values().stream().map(Keeper::firstReady).toArray(CompletableFuture[]::new));
        await(CompletableFuture.anyOf(ready, failed));
    }

    /// Returns never by itself: a failure is thrown, and a stop ends the process.
    ///
    /// @throws StackFailure when a part died too often
    void awaitFailure() throws InterruptedException {
        await(failed);
    }

    private static void await(CompletableFuture<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (CancellationException e) {
            throw new StackFailure("Stopped while starting", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackFailure failure) {
                throw failure;
            }
            throw new StackFailure("Stopped while starting", e);
        }
    }

    /// Stops every part that runs.
    void stop() {
        Map<Integer, List<RunningPart>> layers = new TreeMap<>(Comparator.reverseOrder());
        for (Keeper keeper : keepers.values()) {
            keeper.refuseStarts()
                    .ifPresent(running -> layers.computeIfAbsent(keeper.layer(), layer -> new ArrayList<>())
                            .add(running));
        }
        try {
            for (List<RunningPart> layer : layers.values()) {
                stopLayer(layer);
            }
            for (Keeper keeper : keepers.values()) {
                keeper.end();
            }
        } catch (IOException e) {
            progress.say("Stopping went wrong: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopLayer(List<RunningPart> layer) throws IOException, InterruptedException {
        Instant start = Instant.now();
        for (RunningPart running : layer) {
            running.askToStop();
        }
        for (RunningPart running : layer) {
            boolean clean = running.awaitStop();
            running.record().forget(data);
            String took = Progress.seconds(Duration.between(start, Instant.now()));
            progress.part(running.part().name(), clean ? "stopped after " + took : "did not stop and was killed");
        }
    }

    private void boundLogs() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOG_CHECKS);
                for (String part : keepers.keySet()) {
                    RunningPart.log(data, part).bound();
                }
                RunningPart.log(data, "launcher").bound();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            progress.say("Logs are no longer kept in bounds: " + e);
        }
    }
}
