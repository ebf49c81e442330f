package org.baraza.record.platform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the parts of a review have found so far, and the questions that all of them ask.
final class Contradictions {
    static final String NOT_TEXT = "U+0000 and half of a surrogate pair cannot be recorded";

    private static final int LONGEST_NAME = 200;
    private static final int MOST = 100;

    private final List<Contradiction> found = new ArrayList<>();

    List<Contradiction> found() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    void expect(boolean condition, String code, String where, String detail) {
        if (!condition && found.size() < MOST) {
            found.add(new Contradiction(code, where, detail));
        }
    }

    /// JSON may leave out what the types promise.
    boolean present(@Nullable Object value, String where) {
        expect(value != null, "missing", where, "this is missing");
        return value != null;
    }

    boolean named(String id, String name, String where) {
        if (!present(id, where + "/id") || !present(name, where + "/name")) {
            return false;
        }
        expect(id.matches("[a-z][a-z0-9-]{0,62}"), "identifier", where + "/id", "lower-case letters, digits, hyphens");
        expect(isText(name), "not-text", where + "/name", NOT_TEXT);
        expect(!name.isBlank() && name.length() <= LONGEST_NAME, "name", where + "/name", "1 to 200 characters");
        return true;
    }

    <T> boolean distinct(List<T> all, String where, Function<T, String> id) {
        var seen = new HashSet<String>();
        for (int i = 0; i < all.size(); i++) {
            if (!present(all.get(i), where + "/" + i) || !present(id.apply(all.get(i)), where + "/" + i + "/id")) {
                return false;
            }
            expect(seen.add(id.apply(all.get(i))), "twice", where + "/" + i + "/id", "this identifier is used twice");
        }
        return true;
    }

    /// What cannot be written to bytes and read again unchanged has no place in the record.
    static boolean isText(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
