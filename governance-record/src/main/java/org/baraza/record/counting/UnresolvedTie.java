package org.baraza.record.counting;

import java.util.List;
import java.util.stream.Collectors;

/// A tie that no tie-break named for the count resolves.
public final class UnresolvedTie extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Candidate> tied;

    UnresolvedTie(List<Candidate> tied) {
        super("no tie-break resolves the tie between "
                + tied.stream().map(Candidate::name).collect(Collectors.joining(", ")));
        this.tied = List.copyOf(tied);
    }

    public List<Candidate> tied() {
        return tied;
    }
}
