package org.baraza.governance.acts;

import java.util.Locale;

/// A rule that acts must not break. Its name is public: the problem type of the answer and the key that screens
/// translate.
public interface NamedRule {
    String name();

    /// What happened, as a sentence.
    String broken();

    /// What the person can do now, as a sentence.
    String todo();

    /// @throws BrokenRule when the condition does not hold
    default void require(boolean condition) {
        if (!condition) {
            throw new BrokenRule(this);
        }
    }

    default String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
