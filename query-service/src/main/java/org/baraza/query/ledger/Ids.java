package org.baraza.query.ledger;

/// Identifiers of view documents: the platform first, so that views divide by it, and numbers padded,
/// so that they sort.
public final class Ids {
    private Ids() {}

    /// The platform and the parts, joined by `/`. Whole numbers are padded to twelve digits.
    public static String of(Object platform, Object... parts) {
        var id = new StringBuilder(String.valueOf(platform));
        for (var part : parts) {
            id.append('/').append(part instanceof Number number ? padded(number.longValue()) : part);
        }
        return id.toString();
    }

    private static String padded(long number) {
        var digits = Long.toString(number);
        return "0".repeat(Math.max(0, 12 - digits.length())) + digits;
    }
}
