package org.baraza.governance.platform;

import org.baraza.governance.acts.NamedRule;

/// Rules of registering and founding.
public enum PlatformRule implements NamedRule {
    ORGANISATION_IS_REGISTERED(
            "No organisation with this identifier is registered.", "Register the organisation first."),
    FOUNDED_BY_REPRESENTATIVE(
            "Only the person who registered an organisation may found a platform for it.",
            "Ask that person to found it, or found it for an organisation of yours.");

    private final String broken;
    private final String todo;

    PlatformRule(String broken, String todo) {
        this.broken = broken;
        this.todo = todo;
    }

    @Override
    public String broken() {
        return broken;
    }

    @Override
    public String todo() {
        return todo;
    }
}
