package org.baraza.record.platform;

import static org.baraza.record.platform.CharterReviewTest.refused;
import static org.baraza.record.platform.Charters.array;
import static org.baraza.record.platform.Charters.json;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.ObjectNode;

/// What can be wrong with what a charter says of assemblies.
final class AssemblyContradictions {
    private static final String QUORUM = "/assemblies/quorum";
    private static final String HALF =
            "{'rule':'threshold','measure':'%s','of':'%s','by':'heads','share':'1/2','strict':true}";

    private AssemblyContradictions() {}

    static Stream<Arguments> all() {
        return Stream.of(
                refused(
                        "notice is given at least 60 days before and at most 21",
                        "notice-order",
                        "/assemblies/notice/atMost",
                        with("'notice':{'atLeast':60,'atMost':21}")),
                refused(
                        "notice is given after the assembly",
                        "notice-days",
                        "/assemblies/notice/atLeast",
                        with("'notice':{'atLeast':-1}")),
                refused(
                        "notice of an extraordinary one is given more than a year before",
                        "notice-days",
                        "/assemblies/extraordinaryNotice/atMost",
                        with("'extraordinaryNotice':{'atLeast':1,'atMost':367}")),
                refused(
                        "the quorum of an assembly counts votes",
                        "quorum-speaks-of-votes",
                        QUORUM,
                        with("'quorum':" + HALF.formatted("valid-votes", "entitled"))),
                refused(
                        "the quorum of an assembly is measured against those present",
                        "quorum-speaks-of-votes",
                        QUORUM,
                        with("'quorum':" + HALF.formatted("present", "present"))),
                refused(
                        "one of several rules of the quorum counts votes",
                        "quorum-speaks-of-votes",
                        QUORUM,
                        with("'quorum':{'rule':'all-of','rules':[{'rule':'at-least','measure':'for','number':3}]}")),
                refused(
                        "the quorum of an assembly speaks of a group",
                        "attendance-knows-no-groups",
                        QUORUM,
                        with("'quorum':{'rule':'participation','group':'growers','measure':'present','share':'1/2','strict':true}")
                                .andThen(
                                        c -> c.set(
                                                "groups",
                                                json(
                                                        "[{\"id\":\"growers\",\"name\":\"Growers\",\"kinds\":[\"cooperative\"]}]")))),
                refused(
                        "an assembly without a quorum is called a second time",
                        "second-assembly-without-quorum",
                        "/assemblies/secondCall",
                        with("'secondCall':{}")),
                refused(
                        "the quorum of the second call counts votes",
                        "quorum-speaks-of-votes",
                        "/assemblies/secondCall/quorum",
                        with("'quorum':" + HALF.formatted("present", "entitled") + ",'secondCall':{'quorum':"
                                + HALF.formatted("for", "entitled") + "}")),
                refused(
                        "the second call comes an hour later, in words",
                        "second-assembly-after",
                        "/assemblies/secondCall/after",
                        with("'quorum':" + HALF.formatted("present", "entitled")
                                + ",'secondCall':{'after':'an hour'}")),
                refused(
                        "the second call comes more than a year later",
                        "second-assembly-after",
                        "/assemblies/secondCall/after",
                        with("'quorum':" + HALF.formatted("present", "entitled") + ",'secondCall':{'after':'P367D'}")),
                refused(
                        "nobody at all can ask for an assembly, and it is convened",
                        "request-share",
                        "/assemblies/requestShare",
                        with("'requestShare':'0'")),
                refused(
                        "more than everybody must ask for an assembly",
                        "request-share",
                        "/assemblies/requestShare",
                        with("'requestShare':'6/5'")),
                refused(
                        "there are assemblies and the body keeps its own roll",
                        "assemblies-need-a-roll",
                        "/assemblies",
                        with("").andThen(c -> {
                            array(c, "/constituencies")
                                    .forEach(one -> ((ObjectNode) one).put("roll", "kept-by-the-body"));
                        })));
    }

    private static Consumer<ObjectNode> with(String assemblies) {
        return c -> c.set("assemblies", json("{" + assemblies.replace('\'', '"') + "}"));
    }
}
