package org.baraza.record.platform;

import java.util.HashSet;
import java.util.Set;
import org.baraza.record.platform.PlatformEvent.AmendmentSetAside;
import org.baraza.record.platform.PlatformEvent.CharterAmended;
import org.baraza.record.platform.PlatformEvent.PlatformFounded;
import org.baraza.record.proposals.ProposalId;

/// Which version of a charter is in force, and which adopted proposals came into force or were set aside.
public record CharterHistory(int version, Set<ProposalId> settled) {
    public CharterHistory {
        settled = Set.copyOf(settled);
    }

    public static CharterHistory since(PlatformFounded event) {
        return new CharterHistory(event.charterVersion(), Set.of());
    }

    public CharterHistory after(CharterAmended event) {
        return new CharterHistory(event.version(), and(event.proposal()));
    }

    public CharterHistory after(AmendmentSetAside event) {
        return new CharterHistory(version, and(event.proposal()));
    }

    public boolean isSettled(ProposalId proposal) {
        return settled.contains(proposal);
    }

    private Set<ProposalId> and(ProposalId proposal) {
        var more = new HashSet<>(settled);
        more.add(proposal);
        return more;
    }
}
