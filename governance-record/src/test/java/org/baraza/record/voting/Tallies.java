package org.baraza.record.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.baraza.record.Fraction;
import org.baraza.record.platform.Base;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.EmptyConstituency;
import org.baraza.record.platform.Measure;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.platform.Rule;
import org.baraza.record.platform.TieBreak;
import org.baraza.record.platform.Unit;
import org.baraza.record.platform.Visibility;
import org.baraza.record.platform.WayOfDeciding;
import org.jspecify.annotations.Nullable;

/// Small charters and tallies.
final class Tallies {
    private Tallies() {}

    /// A line in which everybody present voted.
    static CountLine line(String constituency, long inFavour, long against, long abstain, long entitled) {
        return new CountLine(constituency, inFavour, against, abstain, inFavour + against + abstain, entitled);
    }

    static Rule.Threshold threshold(Measure measure, Base of, Unit by, String share, boolean strict) {
        return new Rule.Threshold(measure, of, by, Fraction.parse(share), strict);
    }

    /// @param identifiersAndShares in turn
    static Charter charter(EmptyConstituency empty, String... identifiersAndShares) {
        var constituencies = new ArrayList<Charter.Constituency>();
        for (int i = 0; i < identifiersAndShares.length; i += 2) {
            constituencies.add(new Charter.Constituency(
                    identifiersAndShares[i],
                    identifiersAndShares[i],
                    Fraction.parse(identifiersAndShares[i + 1]),
                    RollKeeping.RECORDED));
        }
        return charter(empty, constituencies);
    }

    static Charter charter(EmptyConstituency empty, List<Charter.Constituency> constituencies) {
        return new Charter(
                Charter.SCHEMA,
                "UTC",
                Visibility.PUBLIC,
                "",
                empty,
                null,
                constituencies,
                null,
                List.of(),
                null,
                null,
                null);
    }

    static Decision decide(Charter charter, Rule majority, CountLine... tally) {
        return Decision.of(charter, decisionType(majority), List.of(tally));
    }

    /// One member, one vote.
    static Decision body(Rule majority, CountLine members) {
        return decide(charter(EmptyConstituency.STAYS_EMPTY, "members", "1"), majority, members);
    }

    static Charter.DecisionType decisionType(Rule majority) {
        return decisionType(majority, null);
    }

    /// More than half of the votes for and against; a lot where it is just half.
    static Charter.DecisionType byLot() {
        return decisionType(threshold(Measure.FOR, Base.FOR_AND_AGAINST, Unit.HEADS, "1/2", true), TieBreak.LOT);
    }

    private static Charter.DecisionType decisionType(Rule majority, @Nullable TieBreak tieBreak) {
        return new Charter.DecisionType(
                "type",
                "Type",
                null,
                Set.of(WayOfDeciding.MEETING_COUNT),
                null,
                null,
                null,
                null,
                null,
                null,
                majority,
                tieBreak,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
