package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What people may say of themselves, and what a charter may make a group of. The record has it only as a count.
public enum PersonalAttribute {
    WOMEN,
    /// Who reaches at most a group's maximum age in the calendar year of the closing, in the charter's zone. The day of
    /// a birth is not asked, so that nobody counts who might be older.
    YOUTH,
    INDIGENOUS_IDENTITY;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
