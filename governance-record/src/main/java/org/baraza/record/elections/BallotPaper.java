package org.baraza.record.elections;

import java.util.List;
import java.util.Optional;
import org.baraza.record.Json;
import org.jspecify.annotations.Nullable;

/// What is chosen between, as everybody who votes reads it. It is content beside the record and not
/// part of it, since options can be people.
///
/// @param options in the order in which they are read out
/// @param statusQuo the option that is the existing state of things; absent where none is
public record BallotPaper(
        String schema, List<Option> options, @Nullable String statusQuo) {
    public static final String SCHEMA = "baraza.ballot-paper/1";

    public BallotPaper(List<Option> options, @Nullable String statusQuo) {
        this(SCHEMA, options, statusQuo);
    }

    /// @param id as ballots, counts and lots call it: its number on the paper
    /// @param name as it is shown, at most 200 characters
    /// @param reserved identifiers of the categories for which it stands; absent where it stands
    ///     for none
    public record Option(String id, String name, @Nullable List<String> reserved) {
        public boolean standsFor(String category) {
            return reserved != null && reserved.contains(category);
        }
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public byte[] bytes() {
        return Json.canonical(this);
    }

    public static BallotPaper read(byte[] bytes) {
        return Json.MAPPER.readValue(bytes, BallotPaper.class);
    }
}
