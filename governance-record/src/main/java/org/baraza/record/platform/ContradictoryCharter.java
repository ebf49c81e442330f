package org.baraza.record.platform;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A charter that cannot be applied, with every reason at once.
public final class ContradictoryCharter extends RuntimeException {
    private final transient List<Contradiction> contradictions;

    ContradictoryCharter(List<Contradiction> contradictions) {
        this(contradictions, null);
    }

    ContradictoryCharter(List<Contradiction> contradictions, @Nullable Throwable cause) {
        super(
                contradictions.stream()
                        .map(one -> one.where() + ": " + one.detail())
                        .collect(Collectors.joining("; ")),
                cause);
        this.contradictions = List.copyOf(contradictions);
    }

    public List<Contradiction> contradictions() {
        return contradictions;
    }
}
