package org.baraza.governance.persons;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An organisation or a platform, with the public name it has.
@Schema(name = "NamedBody")
record Body(
        @Schema(requiredMode = REQUIRED, format = "uuid") String id,
        @Nullable String name) {
    static @Nullable Body of(@Nullable String id, @Nullable String name) {
        return id == null ? null : new Body(id, name);
    }
}
