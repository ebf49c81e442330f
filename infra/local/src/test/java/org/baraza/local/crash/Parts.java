package org.baraza.local.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import org.baraza.local.StackUnderTest;
import org.baraza.local.StackUnderTest.Run;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The processes of a stack, to be killed.
final class Parts {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StackUnderTest stack;

    Parts(StackUnderTest stack) {
        this.stack = stack;
    }

    /// One process of a part.
    record Running(String name, long pid, int restarts) {
        /// As `kill -9` does.
        void kill() {
            assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly())
                    .as("kill " + this)
                    .isTrue();
        }

        /// As on a machine that is suspended for a while: nothing has gone, and everything is late.
        void freeze(Duration time) throws IOException, InterruptedException {
            signal("STOP");
            Thread.sleep(time);
            signal("CONT");
        }

        private void signal(String signal) throws IOException, InterruptedException {
            Process kill = new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .inheritIO()
                    .start();
            assertThat(kill.waitFor()).as("SIG" + signal + " to " + this).isZero();
        }
    }

    Running part(String name) throws IOException, InterruptedException {
        JsonNode part = status().path("parts")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(part.path("health").asString()).as(part.toString()).isEqualTo("up");
        return new Running(
                name, part.path("pid").asLong(), part.path("restarts").asInt());
    }

    Running launcher() throws IOException, InterruptedException {
        return new Running("launcher", status().path("launcher").asLong(), 0);
    }

    String state() throws IOException, InterruptedException {
        return status().path("state").asString();
    }

    /// Returns when the launcher has started the part again, once, and it does its work.
    void awaitRestartOf(Running killed) {
        await(killed.name() + " to be started again")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    Running now = part(killed.name());
                    assertThat(now.pid()).isNotEqualTo(killed.pid());
                    assertThat(now.restarts()).isEqualTo(killed.restarts() + 1);
                });
    }

    private JsonNode status() throws IOException, InterruptedException {
        Run run = stack.baraza("status", "--json");
        assertThat(run.out()).as(run.error()).isNotBlank();
        return JSON.readTree(run.out());
    }
}
