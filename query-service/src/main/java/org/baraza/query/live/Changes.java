package org.baraza.query.live;

import java.util.List;

/// What is new for whoever reads again now.
///
/// @param through index of the last entry that every view has passed; also the event's `id`
/// @param streams of the entries since the event before, each once; the ballots of one vote together,
///     as `ballot:<vote>`
/// @param everything too much is new to name it
public record Changes(long through, List<String> streams, boolean everything) {}
