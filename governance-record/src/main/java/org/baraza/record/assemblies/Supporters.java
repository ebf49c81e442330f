package org.baraza.record.assemblies;

import java.util.HashSet;
import java.util.Set;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequestSupported;
import org.baraza.record.assemblies.AssemblyRequestEvent.AssemblyRequested;
import org.baraza.record.membership.MemberId;

/// The members that ask for an assembly, as the events say: each once.
public record Supporters(Set<MemberId> members) {
    public static final Supporters NONE = new Supporters(Set.of());

    public Supporters {
        members = Set.copyOf(members);
    }

    public Supporters after(AssemblyRequested event) {
        return with(event.member());
    }

    public Supporters after(AssemblyRequestSupported event) {
        return with(event.member());
    }

    public Supporters with(MemberId member) {
        var more = new HashSet<>(members);
        more.add(member);
        return new Supporters(more);
    }

    public boolean has(MemberId member) {
        return members.contains(member);
    }

    /// @param entitled who may vote
    public long among(Set<MemberId> entitled) {
        return members.stream().filter(entitled::contains).count();
    }
}
