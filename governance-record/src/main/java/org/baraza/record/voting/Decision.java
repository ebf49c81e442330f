package org.baraza.record.voting;

import java.util.ArrayList;
import java.util.List;
import org.baraza.record.counting.Candidate;
import org.baraza.record.counting.Lot;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Guards;
import org.baraza.record.platform.UnmetQuorum;
import org.jspecify.annotations.Nullable;

/// What a tally decides under a charter, with its reasons. A function of its arguments and nothing
/// else: everybody who has the record can repeat it.
///
/// @param findings of the quorum, the majority, the casting vote or the lot where one was needed,
///     and each safeguard, in this order
public record Decision(Outcome outcome, List<Finding> findings) {
    private static final Candidate FOR = side(Choice.FOR);
    private static final Candidate AGAINST = side(Choice.AGAINST);

    private static Candidate side(Choice choice) {
        return new Candidate(choice.publicName(), choice.publicName());
    }

    /// @throws NullPointerException where nothing is ever counted, because consent alone decides,
    /// and in elections
    /// @throws IllegalArgumentException when a constituency has no line or two, or a line has no
    /// constituency
    public static Decision of(Charter charter, Charter.DecisionType type, Tally tally) {
        var evaluation = new Evaluation(charter, tally);
        var findings = new ArrayList<Finding>();
        var quorate = quorate(type, evaluation, findings);
        var majority = evaluation.of(Part.MAJORITY, type.counted());
        findings.add(majority);
        var adopted = majority.holds();
        var tieBreak = tieBreak(charter, type, tally, evaluation);
        if (tieBreak != null) {
            findings.add(tieBreak);
            adopted = tieBreak.holds();
        }
        var valid = valid(type, evaluation, adopted, findings);
        return new Decision(outcome(type, quorate, valid, adopted), List.copyOf(findings));
    }

    /// @return absent where there is no tie, or nothing known that breaks it
    private static @Nullable Finding tieBreak(
            Charter charter, Charter.DecisionType type, Tally tally, Evaluation evaluation) {
        var casting = tally.castingVote();
        var lot = tally.lot();
        return switch (type.tieBreak()) {
            case null -> null;
            case STATUS_QUO -> null;
            case CHAIR -> {
                if (casting == null || !evaluation.isTied(type.counted())) {
                    yield null;
                }
                var again = new Evaluation(charter, tally.andAlso(casting)).of(Part.TIE_BREAK, type.counted());
                yield Finding.ofCastingVote(casting, again);
            }
            case LOT ->
                lot == null || !evaluation.isDivided(type.counted())
                        ? null
                        : Finding.ofLot(drawn(lot).getFirst());
        };
    }

    /// The two sides of a tie in the order in which a lot draws them, under the identifiers `for` and
    /// `against`. The first one has its way.
    public static List<Choice> drawn(Lot lot) {
        return lot.draw(List.of(FOR, AGAINST)).stream()
                .map(side -> side.equals(FOR) ? Choice.FOR : Choice.AGAINST)
                .toList();
    }

    /// Of an election: adopted where somebody is elected, whose election the quorum and the
    /// safeguards let stand.
    ///
    /// @throws IllegalArgumentException when a constituency has no line or two, or a line has no
    /// constituency
    public static Decision ofElection(Charter charter, Charter.DecisionType type, Tally tally, boolean somebody) {
        var evaluation = new Evaluation(charter, tally);
        var findings = new ArrayList<Finding>();
        var quorate = quorate(type, evaluation, findings);
        var valid = valid(type, evaluation, somebody, findings);
        return new Decision(outcome(type, quorate, valid, somebody), List.copyOf(findings));
    }

    private static boolean quorate(Charter.DecisionType type, Evaluation evaluation, List<Finding> findings) {
        if (type.quorum() == null) {
            return true;
        }
        var quorum = evaluation.of(Part.QUORUM, type.quorum());
        findings.add(quorum);
        return quorum.holds();
    }

    private static boolean valid(
            Charter.DecisionType type, Evaluation evaluation, boolean adopted, List<Finding> findings) {
        var valid = true;
        if (type.safeguards() != null) {
            for (var safeguard : type.safeguards()) {
                var finding = evaluation.of(Part.SAFEGUARD, safeguard.holds());
                findings.add(Finding.ofSafeguard(safeguard.id(), finding));
                valid &= finding.holds() || (safeguard.guards() == Guards.ADOPTION && !adopted);
            }
        }
        return valid;
    }

    /// Where nothing but the lines of the constituencies was counted.
    public static Decision of(Charter charter, Charter.DecisionType type, List<CountLine> lines) {
        return of(charter, type, Tally.of(lines));
    }

    private static Outcome outcome(Charter.DecisionType type, boolean quorate, boolean valid, boolean adopted) {
        if (!quorate) {
            return type.unmetQuorum() == UnmetQuorum.LAPSED ? Outcome.LAPSED : Outcome.NOT_VALID;
        }
        if (!valid) {
            return Outcome.NOT_VALID;
        }
        return adopted ? Outcome.ADOPTED : Outcome.REJECTED;
    }
}
