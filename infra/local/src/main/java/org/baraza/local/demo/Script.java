package org.baraza.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a body did, in the order in which it is recorded. A script gives things names; in its texts
///
/// - `{name}` is the identifier of what an earlier step called by that name, or of an organisation;
/// - `{account:chair}` is the person behind an account;
/// - `@day+14` is a day, and `@time+14` the moment it begins, counted from the platform's founding in its zone.
///
/// @param name of the platform that is founded
/// @param founder which of the organisations; the account `chair` represents it
/// @param organisations by name in the script; one that has the same name in another script is the same
/// @param charter as the API takes it
/// @param steps after the founding
record Script(
        String name,
        String founder,
        Map<String, Map<String, String>> organisations,
        JsonNode charter,
        List<Step> steps) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// One act.
    ///
    /// @param by the account that acts
    /// @param in the seat acted in, by name; absent where it is called like the account
    /// @param act path below the platform's, such as `/proposals`
    /// @param id what the act creates, by name; absent where nothing refers to it
    /// @param on the stream whose version the act is based on, such as `proposal:{patio}`; absent where none is
    ///     asked for
    /// @param body absent where the operation takes none
    /// @param file evidence that is uploaded instead of a body
    /// @param until what follows by itself, and is waited for
    record Step(
            String by,
            @Nullable String in,
            String act,
            @Nullable String id,
            @Nullable String on,
            @Nullable JsonNode body,
            @Nullable File file,
            @Nullable State until) {}

    /// A file beside the scripts.
    record File(String name, String mediaType) {}

    /// The state in which a view shows a thing.
    ///
    /// @param view path below the platform's, such as `/proposals/{patio}`
    /// @param stream what has another version by then, such as `proposal:{patio}`; absent where no later step is
    ///     based on it
    record State(String view, String state, @Nullable String stream) {}

    /// @param name of a file beside this class
    static Script read(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return JSON.readValue(in, Script.class);
        }
    }

    static byte[] evidence(File file) throws IOException {
        try (InputStream in = resource("evidence/" + file.name())) {
            return in.readAllBytes();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Script.class.getResourceAsStream(name), name + " travels with this class");
    }
}
