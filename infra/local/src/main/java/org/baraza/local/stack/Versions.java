package org.baraza.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;

/// The versions of the parts that do not come as libraries, as the build wrote them down.
record Versions(String keycloak, String postgres) {
    static Versions read() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(Versions.class.getResourceAsStream("versions.properties"))) {
            properties.load(in);
        }
        return new Versions(of(properties, "keycloak"), of(properties, "postgres"));
    }

    private static String of(Properties properties, String name) {
        return Objects.requireNonNull(properties.getProperty(name), name);
    }
}
