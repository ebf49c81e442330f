package org.baraza.local.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;

/// The public API of one Baraza.
public final class Api {
    /// Long enough for a part that died to be started again.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration CONNECTING = Duration.ofSeconds(5);

    private final Servers servers;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    public Api(Servers servers) {
        this.servers = servers;
    }

    /// Acts and reads as this account; it signs in with the first request.
    public Session as(Account account) {
        return new Session(http, servers, new Tokens(http, servers, account), PATIENCE);
    }
}
