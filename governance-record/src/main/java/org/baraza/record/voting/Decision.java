package org.baraza.record.voting;

import java.util.ArrayList;
import java.util.List;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.Guards;
import org.baraza.record.platform.TieBreak;
import org.baraza.record.platform.UnmetQuorum;

/// What a tally decides under a charter, with its reasons. A function of its arguments and nothing
/// else: everybody who has the record can repeat it.
///
/// @param findings of the quorum, the majority, the casting vote where one was needed, and each
///     safeguard, in this order
public record Decision(Outcome outcome, List<Finding> findings) {

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
        var casting = tally.castingVote();
        if (type.tieBreak() == TieBreak.CHAIR && casting != null && evaluation.isTied(type.counted())) {
            var again = new Evaluation(charter, tally.andAlso(casting)).of(Part.TIE_BREAK, type.counted());
            findings.add(Finding.ofCastingVote(casting, again));
            adopted = again.holds();
        }
        var valid = valid(type, evaluation, adopted, findings);
        return new Decision(outcome(type, quorate, valid, adopted), List.copyOf(findings));
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
