package org.baraza.query.commitments;

import org.jspecify.annotations.Nullable;

/// A commitment by number and title.
///
/// @param number `C-` and its place in the order of offering
/// @param title absent when it is withheld
public record CommitmentRef(
        String id, String number, @Nullable String title) {
    static String number(long number) {
        return "C-" + number;
    }
}
