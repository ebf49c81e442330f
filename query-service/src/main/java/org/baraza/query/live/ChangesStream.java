package org.baraza.query.live;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.baraza.query.ledger.NotThereYet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// One reader's stream, written by the thread of its request, which is a virtual one. It keeps nothing but how far it
/// has come; a reader who takes nothing holds up only this thread, until the server's time for writing is over.
final class ChangesStream {
    private static final Logger LOG = LoggerFactory.getLogger(ChangesStream.class);
    private static final long RETRY_IN_MILLIS = 2000;
    private static final long GATHERING_IN_MILLIS = 250;
    private static final String HEARTBEAT = ":\n\n";
    private final HttpServletResponse response;
    private final JsonMapper mapper;
    private final Watch.Listener listener;
    private final Duration heartbeat;
    private final BooleanSupplier mayRead;
    private long seen;

    ChangesStream(
            HttpServletResponse response,
            JsonMapper mapper,
            Watch.Listener listener,
            Duration heartbeat,
            BooleanSupplier mayRead) {
        this.response = response;
        this.mapper = mapper;
        this.listener = listener;
        this.heartbeat = heartbeat;
        this.mayRead = mayRead;
    }

    /// Writes until the time is over, the reader leaves or may no longer read, or the service stops.
    ///
    /// @param last what the reader has seen already; absent to begin at the present
    void run(@Nullable Long last, Duration lasting) {
        try {
            write("retry: " + RETRY_IN_MILLIS + "\n\n");
            if (last == null) {
                seen = listener.ledger().through();
                if (seen >= 0) {
                    send(new Changes(seen, List.of(), false));
                }
            } else {
                seen = last;
            }
            follow(System.nanoTime() + lasting.toNanos());
        } catch (IOException e) {
            LOG.debug("a reader of changes went away", e);
        } catch (MongoException | NotThereYet e) {
            LOG.warn("a stream of changes ends early: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(long end) throws IOException, InterruptedException {
        var ledger = listener.ledger();
        var due = System.nanoTime() + heartbeat.toNanos();
        while (ledger.await(seen, Math.min(due, end) - System.nanoTime())) {
            var now = System.nanoTime();
            if (now - end >= 0) {
                return;
            }
            var changes = ledger.through() == seen ? null : listener.since(seen);
            var isDue = now - due >= 0;
            if ((isDue || mayConcernReaders(changes)) && !mayRead.getAsBoolean()) {
                return;
            }
            if (isDue) {
                due = now + heartbeat.toNanos();
            }
            if (changes != null) {
                send(changes);
                seen = changes.through();
                if (!ledger.gather(GATHERING_IN_MILLIS)) {
                    return;
                }
            } else if (isDue) {
                write(HEARTBEAT);
            }
        }
    }

    private static boolean mayConcernReaders(@Nullable Changes changes) {
        return changes != null
                && (changes.everything()
                        || changes.streams().stream()
                                .anyMatch(stream -> stream.startsWith("seat:") || stream.startsWith("platform:")));
    }

    private void send(Changes changes) throws IOException {
        write("id: " + changes.through() + "\ndata: " + mapper.writeValueAsString(changes) + "\n\n");
    }

    private void write(String text) throws IOException {
        var output = response.getOutputStream();
        output.write(text.getBytes(StandardCharsets.UTF_8));
        // Not flushBuffer: the filter that makes validators takes it for its own buffer's.
        output.flush();
    }
}
