package org.baraza.record.voting;

import java.util.List;
import org.baraza.record.counting.Lot;
import org.jspecify.annotations.Nullable;

/// Everything that was counted in a vote, and that its outcome follows from.
///
/// @param lines one for each constituency that members belong to, in any order
/// @param groups of the groups that the decision type's rules name; one without a line counts as nobody
/// @param castingVote absent where the chair did not vote, or the charter gives the chair none
/// @param floors what was counted of groups of people, one for each time that a rule asks for it
/// @param lot drawn at the closing; absent where none was
public record Tally(
        List<CountLine> lines,
        List<GroupLine> groups,
        @Nullable CastingVote castingVote,
        List<FloorLine> floors,
        @Nullable Lot lot) {
    /// Where no rule speaks of people, and no lot was drawn.
    public Tally(List<CountLine> lines, List<GroupLine> groups, @Nullable CastingVote castingVote) {
        this(lines, groups, castingVote, List.of(), null);
    }

    public static Tally of(List<CountLine> lines) {
        return new Tally(lines, List.of(), null);
    }

    /// With one more voter, who is present and casts this vote.
    Tally andAlso(CastingVote vote) {
        var more = lines.stream()
                .map(line -> line.constituency().equals(vote.constituency()) ? with(line, vote.choice()) : line)
                .toList();
        return new Tally(more, groups, null, floors, null);
    }

    private static CountLine with(CountLine line, Choice choice) {
        return line.counting(
                line.inFavour() + (choice == Choice.FOR ? 1 : 0),
                line.against() + (choice == Choice.AGAINST ? 1 : 0),
                line.abstain(),
                line.present() + 1);
    }
}
