package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What becomes of the share of a constituency that has entries on the roll, none of which takes part: kept as weight
/// that nobody has cast, so that what must hold in it does not; or shared among its neighbours in proportion, and then
/// nothing needs to hold in it.
public enum SilentConstituency {
    STAYS_SILENT,
    REDISTRIBUTED;

    /// The public name, in lower case with hyphens: as in events, charters and answers.
    @JsonValue
    public String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
