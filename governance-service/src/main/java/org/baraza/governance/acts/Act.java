package org.baraza.governance.acts;

import java.util.UUID;
import org.baraza.record.ledger.Actor;
import org.baraza.record.membership.Office;
import org.baraza.record.membership.PersonId;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;

/// Somebody's act, as it came in: who, in which seat and office, where, and under which key. Rights were checked at the
/// door and are checked again, under a lock, when the act is performed.
///
/// @param platform whose ledger it is written to; the registry for organisations and platforms themselves
/// @param key the client's identifier of the act, and of what the act creates
/// @param fingerprint of method, path and body: the same key must come with the same one
/// @param expectedVersion of the stream the act is about; absent where the operation asks for none
/// @param right to act, to be checked again
public record Act(
        PersonId person,
        Actor actor,
        PlatformId platform,
        UUID key,
        String fingerprint,
        @Nullable Long expectedVersion,
        Right right) {
    /// The same act, done in an office of the seat where the seat alone would not suffice.
    public Act in(Office office) {
        return new Act(
                person,
                new Actor(actor.person(), actor.seat(), office),
                platform,
                key,
                fingerprint,
                expectedVersion,
                right);
    }
}
