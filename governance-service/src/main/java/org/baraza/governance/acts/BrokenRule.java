package org.baraza.governance.acts;

import java.util.Map;

/// An act would have broken a rule. Nothing was recorded.
public final class BrokenRule extends RuntimeException {
    private final transient NamedRule rule;
    private final transient Map<String, ?> facts;

    public BrokenRule(NamedRule rule) {
        this(rule, Map.of());
    }

    /// @param facts what the answer names besides
    public BrokenRule(NamedRule rule, Map<String, ?> facts) {
        super(rule.publicName() + ": " + rule.broken());
        this.rule = rule;
        this.facts = Map.copyOf(facts);
    }

    public NamedRule rule() {
        return rule;
    }

    public Map<String, ?> facts() {
        return facts;
    }
}
