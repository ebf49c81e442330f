package org.baraza.query.http;

import java.util.regex.Pattern;
import org.baraza.query.ledger.Freshness.Version;
import org.baraza.record.platform.PlatformId;
import org.jspecify.annotations.Nullable;

/// Reads `min-version`: a version of the resource's own stream, or `<stream>@<version>` of another.
public final class MinVersion {
    /// The parameter's name.
    public static final String NAME = "min-version";

    /// Where a resource has no stream of its own: then another's must be named.
    public static final String NO_STREAM = "";

    private static final Pattern FORM = Pattern.compile("(?:([a-z-]{1,20}:[0-9a-z/-]{1,120})@)?([0-9]{1,15})");

    private MinVersion() {}

    /// @param platform whose ledger the resource is in
    /// @param own the resource's own stream
    /// @return absent when nobody asks for a version
    /// @throws Problem when the parameter is neither of its forms
    public static @Nullable Version of(@Nullable String asked, Object platform, String own) {
        if (asked == null) {
            return null;
        }
        var match = FORM.matcher(asked);
        if (!match.matches()) {
            throw Problem.malformed(
                    "min-version is a version such as 3, or a stream and its version such as vote:…@3.");
        }
        var named = match.group(1);
        if (named == null && own.equals(NO_STREAM)) {
            throw Problem.malformed("min-version names a stream and its version here, such as organisation:…@0.");
        }
        var stream = named == null ? own : named;
        return new Version(ledgerOf(stream, platform.toString()), stream, Long.parseLong(match.group(2)));
    }

    private static String ledgerOf(String stream, String platform) {
        var kind = stream.substring(0, stream.indexOf(':'));
        return switch (kind) {
            case "organisation", "registration" -> PlatformId.REGISTRY.toString();
            case "platform" -> stream.substring(stream.indexOf(':') + 1);
            default -> platform;
        };
    }
}
