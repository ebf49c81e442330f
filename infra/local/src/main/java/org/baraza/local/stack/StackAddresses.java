package org.baraza.local.stack;

import java.io.IOException;
import java.util.Map;

/// Where the parts of a stack are found. For the tools that talk to a running stack as any other client would.
public record StackAddresses(Ports ports) {
    /// The audience that both services expect in access tokens.
    public static final String AUDIENCE = "baraza";

    /// The Keycloak client with direct access grants, for command line tools.
    public static final String COMMAND_LINE_CLIENT = "baraza-cli";

    /// The addresses of the stack that was last started in the directory.
    ///
    /// @throws StackFailure when none was
    public static StackAddresses of(DataDirectory data) throws IOException {
        if (!data.exists()) {
            throw new StackFailure("No stack was started in " + data.root() + "; start one with ./baraza up");
        }
        return new StackAddresses(Ports.choose(Map.of(), Map.of(), data.rememberedPorts()));
    }

    /// The origin of the pages, which is query-service's too.
    public String ui() {
        return origin(PortName.UI);
    }

    public String governance() {
        return origin(PortName.GOVERNANCE);
    }

    public String uiManagement() {
        return origin(PortName.UI_MANAGEMENT);
    }

    public String governanceManagement() {
        return origin(PortName.GOVERNANCE_MANAGEMENT);
    }

    public String keycloak() {
        return origin(PortName.KEYCLOAK);
    }

    public String keycloakManagement() {
        return origin(PortName.KEYCLOAK_MANAGEMENT);
    }

    public String issuer() {
        return keycloak() + "/realms/baraza";
    }

    public String tokenEndpoint() {
        return issuer() + "/protocol/openid-connect/token";
    }

    public String postgres() {
        return "jdbc:postgresql://127.0.0.1:" + ports.of(PortName.POSTGRES) + "/baraza";
    }

    public String kafka() {
        return "127.0.0.1:" + ports.of(PortName.KAFKA);
    }

    public String mongo() {
        return "mongodb://127.0.0.1:" + ports.of(PortName.MONGO) + "/baraza";
    }

    private String origin(PortName name) {
        return "http://127.0.0.1:" + ports.of(name);
    }
}
