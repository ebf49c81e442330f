package org.baraza.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.baraza.local.client.Account;
import org.baraza.local.client.Act;
import org.baraza.local.client.Api;
import org.baraza.local.client.NamedKeys;
import org.baraza.local.client.Receipt;
import org.baraza.local.client.Session;
import org.jspecify.annotations.Nullable;

/// Where a script is performed: who can act, in which seats, and what was recorded so far. Keys are made from names, so
/// that what was performed before is recognised.
final class Stage {
    static final String CHAIR = "chair";
    static final String FOUNDER = "founder";

    /// Many act at once, and the servers still answer everybody else.
    private static final int AT_ONCE = 6;

    private static final Duration FIRST_CONTACT = Duration.ofSeconds(10);

    private final NamedKeys keys;
    private final UUID platform;
    private final Map<String, Session> sessions = new HashMap<>();
    private final Map<String, UUID> seats = new ConcurrentHashMap<>();
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final AtomicInteger acts = new AtomicInteger();
    private final AtomicInteger recorded = new AtomicInteger();

    /// @param passwords by name of the account
    Stage(NamedKeys keys, Api api, Map<String, String> passwords) {
        this.keys = keys;
        this.platform = keys.of("platform");
        passwords.forEach((name, password) -> sessions.put(name, api.as(new Account(name, password))));
    }

    UUID platform() {
        return platform;
    }

    /// How many acts it saw, refused ones not among them.
    int acts() {
        return acts.get();
    }

    /// How many of them were not recorded before.
    int recorded() {
        return recorded.get();
    }

    UUID key(String... names) {
        return keys.of(names);
    }

    Map<String, Session> sessions() {
        return sessions;
    }

    Session session(String account) {
        Session session = sessions.get(account);
        if (session == null) {
            throw new DemoFailure("The demo acts as the account " + account
                    + ", and there is none. A stack that is older than the account gets it by ./baraza reset.");
        }
        return session;
    }

    /// The first to be asked, where no server may be running.
    Session firstContact() {
        return session(CHAIR).withPatience(FIRST_CONTACT);
    }

    UUID seat(String name) {
        return Objects.requireNonNull(seats.get(name), () -> "the script has given no seat called " + name);
    }

    void seat(String name, UUID seat) {
        seats.put(name, seat);
    }

    /// @param stream with its identifiers filled in
    long version(String stream) {
        return Objects.requireNonNull(versions.get(stream), () -> "nothing happened yet on " + stream);
    }

    void version(String stream, long version) {
        versions.put(stream, version);
    }

    /// What an officer does with the founder's seat.
    ///
    /// @param path below the platform's
    Receipt found(String path, UUID key, Map<String, ?> body) throws InterruptedException {
        return note(session(CHAIR).act(Act.of("/platforms/" + platform + path, key, seat(FOUNDER), body)));
    }

    Receipt note(Receipt receipt) {
        acts.incrementAndGet();
        recorded.addAndGet(receipt.replayed() ? 0 : 1);
        if (receipt.version() >= 0) {
            versions.put(receipt.body().path("stream").asString(), receipt.version());
        }
        return receipt;
    }

    /// What is done for a number.
    interface Numbered {
        @Nullable
        Object with(int number) throws InterruptedException;
    }

    /// Does so for each number, several at once.
    void each(int from, int to, Numbered act) throws InterruptedException {
        List<Future<?>> begun = new ArrayList<>();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (int number = from; number <= to; number++) {
                int its = number;
                begun.add(threads.submit(() -> act.with(its)));
            }
            for (Future<?> one : begun) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }
}
