package org.baraza.record.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All methods of counting, by their public names.
public final class CountingMethods {
    private static final List<CountingMethod> ALL = all();
    /// What people call some of them.
    private static final Map<String, String> ALSO = Map.of(
            "irv", "instant-runoff",
            "alternative-vote", "instant-runoff",
            "first-past-the-post", "plurality",
            "scottish", "scottish-stv");

    private CountingMethods() {}

    private static List<CountingMethod> all() {
        var all = new ArrayList<CountingMethod>();
        all.add(new Plurality());
        all.add(new TwoRound());
        all.add(new Approval(null));
        for (var points : Borda.Points.values()) {
            all.add(new Borda(points));
        }
        all.add(InstantRunoff.USUAL);
        all.add(new InstantRunoff(RunoffRules.USUAL.withBatch()));
        all.addAll(TransferableVote.all());
        for (var strength : Strength.values()) {
            all.add(new Schulze(strength));
            all.add(new RankedPairs(strength));
        }
        for (var worst : Minimax.Worst.values()) {
            all.add(new Minimax(worst));
        }
        all.add(new Copeland());
        return List.copyOf(all);
    }

    /// The public names, in the order in which methods are explained.
    public static List<String> names() {
        return ALL.stream().map(CountingMethod::name).toList();
    }

    /// The method of a public name, or of what people call it, such as `irv`.
    public static Optional<CountingMethod> named(String name) {
        var known = ALSO.getOrDefault(name, name);
        return ALL.stream().filter(one -> one.name().equals(known)).findFirst();
    }
}
