package org.baraza.local.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.baraza.local.stack.StackAddresses;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The access tokens of one account, by direct grant; a new one in good time before the old one expires.
final class Tokens {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration IN_GOOD_TIME = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final Servers servers;
    private final Account account;

    /// Guarded by this.
    private @Nullable Token token;

    Tokens(HttpClient http, Servers servers, Account account) {
        this.http = http;
        this.servers = servers;
        this.account = account;
    }

    private record Token(String text, long renewAt) {}

    /// @throws IOException when Keycloak does not answer, or answers that it cannot now
    /// @throws Refused when the account or its password is not accepted
    synchronized String current() throws IOException, InterruptedException {
        Token known = token;
        if (known == null || System.nanoTime() - known.renewAt() > 0) {
            known = fetch();
            token = known;
        }
        return known.text();
    }

    private Token fetch() throws IOException, InterruptedException {
        long now = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(URI.create(servers.tokenEndpoint()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        StackAddresses.COMMAND_LINE_CLIENT,
                        "username",
                        account.name(),
                        "password",
                        account.password()))))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 500) {
            throw new IOException("Keycloak answered " + response.statusCode());
        }
        if (response.statusCode() != 200) {
            throw Refused.of("Signing in as " + account.name(), response.statusCode(), response.body());
        }
        JsonNode answer = JSON.readTree(response.body());
        Duration life = Duration.ofSeconds(answer.path("expires_in").asLong());
        Duration margin = life.compareTo(IN_GOOD_TIME.multipliedBy(2)) > 0 ? IN_GOOD_TIME : life.dividedBy(2);
        return new Token(
                answer.path("access_token").asString(), now + life.minus(margin).toNanos());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
