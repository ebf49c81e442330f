package org.baraza.record.platform;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Holds a proposed charter against the one it would replace: that it changes something, and leaves no member without
/// a constituency. It asks nothing of who is a member now, so that an admission cannot come between adoption and force.
public final class AmendmentReview {
    private static final String MOVES = "/moves";

    private final Charter before;
    private final Charter after;
    private final Contradictions found = new Contradictions();

    private AmendmentReview(Charter before, Charter after) {
        this.before = before;
        this.after = after;
    }

    /// @param moves absent for none
    /// @return contradictions of the moves, placed from `/moves`
    public static List<Contradiction> of(Charter before, Charter after, @Nullable List<Move> moves) {
        var review = new AmendmentReview(before, after);
        review.found.expect(!before.equals(after), "nothing-changes", "", "this is the charter in force");
        review.moves(moves == null ? List.of() : moves);
        return review.found.found();
    }

    /// @throws ContradictoryCharter naming everything that is wrong with it
    public static void require(Charter before, Charter after, @Nullable List<Move> moves) {
        var contradictions = of(before, after, moves);
        if (!contradictions.isEmpty()) {
            throw new ContradictoryCharter(contradictions);
        }
    }

    private void moves(List<Move> moves) {
        var remain = after.leaves().stream().map(Charter.Constituency::id).collect(Collectors.toSet());
        var moved = new HashSet<String>();
        for (int i = 0; i < moves.size(); i++) {
            move(moves.get(i), MOVES + "/" + i, moved);
        }
        for (var one : before.leaves()) {
            found.expect(
                    remain.contains(one.id()) || moved.contains(one.id()),
                    "members-left-behind",
                    MOVES,
                    "the members of " + one.id() + " need a constituency that they belong to from then on");
        }
    }

    private void move(@Nullable Move move, String where, Set<String> moved) {
        if (!found.present(move, where)
                || move == null
                || !found.present(move.from(), where + "/from")
                || !found.present(move.to(), where + "/to")) {
            return;
        }
        var from = leaf(before, move.from());
        var to = leaf(after, move.to());
        found.expect(
                from != null && leaf(after, move.from()) == null,
                "nobody-moves",
                where + "/from",
                "no constituency that members belong to goes away under this identifier");
        found.expect(moved.add(move.from()), "twice", where + "/from", "its members move to one constituency");
        found.expect(
                to != null,
                "unknown-constituency",
                where + "/to",
                "members can belong to no constituency of this identifier");
        found.expect(
                from == null || to == null || takesThemAll(from, to),
                "takes-others",
                where + "/to",
                "it does not take every kind of organisation that the other one takes");
    }

    private static boolean takesThemAll(Charter.Constituency from, Charter.Constituency to) {
        return to.takes() == null || (from.takes() != null && to.takes().containsAll(from.takes()));
    }

    private static Charter.@Nullable Constituency leaf(Charter charter, String id) {
        return charter.leaves().stream()
                .filter(one -> Objects.equals(one.id(), id))
                .findFirst()
                .orElse(null);
    }
}
