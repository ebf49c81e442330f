package org.baraza.record.platform;

import static org.baraza.record.platform.CharterReviewTest.refused;
import static org.baraza.record.platform.Charters.array;
import static org.baraza.record.platform.Charters.json;
import static org.baraza.record.platform.Charters.object;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What can be wrong with a tree of constituencies, with groups, and with rules that speak of either.
final class TreeContradictions {
    private static final String TYPE = "/decisionTypes/0";
    private static final String SECOND = TYPE + "/secondCall";
    private static final String MAJORITY = TYPE + "/majority";
    private static final String HALF =
            "{'rule':'threshold','measure':'for','of':'for-and-against','by':'heads','share':'1/2','strict':true}";

    private TreeContradictions() {}

    static Stream<Arguments> all() {
        return Stream.concat(ofConstituencies(), Stream.concat(ofRules(), ofTypes()));
    }

    private static Stream<Arguments> ofConstituencies() {
        var first = "/constituencies/0";
        return Stream.of(
                refused(
                        "the shares of parts leave something over",
                        "shares-do-not-sum-to-1",
                        first + "/parts",
                        parts("1/2", "1/3")),
                refused(
                        "the shares of parts are together finer than 12 digits",
                        "shares-too-fine",
                        first + "/parts",
                        parts("1/1000000000000", "999999999999/1000000000000")),
                refused("a constituency has one part", "too-few-parts", first + "/parts", parts("1")),
                refused(
                        "a part has the identifier of a constituency elsewhere",
                        "twice",
                        first + "/parts/0/id",
                        parts("1/2", "1/2")
                                .andThen(c -> object(c, first + "/parts/0").put("id", "buyers"))),
                refused(
                        "a part does not say where its members are listed",
                        "missing",
                        first + "/parts/1/roll",
                        parts("1/2", "1/2")
                                .andThen(c -> object(c, first + "/parts/1").remove("roll"))),
                refused(
                        "members are listed both in a constituency and in its parts",
                        "members-belong-to-parts",
                        first,
                        parts("1/2", "1/2").andThen(c -> object(c, first).put("roll", "recorded"))),
                refused(
                        "no kind of organisation may join",
                        "nobody-can-join",
                        first + "/takes",
                        c -> object(c, first).putArray("takes")),
                refused("its tree is deeper than anybody could read", "nested-too-deeply", deep(6), c -> {
                    for (int depth = 0; depth < 6; depth++) {
                        divide(object(c, deep(depth).replaceAll("parts$", "parts/0")), "1/2", "1/2");
                    }
                }),
                refused("its parts are too many", "constituencies", first + "/parts", c -> {
                    var shares = new String[98];
                    Arrays.fill(shares, "1/98");
                    parts(shares).accept(c);
                }));
    }

    private static Stream<Arguments> ofRules() {
        return Stream.of(
                refused(
                        "a rule asks for more constituencies than there are",
                        "number-of-constituencies",
                        MAJORITY + "/number",
                        majority("{'rule':'for-some-constituencies','number':5,'holds':" + HALF + "}")),
                refused(
                        "a rule asks for no constituency at all",
                        "number-of-constituencies",
                        MAJORITY + "/number",
                        majority("{'rule':'for-some-constituencies','number':0,'holds':" + HALF + "}")),
                refused(
                        "a rule asks for nobody",
                        "number-of-heads",
                        MAJORITY + "/number",
                        majority("{'rule':'at-least','measure':'for','number':0}")),
                refused(
                        "a rule names a group that is not there",
                        "unknown-group",
                        MAJORITY + "/group",
                        majority("{'rule':'in-group','group':'women','holds':" + HALF + "}")),
                refused(
                        "a group takes part that is not there",
                        "unknown-group",
                        MAJORITY + "/group",
                        majority(
                                "{'rule':'participation','group':'women','measure':'present','share':'1/3','strict':false}")),
                refused(
                        "a group is sought inside another",
                        "group-inside-group",
                        MAJORITY + "/holds",
                        growers()
                                .andThen(majority("{'rule':'in-group','group':'growers','holds':"
                                        + "{'rule':'in-group','group':'growers','holds':" + HALF + "}}"))),
                refused(
                        "members are weighed",
                        "members-are-heads",
                        MAJORITY + "/of",
                        majority("{'rule':'threshold','measure':'for','of':'members','by':'weight',"
                                + "'share':'1/2','strict':true}")),
                refused(
                        "members are counted by group",
                        "members-are-heads",
                        MAJORITY + "/holds/of",
                        growers()
                                .andThen(majority("{'rule':'in-group','group':'growers','holds':"
                                        + "{'rule':'threshold','measure':'for','of':'good-standing','by':'heads',"
                                        + "'share':'1/2','strict':true}}"))),
                refused(
                        "a group is to have more than everything",
                        "more-than-everything",
                        MAJORITY + "/share",
                        growers()
                                .andThen(
                                        majority(
                                                "{'rule':'participation','group':'growers','measure':'present','share':'1','strict':true}"))),
                refused(
                        "a rule goes from one constituency into another",
                        "constituency-inside-constituency",
                        MAJORITY + "/holds",
                        majority("{'rule':'in-constituency','constituency':'farmers','holds':"
                                + "{'rule':'in-constituency','constituency':'buyers','holds':" + HALF + "}}")));
    }

