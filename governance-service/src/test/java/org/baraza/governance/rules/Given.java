package org.baraza.governance.rules;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.Repository;
import org.axonframework.modelling.command.RepositoryProvider;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.baraza.governance.acts.BrokenRule;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.acts.NamedRule;
import org.baraza.governance.acts.Receipts;
import org.baraza.governance.ledger.Contents;
import org.baraza.governance.ledger.EntryMetaData;
import org.baraza.governance.ledger.LedgerSignal;
import org.baraza.governance.membership.MemberRegister;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.platform.PlatformRegister;
import org.baraza.governance.testing.TestPostgres;
import org.baraza.record.Json;
import org.baraza.record.ledger.Actor;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.ledger.MediaTypes;
import org.baraza.record.membership.MembershipEvent.MemberAdmitted;
import org.baraza.record.membership.MembershipEvent.SeatGiven;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.membership.SeatKind;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.OrganisationId;
import org.baraza.record.platform.OrganisationKind;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.PlatformEvent.OrganisationRegistered;
import org.baraza.record.platform.PlatformEvent.PlatformFounded;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.platform.Visibility;
import org.baraza.record.proposals.ProposalId;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The world an aggregate decides in: the real registers on a database of its own, told events as the store would tell
/// them, and a clock that stands still.
public final class Given implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-06-01T09:00:00.000Z");
    public static final PlatformId PLATFORM = new PlatformId(UUID.randomUUID());
    public static final OrganisationId UNION = new OrganisationId(UUID.randomUUID());
    public static final OrganisationId ROASTERS = new OrganisationId(UUID.randomUUID());
    public static final PersonId AMINA = new PersonId(UUID.randomUUID());
    public static final PersonId BARAKA = new PersonId(UUID.randomUUID());
    public static final SeatId GROWERS_SEAT = new SeatId(UUID.randomUUID());
    public static final SeatId BUYERS_SEAT = new SeatId(UUID.randomUUID());

    /// Ordinary decisions in every way, one by correspondence with a fixed period, and growers and
    /// buyers of 2/3 and 1/3.
    public static final Charter CHARTER = Charter.read("""
            {"schema":"baraza.charter/1","zone":"Africa/Nairobi","visibility":"public","summary":"Growers and buyers.",
             "emptyConstituency":"stays-empty",
             "constituencies":[{"id":"growers","name":"Growers","share":"2/3","roll":"recorded","individuals":"admitted"},
                               {"id":"buyers","name":"Buyers","share":"1/3","roll":"recorded"}],
             "succession":[{"office":"chair","successors":["secretary","facilitator"]}],
             "decisionTypes":[
               {"id":"charter","name":"Amending the charter","purpose":"amends-charter","ways":["ballots"],
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"2/3","strict":false}},
               {"id":"supported","name":"With co-sponsors","ways":["ballots"],"coSponsors":{"count":2,"constituencies":2},
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}},
               {"id":"named","name":"Of some only","ways":["ballots"],
                "proposers":{"constituencies":["buyers"],"offices":["chair"],"observers":true},
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}},
               {"id":"slow","name":"After two weeks","ways":["ballots","declaration"],"deliberationDays":14,
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}},
               {"id":"represented","name":"With proxies","ways":["ballots"],"ballots":{"changeable":true},"proxies":{"cap":2,"override":true},
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}},
               {"id":"firm","name":"With firm proxies","ways":["ballots"],
                "proxies":{"cap":2,"override":false,"withinConstituency":true},
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}},
               {"id":"ordinary","name":"Ordinary","ways":["ballots","meeting-count","declaration"],
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"weight","share":"1/2","strict":true}},
               {"id":"fixed","name":"By correspondence","ways":["ballots"],"votingDays":6,"extension":{"times":2,"by":"P2D"},
                "majority":{"rule":"threshold","measure":"for","of":"for-and-against","by":"heads","share":"1/2","strict":true}}]}""");

    private final HikariDataSource dataSource = TestPostgres.migrated();
    private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    private final EventStore beside = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private int charterVersion = 1;
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));

    /// @param more of the feature under test: registers and what its handlers ask for
    public Given(Class<?>... more) {
        beans.registerBean(JdbcClient.class, () -> JdbcClient.create(dataSource));
        beans.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        beans.register(
                LedgerSignal.class,
                Contents.class,
                Locks.class,
                Receipts.class,
                PlatformRegister.class,
                MemberRegister.class,
                MembershipRegister.class);
        if (more.length > 0) {
            beans.register(more);
        }
        beans.refresh();
        foundAPlatform();
    }

    /// Two registered organisations and a platform of the first one.
    private void foundAPlatform() {
        var charter = inTransaction(
                () -> bean(Contents.class).put(PLATFORM, MediaTypes.CHARTER, Json.canonical(CHARTER), false));
        happened(
                PlatformRegister.class,
                new OrganisationRegistered(UNION, "Umoja Union", OrganisationKind.COOPERATIVE, "KE", AMINA),
                new OrganisationRegistered(ROASTERS, "Harbour Roasters", OrganisationKind.BUYER, null, BARAKA),
                new PlatformFounded(
                        PLATFORM, "Mlima", UNION, new SeatId(UUID.randomUUID()), 1, charter, Visibility.PUBLIC));
    }

    /// Another charter is in force from now on, as the version after.
    public Given under(Charter charter) {
        var content = inTransaction(
                () -> bean(Contents.class).put(PLATFORM, MediaTypes.CHARTER, Json.canonical(charter), false));
        var proposal = new ProposalId(UUID.randomUUID());
        return happened(
                PlatformRegister.class,
                new CharterAmended(PLATFORM, ++charterVersion, content, Visibility.PUBLIC, proposal, NOW, null));
    }

    /// Both organisations are members, each with one delegate.
    public Given members() {
        happened(
                MemberRegister.class,
                new MemberAdmitted(PLATFORM, UNION, "growers"),
                new MemberAdmitted(PLATFORM, ROASTERS, "buyers"));
        return happened(
                MembershipRegister.class,
                seat(GROWERS_SEAT, UNION, SeatKind.DELEGATE, "growers", AMINA),
                seat(BUYERS_SEAT, ROASTERS, SeatKind.DELEGATE, "buyers", BARAKA));
    }

    public static SeatGiven seat(
            SeatId seat, OrganisationId organisation, SeatKind kind, @Nullable String constituency, PersonId person) {
        return new SeatGiven(seat, PLATFORM, organisation, kind, constituency, person, NOW, null);
    }

    /// Tells a register what happened elsewhere.
    public Given happened(Class<?> register, Object... events) {
        var adapter = new AnnotationEventHandlerAdapter(bean(register));
        for (var event : events) {
            try {
                adapter.handle(GenericEventMessage.asEventMessage(event));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    public <T> T bean(Class<T> type) {
        return beans.getBean(type);
    }

    public <T> T inTransaction(Supplier<T> work) {
        var result = transaction.execute(status -> work.get());
        if (result == null) {
            throw new IllegalStateException("nothing came of it");
        }
        return result;
    }

    /// A fixture whose handlers get the real things, each command in a transaction.
    public <A> AggregateTestFixture<A> fixture(Class<A> aggregate) {
        var fixture = new AggregateTestFixture<>(aggregate);
        for (var name : beans.getBeanDefinitionNames()) {
            if (beans.getType(name) != null && !name.startsWith("org.springframework")) {
                fixture.registerInjectableResource(beans.getBean(name));
            }
        }
        fixture.registerCommandHandlerInterceptor((work, chain) -> {
            var failure = new Exception[1];
            var result = transaction.execute(status -> {
                try {
                    return chain.proceed();
                } catch (Exception e) {
                    status.setRollbackOnly();
                    failure[0] = e;
                    return null;
                }
            });
            if (failure[0] != null) {
                throw failure[0];
            }
            return result;
        });
        fixture.registerRepositoryProvider(new RepositoryProvider() {
            @Override
            public <T> Repository<T> repositoryFor(Class<T> type) {
                return EventSourcingRepository.builder(type).eventStore(beside).build();
            }
        });
        return fixture;
    }

    /// What a command wrote in another stream than the one it was sent to, which a fixture does not see.
    public List<Object> beside(String stream) {
        return beside.readEvents(stream)
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
    }

    /// An event with who acted, as the store keeps it.
    public static Object by(PersonId person, Object event) {
        return GenericEventMessage.asEventMessage(event)
                .andMetaData(Map.of(EntryMetaData.ACTOR, Json.MAPPER.writeValueAsString(Actor.of(person))));
    }

    public static ContentRef text() {
        return new ContentRef(
                new org.baraza.record.ledger.ContentId(UUID.randomUUID()),
                ContentRef.hash(new byte[0], new byte[0]),
                true,
                0,
                MediaTypes.TEXT);
    }

    /// The rule that a command broke.
    public static Matcher<Throwable> broke(NamedRule rule) {
        return new CustomTypeSafeMatcher<>("broke " + rule.publicName()) {
            @Override
            protected boolean matchesSafely(Throwable thrown) {
                return thrown instanceof BrokenRule broken && broken.rule().equals(rule);
            }
        };
    }

    @Override
    public void close() {
        beans.close();
        dataSource.close();
    }
}
