package org.baraza.governance.acts;

/// The rules of the frame itself.
public enum FrameRule implements NamedRule {
    IDEMPOTENCY_KEY_REUSED(
            "This key was used before, for another act.", "Send the act again with a new key, if it is a new act."),
    IDENTIFIER_IS_TAKEN("Something with this identifier exists already.", "Send the act again with a new key."),
    ENTRY_TOO_LARGE("The entry would be larger than an entry of the record may be.", "Shorten it, or divide it.");

    private final String broken;
    private final String todo;

    FrameRule(String broken, String todo) {
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
