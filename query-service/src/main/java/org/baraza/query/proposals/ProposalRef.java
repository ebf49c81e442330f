package org.baraza.query.proposals;

import org.jspecify.annotations.Nullable;

/// A proposal by number and title.
///
/// @param number `P-` and its place in the order of drafting
/// @param title absent when it is withheld
public record ProposalRef(
        String id, String number, @Nullable String title) {
    static String number(long number) {
        return "P-" + number;
    }
}
