package org.baraza.query.ledger;

import java.util.List;
import java.util.function.Function;

/// One view and where it comes from.
///
/// @param topic name of the topic it follows
/// @param indexes wanted in each generation
/// @param sink what takes the topic's messages into one generation
public record Followed(String view, String topic, List<Projection.Index> indexes, Function<Generation, Sink> sink) {}
