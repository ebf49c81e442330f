package org.baraza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.baraza.local.client.Servers;
import org.baraza.local.stack.Secrets;
import org.baraza.local.stack.StackAddresses;
import org.baraza.local.stack.StackFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Which servers a tool talks to, and with which accounts: those of the local stack, or others that are all named.
final class ServerOptions {
    @Mixin
    private DataOption data = new DataOption();

    @ArgGroup(exclusive = false)
    private @Nullable External external;

    /// Servers that this launcher does not run.
    private static final class External {
        @Option(names = "--issuer", required = true, paramLabel = "URL", description = "issuer: a Keycloak realm")
        private String issuer = "";

        @Option(names = "--governance", required = true, paramLabel = "URL", description = "governance-service")
        private String governance = "";

        @Option(names = "--query", required = true, paramLabel = "URL", description = "query-service")
        private String query = "";

        @Option(
                names = "--credentials",
                required = true,
                paramLabel = "FILE",
                description = "JSON object of passwords by account: chair and secretary, and others to be seated")
        private Path credentials = Path.of("");
    }

    Servers servers() throws IOException {
        return external == null
                ? Servers.of(StackAddresses.of(data.directory()))
                : new Servers(external.issuer, external.governance, external.query);
    }

    /// Passwords by name of the account.
    Map<String, String> accounts() throws IOException {
        if (external == null) {
            return Secrets.of(data.directory())
                    .orElseThrow(() -> new StackFailure("There are no accounts yet; ./baraza up makes them"))
                    .accounts();
        }
        try {
            return JsonMapper.builder()
                    .build()
                    .readValue(Files.readString(external.credentials), new TypeReference<Map<String, String>>() {});
        } catch (JacksonException e) {
            throw new StackFailure(external.credentials + " is no JSON object of passwords", e);
        }
    }
}
