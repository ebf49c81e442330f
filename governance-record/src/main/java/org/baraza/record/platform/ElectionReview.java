package org.baraza.record.platform;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reviews how a decision type chooses between options.
final class ElectionReview {
    private static final int MOST_SEATS = 100;
    private static final int MOST_FIGURE = 1000;
    private static final int MOST_CATEGORIES = 10;

    private final Contradictions found;

    ElectionReview(Contradictions found) {
        this.found = found;
    }

    void review(Charter.DecisionType type, String where) {
        var election = type.election();
        if (election == null || !found.present(election.method(), where + "/election/method")) {
            return;
        }
        found.expect(
                !type.ways().contains(WayOfDeciding.DECLARATION),
                "elections-need-a-count",
                where + "/ways",
                "options are chosen between by ballots or by a count in a meeting, and not by a declaration");
        if (type.ways().contains(WayOfDeciding.MEETING_COUNT)) {
            counted(election, where + "/election");
        }
        found.expect(
                type.majority() == null && type.tieBreak() == null && type.consent() == null,
                "elections-have-no-majority",
                where + "/election",
                "the method says who is elected: no majority, casting vote or consent is ever looked at");
        found.expect(
                type.purpose() == null,
                "elections-amend-nothing",
                where + "/purpose",
                "a charter is amended by adopting one text, not by choosing between options");
        attendance(type, where);
        number(
                election.seats(),
                MOST_SEATS,
                "election-seats",
                where + "/election/seats",
                "1 to 100 options are chosen");
        found.expect(
                !election.method().choosesOne() || election.seats() == null || election.seats() == 1,
                "election-seats",
                where + "/election/seats",
                "an instant run-off chooses one option");
        most(election, where + "/election");
        found.expect(
                election.unranked() == null || election.method().sharesRanks(),
                "nothing-unranked",
                where + "/election/unranked",
                "only methods that compare options in pairs or give points by rank ask what an unranked option is");
        // Weights add up to 1: the Scottish quota is whole, and both cut what a paper is worth after few decimals.
        found.expect(
                election.counts() == Unit.HEADS || !election.method().cutsDecimals(),
                "decimals-need-heads",
                where + "/election/by",
                "this method works with few decimals of one ballot: count heads, or choose meek");
        ties(election, where + "/election");
        reserved(election, where + "/election");
    }

    /// Two officers sign one figure for each option, and there are no ballots.
    private void counted(ElectionRules election, String where) {
        found.expect(
                election.method().isSummed(),
                "count-needs-sums",
                where + "/method",
                "a meeting counts one figure for each option: this method needs every ballot");
        found.expect(
                !election.drawsLots(),
                "lot-needs-ballots",
                where + "/ties",
                "a lot is drawn from the ballots that were cast: a count in a meeting has none");
        found.expect(
                election.counts() == Unit.HEADS,
                "weight-needs-ballots",
                where + "/by",
                "a count in a meeting is of heads, and does not say how much they weigh");
    }

    /// An election has no votes for and against that a quorum or a safeguard could be measured by.
    private void attendance(Charter.DecisionType type, String where) {
        found.expect(
                type.rules().allMatch(ElectionReview::countsAttendance),
                "elections-count-attendance",
                where,
                "in an election quorum and safeguards are measured by who is present among those entitled or members:"
                        + " nobody votes for or against");
    }

    private static boolean countsAttendance(@Nullable Rule rule) {
        return switch (rule) {
            // Reported by the review of rules.
            case null -> true;
            case Rule.AllOf(var rules) -> all(rules);
            case Rule.AnyOf(var rules) -> all(rules);
            case Rule.ForEachConstituency(var holds) -> countsAttendance(holds);
            case Rule.ForSomeConstituencies some -> countsAttendance(some.holds());
            case Rule.InConstituency in -> countsAttendance(in.holds());
            case Rule.InGroup in -> countsAttendance(in.holds());
            case Rule.Threshold threshold ->
                threshold.measure() == Measure.PRESENT
                        && threshold.of() != Base.FOR_AND_AGAINST
                        && threshold.of() != Base.VALID_VOTES;
            case Rule.AtLeast least -> least.measure() == Measure.PRESENT;
            case Rule.Participation participation -> participation.measure() != Attendance.VALID_VOTES;
        };
    }

    private static boolean all(@Nullable List<Rule> rules) {
        return rules == null || rules.stream().allMatch(ElectionReview::countsAttendance);
    }

    private void most(ElectionRules election, String where) {
        found.expect(
                (election.most() != null) == election.method().asksForMost(),
                "election-most",
                where + "/most",
                "block vote, score and points ask for a number, the other methods for none");
        number(election.most(), MOST_FIGURE, "election-most", where + "/most", "a number from 1 to 1000");
    }

    private void number(@Nullable Integer number, int most, String code, String where, String text) {
        found.expect(number == null || (number >= 1 && number <= most), code, where, text);
    }

    private void ties(ElectionRules election, String where) {
        var ties = election.tieBreaks();
        found.expect(
                ties.stream().allMatch(Objects::nonNull) && new HashSet<>(ties).size() == ties.size(),
                "ties-repeated",
                where + "/ties",
                "each way of resolving a tie is asked once");
        found.expect(
                !ties.contains(ElectionTie.LOT) || ties.getLast() == ElectionTie.LOT,
                "nothing-after-the-lot",
                where + "/ties",
                "a lot resolves every tie: it stands last");
        found.expect(
                !election.method().excludes() || ties.contains(ElectionTie.LOT),
                "a-count-must-end",
                where + "/ties",
                "where options are excluded one after the other, a tie that nothing resolves would end the count:"
                        + " a lot stands last");
        found.expect(
                !ties.contains(ElectionTie.PREVIOUS_ROUNDS) || election.method().excludes(),
                "no-rounds-before",
                where + "/ties",
                "this method has no rounds before the last");
    }

    private void reserved(ElectionRules election, String where) {
        var reserved = election.reserved();
        if (reserved == null) {
            return;
        }
        found.expect(
                election.method().isTransferable(),
                "reserved-seats-need-transfers",
                where + "/reserved",
                "seats are reserved in the single transferable vote");
        found.expect(
                !reserved.isEmpty() && reserved.size() <= MOST_CATEGORIES,
                "reserved-seats",
                where + "/reserved",
                "seats are reserved for 1 to 10 categories, or this is left out");
        if (!found.distinct(reserved, where + "/reserved", ElectionRules.ReservedSeat::id)) {
            return;
        }
        for (int i = 0; i < reserved.size(); i++) {
            category(election, reserved.get(i), where + "/reserved/" + i);
        }
        var least = reserved.stream()
                .flatMap(one -> Stream.ofNullable(one.least()))
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        found.expect(
                election.seats() == null || least <= election.seats(),
                "more-reserved-than-seats",
                where + "/reserved",
                "no more seats are reserved for a category than there are");
    }

    private void category(ElectionRules election, ElectionRules.ReservedSeat one, String where) {
        if (!found.named(one.id(), one.name(), where)) {
            return;
        }
        var least = one.least();
        var most = one.most();
        found.expect(
                (least != null || most != null)
                        && (least == null || (least >= 1 && least <= MOST_SEATS))
                        && (most == null || (most >= (least == null ? 0 : least) && most <= MOST_SEATS)),
                "reserved-seats",
                where,
                "at least 1 seat, or at most some number that is not smaller, or both");
        found.expect(
                election.seats() == null || most == null || most <= election.seats(),
                "more-reserved-than-seats",
                where + "/most",
                "no more seats are reserved for a category than there are");
    }
}
