package org.baraza.record.assemblies;

import java.util.ArrayList;
import java.util.List;
import org.baraza.record.assemblies.AssemblyEvent.AgendaItemAdded;
import org.baraza.record.ledger.ContentRef;
import org.baraza.record.proposals.ProposalId;
import org.jspecify.annotations.Nullable;

/// What an assembly speaks of and decides, in order.
public record Agenda(List<AgendaItem> items) {
    public static final Agenda EMPTY = new Agenda(List.of());

    public Agenda {
        items = List.copyOf(items);
    }

    /// With one more item at the end.
    public Agenda and(@Nullable ProposalId proposal, @Nullable ContentRef title, @Nullable Boolean withoutNotice) {
        return with(new AgendaItem(items.size() + 1, proposal, title, withoutNotice));
    }

    public Agenda after(AgendaItemAdded event) {
        return with(event.item());
    }

    private Agenda with(AgendaItem item) {
        var more = new ArrayList<>(items);
        more.add(item);
        return new Agenda(more);
    }

    public boolean names(ProposalId proposal) {
        return items.stream().anyMatch(item -> proposal.equals(item.proposal()));
    }
}
