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
/// - `@day+14` is a day, and `@time+14` the moment it begins, counted from the platform's founding in its zone;
/// - `@soon` is a moment shortly after the step is performed for the first time;
/// - `@seats:voters 1-9`, standing alone, is the list of the seats of that part of a crowd;
/// - `@preset:cooperative`, standing alone, is the charter of that preset.
///
/// @param name of the platform that is founded
/// @param situation what it replays, in a sentence; absent where it shows everything there is
/// @param founder which of the organisations; the account `chair` represents it
/// @param organisations by name in the script
/// @param charter as the API takes it; absent where it is a preset's
/// @param preset by its identifier; absent where the charter is written out
/// @param settings values put into the preset's charter, by JSON Pointer; `null` takes one out
/// @param members with a delegate each, admitted before the first step
/// @param crowds of members with a delegate each, who are only told apart by their numbers
/// @param offices given before the first step: the names of seats by office
/// @param steps after all that
record Script(
        String name,
        @Nullable String situation,
        String founder,
        Map<String, Map<String, String>> organisations,
        @Nullable JsonNode charter,
        @Nullable String preset,
        @Nullable Map<String, @Nullable JsonNode> settings,
        @Nullable List<Member> members,
        @Nullable List<Crowd> crowds,
        @Nullable Map<String, String> offices,
        List<Step> steps) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// A member and its delegate.
    ///
    /// @param organisation by name
    /// @param membershipClass absent where the charter has none
    /// @param account who is the delegate
    /// @param as how the script calls the delegate's seat; absent where it is called like the account
    record Member(
            String organisation,
            String constituency,
            @Nullable String membershipClass,
            String account,
            @Nullable String as) {
        String seat() {
            return as == null ? account : as;
        }
    }

    /// Many members alike. The seat of the third is called by the crowd's name and `-3`.
    ///
    /// @param called their organisations, each with its number behind it
    /// @param kind of their organisations
    record Crowd(
            String name,
            String called,
            String kind,
            String constituency,
            @Nullable String membershipClass,
            int count) {}

    /// Some of a crowd, by their numbers from 1.
    record Some(String crowd, int from, int to) {}

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
    /// @param each who of a crowd does so, one act each, instead of one in a seat; none of the acts has a name
    /// @param refused the rule by which it is refused; absent for what is done
    /// @param soon whether the step waits for the moment `@soon` of an earlier one
    /// @param unless a view that shows that the step was performed before; for one that says `@soon`,
    ///     whose words differ each time
    /// @param shows what a reader finds afterwards
    record Step(
            String by,
            @Nullable String in,
            String act,
            @Nullable String id,
            @Nullable String on,
            @Nullable JsonNode body,
            @Nullable File file,
            @Nullable State until,
            @Nullable Some each,
            @Nullable String refused,
            @Nullable Boolean soon,
            @Nullable Shown unless,
            @Nullable List<Shown> shows) {}

    /// A file beside the scripts.
    record File(String name, String mediaType) {}

    /// The state in which a view shows a thing.
    ///
    /// @param view path below the platform's, such as `/proposals/{patio}`
    /// @param stream what has another version by then, such as `proposal:{patio}`; absent where no later step is
    ///     based on it
    record State(String view, String state, @Nullable String stream) {}

    /// A value that a view has.
    ///
    /// @param view path below the platform's
    /// @param at JSON Pointer of the value
    /// @param is absent where any value will do
    record Shown(String view, String at, @Nullable JsonNode is) {
        boolean isIn(JsonNode seen) {
            JsonNode there = seen.at(at);
            return is == null ? !there.isMissingNode() : there.equals(is);
        }
    }

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
