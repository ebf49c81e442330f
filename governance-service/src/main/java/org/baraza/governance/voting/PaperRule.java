package org.baraza.governance.voting;

import org.baraza.governance.acts.NamedRule;

/// Rules of papers.
public enum PaperRule implements NamedRule {
    CHARTER_ALLOWS_PAPER(
            "The charter does not let members vote on paper in decisions of this type. Nothing was entered.",
            "Ask the member to cast the ballot, or to give a proxy where the charter knows them.");

    private final String broken;
    private final String todo;

    PaperRule(String broken, String todo) {
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
