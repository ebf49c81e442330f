package org.baraza.record.platform;

import static org.baraza.record.platform.Contradictions.NOT_TEXT;
import static org.baraza.record.platform.Contradictions.isText;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds everything in a charter that contradicts itself, before anybody has to live under it.
final class CharterReview {
    private static final int LONGEST_SUMMARY = 2000;
    private static final int MOST_DECISION_TYPES = 100;
    private static final int MOST_GROUPS = 20;
    private static final int YOUNGEST_LIMIT = 15;
    private static final int OLDEST_LIMIT = 50;

    private final Charter charter;
    private final Contradictions found = new Contradictions();

    private CharterReview(Charter charter) {
        this.charter = charter;
    }

    static List<Contradiction> of(@Nullable Charter charter) {
        if (charter == null) {
            return List.of(new Contradiction("missing", "", "this is missing"));
        }
        var review = new CharterReview(charter);
        review.whole();
        return review.found.found();
    }

    private void whole() {
        if (!found.present(charter.schema(), "/schema")
                || !found.present(charter.zone(), "/zone")
                || !found.present(charter.visibility(), "/visibility")
                || !found.present(charter.summary(), "/summary")
                || !found.present(charter.emptyConstituency(), "/emptyConstituency")
                || !found.present(charter.constituencies(), "/constituencies")
                || !found.present(charter.decisionTypes(), "/decisionTypes")) {
            return;
        }
        found.expect(
                charter.schema().equals(Charter.SCHEMA), "unknown-schema", "/schema", "expected " + Charter.SCHEMA);
        found.expect(
                ZoneId.getAvailableZoneIds().contains(charter.zone()),
                "unknown-zone",
                "/zone",
                "not the name of a time zone of the IANA database");
        found.expect(isText(charter.summary()), "not-text", "/summary", NOT_TEXT);
        found.expect(charter.summary().length() <= LONGEST_SUMMARY, "too-long", "/summary", "at most 2000 characters");
        var types = charter.decisionTypes().size();
        found.expect(types > 0, "no-decision-type", "/decisionTypes", "nothing could be decided");
        found.expect(types <= MOST_DECISION_TYPES, "too-many-decision-types", "/decisionTypes", "at most 100 of them");
        if (!new ConstituenciesReview(charter, found).isReadable()
                || types > MOST_DECISION_TYPES
                || !found.distinct(charter.decisionTypes(), "/decisionTypes", Charter.DecisionType::id)
                || !groups()) {
            return;
        }
        new SuccessionReview(charter, found).whole();
        new MembershipReview(charter, found).whole();
        new AssemblyReview(charter, found).whole();
        var decisionTypes = new DecisionTypeReview(charter, found);
        for (int i = 0; i < charter.decisionTypes().size(); i++) {
            decisionTypes.review(charter.decisionTypes().get(i), "/decisionTypes/" + i);
        }
    }

    private boolean groups() {
        var groups = charter.groups();
        if (groups == null) {
            return true;
        }
        found.expect(groups.size() <= MOST_GROUPS, "too-many-groups", "/groups", "at most 20 of them");
        if (groups.size() > MOST_GROUPS || !found.distinct(groups, "/groups", Charter.Group::id)) {
            return false;
        }
        for (int i = 0; i < groups.size(); i++) {
            var where = "/groups/" + i;
            var group = groups.get(i);
            if (!found.named(group.id(), group.name(), where)
                    || (!group.ofPeople() && !found.present(group.kinds(), where + "/kinds"))) {
                return false;
            }
            found.expect(
                    group.ofPeople() || !group.kindsOfMembers().isEmpty(),
                    "nobody-in-group",
                    where + "/kinds",
                    "at least one kind of organisation belongs to a group");
            personal(group, where);
        }
        return true;
    }

    private void personal(Charter.Group group, String where) {
        found.expect(
                !group.ofPeople() || group.kinds() == null,
                "kinds-or-attribute",
                where,
                "a group is of kinds of organisations, or of people by one attribute, and not of both");
        var age = group.maximumAge();
        var youth = group.attribute() == PersonalAttribute.YOUTH;
        found.expect(
                youth ? age != null && age >= YOUNGEST_LIMIT && age <= OLDEST_LIMIT : age == null,
                "maximum-age",
                where + "/maximumAge",
                "the youth has a maximum age of 15 to 50 years, and no other group has one");
        // Two limits of age would tell how few are between them.
        found.expect(
                !group.ofPeople()
                        || Objects.requireNonNull(charter.groups()).stream()
                                        .filter(one -> one.attribute() == group.attribute())
                                        .count()
                                == 1,
                "attribute-twice",
                where + "/attribute",
                "one group at most is made of people by the same attribute");
    }
}
