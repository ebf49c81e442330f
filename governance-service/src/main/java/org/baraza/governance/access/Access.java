package org.baraza.governance.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.baraza.record.membership.Office;

/// Who may use an operation. One that says nothing is refused to everybody, and fails the build.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    Level value();

    /// For [Level#OFFICE]: those that may; the first one the seat holds is the office acted in.
    Office[] offices() default {};

    /// Whether the act must name the version it is about, with `If-Match`.
    boolean version() default false;
}
