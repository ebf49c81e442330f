package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// How the members of a constituency share its weight, where it is not the same for each entry of
/// the roll. A member with several delegates shares what it weighs equally among them.
///
/// @param most votes of one member; by votes, and absent by capital
/// @param cap no member has more than this part of what all members on the roll have together;
///     absent when there is no such limit
/// @param uncapped kinds of organisations to which the cap does not apply; absent when it applies
///     to everybody
public record Weighing(
        By by,
        @Nullable Integer most,
        @Nullable Fraction cap,
        @Nullable Set<OrganisationKind> uncapped) {
    /// What a member weighs by.
    public enum By {
        /// Its number of votes, as recorded; one where none was.
        VOTES,
        /// Its share capital, as recorded. Without any it is not on the roll.
        CAPITAL;

        /// The public name, in lower case with hyphens: as in charters and answers.
        @JsonValue
        public String publicName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param kind absent for an individual
    public boolean isUncapped(@Nullable OrganisationKind kind) {
        return cap == null || (uncapped != null && kind != null && uncapped.contains(kind));
    }
}
