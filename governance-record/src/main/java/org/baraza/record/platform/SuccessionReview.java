package org.baraza.record.platform;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baraza.record.membership.Office;

/// The rules by which offices are handed on: one each, to others, and in no circle.
final class SuccessionReview {
    private final Charter charter;
    private final Contradictions found;

    SuccessionReview(Charter charter, Contradictions found) {
        this.charter = charter;
        this.found = found;
    }

    void whole() {
        var succession = charter.succession();
        if (succession == null) {
            return;
        }
        for (int i = 0; i < succession.size(); i++) {
            var where = "/succession/" + i;
            if (!found.present(succession.get(i), where)
                    || !found.present(succession.get(i).office(), where + "/office")
                    || !found.present(succession.get(i).successors(), where + "/successors")) {
                return;
            }
        }
        var rules = new EnumMap<Office, List<Office>>(Office.class);
        for (int i = 0; i < succession.size(); i++) {
            var one = succession.get(i);
            var where = "/succession/" + i;
            var first = rules.putIfAbsent(one.office(), one.successors()) == null;
            found.expect(first, "succession-twice", where + "/office", "this office has a rule of succession already");
            successors(one, where + "/successors");
        }
        if (found.isEmpty()) {
            rules.keySet().stream()
                    .map(office -> circle(List.of(office), rules))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(circle -> found.expect(
                            false,
                            "succession-in-a-circle",
                            "/succession",
                            "these offices would succeed each other in a circle: " + named(circle)));
        }
    }

    private void successors(Charter.Succession one, String where) {
        found.expect(
                !one.successors().isEmpty(), "no-successor", where, "at least one office, or no rule for this one");
        var seen = EnumSet.noneOf(Office.class);
        for (int i = 0; i < one.successors().size(); i++) {
            var next = one.successors().get(i);
            if (!found.present(next, where + "/" + i)) {
                return;
            }
            var named = next.publicName();
            found.expect(next != one.office(), "succeeds-itself", where + "/" + i, named + " cannot succeed itself");
            found.expect(seen.add(next), "succession-twice", where + "/" + i, named + " is named twice");
        }
    }

    /// @param way the offices gone through, from the first one
    private static Optional<List<Office>> circle(List<Office> way, Map<Office, List<Office>> rules) {
        for (var next : rules.getOrDefault(way.getLast(), List.of())) {
            var further = Stream.concat(way.stream(), Stream.of(next)).toList();
            if (next == way.getFirst()) {
                return Optional.of(further);
            }
            var circle = way.contains(next) ? Optional.<List<Office>>empty() : circle(further, rules);
            if (circle.isPresent()) {
                return circle;
            }
        }
        return Optional.empty();
    }

    private static String named(List<Office> offices) {
        return offices.stream().map(Office::publicName).collect(Collectors.joining(", "));
    }
}
