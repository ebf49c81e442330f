package org.baraza.governance.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A token issuer of our own, as small as the standard lets it be: discovery, keys, signed tokens.
public final class TokenIssuer implements AutoCloseable {
    public static final String AUDIENCE = "baraza";

    private final HttpServer server;
    private final RSAKey key;

    public TokenIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(
                        exchange, "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(address(), address())));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// A token that is good for five minutes.
    public String token(String subject, String audience) {
        return token(subject, audience, Instant.now().plusSeconds(300));
    }

    /// A token of somebody with this role of the realm, as Keycloak writes it.
    public String tokenWithRole(String subject, String role) {
        return token(subject, AUDIENCE, Instant.now().plusSeconds(300), List.of(role));
    }

    public String token(String subject, String audience, Instant goodUntil) {
        return token(subject, audience, goodUntil, List.of());
    }

    private String token(String subject, String audience, Instant goodUntil, List<String> roles) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .subject(subject)
                .audience(audience)
                .claim("realm_access", Map.of("roles", roles))
                .claim("iat", goodUntil.getEpochSecond() - 300)
                .claim("exp", goodUntil.getEpochSecond())
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
