package org.baraza.governance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.testing.RealParts;
import org.baraza.record.Json;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.CharterInForce;
import org.baraza.record.ledger.Streams;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.proposals.ProposalEvent.ProposalAdmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalSubmitted;
import org.baraza.record.proposals.ProposalEvent.ProposalWithdrawn;
import org.baraza.record.proposals.ProposalId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = RealParts.class)
class EventStoreTest {
    /// The ground floor by itself.
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(basePackages = {"org.baraza.governance.store", "org.baraza.governance.ledger"})
    @Import(Register.class)
    static class Application {
        @Bean
        java.time.Clock clock() {
            return java.time.Clock.systemUTC();
        }
    }

    /// A table kept in the transaction of the event.
    static class Register {
        @EventHandler
        void on(ProposalWithdrawn event) {
            throw new IllegalStateException("the register does not take it");
        }
    }

    @Autowired
    private EventStorageEngine engine;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private EventStore store;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final ProposalId proposal = new ProposalId(UUID.randomUUID());
    private final PlatformId platform = new PlatformId(UUID.randomUUID());

    private Map<String, String> metaData() {
        return Map.of(
                EntryMetaData.PLATFORM, platform.toString(),
                EntryMetaData.ACTOR, Json.MAPPER.writeValueAsString(Actor.CLOCK),
                EntryMetaData.CHARTER, Json.MAPPER.writeValueAsString(new CharterInForce(1, "ab".repeat(32))));
    }

    private DomainEventMessage<?> event(long sequence, Object payload, Map<String, String> metaData) {
        return new GenericDomainEventMessage<>("Proposal", Streams.proposal(proposal), sequence, payload, metaData);
    }

    private void publish(EventMessage<?>... events) {
        transaction.executeWithoutResult(status -> store.publish(List.of(events)));
    }

    @Test
    void events_go_to_postgresql_in_spring_s_transactions() {
        assertThat(engine).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    }

    @Test
    void an_event_is_stored_and_read_back_and_becomes_an_entry() {
        var event = new ProposalSubmitted(proposal, 1);
        publish(event(0, event, metaData()));
        assertThat(store.readEvents(Streams.proposal(proposal)).next().getPayload())
                .isEqualTo(event);
        await().atMost(Duration.ofSeconds(20)).until(() -> entries() == 1);
    }

    private long entries() {
        return jdbc.sql("select count(*) from ledger_entry where platform = ?")
                .param(platform.value())
                .query(Long.class)
                .single();
    }

    @Test
    void an_event_that_does_not_say_whose_it_is_fails_loudly() {
        var payload = new ProposalAdmitted(proposal);
        assertThatThrownBy(() -> publish(event(0, payload, Map.of()))).isInstanceOf(EntryMetaData.Incomplete.class);
        var withoutActor = Map.of(EntryMetaData.PLATFORM, platform.toString());
        assertThatThrownBy(() -> publish(event(0, payload, withoutActor)))
                .isInstanceOf(EntryMetaData.Incomplete.class)
                .hasMessageContaining("actor");
        assertThat(store.lastSequenceNumberFor(Streams.proposal(proposal))).isEmpty();
    }

    @Test
    void only_events_of_the_record_are_stored() {
        assertThatThrownBy(() -> publish(event(0, "nothing known", metaData())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void the_second_beginning_of_a_stream_is_recognised() {
        publish(event(0, new ProposalSubmitted(proposal, 1), metaData()));
        assertThatThrownBy(() -> publish(event(0, new ProposalSubmitted(proposal, 1), metaData())))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void two_at_the_same_place_of_a_stream_are_told_to_begin_again() {
        publish(event(0, new ProposalSubmitted(proposal, 1), metaData()));
        publish(event(1, new ProposalAdmitted(proposal), metaData()));
        assertThatThrownBy(() -> publish(event(1, new ProposalAdmitted(proposal), metaData())))
                .isInstanceOf(ConcurrencyException.class);
    }

    @Test
    void a_transaction_that_would_overtake_its_predecessor_is_told_to_begin_again() throws Exception {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select pg_current_xact_id()").query(String.class).single();
                    onAnotherThread(() -> publish(event(0, new ProposalSubmitted(proposal, 1), metaData())));
                    store.publish(event(1, new ProposalAdmitted(proposal), metaData()));
                }))
                .isInstanceOf(ConcurrencyException.class)
                .isNotInstanceOf(AggregateStreamCreationException.class);
    }

    private static void onAnotherThread(Runnable work) {
        try {
            Thread.ofPlatform().start(work).join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_error_in_a_register_undoes_the_event() {
        assertThatThrownBy(() -> publish(event(0, new ProposalWithdrawn(proposal), metaData())))
                .hasStackTraceContaining("the register does not take it");
        assertThat(store.lastSequenceNumberFor(Streams.proposal(proposal))).isEmpty();
    }
}
