package org.baraza.query.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may use an operation. An operation without it is refused to everybody.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {
    Level value();

    /// The levels, as published in the interface's description under `x-access`.
    enum Level {
        /// Anybody.
        PUBLIC("public"),
        /// Whoever may read the platform named in the address: anybody where its charter is public, otherwise the
        /// holder of a seat there. Everybody else gets the answer for what does not exist.
        READER("reader");

        private final String publicName;

        Level(String publicName) {
            this.publicName = publicName;
        }

        public String publicName() {
            return publicName;
        }
    }
}
