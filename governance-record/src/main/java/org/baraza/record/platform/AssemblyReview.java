package org.baraza.record.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.baraza.record.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// How members meet: that notice can be given, that a quorum is one of those who are there, and
/// that there is a roll by which they can be counted.
final class AssemblyReview {
    private static final int LONGEST_IN_DAYS = 366;

    private final Charter charter;
    private final Contradictions found;
    private final RuleReview rules;

    AssemblyReview(Charter charter, Contradictions found) {
        this.charter = charter;
        this.found = found;
        this.rules = new RuleReview(charter, found);
    }

    void whole() {
        var assemblies = charter.assemblies();
        if (assemblies == null) {
            return;
        }
        found.expect(
                charter.leaves().stream().allMatch(one -> one.roll() == RollKeeping.RECORDED),
                "assemblies-need-a-roll",
                "/assemblies",
                "attendance can be recorded only where every constituency's roll is recorded");
        notice(assemblies.notice(), "/assemblies/notice");
        notice(assemblies.extraordinaryNotice(), "/assemblies/extraordinaryNotice");
        quorum(assemblies.quorum(), "/assemblies/quorum");
        secondCall(assemblies);
        var share = assemblies.requestShare();
        found.expect(
                share == null || (share.compareTo(Fraction.ZERO) > 0 && share.compareTo(Fraction.ONE) <= 0),
                "request-share",
                "/assemblies/requestShare",
                "more than no member, and at most all of them");
    }

    private void notice(AssemblyRules.@Nullable NoticeDays notice, String where) {
        if (notice == null) {
            return;
        }
        found.expect(
                notice.atLeast() >= 0 && notice.atLeast() <= LONGEST_IN_DAYS,
                "notice-days",
                where + "/atLeast",
                "0 to 366 days");
        var most = notice.atMost();
        found.expect(most == null || most <= LONGEST_IN_DAYS, "notice-days", where + "/atMost", "0 to 366 days");
        found.expect(
                most == null || most >= notice.atLeast(),
                "notice-order",
                where + "/atMost",
                "notice cannot be given at least so many days before and at most fewer");
    }

    private void secondCall(AssemblyRules assemblies) {
        var second = assemblies.secondCall();
        if (second == null) {
            return;
        }
        var where = "/assemblies/secondCall";
        found.expect(
                assemblies.quorum() != null,
                "second-assembly-without-quorum",
                where,
                "only an assembly that can miss a quorum is called a second time");
        quorum(second.quorum(), where + "/quorum");
        found.expect(
                second.isWritten() && isWithinAYear(second),
                "second-assembly-after",
                where + "/after",
                "an ISO-8601 duration such as P15D or PT1H, of at most 366 days");
    }

    private static boolean isWithinAYear(AssemblyRules.SecondAssembly second) {
        var later = Duration.between(Instant.EPOCH, second.earliest(Instant.EPOCH, "UTC"));
        return later.compareTo(Duration.ofDays(LONGEST_IN_DAYS)) <= 0;
    }

    private void quorum(@Nullable Rule quorum, String where) {
        if (quorum == null) {
            return;
        }
        var groups = rules.review(quorum, where);
        found.expect(
                !found.isEmpty() || !charter.weighs() || !quorum.countsWeight(),
                "weight-needs-ballots",
                where,
                "attendance is of heads, and does not say how much they weigh");
        found.expect(!groups, "attendance-knows-no-groups", where, "attendance does not say who belongs to a group");
        found.expect(
                !found.isEmpty() || speaksOfAttendance(quorum).allMatch(Boolean::booleanValue),
                "quorum-speaks-of-votes",
                where,
                "an assembly's quorum is of those present among those entitled: nobody has voted yet");
        found.expect(
                !found.isEmpty() || ReasonsSize.ofAssembly(charter, quorum) <= LedgerEntry.LARGEST_PAYLOAD,
                "too-many-reasons",
                where,
                "the quorum's finding would not fit into one entry of the record: fewer rules or constituencies");
    }

    private static Stream<Boolean> speaksOfAttendance(Rule rule) {
        return switch (rule) {
            case Rule.AllOf(var all) -> all.stream().flatMap(AssemblyReview::speaksOfAttendance);
            case Rule.AnyOf(var any) -> any.stream().flatMap(AssemblyReview::speaksOfAttendance);
            case Rule.ForEachConstituency(var holds) -> speaksOfAttendance(holds);
            case Rule.ForSomeConstituencies some -> speaksOfAttendance(some.holds());
            case Rule.InConstituency in -> speaksOfAttendance(in.holds());
            case Rule.InGroup in -> speaksOfAttendance(in.holds());
            case Rule.Threshold threshold ->
                Stream.of(threshold.measure() == Measure.PRESENT && threshold.of() == Base.ENTITLED);
            case Rule.AtLeast least -> Stream.of(least.measure() == Measure.PRESENT);
            case Rule.Participation _ -> Stream.of(true);
        };
    }
}
