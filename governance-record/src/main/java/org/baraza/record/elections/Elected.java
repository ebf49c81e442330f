package org.baraza.record.elections;

import java.util.List;
import org.baraza.record.ledger.ContentRef;
import org.jspecify.annotations.Nullable;

/// What the record says of an election when its vote is tallied.
///
/// @param options who or what is elected, in order of election
/// @param tied who share the next place, which nothing resolves, so that nobody takes it; absent
///     where every place is decided
/// @param valid ballots that mark options
/// @param blank ballots that say that the voter chooses nobody
/// @param spoilt papers from which nobody can tell what the voter wanted
/// @param count the whole count, as JSON; absent where no ballot is valid, and nothing was counted
public record Elected(
        List<String> options,
        @Nullable List<String> tied,
        long valid,
        long blank,
        long spoilt,
        @Nullable ContentRef count) {}
