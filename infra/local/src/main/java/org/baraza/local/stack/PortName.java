package org.baraza.local.stack;

import java.util.Locale;

/// The ports of the stack, all on 127.0.0.1.
public enum PortName {
    UI(8080, "query-service, which serves the pages too"),
    UI_MANAGEMENT(8090, "query-service's management"),
    GOVERNANCE(8081, "governance-service"),
    GOVERNANCE_MANAGEMENT(8091, "governance-service's management"),
    KEYCLOAK(8082, "Keycloak"),
    KEYCLOAK_MANAGEMENT(8092, "Keycloak's management"),
    POSTGRES(15432, "PostgreSQL"),
    KAFKA(19092, "the Kafka broker"),
    KAFKA_CONTROLLER(19093, "the Kafka controller"),
    MONGO(27027, "the MongoDB wire server");

    private final int usual;
    private final String holder;

    PortName(int usual, String holder) {
        this.usual = usual;
        this.holder = holder;
    }

    /// The port when nothing else is said.
    public int usual() {
        return usual;
    }

    /// Who listens there, for people.
    public String holder() {
        return holder;
    }

    /// The name in files and JSON, such as `ui-management`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The option of the command line, such as `--port-ui-management`.
    public String option() {
        return "--port-" + label();
    }

    /// The environment variable, such as `BARAZA_PORT_UI_MANAGEMENT`.
    public String variable() {
        return "BARAZA_PORT_" + name();
    }
}
