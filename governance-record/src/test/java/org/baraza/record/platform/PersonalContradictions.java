package org.baraza.record.platform;

import static org.baraza.record.platform.CharterReviewTest.refused;
import static org.baraza.record.platform.Charters.array;
import static org.baraza.record.platform.Charters.json;
import static org.baraza.record.platform.Charters.object;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.ObjectNode;

/// What can be wrong with groups of people.
final class PersonalContradictions {
    private static final String TYPE = "/decisionTypes/0";
    private static final String WOMEN = "{'id':'women','name':'Women','attribute':'women'}";

    private PersonalContradictions() {}

    static Stream<Arguments> all() {
        return Stream.of(
                refused(
                        "a group is of organisations and of people",
                        "kinds-or-attribute",
                        "/groups/0",
                        groups(WOMEN.replace("}", ",'kinds':['cooperative']}"))),
                refused(
                        "the youth has no end",
                        "maximum-age",
                        "/groups/0/maximumAge",
                        groups("{'id':'youth','name':'Youth','attribute':'youth'}")),
                refused("the youth is of children", "maximum-age", "/groups/0/maximumAge", youth(14)),
                refused("the youth is of everybody", "maximum-age", "/groups/0/maximumAge", youth(51)),
                refused(
                        "women are counted up to an age",
                        "maximum-age",
                        "/groups/0/maximumAge",
                        groups(WOMEN.replace("}", ",'maximumAge':35}"))),
                refused(
                        "two groups are of women",
                        "attribute-twice",
                        "/groups/1/attribute",
                        groups(WOMEN, WOMEN.replace("'id':'women'", "'id':'women-too'"))),
                refused(
                        "it is counted how women vote",
                        "personal-groups-take-part",
                        TYPE + "/majority/group",
                        groups(WOMEN)
                                .andThen(PersonalContradictions::ballotsOnly)
                                .andThen(
                                        majority(
                                                "{'rule':'in-group','group':'women','holds':{'rule':'threshold',"
                                                        + "'measure':'for','of':'for-and-against','by':'heads','share':'1/2','strict':true}}"))),
                refused(
                        "a group of people is measured in two ways",
                        "one-measure-for-people",
                        TYPE,
                        groups(WOMEN)
                                .andThen(PersonalContradictions::ballotsOnly)
                                .andThen(majority("{'rule':'all-of','rules':[" + part("valid-votes") + ","
                                        + part("entitled") + "]}"))),
                refused(
                        "a meeting is to count people",
                        "groups-need-ballots",
                        TYPE + "/ways",
                        groups(WOMEN).andThen(majority(part("present")))));
    }

    private static String part(String measure) {
        return "{'rule':'participation','group':'women','measure':'" + measure + "','share':'3/10','strict':false}";
    }

    private static Consumer<ObjectNode> youth(int age) {
        return groups("{'id':'youth','name':'Youth','attribute':'youth','maximumAge':" + age + "}");
    }

    private static void ballotsOnly(ObjectNode charter) {
        array(charter, TYPE + "/ways").removeAll().add("ballots");
    }

    private static Consumer<ObjectNode> groups(String... groups) {
        return c -> {
            for (var group : groups) {
                c.withArray("/groups").add(json(group.replace('\'', '"')));
            }
        };
    }

    private static Consumer<ObjectNode> majority(String rule) {
        return c -> object(c, TYPE).set("majority", json(rule.replace('\'', '"')));
    }
}
