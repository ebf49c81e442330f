package org.baraza.local.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Sends a request until it is served or patience ends. Only for requests that may be sent again:
/// reads, and acts with a key.
///
/// @param patience the longest that one request may take, all attempts together
record Retries(HttpClient http, Duration patience) {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /// A server that fails in the same way so often will go on failing.
    private static final int MOST_FAILURES = 5;

    /// Makes the request anew for each attempt, since a token may have to be renewed.
    interface Attempt {
        HttpRequest request() throws IOException, InterruptedException;
    }

    /// @param what for messages, such as `POST /organisations`
    /// @return any answer but those that say "later"
    /// @throws Unreachable when patience ends
    HttpResponse<String> send(String what, Attempt attempt) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Duration pause = SHORTEST_PAUSE;
        int failures = 0;
        while (true) {
            String trouble;
            Duration wait = pause;
            @Nullable IOException cause = null;
            try {
                HttpResponse<String> response = http.send(attempt.request(), HttpResponse.BodyHandlers.ofString());
                int status = response.statusCode();
                failures += isFailure(status) ? 1 : 0;
                if (!isLater(status) && (!isFailure(status) || failures >= MOST_FAILURES)) {
                    return response;
                }
                String said = Refused.said(response.body());
                trouble = "the last answer was " + status + (said.isEmpty() ? "" : ": " + said);
                wait = asked(response, pause);
            } catch (IOException e) {
                trouble = "nothing answers there";
                cause = e;
            }
            if (System.nanoTime() + wait.toNanos() > deadline) {
                throw new Unreachable(
                        "%s was not served within %d s: %s".formatted(what, patience.toSeconds(), trouble), cause);
            }
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private static boolean isLater(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /// What may pass while a part is being restarted, such as a token that could not be checked.
    private static boolean isFailure(int status) {
        return status == 401 || status == 500;
    }

    private static Duration asked(HttpResponse<String> response, Duration otherwise) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(otherwise);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
