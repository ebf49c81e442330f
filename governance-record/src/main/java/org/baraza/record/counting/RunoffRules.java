package org.baraza.record.counting;

import java.util.Set;
import org.baraza.record.Fraction;

/// How an instant run-off excludes candidates and when it ends.
///
/// @param batch candidates who together have fewer votes than the next one are excluded together
/// @param untilTwo the count goes on after somebody is elected, until two are left
/// @param majorityOfFirst half of the votes of the first round decides to the end, not half of those
///     still counting; of the last two the one with more is elected then
/// @param leastVotes who has fewer is excluded, before anybody else; 0 for nobody
/// @param cannotWin identifiers of candidates who stand for many, such as write-ins that nobody
///     declared: they are excluded first, and nobody is elected before
public record RunoffRules(
        boolean batch, boolean untilTwo, boolean majorityOfFirst, Fraction leastVotes, Set<String> cannotWin) {
    /// One after the other, until somebody has more than half of the votes still counting.
    public static final RunoffRules USUAL = new RunoffRules(false, false, false, Fraction.ZERO, Set.of());

    public RunoffRules {
        cannotWin = Set.copyOf(cannotWin);
    }

    public RunoffRules withBatch() {
        return new RunoffRules(true, untilTwo, majorityOfFirst, leastVotes, cannotWin);
    }

    public RunoffRules withUntilTwo() {
        return new RunoffRules(batch, true, majorityOfFirst, leastVotes, cannotWin);
    }

    public RunoffRules withMajorityOfFirst() {
        return new RunoffRules(batch, untilTwo, true, leastVotes, cannotWin);
    }

    public RunoffRules withLeastVotes(Fraction votes) {
        return new RunoffRules(batch, untilTwo, majorityOfFirst, votes, cannotWin);
    }

    public RunoffRules withoutChance(Set<String> candidates) {
        return new RunoffRules(batch, untilTwo, majorityOfFirst, leastVotes, candidates);
    }
}
