package org.baraza.governance.voting;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Streams of ballots are guarded by the box's and the store's unique keys, as they must be where
/// several instances cast. A lock in this process besides would be one more that a group waits for,
/// and one that PostgreSQL does not see when it looks for those who wait in a circle.
@Configuration(proxyBeanMethods = false)
class BallotStreams {
    @Bean
    Repository<Ballot> ballotRepository(
            EventStore store, ParameterResolverFactory parameters, HandlerDefinition handlers) {
        return EventSourcingRepository.builder(Ballot.class)
                .eventStore(store)
                .lockFactory(NullLockFactory.INSTANCE)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .build();
    }
}