    private static Stream<Arguments> ofTypes() {
        var safeguard = "{'id':'consent','name':'Consent','holds':" + HALF + "}";
        return Stream.of(
                refused(
                        "nobody may propose",
                        "nobody-may-propose",
                        TYPE + "/proposers",
                        proposers("{'observers':false}")),
                refused(
                        "no constituency may propose",
                        "nobody-may-propose",
                        TYPE + "/proposers/constituencies",
                        proposers("{'constituencies':[],'observers':true}")),
                refused(
                        "a constituency may propose that is not there",
                        "unknown-constituency",
                        TYPE + "/proposers/constituencies",
                        proposers("{'constituencies':['farmers','fishers']}")),
                refused(
                        "a class may propose that is not there",
                        "unknown-class",
                        TYPE + "/proposers/classes",
                        proposers("{'classes':['full']}")),
                refused(
                        "ballots can be changed where nobody casts one",
                        "changes-need-ballots",
                        TYPE + "/ballots",
                        c -> {
                            object(c, TYPE).set("ballots", quoted("{'changeable':true}"));
                            array(c, TYPE + "/ways").removeAll().add("meeting-count");
                        }),
                refused("ballots are secret where nobody casts one", "secrecy-needs-ballots", TYPE + "/ballots", c -> {
                    object(c, TYPE).set("ballots", quoted("{'secrecy':'secret'}"));
                    array(c, TYPE + "/ways").removeAll().add("meeting-count");
                }),
                refused(
                        "a casting vote tells how the chair voted in confidence",
                        "casting-vote-tells",
                        TYPE + "/tieBreak",
                        c -> {
                            object(c, TYPE)
                                    .put("tieBreak", "chair")
                                    .set("ballots", quoted("{'secrecy':'confidential'}"));
                        }),
                refused(
                        "a secret vote is counted by group",
                        "groups-tell-ballots",
                        TYPE,
                        growers()
                                .andThen(majority("{'rule':'in-group','group':'growers','holds':" + HALF + "}"))
                                .andThen(c -> {
                                    object(c, TYPE).set("ballots", quoted("{'secrecy':'secret'}"));
                                    array(c, TYPE + "/ways").removeAll().add("ballots");
                                })),
                refused(
                        "a deliberation lasts for no day",
                        "deliberation-days",
                        TYPE + "/deliberationDays",
                        c -> object(c, TYPE).put("deliberationDays", 0)),
                refused(
                        "a deliberation lasts for more than a year",
                        "deliberation-days",
                        TYPE + "/deliberationDays",
                        c -> object(c, TYPE).put("deliberationDays", 367)),
                refused(
                        "a holder of proxies votes for nobody",
                        "proxies-cap",
                        TYPE + "/proxies/cap",
                        proxies("{'cap':0,'override':true}")),
                refused(
                        "a holder of proxies votes for everybody",
                        "proxies-cap",
                        TYPE + "/proxies/cap",
                        proxies("{'cap':101,'override':true}")),
                refused(
                        "proxies are given where nobody casts a ballot",
                        "proxies-need-ballots",
                        TYPE + "/proxies",
                        proxies("{'cap':5,'override':true}")
                                .andThen(c ->
                                        array(c, TYPE + "/ways").removeAll().add("meeting-count"))),
                refused(
                        "a group has no members",
                        "nobody-in-group",
                        "/groups/0/kinds",
                        growers().andThen(c -> array(c, "/groups/0/kinds").removeAll())),
                refused("it has too many groups", "too-many-groups", "/groups", c -> {
                    for (int i = 0; i < 21; i++) {
                        c.withArray("/groups").add(group("g" + i));
                    }
                }),
                refused(
                        "two groups share an identifier",
                        "twice",
                        "/groups/1/id",
                        growers().andThen(c -> array(c, "/groups").add(group("growers")))),
                refused(
                        "a meeting is to count by groups",
                        "groups-need-ballots",
                        TYPE + "/ways",
                        growers().andThen(majority("{'rule':'in-group','group':'growers','holds':" + HALF + "}"))),
                refused(
                        "a safeguard stands before what nobody counts",
                        "safeguards-need-a-count",
                        TYPE + "/ways",
                        c -> {
                            object(c, TYPE).withArray("safeguards").add(quoted(safeguard));
                        }),
                refused("a charter is amended by a show of hands", "amendments-need-a-count", TYPE + "/ways", c -> {
                    object(c, TYPE).put("purpose", "amends-charter");
                }),
                refused(
                        "what each side weighs tells whose a secret ballot is",
                        "weight-tells-ballots",
                        TYPE + "/ballots",
                        weighing("{'by':'votes','most':5}").andThen(c -> {
                            object(c, TYPE).set("ballots", quoted("{'secrecy':'secret'}"));
                            array(c, TYPE + "/ways").removeAll().add("ballots");
                        })),
                refused(
                        "a meeting is to count what members weigh",
                        "weight-needs-ballots",
                        TYPE + "/ways",
                        weighing("{'by':'votes','most':5}")),
                refused(
                        "a member has no vote at all",
                        "votes-out-of-range",
                        WEIGHING + "/most",
                        weighing("{'by':'votes','most':0}")),
                refused(
                        "a member has more votes than anybody counts",
                        "votes-out-of-range",
                        WEIGHING + "/most",
                        weighing("{'by':'votes','most':1001}")),
                refused("votes have no end", "votes-out-of-range", WEIGHING + "/most", weighing("{'by':'votes'}")),
                refused(
                        "capital has votes",
                        "votes-out-of-range",
                        WEIGHING + "/most",
                        weighing("{'by':'capital','most':5}")),
                refused(
                        "a cap lets nobody have anything",
                        "cap-out-of-range",
                        WEIGHING + "/cap",
                        weighing("{'by':'capital','cap':'0'}")),
                refused(
                        "a cap caps nothing",
                        "cap-out-of-range",
                        WEIGHING + "/cap",
                        weighing("{'by':'capital','cap':'1'}")),
                refused(
                        "a cap is above the whole",
                        "cap-out-of-range",
                        WEIGHING + "/cap",
                        weighing("{'by':'capital','cap':'6/5'}")),
                refused(
                        "a cap is written too finely",
                        "cap-out-of-range",
                        WEIGHING + "/cap",
                        weighing("{'by':'capital','cap':'1/1000'}")),
                refused(
                        "somebody is excepted from no cap",
                        "nobody-excepted",
                        WEIGHING + "/uncapped",
                        weighing("{'by':'capital','uncapped':['cooperative']}")),
                refused(
                        "the body knows what members weigh, and the record does not",
                        "weighing-needs-a-roll",
                        WEIGHING,
                        weighing("{'by':'capital'}")
                                .andThen(c -> object(c, "/constituencies/0").put("roll", "kept-by-the-body"))),
                refused(
                        "the members of a group weigh differently",
                        "groups-are-counted-in-heads",
                        TYPE,
                        weighing("{'by':'votes','most':5}").andThen(growers()).andThen(c -> {
                            object(c, TYPE).putArray("ways").add("ballots");
                            object(c, TYPE)
                                    .withArray("safeguards")
                                    .add(quoted(
                                            "{'id':'g','name':'G','holds':{'rule':'in-group','group':'growers','holds':"
                                                    + HALF.replace("heads", "weight")
                                                    + "}}"));
                        })),
                refused(
                        "one head breaks a tie of weight",
                        "casting-vote-is-one-head",
                        TYPE + "/tieBreak",
                        weighing("{'by':'votes','most':5}").andThen(c -> {
                            object(c, TYPE)
                                    .put("tieBreak", "chair")
                                    .putArray("ways")
                                    .add("ballots");
                        })),
                refused("consent is to be counted", "consent-needs-a-declaration", TYPE + "/consent", c -> {
                    object(c, TYPE)
                            .put("consent", "blocks")
                            .withArray("ways")
                            .removeAll()
                            .add("meeting-count");
                }),
                refused("what consent alone decides has a majority", "nothing-is-counted", TYPE + "/consent", c -> {
                    object(c, TYPE)
                            .put("consent", "attached")
                            .withArray("ways")
                            .removeAll()
                            .add("declaration");
                }),
                refused("what consent or a vote decides has no majority", "missing", TYPE + "/majority", c -> {
                    object(c, TYPE)
                            .put("consent", "blocks")
                            .without("majority")
                            .withArray("ways")
                            .removeAll()
                            .add("declaration")
                            .add("meeting-count");
                }),
                refused("there are too many safeguards", "too-many-safeguards", TYPE + "/safeguards", c -> {
                    for (int i = 0; i < 21; i++) {
                        object(c, TYPE).withArray("safeguards").add(quoted(safeguard));
                    }
                }),
                refused("a safeguard's rule is left out", "missing", TYPE + "/safeguards/0/holds", c -> {
                    object(c, TYPE)
                            .withArray("safeguards")
                            .addObject()
                            .put("id", "one")
                            .put("name", "One");
                }),
                refused("a quorum is missed that is not there", "no-quorum-to-miss", TYPE + "/unmetQuorum", c -> {
                    object(c, TYPE).put("unmetQuorum", "lapsed").remove("quorum");
                }),
                refused("a second call without a quorum to miss", "second-call-without-quorum", SECOND, c -> {
                    object(c, TYPE).putObject("secondCall");
                    object(c, TYPE).remove("quorum");
                }),
                refused("a second call of what lapses", "lapsed-or-called-again", SECOND, c -> {
                    object(c, TYPE).put("unmetQuorum", "lapsed").putObject("secondCall");
                }));
    }

