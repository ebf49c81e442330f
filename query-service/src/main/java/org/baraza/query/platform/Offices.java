package org.baraza.query.platform;

import java.util.Arrays;
import org.baraza.record.membership.Office;

/// Offices by their public names.
public final class Offices {
    private Offices() {}

    /// @throws IllegalArgumentException when there is no such office
    public static Office named(String name) {
        return Arrays.stream(Office.values())
                .filter(office -> office.publicName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no office " + name));
    }
}
