package org.baraza.governance.acts;

import java.util.Locale;
import java.util.Map;

/// A rule that acts must not break. Its name is public: the problem type of the answer and the key
/// that screens translate.
public interface NamedRule {
    String name();

    /// The status of the answer: mostly, that the act goes against what is there.
    default int status() {
        return 409;
    }

    /// What happened, as a sentence.
    String broken();

    /// What the person can do now, as a sentence.
    String todo();

    /// @throws BrokenRule when the condition does not hold
    default void require(boolean condition) {
        require(condition, Map.of());
    }

    /// @param facts what the answer names besides, such as the objections that stand in the way
    /// @throws BrokenRule when the condition does not hold
    default void require(boolean condition, Map<String, ?> facts) {
        if (!condition) {
            throw new BrokenRule(this, facts);
        }
    }

    default String publicName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
