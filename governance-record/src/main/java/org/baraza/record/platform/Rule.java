package org.baraza.record.platform;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.baraza.record.Fraction;

/// A rule of a charter: a value that composes, and that a tally either meets or does not.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.AllOf.class, name = "all-of"),
    @JsonSubTypes.Type(value = Rule.AnyOf.class, name = "any-of"),
    @JsonSubTypes.Type(value = Rule.ForEachConstituency.class, name = "for-each-constituency"),
    @JsonSubTypes.Type(value = Rule.InConstituency.class, name = "in-constituency"),
    @JsonSubTypes.Type(value = Rule.Threshold.class, name = "threshold")
})
public sealed interface Rule {
    record AllOf(List<Rule> rules) implements Rule {}

    record AnyOf(List<Rule> rules) implements Rule {}

    /// Must hold in each constituency by itself; one without seats is left out.
    record ForEachConstituency(Rule holds) implements Rule {}

    record InConstituency(String constituency, Rule holds) implements Rule {}

    /// `measure / of`, counted by heads or weight, must be more than the share (strict) or at least it.
    record Threshold(Measure measure, Base of, Unit by, Fraction share, boolean strict) implements Rule {}
}
