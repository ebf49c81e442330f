package org.baraza.local.european;

import java.util.Optional;
import java.util.regex.Pattern;
import org.baraza.local.european.Sitting.Course;
import org.baraza.local.european.Sitting.Numbers;
import org.baraza.local.european.Sitting.PublishedResult;
import org.jspecify.annotations.Nullable;

/// Understands the attributes of a `<voting>`: what happened to it. Accepts only combinations that have one meaning.
///
/// @param what for messages
record CourseReader(XmlCursor cursor, String what) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");

    private enum Result {
        ADOPTED,
        REJECTED,
        WITHDRAWN,
        LAPSED
    }

    private enum ResultType {
        ROLL_CALL,
        ELECTRONICAL,
        RAISE_HAND
    }

    private enum Type {
        AMENDMENT,
        TITLE_BLOCK
    }

    /// @throws DamagedFile when the attributes are unknown or contradict each other
    Course read() {
        Type type = known(Type.class, "type").orElseThrow(() -> damaged("has no type"));
        @Nullable Result result = known(Result.class, "result").orElse(null);
        @Nullable ResultType resultType = known(ResultType.class, "resultType").orElse(null);
        @Nullable Numbers numbers = numbers();
        if (type == Type.TITLE_BLOCK) {
            return without(numbers, result == null && resultType == null, "a title", new Course.Heading());
        }
        if (resultType == null) {
            throw damaged("has no resultType");
        }
        boolean byHands = resultType == ResultType.RAISE_HAND;
        return switch (result) {
            case null -> without(numbers, byHands, "the heading of a split vote", new Course.Heading());
            case WITHDRAWN -> without(numbers, true, "a withdrawn motion", new Course.Withdrawn());
            case LAPSED -> without(numbers, true, "a lapsed motion", new Course.Lapsed());
            case ADOPTED -> decided(numbers, byHands, PublishedResult.ADOPTED);
            case REJECTED -> decided(numbers, byHands, PublishedResult.REJECTED);
        };
    }

    private Course decided(@Nullable Numbers numbers, boolean byHands, PublishedResult published) {
        if (byHands) {
            return without(numbers, true, "a show of hands", new Course.Declared(published));
        }
        if (numbers == null) {
            throw damaged("was counted but has no numbers");
        }
        return new Course.Counted(numbers, published);
    }

    private Course without(@Nullable Numbers numbers, boolean consistent, String kind, Course course) {
        if (numbers != null) {
            throw damaged("has numbers, but is " + kind);
        }
        if (!consistent) {
            throw damaged("looks like " + kind + ", but its result and resultType say otherwise");
        }
        return course;
    }

    private @Nullable Numbers numbers() {
        @Nullable Integer inFavour = number("numberFavor");
        @Nullable Integer against = number("numberAgainst");
        @Nullable Integer abstentions = number("numberAbstention");
        @Nullable Integer voters = number("votersCount");
        if (inFavour == null && against == null && abstentions == null && voters == null) {
            return null;
        }
        if (inFavour == null || against == null || abstentions == null || voters == null) {
            throw damaged("has some of its four numbers, but not all");
        }
        if (inFavour + against + abstentions != voters) {
            throw damaged("has %d for, %d against and %d abstentions, but %d voters"
                    .formatted(inFavour, against, abstentions, voters));
        }
        return new Numbers(inFavour, against, abstentions, voters);
    }

    private @Nullable Integer number(String attribute) {
        @Nullable String text = cursor.attribute(attribute).map(String::strip).orElse(null);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw damaged("has a %s that is no number of people: %s".formatted(attribute, VotingList.shortened(text)));
        }
        return Integer.valueOf(text);
    }

    private <E extends Enum<E>> Optional<E> known(Class<E> type, String attribute) {
        return cursor.attribute(attribute).map(text -> {
            try {
                return Enum.valueOf(type, text.strip());
            } catch (IllegalArgumentException e) {
                throw damaged("has an unknown %s: %s".formatted(attribute, VotingList.shortened(text)));
            }
        });
    }

    private DamagedFile damaged(String how) {
        return cursor.damaged(what + " " + how);
    }
}
