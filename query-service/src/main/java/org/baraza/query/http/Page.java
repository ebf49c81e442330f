package org.baraza.query.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for.
///
/// @param limit 1 to 100
/// @param after the last item of the page before, in the list's own terms; absent for the first page
public record Page(int limit, @Nullable String after) {
    private static final int USUAL = 25;
    private static final int MOST = 100;
    private static final int LONGEST_CURSOR = 600;

    /// @throws Problem when the limit is outside 1 to 100 or the cursor was not given out here
    public static Page of(@Nullable Integer limit, @Nullable String cursor) {
        var wanted = limit == null ? USUAL : limit;
        if (wanted < 1 || wanted > MOST) {
            throw Problem.malformed("A page holds 1 to 100 items.");
        }
        return new Page(wanted, cursor == null ? null : decode(cursor));
    }

    /// One item more than the page holds: whether it is there tells whether there is a next page.
    public int andOne() {
        return limit + 1;
    }

    /// The items of this page, of those read with [#andOne].
    public <T> List<T> of(List<T> read) {
        return read.size() > limit ? read.subList(0, limit) : read;
    }

    /// The cursor of the next page; absent when this is the last one.
    public <T> @Nullable String next(List<T> read, Function<T, String> place) {
        return read.size() > limit ? encode(place.apply(read.get(limit - 1))) : null;
    }

    public static String encode(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            if (cursor.length() <= LONGEST_CURSOR) {
                return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException e) {
            // Falls through: no cursor of ours.
        }
        throw Problem.malformed("The cursor is not one that a list gave out.");
    }
}
