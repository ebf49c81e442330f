package org.baraza.governance.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.baraza.governance.commitments.CommitmentJourneyTest.ClockToSet;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.GovernanceTest;
import org.baraza.governance.journey.Ledger;
import org.baraza.governance.journey.Refused;
import org.baraza.record.ledger.LedgerEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A promise from its offer to its end, and the day on which it is overdue.
@GovernanceTest
@Import(ClockToSet.class)
class CommitmentJourneyTest {
    private static final String SCRIPT = "<script>alert(1)</script> & [x](javascript:alert(1))";

    private final JdbcClient jdbc;
    private final AtomicReference<Duration> ahead;
    private Assembly assembly;
    private Promise promise;

    @LocalServerPort
    private int port;

    CommitmentJourneyTest(JdbcClient jdbc, AtomicReference<Duration> ahead) {
        this.jdbc = jdbc;
        this.ahead = ahead;
    }

    /// The real clock, or ahead of it.
    @TestConfiguration
    static class ClockToSet {
        @Bean
        AtomicReference<Duration> ahead() {
            return new AtomicReference<>(Duration.ZERO);
        }

        @Bean
        @Primary
        Clock clockToSet(AtomicReference<Duration> ahead) {
            InstantSource source = () -> Instant.now().plus(ahead.get());
            return source.withZone(ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void promise() {
        assembly = Assembly.of("http://127.0.0.1:" + port, GovernanceTest.OwnIssuer.ISSUER);
        promise = new Promise(assembly);
    }

    private List<LedgerEntry> of(String commitment) {
        return new Ledger(jdbc)
                .of(assembly.id()).stream()
                        .filter(entry -> entry.stream().equals("commitment:" + commitment))
                        .toList();
    }

    @Test
    void a_promise_is_made_accepted_reported_on_assessed_and_ended() {
        var commitment = promise.accepted();
        assertThat(promise.report(assembly.as("grower-3"), commitment, "1", List.of())
                        .status())
                .isEqualTo(201);
        var assessment =
                Map.of("completion", "limited", "delivered", "22.25", "text", "Weighed.", "evidence", List.of());
        assertThat(promise.act(assembly.auditor(), commitment, "assessments", assessment, "2")
                        .status())
                .isEqualTo(201);
        assertThat(promise.act(
                                assembly.as("buyer-1"),
                                commitment,
                                "partial-fulfilment",
                                Map.of("reasons", "Half of it came."),
                                "3")
                        .status())
                .isEqualTo(200);
        Refused.with(409, "commitment-is-active", promise.report(assembly.as("grower-3"), commitment, "4", List.of()));

        var entries = of(commitment);
        assertThat(entries)
                .extracting(LedgerEntry::type)
                .containsExactly(
                        "commitments.CommitmentOffered",
                        "commitments.CommitmentAccepted",
                        "commitments.CommitmentReported",
                        "commitments.CommitmentAssessed",
                        "commitments.CommitmentPartlyFulfilled");
        assertThat(entries).allSatisfy(entry -> assertThat(entry.decision()).hasToString(promise.decision()));
        assertThat(entries.get(3).actor().office()).hasToString("AUDITOR");
        assertThat(entries.get(4).actor().office()).isNull();
        assertThat(entries.getFirst().actor().office()).isNull();
    }

    @Test
    void an_officer_of_the_debtor_does_not_end_it() {
        var commitment = promise.assessed();
        for (var end : List.of("partial-fulfilment", "breach")) {
            Refused.with(
                    409,
                    "creditor-or-officer-ends-it",
                    promise.act(assembly.secretary(), commitment, end, Map.of("reasons", "It was us."), "2"));
        }
        Refused.with(
                409, "creditor-or-officer-ends-it", promise.act(assembly.chair(), commitment, "fulfilment", "", "2"));
    }

    @Test
    void no_text_is_in_the_record_and_a_script_is_only_text() {
        var offer = new HashMap<>(promise.offer());
        offer.put("title", SCRIPT);
        offer.put("text", SCRIPT);
        var offered = assembly.as("grower-3").post(promise.path(), offer);
        assertThat(offered.status()).as(offered.body()).isEqualTo(201);
        assertThat(promise.act(assembly.as("buyer-1"), offered.id(), "refusal", Map.of("reasons", SCRIPT), "0")
                        .status())
                .isEqualTo(200);
        assertThat(of(offered.id()))
                .allSatisfy(entry -> assertThat(entry.payload().toString()).doesNotContain("script"));
        var types = jdbc.sql("select distinct media_type from content where convert_from(bytes, 'UTF8') = ?")
                .param(SCRIPT)
                .query(String.class)
                .list();
        assertThat(types).containsExactlyInAnyOrder("text/plain; charset=utf-8", "text/markdown; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\":{\"number\":40,\"unit\":\"t\"}",
                "\"amount\":{\"number\":\"4e1\",\"unit\":\"t\"}",
                "\"amount\":{\"number\":\"-1\",\"unit\":\"t\"}",
                "\"amount\":{\"number\":\"40\"}",
                "\"amount\":{\"number\":\"40\",\"unit\":\"t\",\"currency\":\"KES\"}",
                "\"amount\":{\"number\":\"40\",\"unit\":\"<script>\"}",
                "\"amount\":{\"number\":\"40\",\"currency\":\"kes\"}",
                "\"amount\":{\"number\":null,\"unit\":\"t\"}",
                "\"amount\":null",
                "\"dueOn\":\"2099-02-30\"",
                "\"dueOn\":\"2099-03-31T00:00:00Z\"",
                "\"dueOn\":[2099,3,31]",
                "\"dueOn\":47207",
                "\"dueOn\":\"+12099-03-31\"",
                "\"dueOn\":\"9999-12-31\"",
                "\"title\":\"\"",
                "\"creditor\":\"the buyers\"",
                "\"debtor\":\"0197b1c4-0001-7000-8000-000000000001\""
            })
    void an_offer_that_is_none(String wrong) {
        var fields = new HashMap<>(promise.offer());
        var body = org.baraza.record.Json.MAPPER.readTree("{" + wrong + "}");
        body.propertyStream().forEach(field -> fields.put(field.getKey(), field.getValue()));
        var written = org.baraza.record.Json.MAPPER.writeValueAsString(fields);
        if (wrong.equals("\"amount\":null")) {
            fields.remove("amount");
            written = org.baraza.record.Json.MAPPER.writeValueAsString(fields);
        }
        Refused.with(400, "malformed", assembly.as("grower-3").post(promise.path(), written));
    }

    @Test
    void the_clock_of_the_database_keeps_the_day_and_marks_what_is_overdue() {
        var commitment = promise.accepted();
        var due = jdbc.sql(
                        "select execution_time from scheduled_tasks where task_name = 'mark-overdue' and task_instance = ?")
                .param(commitment)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(due).isEqualTo(Instant.parse("2099-03-31T21:00:00Z"));

        ahead.set(Duration.between(Instant.now(), due).plusSeconds(1));
        try {
            jdbc.sql("update scheduled_tasks set execution_time = now() where task_instance = ?")
                    .param(commitment)
                    .update();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(of(commitment)).last().satisfies(entry -> {
                        assertThat(entry.type()).isEqualTo("commitments.CommitmentOverdue");
                        assertThat(entry.actor().person()).isEqualTo("system:clock");
                        assertThat(entry.decision()).hasToString(promise.decision());
                    }));
        } finally {
            ahead.set(Duration.ZERO);
        }
    }
}
