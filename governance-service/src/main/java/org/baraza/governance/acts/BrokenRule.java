package org.baraza.governance.acts;

/// An act would have broken a rule. Nothing was recorded.
public final class BrokenRule extends RuntimeException {
    private final transient NamedRule rule;

    public BrokenRule(NamedRule rule) {
        super(rule.publicName() + ": " + rule.broken());
        this.rule = rule;
    }

    public NamedRule rule() {
        return rule;
    }
}
