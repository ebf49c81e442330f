package org.baraza.local.client;

import tools.jackson.databind.JsonNode;

/// The answer to an act.
///
/// @param version sequence number of the last event of the act's stream
/// @param replayed whether the act had been performed before, so that nothing was recorded now
/// @param body everything the answer says
public record Receipt(long version, boolean replayed, JsonNode body) {}
