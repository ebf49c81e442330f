package org.baraza.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.baraza.query.access.Identities;
import org.baraza.query.support.Cooperative;
import org.baraza.query.support.History;
import org.baraza.query.support.Listening;
import org.baraza.query.support.Service;
import org.baraza.record.ledger.LedgerEntry;
import org.baraza.record.ledger.Streams;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Streams of changes, over HTTP, while entries arrive.
class ChangesTest {
    private static final History HISTORY = new History();
    private static final Cooperative OPEN = new Cooperative(HISTORY, "Mwea", Visibility.PUBLIC);
    private static final Cooperative.Member ANNA = OPEN.member("Rice Growers", Cooperative.FARMERS);
    private static final Cooperative HIDDEN = new Cooperative(HISTORY, "Embu", Visibility.MEMBERS);
    private static final Cooperative.Member BEN = HIDDEN.member("Maize Growers", Cooperative.FARMERS);
    private static final Cooperative.Member CARO = HIDDEN.member("Bean Growers", Cooperative.FARMERS);
    private static final String PATH = "/api/platforms/" + OPEN.id + "/changes";
    private static final int PER_CALLER = 5;
    private static int published;
    private static Service service;

    @BeforeAll
    static void a_public_platform_and_a_members_only_one() {
        for (var named : List.of("ben", "caro")) {
            HISTORY.identity(Identities.of(Service.ISSUER.url(), named), (named.equals("ben") ? BEN : CARO).person());
        }
        Service.emptyTopics();
        Service.publishContents(HISTORY);
        publish();
        service = Service.started(
                "--baraza.live.heartbeat=300ms",
                "--baraza.live.longest=8s",
                "--baraza.live.per-caller=" + PER_CALLER,
                "--baraza.live.in-all=8");
        service.awaitLevel();
    }

    @AfterAll
    static void close() {
        service.close();
    }

    private static void publish() {
        var entries = HISTORY.entries();
        entries.subList(published, entries.size()).forEach(Service::publish);
        published = entries.size();
    }

    /// Index of the last entry of a platform.
    private static long last(Cooperative platform) {
        return HISTORY.entries().stream()
                .filter(entry -> entry.platform().equals(platform.id))
                .mapToLong(LedgerEntry::index)
                .max()
                .orElseThrow();
    }

    private static String draft(String title) {
        return Streams.proposal(OPEN.draft(ANNA, title, null));
    }

    private static String[] as(String subject) {
        return new String[] {"Authorization", "Bearer " + Service.ISSUER.token(subject, "baraza")};
    }

    private static Listening since(long index) {
        return Listening.to(service, OPEN.id, "Last-Event-ID", Long.toString(index));
    }

    @Test
    void whoever_reads_on_an_event_sees_what_it_is_about() {
        try (var listening = Listening.to(service, OPEN.id)) {
            assertThat(listening.next()).isEqualTo(new Listening.Change(last(OPEN), List.of(), false));
            var stream = draft("Water fees");
            publish();
            assertThat(listening.next()).isEqualTo(new Listening.Change(last(OPEN), List.of(stream), false));
            for (var path : List.of("", "/proposals", "/record", "/commitments", "/proposals/" + id(stream))) {
                var asOf = service.json("/api/platforms/" + OPEN.id + path).get("asOf");
                assertThat(asOf.get("index").asLong()).as(path).isEqualTo(last(OPEN));
            }
        }
    }

    private static String id(String stream) {
        return stream.substring(stream.indexOf(':') + 1);
    }

    @Test
    void whoever_comes_back_gets_exactly_what_was_missed() {
        var streams = new ArrayList<String>();
        var told = new ArrayList<String>();
        var seen = last(OPEN);
        for (var round = 0; round < 6; round++) {
            streams.add(draft("Before " + round));
            streams.add(draft("Also before " + round));
            publish();
            service.awaitLevel();
            try (var listening = since(seen)) {
                var missed = listening.next();
                assertThat(missed.streams()).hasSize(2);
                told.addAll(missed.streams());
                streams.add(draft("Meanwhile " + round));
                publish();
                var came = listening.next();
                told.addAll(came.streams());
                seen = came.through();
            }
        }
        assertThat(told).containsExactlyElementsOf(streams);
        assertThat(seen).isEqualTo(last(OPEN));
    }

    @Test
    void nothing_is_told_where_nothing_was_missed() throws InterruptedException {
        service.awaitLevel();
        try (var listening = since(last(OPEN))) {
            listening.assertNothingFor(Duration.ofSeconds(1));
            assertThat(listening.heartbeats()).isPositive();
        }
    }

    @Test
    void too_much_to_name_is_everything() {
        var before = last(OPEN);
        IntStream.range(0, Watch.MOST_NAMED + 1).forEach(i -> draft("Many " + i));
        publish();
        service.awaitLevel();
        try (var listening = since(before)) {
            assertThat(listening.next()).isEqualTo(new Listening.Change(last(OPEN), List.of(), true));
        }
        try (var listening = since(before + 1)) {
            assertThat(listening.next().streams()).hasSize(Watch.MOST_NAMED).doesNotHaveDuplicates();
        }
        IntStream.range(0, Watch.MOST_LOOKED_UP).forEach(i -> OPEN.submit(ANNA, OPEN.draft(ANNA, "Far " + i, null)));
        publish();
        service.awaitLevel();
        try (var listening = since(before)) {
            assertThat(listening.next()).isEqualTo(new Listening.Change(last(OPEN), List.of(), true));
        }
    }

    @Test
    void whoever_has_seen_what_is_not_there_reads_everything() {
        service.awaitLevel();
        try (var listening = since(999_999)) {
            assertThat(listening.next()).isEqualTo(new Listening.Change(last(OPEN), List.of(), true));
        }
    }

