package org.baraza.local.european;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baraza.local.european.Importer.Recorded;
import org.baraza.local.european.Sitting.Course;
import org.baraza.local.european.Sitting.Voting;
import tools.jackson.databind.json.JsonMapper;

/// What an import read and recorded.
///
/// @param motions every voting that is not a heading
/// @param founding the time until the body, its seats and offices were there
/// @param recording the time for everything else
public record Report(String body, Sitting sitting, List<Recorded> motions, Duration founding, Duration recording) {
    private static final double MILLIS = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Lines for people, and as the last one the JSON object.
    public String text() {
        return String.format(
                        Locale.ROOT,
                        """
                %s, sitting of %s
                  %4d votings read
                  %4d counted, decided from their numbers by the charter's rule
                  %4d declared by the chair after a show of hands
                  %4d withdrawn
                  %4d lapsed
                  %4d headings, without a decision of their own
                  %4d recorded now
                %s
                  Took %.1f s to open the house and %.1f s to record, %.1f votings a second
                """,
                        body,
                        sitting.date(),
                        sitting.votings().size(),
                        count(Course.Counted.class),
                        count(Course.Declared.class),
                        count(Course.Withdrawn.class),
                        count(Course.Lapsed.class),
                        sitting.votings().size() - motions.size(),
                        recorded(),
                        comparison(),
                        founding.toMillis() / MILLIS,
                        recording.toMillis() / MILLIS,
                        recorded() * MILLIS / Math.max(1, recording.toMillis()))
                + json();
    }

    private String comparison() {
        return differing().isEmpty()
                ? "  Every counted outcome agrees with the published result"
                : differing().stream().map(Report::difference).collect(Collectors.joining("\n"));
    }

    /// `votings` read, of which `counted` had numbers; `recorded` now; of the counted ones those `agreeing` with the
    /// published result, and the identifiers of those `differing`.
    String json() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("votings", sitting.votings().size());
        facts.put("counted", count(Course.Counted.class));
        facts.put("recorded", recorded());
        facts.put("agreeing", count(Course.Counted.class) - differing().size());
        facts.put(
                "differing", differing().stream().map(one -> one.voting().id()).toList());
        return JSON.writeValueAsString(facts);
    }

    private int count(Class<? extends Course> course) {
        return matching(one -> course.isInstance(one.voting().course())).size();
    }

    private int recorded() {
        return matching(Recorded::newly).size();
    }

    private List<Recorded> differing() {
        return matching(one -> one.voting().course() instanceof Course.Counted counted
                && !Motion.publicName(counted.published()).equals(one.outcome()));
    }

    private List<Recorded> matching(Predicate<Recorded> test) {
        return motions.stream().filter(test).toList();
    }

    private static String difference(Recorded one) {
        Voting voting = one.voting();
        if (!(voting.course() instanceof Course.Counted counted)) {
            throw new IllegalArgumentException("only counted votings are compared");
        }
        return "  differs: %s %s: %d for, %d against, %d abstentions; decided %s, published %s"
                .formatted(
                        voting.id(),
                        Wording.title(voting),
                        counted.numbers().inFavour(),
                        counted.numbers().against(),
                        counted.numbers().abstentions(),
                        one.outcome(),
                        Motion.publicName(counted.published()));
    }
}
