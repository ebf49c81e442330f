package org.baraza.record.voting;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baraza.record.platform.Charter;
import org.baraza.record.platform.RollKeeping;
import org.baraza.record.platform.TieBreak;

/// What a vote of the past would have decided under a charter that is not in force. Nothing comes of it.
public sealed interface Trial {
    record Evaluated(Decision decision) implements Trial {}

    /// What was counted then does not say what would have been decided.
    ///
    /// @param concerning identifiers of what stands in the way
    record NotEvaluable(Reason reason, List<String> concerning) implements Trial {}

    /// Why a vote cannot be counted again under another charter.
    enum Reason {
        /// The other charter has no such kind of decision.
        NO_SUCH_TYPE,
        /// It divides the members otherwise than the count does.
        OTHER_CONSTITUENCIES,
        /// Its rules speak of groups that were not counted, or were others.
        OTHER_GROUPS,
        /// It measures by a roll that was not recorded.
        ROLL_NOT_RECORDED,
        /// It measures by members, who were not counted.
        MEMBERS_NOT_COUNTED,
        /// It shares a constituency's weight among its members otherwise than the count does.
        OTHER_WEIGHING,
        /// It chooses between options, or the vote did.
        ELECTION,
        /// It breaks a tie by the chair's vote, which is told only where it did so then.
        CHAIRS_VOTE_NOT_TOLD,
        /// It breaks a tie by lot, and none was drawn then.
        NO_LOT_DRAWN;

        /// The public name, in lower case with hyphens.
        @JsonValue
        public String publicName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param then the charter under which the vote was called
    /// @param other the charter that is tried
    /// @param call 2 where the vote was the second call
    static Trial of(Charter then, Charter other, String decisionType, int call, Tally tally) {
        var known = other.decisionType(decisionType);
        if (known == null) {
            return new NotEvaluable(Reason.NO_SUCH_TYPE, List.of(decisionType));
        }
        var type = known.atCall(call);
        var before = then.decisionType(decisionType);
        if (type.elects() || (before != null && before.elects())) {
            return new NotEvaluable(Reason.ELECTION, List.of(decisionType));
        }
        var unlike = new TreeSet<String>();
        var leaves = other.leaves().stream().map(Charter.Constituency::id).collect(Collectors.toSet());
        var counted = tally.lines().stream().map(CountLine::constituency).collect(Collectors.toSet());
        leaves.stream().filter(one -> !counted.contains(one)).forEach(unlike::add);
        counted.stream().filter(one -> !leaves.contains(one)).forEach(unlike::add);
        if (!unlike.isEmpty()) {
            return new NotEvaluable(Reason.OTHER_CONSTITUENCIES, List.copyOf(unlike));
        }
        var groups = type.groups().stream()
                .filter(group -> other.isPersonal(group)
                        ? !isToldOf(then, other, type, tally, group)
                        : !isCounted(then, other, tally, group))
                .toList();
        if (!groups.isEmpty()) {
            return new NotEvaluable(Reason.OTHER_GROUPS, groups);
        }
        var unlisted = tally.lines().stream()
                .filter(line -> line.entitled() == null
                        && Objects.requireNonNull(other.constituency(line.constituency()))
                                        .roll()
                                == RollKeeping.RECORDED)
                .map(CountLine::constituency)
                .toList();
        if (!unlisted.isEmpty()) {
            return new NotEvaluable(Reason.ROLL_NOT_RECORDED, unlisted);
        }
        var uncounted = tally.lines().stream()
                .filter(line -> line.members() == null)
                .map(CountLine::constituency)
                .toList();
        if (type.countsMembers() && !uncounted.isEmpty()) {
            return new NotEvaluable(Reason.MEMBERS_NOT_COUNTED, uncounted);
        }
        var reweighed = type.countsWeight()
                ? other.leaves().stream()
                        .filter(one -> one.weighing() != null && !isWeighed(then, one, tally))
                        .map(Charter.Constituency::id)
                        .toList()
                : List.<String>of();
        if (!reweighed.isEmpty()) {
            return new NotEvaluable(Reason.OTHER_WEIGHING, reweighed);
        }
        if (type.tieBreak() == TieBreak.CHAIR
                && tally.castingVote() == null
                && new Evaluation(other, tally).isTied(type.counted())) {
            return new NotEvaluable(Reason.CHAIRS_VOTE_NOT_TOLD, List.of());
        }
        if (type.tieBreak() == TieBreak.LOT
                && tally.lot() == null
                && new Evaluation(other, tally).isDivided(type.counted())) {
            return new NotEvaluable(Reason.NO_LOT_DRAWN, List.of());
        }
        return new Evaluated(Decision.of(other, type, tally));
    }

    private static boolean isWeighed(Charter then, Charter.Constituency after, Tally tally) {
        var before = then.constituency(after.id());
        return before != null
                && Objects.equals(before.weighing(), after.weighing())
                && tally.lines().stream()
                        .anyMatch(line -> line.constituency().equals(after.id()) && line.weight() != null);
    }

    /// Of people only what the rules asked then was counted, at the places that the charter had then.
    private static boolean isToldOf(Charter then, Charter other, Charter.DecisionType type, Tally tally, String group) {
        var told = tally.floors().stream().map(FloorLine::asked).toList();
        return other.constituencies().equals(then.constituencies())
                && Objects.equals(then.group(group), other.group(group))
                && Evaluation.asked(other, type, tally.lines()).stream()
                        .filter(one -> one.group().equals(group))
                        .allMatch(told::contains);
    }

    private static boolean isCounted(Charter then, Charter other, Tally tally, String group) {
        var before = then.group(group);
        var after = other.group(group);
        return before != null
                && after != null
                && before.kindsOfMembers().equals(after.kindsOfMembers())
                && tally.groups().stream().anyMatch(line -> line.group().equals(group));
    }
}
