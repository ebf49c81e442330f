package org.baraza.query.ledger;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class LedgerConfiguration {
    /// The topic of ledger entries, in order for each platform.
    static final String RECORD_TOPIC = "governance.record";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Writes are journaled before they are acknowledged. Otherwise a store could crash between a
    /// batch and the position behind it, lose the one and take the other when it is back: the batch
    /// would be missing for ever.
    @Bean
    MongoClient mongoClient(Settings settings) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(settings.mongo().uri()))
                .writeConcern(WriteConcern.JOURNALED)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    MongoDatabase database(MongoClient client, Settings settings) {
        var name = new ConnectionString(settings.mongo().uri()).getDatabase();
        return client.getDatabase(Objects.requireNonNull(name, "baraza.mongo.uri names no database"));
    }

    @Bean(destroyMethod = "close")
    Admin admin(Settings settings) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                settings.kafka().bootstrap(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "baraza-query"));
    }

    @Bean
    Views views(MongoDatabase database) {
        return new Views(database);
    }

    @Bean
    Progress progress() {
        return new Progress();
    }

    @Bean
    Bell bell(Progress progress) {
        return progress::came;
    }

    @Bean
    Freshness freshness(Views views, MongoDatabase database, Progress progress) {
        return new Freshness(views, database, progress);
    }

    @Bean
    Reach reach(Views views, MongoDatabase database, Progress progress, List<Projection> projections) {
        return new Reach(
                views,
                database,
                progress,
                projections.stream().map(Projection::name).toList());
    }

    @Bean
    Engine engine(
            MongoDatabase database,
            Admin admin,
            Settings settings,
            List<Projection> projections,
            List<Followed> others,
            Views views,
            Progress progress,
            Clock clock) {
        var followed = Stream.concat(
                        others.stream(), projections.stream().map(projection -> follow(projection, database, progress)))
                .toList();
        return new Engine(
                database, admin, consumer(settings.kafka().bootstrap()), followed, views, clock, settings.views());
    }

    private static Followed follow(Projection projection, MongoDatabase database, Progress progress) {
        return new Followed(
                projection.name(),
                RECORD_TOPIC,
                projection.indexes(),
                generation -> new LedgerSink(projection, generation, database, progress));
    }

    /// A short session: after a crash the others, or the next start, wait for it to end.
    private static Map<String, Object> consumer(String bootstrap) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                Engine.BATCH,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                8 * 1024 * 1024,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                2000,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                6000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                2000);
    }
}
