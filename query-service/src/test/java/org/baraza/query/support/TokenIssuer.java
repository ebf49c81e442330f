package org.baraza.query.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/// Signs tokens as the issuer would, and publishes its key.
public final class TokenIssuer {
    private final String url;
    private final RSAKey key;

    public TokenIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            url = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/baraza";
            serve(
                    server,
                    "/realms/baraza/.well-known/openid-configuration",
                    "{\"issuer\":\"" + url + "\",\"jwks_uri\":\"" + url
                            + "/keys\",\"subject_types_supported\":[\"public\"]}");
            serve(server, "/realms/baraza/keys", new JWKSet(key.toPublicJWK()).toString());
            server.start();
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void serve(HttpServer server, String path, String json) {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            try (var body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        });
    }

    public String url() {
        return url;
    }

    public String token(String subject, String audience) {
        return token(subject, audience, url, Instant.now());
    }

    /// @param from an hour before the token ends
    public String token(String subject, String audience, String issuer, Instant from) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .subject(subject)
                    .audience(List.of(audience))
                    .issueTime(Date.from(from))
                    .expirationTime(Date.from(from.plus(Duration.ofHours(1))))
                    .build();
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
