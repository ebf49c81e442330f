package org.baraza.record.platform;

import static org.baraza.record.platform.CharterReviewTest.refused;
import static org.baraza.record.platform.Charters.array;
import static org.baraza.record.platform.Charters.json;
import static org.baraza.record.platform.Charters.object;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.ObjectNode;

/// What can be wrong with a lot that breaks the tie of a majority.
final class LotContradictions {
    private static final String TYPE = "/decisionTypes/0";
    private static final String HALF =
            "{'rule':'threshold','measure':'for','of':'for-and-against','by':'heads','share':'1/2','strict':true}";

    private LotContradictions() {}

    static Stream<Arguments> all() {
        return Stream.of(
                refused(
                        "a lot is drawn from a count in a meeting",
                        "lot-needs-ballots",
                        TYPE + "/ways",
                        byLot().andThen(c -> array(c, TYPE + "/ways").add("meeting-count"))),
                refused(
                        "a lot is drawn where nobody casts a ballot",
                        "lot-needs-ballots",
                        TYPE + "/ways",
                        byLot().andThen(c ->
                                array(c, TYPE + "/ways").removeAll().add("declaration"))),
                refused(
                        "a lot adopts what needs two thirds",
                        "lot-decides-a-half",
                        TYPE + "/tieBreak",
                        byLot().andThen(majority(HALF.replace("1/2", "2/3")))),
                refused(
                        "a lot adopts what half of them is enough for already",
                        "lot-decides-a-half",
                        TYPE + "/tieBreak",
                        byLot().andThen(majority(HALF.replace("true", "false")))),
                refused(
                        "a lot adopts what half of all valid votes are not for",
                        "lot-decides-a-half",
                        TYPE + "/tieBreak",
                        byLot().andThen(majority(HALF.replace("for-and-against", "valid-votes")))),
                refused(
                        "a lot adopts what a constituency is against",
                        "lot-decides-a-half",
                        TYPE + "/tieBreak",
                        byLot().andThen(majority("{'rule':'for-each-constituency','holds':" + HALF + "}"))));
    }

    /// A decision type by ballots, without a contradiction.
    static Consumer<ObjectNode> byLot() {
        return majority(HALF)
                .andThen(c ->
                        object(c, TYPE).put("tieBreak", "lot").putArray("ways").add("ballots"));
    }

    static Consumer<ObjectNode> majority(String rule) {
        return c -> object(c, TYPE).set("majority", json(rule.replace('\'', '"')));
    }
}
