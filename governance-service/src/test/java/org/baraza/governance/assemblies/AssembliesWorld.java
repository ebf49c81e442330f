package org.baraza.governance.assemblies;

import java.util.stream.Stream;

/// What votes need of assemblies.
public final class AssembliesWorld {
    private AssembliesWorld() {}

    public static Stream<Class<?>> parts() {
        return Stream.of(AssemblyRegister.class, Sessions.class);
    }
}
