package org.baraza.record.platform;

import java.util.List;
import java.util.stream.Collectors;

/// A charter that cannot be applied, with every reason at once.
public final class ContradictoryCharter extends RuntimeException {
    private final transient List<Contradiction> contradictions;

    ContradictoryCharter(List<Contradiction> contradictions) {
        super(contradictions.stream()
                .map(one -> one.where() + ": " + one.detail())
                .collect(Collectors.joining("; ")));
        this.contradictions = List.copyOf(contradictions);
    }

    public List<Contradiction> contradictions() {
        return contradictions;
    }
}
