package org.baraza.governance.persons;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
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
        Audience telephoneFor,

        @Nullable @Schema(description = "As the person says it; shown to nobody, and counted where a charter asks")
        Gender gender,

        @Nullable
        @Min(Entry.EARLIEST_BIRTH)
        @Max(Entry.LATEST_BIRTH)
        @Schema(description = "Shown to nobody, and counted where a charter asks")
        Integer birthYear,

        @Nullable
        @Schema(
                description = "Whether the person says of themself to be indigenous; shown to nobody, and counted"
                        + " where a charter asks")
        Boolean indigenous) {
    static final int EARLIEST_BIRTH = 1900;
    static final int LATEST_BIRTH = 2100;
    static final int LONGEST_NAME = 120;

    /// Nothing that breaks the line or turns its direction; joiners belong to the names of some scripts.
    static final String NAME = "(?U)[^\\p{Cc}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"
            + "([^\\p{Cc}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]*"
            + "[^\\p{Cc}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}])?";

    static final String EMAIL = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,187}[A-Za-z0-9])?";
    static final String TELEPHONE = "\\+?[0-9][0-9 ()./-]{2,29}[0-9]";

    static final Entry NOTHING =
            new Entry(null, Audience.ONLY_ME, null, Audience.ONLY_ME, null, Audience.ONLY_ME, null, null, null);

    /// In the words of whoever says it, as far as something is counted by them.
    enum Gender {
        WOMAN,
        MAN,
        ANOTHER;

        @JsonValue
        String publicName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Only that there is one: what it holds has no place in a log.
    @Override
    public String toString() {
        return "Entry";
    }
}
