package org.baraza.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningSocketsTest {
    private static final String TABLE = """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0
               1: 0100007F:1F91 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 4712 1 0
            """;

    @Test
    void the_process_that_listens_is_named() throws Exception {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThat(new ListeningSockets().holderOf(socket.getLocalPort())).hasValueSatisfying(holder -> {
                assertThat(holder.pid()).isEqualTo(ProcessHandle.current().pid());
                assertThat(holder.commandLine()).contains("java");
            });
        }
    }

    @Test
    void nobody_is_named_for_a_free_port() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThat(new ListeningSockets().holderOf(port)).isEmpty();
    }

    @Test
    void a_listener_that_may_not_be_looked_at_is_somebody(@TempDir Path proc) throws Exception {
        Files.createDirectories(proc.resolve("net"));
        Files.writeString(proc.resolve("net/tcp"), TABLE);

        assertThat(new ListeningSockets(proc).holderOf(8080))
                .hasValueSatisfying(holder -> assertThat(holder).hasToString("a process of another user"));
    }

    @Test
    void a_connection_is_no_listener(@TempDir Path proc) throws Exception {
        Files.createDirectories(proc.resolve("net"));
        Files.writeString(proc.resolve("net/tcp"), TABLE);

        assertThat(new ListeningSockets(proc).holderOf(8081)).isEmpty();
    }
}
