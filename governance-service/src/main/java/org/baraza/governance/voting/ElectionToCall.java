package org.baraza.governance.voting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an officer who calls an election says of it.
///
/// @param options in the order of the paper; they are numbered from 1
/// @param seats how many are chosen; absent where the charter fixes it
/// @param statusQuo number of the option that is the existing state of things; absent where none is
public record ElectionToCall(
        List<Named> options,
        @Nullable Integer seats,
        @Nullable String statusQuo) {
    /// @param reserved categories of the charter for which it stands; none for none
    public record Named(String name, List<String> reserved) {}
}
