package org.baraza.query.ledger;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the engine finds its parts.
///
/// @param kafka `baraza.kafka.bootstrap`: addresses of brokers, `host:port`, separated by commas
/// @param mongo `baraza.mongo.uri`: connection string with the database's name
/// @param views `baraza.views.grace`: how long a generation that was replaced stays readable; `baraza.views.group`:
///     prefix of consumer groups, the same for all instances that share one database and different for each database
@ConfigurationProperties("baraza")
record Settings(Kafka kafka, Mongo mongo, @DefaultValue Views views) {
    record Kafka(String bootstrap) {}

    record Mongo(String uri) {}

    record Views(
            @DefaultValue("10s") Duration grace,
            @DefaultValue("baraza-query") String group) {}
}
