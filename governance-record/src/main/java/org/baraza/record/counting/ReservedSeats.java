package org.baraza.record.counting;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// So many seats for candidates of one category, at least or at most.
///
/// @param category as people call it, such as `women`
/// @param members identifiers of the candidates that belong to it
/// @param least how many of them are elected at least; 0 for any number
/// @param most how many of them are elected at most; absent for any number
public record ReservedSeats(
        String category,
        Set<String> members,
        int least,
        @Nullable Integer most) {
    public ReservedSeats {
        members = Set.copyOf(members);
        if (category.isBlank()) {
            throw new IllegalArgumentException("seats are reserved for a category with a name");
        }
        if (least < 0) {
            throw new IllegalArgumentException(category + ": a number of reserved seats is not negative");
        }
        if (most != null && most < least) {
            throw new IllegalArgumentException(
                    category + ": at most " + most + " seats are fewer than at least " + least);
        }
    }

    /// At least so many seats.
    public static ReservedSeats atLeast(int seats, String category, Set<String> members) {
        return new ReservedSeats(category, members, seats, null);
    }

    /// At most so many seats.
    public static ReservedSeats atMost(int seats, String category, Set<String> members) {
        return new ReservedSeats(category, members, 0, seats);
    }

    /// Such as `women, at least 2 seats`.
    String text() {
        if (most == null) {
            return category + ", at least " + seats(least);
        }
        return category + (least == 0 ? ", at most " : ", from " + least + " to ") + seats(most);
    }

    static String seats(int number) {
        return number == 1 ? "1 seat" : number + " seats";
    }
}
