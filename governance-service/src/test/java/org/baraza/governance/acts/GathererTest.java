package org.baraza.governance.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.baraza.governance.acts.Gatherer.LineIsFull;
import org.baraza.governance.acts.Gatherer.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Who works for whom, and that nobody is forgotten.
class GathererTest {
    private static final int MOST = 8;
    private static final int LONGEST = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Integer>> groups = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> alone = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final Gatherer<String, Integer, String> gatherer =
            new Gatherer<>(1, MOST, LONGEST, this::together, this::alone);

    @AfterEach
    void close() {
        open.countDown();
        threads.close();
    }

    /// Task 0 takes until the door opens. A hundred and more are refused; a negative one fails everybody.
    private List<Outcome<String>> together(String place, List<Integer> tasks) {
        groups.add(List.copyOf(tasks));
        if (tasks.contains(0)) {
            begun.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (tasks.stream().anyMatch(task -> task < 0)) {
            throw new IllegalStateException("the transaction failed");
        }
        return tasks.stream().map(GathererTest::outcome).toList();
    }

    private static Outcome<String> outcome(int task) {
        return task >= 100
                ? new Outcome.Refused<>(new IllegalArgumentException("refused " + task))
                : new Outcome.Done<>("done " + task);
    }

    private String alone(String place, int task) {
        alone.add(task);
        if (task < 0) {
            throw new IllegalArgumentException("refused " + task);
        }
        return "alone " + task;
    }

    private Future<String> send(String place, int task) {
        return threads.submit(() -> gatherer.perform(place, task));
    }

    /// Somebody works, and those stand in line in this order.
    private List<Future<String>> behindTheFirst(int... tasks) throws InterruptedException {
        var all = new ArrayList<Future<String>>();
        all.add(send("one", 0));
        begun.await();
        for (var task : tasks) {
            var before = gatherer.waiting("one");
            all.add(send("one", task));
            await().until(() -> gatherer.waiting("one") == before + 1);
        }
        return all;
    }

    @Test
    void what_comes_meanwhile_is_done_together_in_the_order_of_coming() throws Exception {
        var all = behindTheFirst(1, 2, 3);
        open.countDown();
        for (int task = 0; task < all.size(); task++) {
            assertThat(all.get(task).get()).isEqualTo("done " + task);
        }
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3));
        assertThat(alone).isEmpty();
    }

    @Test
    void a_group_takes_so_many_and_the_next_of_the_line_works_for_the_rest() throws Exception {
        var all = behindTheFirst(IntStream.rangeClosed(1, MOST + 2).toArray());
        open.countDown();
        for (var one : all) {
            one.get();
        }
        assertThat(groups).extracting(List::size).containsExactly(1, MOST, 2);
    }

    @Test
    void a_refusal_is_of_the_one_who_is_refused() throws Exception {
        var all = behindTheFirst(1, 100, 2);
        open.countDown();
        assertThat(all.get(1).get()).isEqualTo("done 1");
        assertThatThrownBy(all.get(2)::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseMessage("refused 100");
        assertThat(all.get(3).get()).isEqualTo("done 2");
    }

    @Test
    void when_a_group_fails_each_is_done_alone_and_gets_its_own_answer() throws Exception {
        var all = behindTheFirst(1, -1, 2);
        open.countDown();
        assertThat(all.get(0).get()).isEqualTo("done 0");
        assertThat(all.get(1).get()).isEqualTo("alone 1");
        assertThatThrownBy(all.get(2)::get).hasRootCauseMessage("refused -1");
        assertThat(all.get(3).get()).isEqualTo("alone 2");
        assertThat(alone).containsExactlyInAnyOrder(1, -1, 2);
    }

    @Test
    void a_full_line_takes_nobody_and_says_so() throws Exception {
        var all = behindTheFirst(IntStream.rangeClosed(1, LONGEST).toArray());
        assertThatThrownBy(() -> gatherer.perform("one", 50)).isInstanceOf(LineIsFull.class);
        open.countDown();
        for (var one : all) {
            assertThat(one.get()).startsWith("done");
        }
    }

    @Test
    void places_do_not_wait_for_each_other() throws Exception {
        var all = behindTheFirst(1);
        assertThat(gatherer.perform("other", 7)).isEqualTo("done 7");
        open.countDown();
        assertThat(all.getLast().get()).isEqualTo("done 1");
    }

    @Test
    void where_two_may_work_the_third_stands_in_line() throws Exception {
        var two = new Gatherer<>(2, MOST, LONGEST, this::together, this::alone);
        var first = threads.submit(() -> two.perform("one", 0));
        begun.await();
        assertThat(two.perform("one", 1)).isEqualTo("done 1");
        var second = threads.submit(() -> two.perform("one", 0));
        await().until(() -> groups.size() == 3);
        var third = threads.submit(() -> two.perform("one", 2));
        await().until(() -> two.waiting("one") == 1);
        open.countDown();
        assertThat(first.get()).isEqualTo("done 0");
        assertThat(second.get()).isEqualTo("done 0");
        assertThat(third.get()).isEqualTo("done 2");
    }

    @Test
    void who_is_interrupted_in_the_line_leaves_it_and_nothing_is_done() throws Exception {
        var all = behindTheFirst(1);
        var before = gatherer.waiting("one");
        var told = new ArrayList<Throwable>();
        var impatient = Thread.ofVirtual().start(() -> {
            try {
                gatherer.perform("one", 5);
            } catch (IllegalStateException e) {
                told.add(e);
            }
        });
        await().until(() -> gatherer.waiting("one") == before + 1);
        impatient.interrupt();
        impatient.join();
        open.countDown();
        assertThat(told).hasSize(1);
        assertThat(all.getLast().get()).isEqualTo("done 1");
        assertThat(groups).noneMatch(group -> group.contains(5));
    }

    @Test
    void nobody_is_forgotten() throws Exception {
        open.countDown();
        for (int atOnce = 1; atOnce <= 2; atOnce++) {
            nobodyIsForgotten(new Gatherer<>(atOnce, MOST, LONGEST, this::together, this::alone));
        }
    }

    private void nobodyIsForgotten(Gatherer<String, Integer, String> gatherer) throws Exception {
        groups.clear();
        var done = new AtomicInteger();
        var all = IntStream.range(0, LONGEST)
                .mapToObj(i -> threads.submit(() -> {
                    for (int task = 1; task <= 200; task++) {
                        assertThat(gatherer.perform("place " + i % 3, task % 90 + 1))
                                .startsWith("done");
                        done.incrementAndGet();
                    }
                    return i;
                }))
                .toList();
        for (var one : all) {
            one.get();
        }
        assertThat(done).hasValue(LONGEST * 200);
        assertThat(groups.stream().mapToInt(List::size).sum()).isEqualTo(LONGEST * 200);
        assertThat(gatherer.waiting("place 0")).isZero();
    }
}