    @Test
    void bursts_are_told_together() throws InterruptedException {
        service.awaitLevel();
        var began = System.nanoTime();
        try (var listening = since(last(OPEN))) {
            for (var i = 0; i < 60; i++) {
                draft("Burst " + i);
                publish();
                Thread.sleep(25);
            }
            var changes = listening.until(last(OPEN));
            var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
            assertThat(changes.size()).isBetween(2, (int) (seconds * 4) + 2);
            assertThat(changes.stream().mapToInt(one -> one.streams().size()).sum())
                    .isEqualTo(60);
        }
    }

    @Test
    void the_ballots_of_one_vote_are_named_together() {
        var voters = IntStream.range(0, 3)
                .mapToObj(i -> OPEN.member("Voters " + i, Cooperative.BUYERS))
                .toList();
        var vote = OPEN.call(OPEN.draft(ANNA, "To be voted on", null), WayOfDeciding.BALLOTS);
        publish();
        service.awaitLevel();
        var before = last(OPEN);
        voters.forEach(voter -> OPEN.cast(vote, voter));
        publish();
        service.awaitLevel();
        try (var listening = since(before)) {
            assertThat(listening.next().streams()).containsExactly("ballot:" + vote);
        }
    }

    @Test
    void only_readers_listen_and_only_as_long_as_they_are_readers() throws InterruptedException {
        var path = "/api/platforms/" + HIDDEN.id + "/changes";
        assertThat(service.status(path)).isEqualTo(404);
        assertThat(service.status(path, as("anna"))).isEqualTo(404);
        try (var ben = Listening.to(service, HIDDEN.id, as("ben"));
                var caro = Listening.to(service, HIDDEN.id, as("caro"))) {
            ben.next();
            caro.next();
            HIDDEN.end(BEN);
            publish();
            assertThat(ben.endsWell()).isTrue();
            ben.assertNothingFor(Duration.ZERO);
            assertThat(caro.next().streams()).containsExactly(Streams.seat(BEN.seat()));

            assertThat(caro.hasEnded()).isFalse();
            Service.KAFKA.send(Service.CONTENT, Identities.of(Service.ISSUER.url(), "caro"), null, java.util.Map.of());
            assertThat(caro.endsWell())
                    .as("nothing tells of it but the next heartbeat")
                    .isTrue();
        }
        assertThat(service.status(path, as("ben"))).isEqualTo(404);
    }

    @Test
    void it_ends_with_the_token() throws InterruptedException {
        var began = Instant.now();
        var token = Service.ISSUER.token(
                "anna", "baraza", Service.ISSUER.url(), began.plusSeconds(3).minus(Duration.ofHours(1)));
        try (var listening = Listening.to(service, OPEN.id, "Authorization", "Bearer " + token);
                var longer = Listening.to(service, OPEN.id, as("anna"))) {
            assertThat(listening.endsWell()).isTrue();
            assertThat(Duration.between(began, Instant.now())).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(9));
            assertThat(longer.hasEnded()).isFalse();
        }
    }

    @Test
    void it_ends_after_a_while_to_be_resumed() {
        var began = Instant.now();
        try (var listening = Listening.to(service, OPEN.id)) {
            assertThat(listening.endsWell()).isTrue();
            assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofSeconds(7));
        }
    }

    @Test
    void streams_are_bounded_for_each_and_for_all() {
        Service.await(() -> service.bean(Places.class).all() == 0);
        var open = new ArrayList<Listening>();
        try {
            IntStream.range(0, PER_CALLER).forEach(i -> open.add(Listening.to(service, OPEN.id)));
            var refused = service.get(PATH);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("10");
            assertThat(refused.body()).contains("urn:baraza:problem:too-many-requests");
            IntStream.range(0, 3).forEach(i -> open.add(Listening.to(service, OPEN.id, as("anna"))));
            assertThat(service.status(PATH, as("dora"))).isEqualTo(429);
            open.removeFirst().close();
            Service.await(() -> service.status(PATH, as("dora")) == 200);
        } finally {
            open.forEach(Listening::close);
        }
        Service.await(() -> service.bean(Places.class).all() == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "1 2", "9999999999999999"})
    void what_is_no_index_is_refused(String id) {
        var answer = service.get(PATH, "Last-Event-ID", id);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("urn:baraza:problem:malformed").contains("Last-Event-ID");
    }

    @Test
    void its_head_is_answered_at_once() {
        assertThat(service.send("HEAD", PATH).statusCode()).isEqualTo(200);
    }

    @Test
    void an_instance_that_does_not_hold_the_partition_tells_it_too() {
        service.awaitLevel();
        try (var other = Service.startedOn(service.mongoUri)) {
            Service.await(() -> other.status(PATH) == 200);
            told_in_both(other);
        }
    }

    private static void told_in_both(Service other) {
        try (var here = since(last(OPEN));
                var there = Listening.to(other, OPEN.id, "Last-Event-ID", Long.toString(last(OPEN)))) {
            for (var i = 0; i < 3; i++) {
                var stream = draft("Seen from both " + i);
                publish();
                assertThat(here.until(last(OPEN)).getLast().streams()).contains(stream);
                assertThat(there.until(last(OPEN)).getLast().streams()).contains(stream);
            }
        }
    }

    @Test
    void the_service_stops_without_waiting_for_those_who_listen() {
        var stopping = Service.startedOn(service.mongoUri);
        Service.await(() -> stopping.status(PATH) == 200);
        var open = IntStream.range(0, 5)
                .mapToObj(i -> Listening.to(stopping, OPEN.id))
                .toList();
        var began = System.nanoTime();
        stopping.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(12));
        assertThat(open).allMatch(Listening::endsWell);
    }
}
