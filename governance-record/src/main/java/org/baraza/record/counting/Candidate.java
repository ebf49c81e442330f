package org.baraza.record.counting;

/// Somebody or something that ballots rank.
///
/// @param id what ballots, lots and results call it; different from every other's in the election
/// @param name as it is shown
public record Candidate(String id, String name) {
    public Candidate {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a candidate needs an identifier");
        }
    }
}
