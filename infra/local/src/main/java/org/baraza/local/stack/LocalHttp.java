package org.baraza.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Small requests to the parts of the stack; never through a proxy. Plainer than `java.net.http`, which would double
/// the memory of the launcher.
public final class LocalHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private LocalHttp() {}

    public record Answer(int status, String body) {
        private static final int EXCERPT = 600;

        public boolean good() {
            return status >= 200 && status < 300;
        }

        /// The beginning of the body, for a message.
        String excerpt() {
            return body.length() > EXCERPT ? body.substring(0, EXCERPT) + "…" : body;
        }
    }

    public static Answer get(String url) throws IOException {
        return send("GET", url, Map.of(), null);
    }

    /// Without a body: an empty one would be announced as a form's.
    public static Answer post(String url) throws IOException {
        return send("POST", url, Map.of(), null);
    }

    /// @throws IOException when nobody answers in time
    static Answer send(String method, String url, Map<String, String> headers, @Nullable String body)
            throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setRequestMethod(method);
        headers.forEach(connection::setRequestProperty);
        if (body != null) {
            connection.setDoOutput(true);
            try (var out = connection.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return new Answer(status, in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } finally {
            connection.disconnect();
        }
    }
}
