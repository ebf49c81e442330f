package org.baraza.record.platform;

import static org.baraza.record.platform.RollKeeping.KEPT_BY_THE_BODY;

import java.util.List;
import java.util.stream.Stream;
import org.baraza.record.Fraction;
import org.jspecify.annotations.Nullable;

/// The rules of decision types: that each can be applied where it stands, and can hold at all.
final class RuleReview {
    private static final int MOST_RULES = 200;
    private static final int DEEPEST_RULE = 16;

    private final Charter charter;
    private final Contradictions found;
    private int rules;

    RuleReview(Charter charter, Contradictions found) {
        this.charter = charter;
        this.found = found;
    }

    /// @return whether a group is spoken of
    boolean review(Rule rule, String where) {
        rule(rule, where, Scope.WHOLE, 1);
        return found.isEmpty() && rule.groups().findAny().isPresent();
    }

    /// Where a rule is applied.
    ///
    /// @param constituencies to each of these, by itself; to the whole body when there is none
    /// @param group whether among the members of a group alone
    private record Scope(List<Charter.Constituency> constituencies, boolean group) {
        static final Scope WHOLE = new Scope(List.of(), false);

        boolean isWhole() {
            return constituencies.isEmpty();
        }

        Stream<Charter.Constituency> leaves(Charter charter) {
            return (isWhole() ? charter.constituencies() : constituencies)
                    .stream().flatMap(one -> one.leaves().stream());
        }
    }

    private void rule(Rule rule, String where, Scope scope, int depth) {
        if (!found.present(rule, where)) {
            return;
        }
        found.expect(++rules != MOST_RULES + 1, "too-many-rules", where, "at most 200 rules");
        found.expect(depth <= DEEPEST_RULE, "nested-too-deeply", where, "rules nest at most 16 deep");
        if (rules > MOST_RULES || depth > DEEPEST_RULE) {
            return;
        }
        switch (rule) {
            case Rule.AllOf(var parts) -> parts(parts, where, scope, depth);
            case Rule.AnyOf(var parts) -> parts(parts, where, scope, depth);
            case Rule.ForEachConstituency(var holds) -> rule(holds, where + "/holds", inEach(scope, where), depth + 1);
            case Rule.ForSomeConstituencies(var number, var holds) -> {
                var each = inEach(scope, where);
                found.expect(
                        number >= 1 && number <= each.constituencies().size(),
                        "number-of-constituencies",
                        where + "/number",
                        "1 constituency at least, and no more than there are");
                rule(holds, where + "/holds", each, depth + 1);
            }
            case Rule.InConstituency(var id, var holds) ->
                rule(holds, where + "/holds", in(id, scope, where), depth + 1);
            case Rule.InGroup(var group, var holds) -> {
                group(group, scope, where);
                found.expect(
                        group == null || !charter.isPersonal(group),
                        "personal-groups-take-part",
                        where + "/group",
                        "it is counted how many of these people take part, and never how they vote");
                rule(holds, where + "/holds", new Scope(scope.constituencies(), true), depth + 1);
            }
            case Rule.Threshold threshold -> threshold(threshold, where, scope);
            case Rule.AtLeast least -> {
                found.present(least.measure(), where + "/measure");
                found.expect(least.number() >= 1, "number-of-heads", where + "/number", "1 at least");
            }
            case Rule.Participation participation -> participation(participation, where, scope);
        }
    }

    private void parts(List<Rule> parts, String where, Scope scope, int depth) {
        if (!found.present(parts, where + "/rules")) {
            return;
        }
        found.expect(!parts.isEmpty(), "empty-rule", where + "/rules", "at least one rule");
        for (int i = 0; i < parts.size(); i++) {
            rule(parts.get(i), where + "/rules/" + i, scope, depth + 1);
        }
    }

    private Scope inEach(Scope scope, String where) {
        var parts = scope.isWhole()
                ? charter.constituencies()
                : scope.constituencies().stream()
                        .flatMap(one -> one.parts() == null ? Stream.empty() : one.parts().stream())
                        .toList();
        var allHaveParts = scope.constituencies().stream().allMatch(one -> one.parts() != null);
        found.expect(
                allHaveParts,
                "constituency-inside-constituency",
                where,
                "already inside a constituency, which has no parts");
        return allHaveParts ? new Scope(parts, scope.group()) : scope;
    }

    private Scope in(@Nullable String id, Scope scope, String where) {
        var named = id == null ? null : charter.constituency(id);
        found.expect(
                named != null, "unknown-constituency", where + "/constituency", "no constituency has this identifier");
        if (named == null) {
            return scope;
        }
        found.expect(
                scope.constituencies().stream()
                        .allMatch(one -> one.withParts().skip(1).anyMatch(named::equals)),
                "constituency-inside-constituency",
                where,
                "already inside a constituency, which this one is no part of");
        return new Scope(List.of(named), scope.group());
    }

    private void group(@Nullable String id, Scope scope, String where) {
        found.expect(
                id != null && charter.group(id) != null,
                "unknown-group",
                where + "/group",
                "no group has this identifier");
        found.expect(!scope.group(), "group-inside-group", where, "already inside a group");
    }

    private void threshold(Rule.Threshold threshold, String where, Scope scope) {
        if (!found.present(threshold.measure(), where + "/measure")
                || !found.present(threshold.of(), where + "/of")
                || !found.present(threshold.by(), where + "/by")
                || !found.present(threshold.share(), where + "/share")) {
            return;
        }
        share(threshold.share(), threshold.strict(), where);
        found.expect(
                !threshold.of().countsMembers() || (threshold.by() == Unit.HEADS && !scope.group()),
                "members-are-heads",
                where + "/of",
                "members are counted in heads, and not by group");
        var needsRoll =
                threshold.of() == Base.ENTITLED || threshold.of().countsMembers() || threshold.by() == Unit.WEIGHT;
        found.expect(
                !needsRoll || scope.leaves(charter).noneMatch(one -> one.roll() == KEPT_BY_THE_BODY),
                "rule-needs-a-roll",
                where,
                "weight and entitlement can be measured only where the roll is recorded");
    }

    private void participation(Rule.Participation participation, String where, Scope scope) {
        group(participation.group(), scope, where);
        if (found.present(participation.measure(), where + "/measure")
                && found.present(participation.share(), where + "/share")) {
            share(participation.share(), participation.strict(), where);
        }
    }

    private void share(Fraction share, boolean strict, String where) {
        found.expect(
                share.compareTo(Fraction.ZERO) >= 0 && share.compareTo(Fraction.ONE) <= 0,
                "share-outside-0-to-1",
                where + "/share",
                "a share lies between 0 and 1");
        found.expect(
                !strict || !share.equals(Fraction.ONE),
                "more-than-everything",
                where + "/share",
                "more than everything can never be reached");
    }
}
