package org.baraza.governance.voting;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.baraza.governance.GovernanceService;
import org.baraza.governance.access.TokenIssuer;
import org.baraza.governance.acts.Act;
import org.baraza.governance.acts.Answer;
import org.baraza.governance.acts.Locks;
import org.baraza.governance.journey.Assembly;
import org.baraza.governance.journey.Person;
import org.baraza.governance.membership.MembershipRegister;
import org.baraza.governance.testing.TestBroker;
import org.baraza.governance.voting.Casting.Cast;
import org.baraza.governance.voting.Casting.Place;
import org.baraza.record.ledger.Actor;
import org.baraza.record.membership.PersonId;
import org.baraza.record.membership.SeatId;
import org.baraza.record.platform.PlatformId;
import org.baraza.record.voting.BallotOpening;
import org.baraza.record.voting.Choice;
import org.baraza.record.voting.VoteId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The whole service with its sequencer and relay, on a PostgreSQL that keeps what it acknowledges.
final class BenchedService implements AutoCloseable {
    static final String PLAIN_INSERT = """
            insert into plain_event (event_identifier, aggregate_identifier, sequence_number, aggregate_type, occurred_at,
                payload_type, payload_revision, payload, meta_data)
            values (?, ?, 0, 'Ballot', '2026-01-01T00:00:00Z', 'voting.BallotCast', '1', ?, ?)""";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EmbeddedPostgres postgres;
    private final TokenIssuer issuer = new TokenIssuer();
    private final ConfigurableApplicationContext service;
    private final JdbcClient jdbc;
    private final byte[] payload;
    private final byte[] metaData;

    BenchedService() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .start();
        service = new SpringApplicationBuilder(GovernanceService.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--logging.level.root=error",
                        "--baraza.postgres.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--baraza.postgres.user=postgres",
                        "--baraza.postgres.password=postgres",
                        "--baraza.kafka.bootstrap=" + TestBroker.shared(),
                        "--baraza.issuer=" + issuer.address(),
                        "--baraza.rate.per-second=1000000",
                        "--baraza.rate.burst=1000000");
        jdbc = service.getBean(JdbcClient.class);
        jdbc.sql("create table plain_event (like domain_event including all)").update();
        var house = house(1);
        house.expect(casting().alone(house.place(), house.cast(0)));
        payload = column("payload");
        metaData = column("meta_data");
    }

    private byte[] column(String name) {
        return jdbc.sql("select " + name + " from domain_event where payload_type = 'voting.BallotCast'")
                .query(byte[].class)
                .single();
    }

    /// What the event of a ballot says.
    byte[] payload() {
        return payload;
    }

    byte[] metaData() {
        return metaData;
    }

    Casting casting() {
        return service.getBean(Casting.class);
    }

    DataSource pool() {
        return service.getBean(DataSource.class);
    }

    void emptyPlainTable() {
        jdbc.sql("truncate plain_event").update();
    }

    /// Returns when everything that was cast is in the ledger and published.
    void awaitQuiet() {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> jdbc.sql("""
                                select (select count(*) from domain_event) = position
                                   and (select position from relay_record_cursor) = position
                                from sequencer_cursor""").query(Boolean.class).single());
    }

    /// A platform of its own with an open vote. Its seats are written into the register as they are, all held by one
    /// person, since giving them one by one would take longer than everything else.
    House house(int seats) {
        var environment = service.getBean(Environment.class);
        var assembly = Assembly.of("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"), issuer);
        var voter = assembly.person("grower-3-" + assembly.id());
        jdbc.sql("""
                        insert into seat_register
                        select (jsonb_populate_record(given, jsonb_build_object('seat', gen_random_uuid()))).*
                        from seat_register given, generate_series(1, ?) where given.seat = ?::uuid""")
                .params(seats - 1, String.valueOf(assembly.as("grower-3").seat()))
                .update();
        jdbc.sql("analyze seat_register").update();
        var person = PersonId.of(assembly.personId(voter));
        var held = jdbc.sql("select seat from seat_register where person = ?")
                .param(person.value())
                .query((row, n) -> SeatId.of(row.getString(1)))
                .list();
        var closesAt = Instant.now().plus(Duration.ofHours(2)).toString();
        var vote = assembly.called(assembly.admitted("ordinary"), Map.of("way", "ballots", "closesAt", closesAt));
        jdbc.sql("vacuum analyze roll_register").update();
        awaitQuiet();
        return new House(assembly, voter, person, held, new Place(PlatformId.of(assembly.id()), VoteId.of(vote)));
    }

    /// One person holds all the seats.
    final class House {
        private final Assembly assembly;
        private final Person voter;
        private final PersonId person;
        private final List<SeatId> seats;
        private final Place place;

        House(Assembly assembly, Person voter, PersonId person, List<SeatId> seats, Place place) {
            this.assembly = assembly;
            this.voter = voter;
            this.person = person;
            this.seats = seats;
            this.place = place;
        }

        Assembly assembly() {
            return assembly;
        }

        Person voter() {
            return voter;
        }

        Place place() {
            return place;
        }

        SeatId seat(int at) {
            return seats.get(at);
        }

        /// A new act for the entry.
        Cast cast(int at) {
            var seat = seats.get(at);
            var right = new HeldRight(service.getBean(Locks.class), service.getBean(MembershipRegister.class), seat);
            var act = new Act(
                    person,
                    new Actor(person.toString(), seat, null),
                    place.platform(),
                    UUID.randomUUID(),
                    "0123456789abcdef".repeat(4),
                    null,
                    right);
            return new Cast(act, new BallotOpening(seat, Choice.FOR, Salt.fresh()));
        }

        void expect(ResponseEntity<Answer> answer) {
            if (answer.getStatusCode().value() != 201) {
                throw new IllegalStateException("answered " + answer.getStatusCode());
            }
        }

        /// The tally has every seat's ballot.
        void close() {
            var secretary = assembly.person("grower-2-" + assembly.id())
                    .in(String.valueOf(assembly.secretary().seat()));
            var reply = secretary.post(assembly.path() + "/votes/" + place.vote() + "/closing", "");
            if (reply.status() != 200) {
                throw new IllegalStateException(reply.body());
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
        issuer.close();
        postgres.close();
    }
}
