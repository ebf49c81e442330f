package org.baraza.local.european;

import java.time.LocalDate;
import java.util.UUID;
import org.baraza.local.client.NamedKeys;

/// The keys of all acts of the import, which are the identifiers of what they create.
///
/// @param body name of the body whose decisions are recorded
public record Keys(String body) {
    private static final NamedKeys NAMED = new NamedKeys("baraza.european-parliament/1");

    /// An act that founds the body or fills its seats and offices.
    public UUID founding(String act) {
        return NAMED.of(body, "founding", act);
    }

    /// An act about a file of a sitting.
    public UUID file(LocalDate sitting, String fileId, String act) {
        return NAMED.of(body, "file", sitting.toString(), fileId, act);
    }

    /// An act about a voting of a sitting.
    public UUID voting(LocalDate sitting, String votingId, String act) {
        return NAMED.of(body, "voting", sitting.toString(), votingId, act);
    }
}
