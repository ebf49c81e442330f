package org.baraza.governance.planted.voting;

import org.apache.kafka.clients.producer.ProducerRecord;

/// Only the relay publishes.
public record PublishesByItself(ProducerRecord<String, byte[]> message) {}
