package org.baraza.record.platform;

import static org.baraza.record.platform.CharterReviewTest.refused;
import static org.baraza.record.platform.Charters.array;
import static org.baraza.record.platform.Charters.json;
import static org.baraza.record.platform.Charters.object;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.node.ObjectNode;

/// What can be wrong with how a decision type chooses between options, and with its papers.
final class ElectionContradictions {
    private static final String TYPE = "/decisionTypes/0";
    private static final String ELECTION = TYPE + "/election";

    private ElectionContradictions() {}

    static Stream<Arguments> all() {
        return Stream.of(
                refused("an election has no method", "missing", ELECTION + "/method", election("{'seats':1}")),
                refused(
                        "an election is declared",
                        "elections-need-a-count",
                        TYPE + "/ways",
                        election("{'method':'plurality'}")
                                .andThen(c -> array(c, TYPE + "/ways").add("declaration"))),
                refused(
                        "a meeting counts rankings",
                        "count-needs-sums",
                        ELECTION + "/method",
                        inMeeting("{'method':'schulze'}")),
                refused(
                        "a meeting draws a lot",
                        "lot-needs-ballots",
                        ELECTION + "/ties",
                        inMeeting("{'method':'plurality','ties':['status-quo','lot']}")),
                refused(
                        "a meeting counts weight",
                        "weight-needs-ballots",
                        ELECTION + "/by",
                        inMeeting("{'method':'approval','by':'weight'}")),
                refused(
                        "Scottish ballots have weights",
                        "decimals-need-heads",
                        ELECTION + "/by",
                        election("{'method':'scottish-stv','by':'weight','ties':['lot']}")),
                refused(
                        "ballots of wigm have weights",
                        "decimals-need-heads",
                        ELECTION + "/by",
                        election("{'method':'wigm','by':'weight','ties':['lot']}")),
                refused(
                        "an election has a tie-break of majorities",
                        "elections-have-no-majority",
                        ELECTION,
                        election("{'method':'plurality'}")
                                .andThen(c -> object(c, TYPE).put("tieBreak", "chair"))),
                refused(
                        "an election amends the charter",
                        "elections-amend-nothing",
                        TYPE + "/purpose",
                        election("{'method':'plurality'}")
                                .andThen(c -> object(c, TYPE).put("purpose", "amends-charter"))),
                refused(
                        "an election's quorum counts votes for",
                        "elections-count-attendance",
                        TYPE,
                        election("{'method':'plurality'}")
                                .andThen(c -> object(c, TYPE).set("quorum", json("""
                                        {"rule":"all-of","rules":[{"rule":"threshold","measure":"for","of":"entitled",
                                         "by":"heads","share":"1/2","strict":true}]}""")))),
                refused(
                        "an election's quorum is a number of valid votes",
                        "elections-count-attendance",
                        TYPE,
                        election("{'method':'plurality'}")
                                .andThen(c -> object(c, TYPE).set("quorum", json("""
                                        {"rule":"at-least","measure":"valid-votes","number":3}""")))),
                refused(
                        "an election is for nothing",
                        "election-seats",
                        ELECTION + "/seats",
                        election("{'method':'plurality','seats':0}")),
                refused(
                        "a run-off chooses two",
                        "election-seats",
                        ELECTION + "/seats",
                        election("{'method':'instant-runoff','seats':2,'ties':['lot']}")),
                refused(
                        "points are shared out, and nobody says how many",
                        "election-most",
                        ELECTION + "/most",
                        election("{'method':'points'}")),
                refused(
                        "a method is given a number that it does not ask for",
                        "election-most",
                        ELECTION + "/most",
                        election("{'method':'approval','most':3}")),
                refused(
                        "a score goes up to nothing",
                        "election-most",
                        ELECTION + "/most",
                        election("{'method':'score','most':0}")),
                refused(
                        "a method without pairs says what is unranked",
                        "nothing-unranked",
                        ELECTION + "/unranked",
                        election("{'method':'plurality','unranked':'last'}")),
                refused(
                        "the same is asked twice about a tie",
                        "ties-repeated",
                        ELECTION + "/ties",
                        election("{'method':'plurality','ties':['lot','lot']}")),
                refused(
                        "something is asked after the lot",
                        "nothing-after-the-lot",
                        ELECTION + "/ties",
                        election("{'method':'plurality','ties':['lot','status-quo']}")),
                refused(
                        "a tie could end a count before it has come to an end",
                        "a-count-must-end",
                        ELECTION + "/ties",
                        election("{'method':'meek','ties':['previous-rounds']}")),
                refused(
                        "earlier rounds are asked for where there are none",
                        "no-rounds-before",
                        ELECTION + "/ties",
                        election("{'method':'schulze','ties':['previous-rounds']}")),
                refused(
                        "seats are reserved by a method that transfers nothing",
                        "reserved-seats-need-transfers",
                        ELECTION + "/reserved",
                        election("{'method':'plurality','reserved':[{'id':'women','name':'Women','least':1}]}")),
                refused(
                        "seats are reserved for nobody",
                        "reserved-seats",
                        ELECTION + "/reserved",
                        election("{'method':'meek','ties':['lot'],'reserved':[]}")),
                refused(
                        "a reserved seat is for at most fewer than at least",
                        "reserved-seats",
                        ELECTION + "/reserved/0",
                        election("{'method':'meek','ties':['lot'],'reserved':"
                                + "[{'id':'women','name':'Women','least':2,'most':1}]}")),
                refused(
                        "more seats are reserved than there are",
                        "more-reserved-than-seats",
                        ELECTION + "/reserved",
                        election("{'method':'meek','seats':2,'ties':['lot'],'reserved':"
                                + "[{'id':'women','name':'Women','least':3}]}")),
                refused("a count in a meeting takes papers", "paper-needs-ballots", TYPE + "/ballots", c -> {
                    object(c, TYPE).putArray("ways").add("meeting-count");
                    object(c, TYPE).set("ballots", json("{\"paper\":true}"));
                }),
                refused(
                        "clerks read secret ballots",
                        "clerks-read-papers",
                        TYPE + "/ballots",
                        c -> object(c, TYPE).set("ballots", json("{\"paper\":true,\"secrecy\":\"secret\"}"))),
                refused(
                        "more seats may be had than there are",
                        "more-reserved-than-seats",
                        ELECTION + "/reserved/0/most",
                        election("{'method':'meek','seats':2,'ties':['lot'],'reserved':"
                                + "[{'id':'women','name':'Women','most':3}]}")));
    }

    private static Consumer<ObjectNode> inMeeting(String rules) {
        return election(rules).andThen(c -> array(c, TYPE + "/ways").add("meeting-count"));
    }

    /// Instead of what else the decision type would be decided by.
    private static Consumer<ObjectNode> election(String rules) {
        return c -> {
            var type = object(c, TYPE);
            type.remove("majority");
            type.remove("quorum");
            type.remove("safeguards");
            type.remove("secondCall");
            type.putArray("ways").add("ballots");
            type.set("election", json(rules.replace('\'', '"')));
        };
    }
}