    private static final String WEIGHING = "/constituencies/0/weighing";

    private static Consumer<ObjectNode> weighing(String json) {
        return c -> object(c, "/constituencies/0").set("weighing", quoted(json));
    }

    private static String deep(int depth) {
        return "/constituencies/0" + "/parts/0".repeat(Math.max(0, depth - 1)) + (depth == 0 ? "" : "/parts");
    }

    private static Consumer<ObjectNode> parts(String... shares) {
        return c -> divide(object(c, "/constituencies/0"), shares);
    }

    private static void divide(ObjectNode constituency, String... shares) {
        constituency.remove("roll");
        for (int i = 0; i < shares.length; i++) {
            constituency
                    .withArray("parts")
                    .addObject()
                    .put("id", constituency.get("id").stringValue() + "-" + i)
                    .put("name", "Part " + i)
                    .put("share", shares[i])
                    .put("roll", "recorded");
        }
    }

    private static Consumer<ObjectNode> majority(String rule) {
        return c -> object(c, TYPE).set("majority", quoted(rule));
    }

    private static Consumer<ObjectNode> growers() {
        return c -> c.withArray("/groups").add(group("growers"));
    }

    private static Consumer<ObjectNode> proposers(String named) {
        return c -> object(c, TYPE).set("proposers", quoted(named));
    }

    private static Consumer<ObjectNode> proxies(String rules) {
        return c -> object(c, TYPE).set("proxies", quoted(rules));
    }

    private static JsonNode group(String id) {
        return quoted("{'id':'" + id + "','name':'Growers','kinds':['cooperative']}");
    }

    private static JsonNode quoted(String json) {
        return json(json.replace('\'', '"'));
    }
}
