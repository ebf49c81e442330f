package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;
import org.baraza.record.Fraction;

/// A rule of a charter: a value that composes, and that a tally either meets or does not.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.AllOf.class, name = "all-of"),
    @JsonSubTypes.Type(value = Rule.AnyOf.class, name = "any-of"),
    @JsonSubTypes.Type(value = Rule.ForEachConstituency.class, name = "for-each-constituency"),
    @JsonSubTypes.Type(value = Rule.ForSomeConstituencies.class, name = "for-some-constituencies"),
    @JsonSubTypes.Type(value = Rule.InConstituency.class, name = "in-constituency"),
    @JsonSubTypes.Type(value = Rule.InGroup.class, name = "in-group"),
    @JsonSubTypes.Type(value = Rule.Threshold.class, name = "threshold"),
    @JsonSubTypes.Type(value = Rule.AtLeast.class, name = "at-least"),
    @JsonSubTypes.Type(value = Rule.Participation.class, name = "participation")
})
public sealed interface Rule {
    /// Whether a threshold in it is measured against members rather than entries of the roll.
    default boolean countsMembers() {
        return switch (this) {
            case AllOf(var rules) -> rules.stream().anyMatch(Rule::countsMembers);
            case AnyOf(var rules) -> rules.stream().anyMatch(Rule::countsMembers);
            case ForEachConstituency(var holds) -> holds.countsMembers();
            case ForSomeConstituencies some -> some.holds().countsMembers();
            case InConstituency in -> in.holds().countsMembers();
            case InGroup in -> in.holds().countsMembers();
            case Threshold threshold -> threshold.of().countsMembers();
            case AtLeast _, Participation _ -> false;
        };
    }

    /// Whether a threshold in it is measured by the weight of the members of a group alone.
    default boolean weighsGroups() {
        return switch (this) {
            case AllOf(var rules) -> rules.stream().anyMatch(Rule::weighsGroups);
            case AnyOf(var rules) -> rules.stream().anyMatch(Rule::weighsGroups);
            case ForEachConstituency(var holds) -> holds.weighsGroups();
            case ForSomeConstituencies some -> some.holds().weighsGroups();
            case InConstituency in -> in.holds().weighsGroups();
            case InGroup in -> in.holds().countsWeight();
            case Threshold _, AtLeast _, Participation _ -> false;
        };
    }

    /// Whether a threshold in it is measured by weight.
    default boolean countsWeight() {
        return switch (this) {
            case AllOf(var rules) -> rules.stream().anyMatch(Rule::countsWeight);
            case AnyOf(var rules) -> rules.stream().anyMatch(Rule::countsWeight);
            case ForEachConstituency(var holds) -> holds.countsWeight();
            case ForSomeConstituencies some -> some.holds().countsWeight();
            case InConstituency in -> in.holds().countsWeight();
            case InGroup in -> in.holds().countsWeight();
            case Threshold threshold -> threshold.by() == Unit.WEIGHT;
            case AtLeast _, Participation _ -> false;
        };
    }

    /// The identifiers of the groups it speaks of.
    default Stream<String> groups() {
        return switch (this) {
            case AllOf(var rules) -> rules.stream().flatMap(Rule::groups);
            case AnyOf(var rules) -> rules.stream().flatMap(Rule::groups);
            case ForEachConstituency(var holds) -> holds.groups();
            case ForSomeConstituencies some -> some.holds().groups();
            case InConstituency in -> in.holds().groups();
            case InGroup in -> Stream.concat(Stream.of(in.group()), in.holds().groups());
            case Participation participation -> Stream.of(participation.group());
            case Threshold _, AtLeast _ -> Stream.empty();
        };
    }

    /// The participations in it, anywhere.
    default Stream<Participation> participations() {
        return switch (this) {
            case AllOf(var rules) -> rules.stream().flatMap(Rule::participations);
            case AnyOf(var rules) -> rules.stream().flatMap(Rule::participations);
            case ForEachConstituency(var holds) -> holds.participations();
            case ForSomeConstituencies some -> some.holds().participations();
            case InConstituency in -> in.holds().participations();
            case InGroup in -> in.holds().participations();
            case Participation participation -> Stream.of(participation);
            case Threshold _, AtLeast _ -> Stream.empty();
        };
    }

    record AllOf(List<Rule> rules) implements Rule {}

    record AnyOf(List<Rule> rules) implements Rule {}

    /// Must hold in each of the constituencies the body is made of, by itself; inside a constituency, in each of its
    /// parts. One without entries on the roll is left out.
    record ForEachConstituency(Rule holds) implements Rule {}

    /// Must hold in so many of them at least.
    record ForSomeConstituencies(int number, Rule holds) implements Rule {}

    /// @param constituency anywhere in the tree; inside a constituency, one within it
    record InConstituency(String constituency, Rule holds) implements Rule {}

    /// Counted among the members of a group alone.
    record InGroup(String group, Rule holds) implements Rule {}

    /// `measure / of`, counted by heads or weight, must be more than the share (strict) or at least it.
    record Threshold(Measure measure, Base of, Unit by, Fraction share, boolean strict) implements Rule {}

    /// So many heads at least.
    record AtLeast(Measure measure, int number) implements Rule {}

    /// Of the measure, by heads, the group must have more than the share (strict) or at least it.
    record Participation(String group, Attendance measure, Fraction share, boolean strict) implements Rule {}
}
