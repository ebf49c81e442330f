package org.baraza.governance.persons;

import org.baraza.governance.acts.NamedRule;

/// Rules of the person register.
enum PersonRule implements NamedRule {
    ERASURE_IS_AS_SHOWN(
            409,
            "You hold a seat that was not among those you were shown.",
            "Look again at what the erasure ends, and confirm that."),
    CURSOR_IS_OF_THIS_LIST(400, "The cursor is not one that this list gave out.", "Begin at the first page.");

    private final int status;
    private final String broken;
    private final String todo;

    PersonRule(int status, String broken, String todo) {
        this.status = status;
        this.broken = broken;
        this.todo = todo;
    }

    @Override
    public int status() {
        return status;
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
