package org.baraza.record.platform;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How much room the tally and the reasons of an outcome may take in the record. A charter whose outcomes do not fit
/// into one entry would call votes that nobody could ever close.
final class ReasonsSize {
    /// Of a finding's or line's JSON without identifiers and figures; measured, and rounded up.
    private static final int FRAME = 230;

    /// Of a whole number of heads.
    private static final int DIGITS = 9;

    /// Of the numerator or denominator of a share that belongs to one constituency.
    private static final int FIGURE = 24;

    /// Of the numerator or denominator of a part of a constituency whose entries weigh
    /// differently.
    private static final int WEIGHED = 60;

    private final Charter charter;

    private ReasonsSize(Charter charter) {
        this.charter = charter;
    }

    /// In bytes, at the most.
    static int of(Charter charter, Charter.DecisionType type) {
        var size = new ReasonsSize(charter);
        var second = type.secondCall();
        var quorums = Stream.of(type.quorum(), second == null ? null : second.quorum())
                .filter(Objects::nonNull)
                .mapToInt(quorum -> size.of(quorum, null));
        var safeguards = type.safeguards();
        var majority = type.majority() == null ? 0 : size.of(type.majority(), null);
        return FRAME
                + size.lines()
                + quorums.max().orElse(0)
                + majority
                + tieBreak(type.tieBreak(), majority)
                + (safeguards == null
                        ? 0
                        : safeguards.stream()
                                .mapToInt(one -> FRAME + one.id().length() + size.of(one.holds(), null))
                                .sum());
    }

    /// Of a casting vote with the majority that it makes; of a lot the finding and its three hashes.
    private static int tieBreak(@Nullable TieBreak tieBreak, int majority) {
        return switch (tieBreak) {
            case null -> 0;
            case STATUS_QUO -> 0;
            case CHAIR -> FRAME + majority;
            case LOT -> 2 * FRAME;
        };
    }

    /// Of an assembly's quorum, with its attendance, in bytes at the most.
    static int ofAssembly(Charter charter, Rule quorum) {
        var size = new ReasonsSize(charter);
        return FRAME + size.lines() + size.of(quorum, null);
    }

    /// Of every constituency, and of every group in each.
    private int lines() {
        var groups = charter.groups() == null
                ? List.<Charter.Group>of()
                : charter.groups().stream().filter(group -> !group.ofPeople()).toList();
        return charter.leaves().stream()
                .mapToInt(leaf -> line(leaf)
                        + groups.stream()
                                .mapToInt(group -> line(leaf) + group.id().length())
                                .sum())
                .sum();
    }

    private static int line(Charter.Constituency leaf) {
        return FRAME / 2
                + 5 * DIGITS
                + leaf.id().length()
                + (leaf.weighing() == null ? 0 : FRAME / 2 + 4 * 2 * WEIGHED);
    }

    /// @param inside the constituency in which the rule is applied; absent for the whole body
    private int of(Rule rule, Charter.@Nullable Constituency inside) {
        var frame = FRAME + (inside == null ? 0 : inside.id().length());
        return switch (rule) {
            case Rule.AllOf(var parts) -> frame + all(parts, inside);
            case Rule.AnyOf(var parts) -> frame + all(parts, inside);
            case Rule.ForEachConstituency(var holds) -> frame + inEach(holds, inside);
            case Rule.ForSomeConstituencies one -> frame + inEach(one.holds(), inside);
            case Rule.InConstituency(var id, var holds) -> frame + id.length() + of(holds, charter.constituency(id));
            case Rule.InGroup(var group, var holds) ->
                frame + group.length() * (1 + findings(holds)) + of(holds, inside);
            // Rolls of unlike sizes meet in one denominator, which grows with each of them.
            case Rule.Threshold threshold ->
                frame
                        + 4
                                * (FIGURE
                                        + (threshold.by() == Unit.WEIGHT
                                                ? leaves(inside) * DIGITS + weighed(inside) * WEIGHED
                                                : 0));
            case Rule.AtLeast _ -> frame + 2 * FIGURE;
            // Of people there is also the line in the tally that the finding repeats.
            case Rule.Participation participation ->
                (frame + participation.group().length() + 4 * FIGURE)
                        * (charter.isPersonal(participation.group()) ? 2 : 1);
        };
    }

    private int all(List<Rule> rules, Charter.@Nullable Constituency inside) {
        return rules.stream().mapToInt(one -> of(one, inside)).sum();
    }

    private int inEach(Rule holds, Charter.@Nullable Constituency inside) {
        var each = inside == null ? charter.constituencies() : inside.parts();
        return each == null ? 0 : each.stream().mapToInt(one -> of(holds, one)).sum();
    }

    private int leaves(Charter.@Nullable Constituency inside) {
        return (inside == null ? charter.leaves() : inside.leaves()).size();
    }

    private int weighed(Charter.@Nullable Constituency inside) {
        return (inside == null ? charter.leaves() : inside.leaves())
                .stream().filter(one -> one.weighing() != null).toList().size();
    }

    /// How many of them a rule inside a group leaves, each of which repeats the group, at the most.
    private int findings(Rule rule) {
        return switch (rule) {
            case Rule.AllOf(var parts) ->
                1 + parts.stream().mapToInt(this::findings).sum();
            case Rule.AnyOf(var parts) ->
                1 + parts.stream().mapToInt(this::findings).sum();
            case Rule.ForEachConstituency(var holds) -> 1 + anywhere() * findings(holds);
            case Rule.ForSomeConstituencies one -> 1 + anywhere() * findings(one.holds());
            case Rule.InConstituency one -> 1 + findings(one.holds());
            case Rule.InGroup one -> 1 + findings(one.holds());
            case Rule.Threshold _, Rule.AtLeast _, Rule.Participation _ -> 1;
        };
    }

    private int anywhere() {
        return Math.toIntExact(charter.tree().count());
    }
}
