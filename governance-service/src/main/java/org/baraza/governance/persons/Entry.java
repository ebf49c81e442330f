package org.baraza.governance.persons;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What a person keeps about themself. Each part may be absent, and each has its own audience.
@Schema(name = "PersonEntry")
record Entry(
        @Nullable
        @Size(max = Entry.LONGEST_NAME)
        @Pattern(regexp = Entry.NAME, message = "a name is one line, begins and ends with something to be seen")
        @Schema(description = "As the person wants to be called")
        String name,

        @NotNull @Schema(requiredMode = REQUIRED, description = "Who may see the name")
        Audience nameFor,

        @Nullable @Size(max = 254) @Pattern(regexp = Entry.EMAIL, message = "an address such as name@example.org")
        String email,

        @NotNull @Schema(requiredMode = REQUIRED, description = "Who may see the e-mail address")
        Audience emailFor,

        @Nullable @Size(max = 32) @Pattern(regexp = Entry.TELEPHONE, message = "a number such as +254 700 000 000")
        String telephone,

        @NotNull @Schema(requiredMode = REQUIRED, description = "Who may see the telephone number")
        Audience telephoneFor) {
    static final int LONGEST_NAME = 120;

    /// Nothing that breaks the line or turns its direction; joiners belong to the names of some scripts.
    static final String NAME = "(?U)[^\\p{Cc}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"
            + "([^\\p{Cc}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]*"
            + "[^\\p{Cc}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}])?";

    static final String EMAIL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,187}[A-Za-z0-9])?";
    static final String TELEPHONE = "\\+?[0-9][0-9 ()./-]{2,29}[0-9]";

    static final Entry NOTHING = new Entry(null, Audience.ONLY_ME, null, Audience.ONLY_ME, null, Audience.ONLY_ME);

    /// Only that there is one: what it holds has no place in a log.
    @Override
    public String toString() {
        return "Entry";
    }
}
