package org.baraza.record.assemblies;

import org.baraza.record.ledger.ContentRef;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/// One item of an assembly's agenda: a proposal to decide, or something to speak of.
///
/// @param number from 1, in the order of the agenda
/// @param proposal absent for something that is only spoken of
/// @param title of what is only spoken of; absent for a proposal, which has its own
/// @param withoutNotice whether it came when notice of it could no longer be given in time; absent
///     otherwise
public record AgendaItem(
        int number,
        @Nullable ProposalId proposal,
        @Nullable ContentRef title,
        @Nullable Boolean withoutNotice) {
    public boolean hasNotice() {
        return !Boolean.TRUE.equals(withoutNotice);
    }
}
