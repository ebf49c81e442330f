package org.baraza.record.platform;

import static org.baraza.record.platform.CharterReviewTest.refused;
import static org.baraza.record.platform.Charters.array;
import static org.baraza.record.platform.Charters.json;
import static org.baraza.record.platform.Charters.object;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.ObjectNode;

/// What can be wrong with what a charter says of members.
final class MembershipContradictions {
    private static final String CLASSES = "/membership/classes";

    private MembershipContradictions() {}

    static Stream<Arguments> all() {
        return Stream.of(
                refused("there are classes and no member", "classes", CLASSES, with("'classes':[]")),
                refused(
                        "it has too many classes",
                        "classes",
                        CLASSES,
                        with("'classes':["
                                + IntStream.range(0, 21)
                                        .mapToObj(i -> "{'id':'c" + i + "','name':'C'}")
                                        .collect(Collectors.joining(","))
                                + "]")),
                refused(
                        "no class votes",
                        "no-class-votes",
                        CLASSES,
                        with("'classes':[{'id':'nominal','name':'Nominal','voting':false}]")),
                refused(
                        "two classes share an identifier",
                        "twice",
                        CLASSES + "/1/id",
                        with("'classes':[{'id':'a','name':'A'},{'id':'a','name':'B'}]")),
                refused("a class has no name", "missing", CLASSES + "/0/name", with("'classes':[{'id':'a'}]")),
                refused(
                        "a class is named in capitals",
                        "identifier",
                        CLASSES + "/0/id",
                        with("'classes':[{'id':'A','name':'A'}]")),
                refused("a class is null", "missing", CLASSES + "/0", with("'classes':[null]")),
                refused(
                        "arrears end before they begin",
                        "out-of-range",
                        "/membership/arrearsMonths",
                        with("'arrearsMonths':-1")),
                refused(
                        "arrears are forgiven for longer than ten years",
                        "out-of-range",
                        "/membership/arrearsMonths",
                        with("'arrearsMonths':121")),
                refused(
                        "nobody may hold any capital",
                        "cap-out-of-range",
                        "/membership/capital/most",
                        with("'capital':{'most':'0'}")),
                refused(
                        "a limit of capital that limits nothing",
                        "cap-out-of-range",
                        "/membership/capital/most",
                        with("'capital':{'most':'1'}")),
                refused(
                        "nobody is excepted from a limit of capital",
                        "nobody-excepted",
                        "/membership/capital/except",
                        with("'capital':{'most':'1/5','except':[]}")),
                refused(
                        "members have a standing and no roll is recorded",
                        "no-roll-to-keep-off",
                        "/membership",
                        with("'sharePaid':true")
                                .andThen(c -> array(c, "/constituencies")
                                        .forEach(one -> ((ObjectNode) one).put("roll", "kept-by-the-body")))),
                refused(
                        "only individuals may join, and cooperatives",
                        "individuals-only",
                        "/constituencies/0/takes",
                        c -> {
                            object(c, "/constituencies/0").put("individuals", "only");
                            object(c, "/constituencies/0").putArray("takes").add("cooperative");
                        }));
    }

    private static Consumer<ObjectNode> with(String membership) {
        return c -> c.set("membership", json("{" + membership.replace('\'', '"') + "}"));
    }
}
