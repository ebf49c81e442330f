package org.baraza.query.platform;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.baraza.query.contents.FrozenRolls;
import org.baraza.query.http.Problem;
import org.bson.Document;
import org.springframework.stereotype.Component;

/// Finds entries of a frozen roll by what somebody at a door or with a paper in hand knows of a member.
@Component
public class RollSearch {
    private static final int MOST_FOUND = 50;
    private static final int LONGEST = 100;

    private final FrozenRolls rolls;
    private final Organisations organisations;

    RollSearch(FrozenRolls rolls, Organisations organisations) {
        this.rolls = rolls;
        this.organisations = organisations;
    }

    /// @throws Problem when nobody could be sought like this
    public static void check(String sought) {
        if (sought.isBlank() || sought.length() > LONGEST) {
            throw Problem.malformed("A search has 1 to 100 characters.");
        }
    }

    /// Those whose organisation is called so, or whose seat begins so.
    public List<Document> found(String content, String sought) {
        var byName = organisations.called(sought.strip(), MOST_FOUND).stream()
                .flatMap(organisation -> rolls.seatsOf(content, organisation).stream())
                .map(seat -> rolls.entry(content, seat));
        return Stream.concat(byName, rolls.startingWith(content, sought.strip(), MOST_FOUND).stream())
                .filter(Objects::nonNull)
                .distinct()
                .limit(MOST_FOUND)
                .toList();
    }
}
