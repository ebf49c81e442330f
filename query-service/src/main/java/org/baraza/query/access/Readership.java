package org.baraza.query.access;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the record says of who may read a platform.
@FunctionalInterface
public interface Readership {
    /// @param person of the reader, looked up only when it matters; gives null for somebody unknown
    /// @return false as well when there is no such platform
    boolean mayRead(UUID platform, Supplier<@Nullable String> person);
}
