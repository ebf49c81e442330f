package org.baraza.governance.race;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// Does several things at the same moment.
final class Together {
    private Together() {}

    /// @return the results, in the order of the tasks
    static <T> List<T> run(List<? extends Callable<T>> tasks) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            start.countDown();
            var results = new java.util.ArrayList<T>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        }
    }

    static <T> List<T> run(int times, Callable<T> task) throws InterruptedException, ExecutionException {
        return run(IntStream.range(0, times).mapToObj(i -> task).toList());
    }
}
