package org.baraza.local.stack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a part whether it does its work at this moment.
@FunctionalInterface
interface Probe {
    int PATIENCE_MILLIS = 3000;

    /// @throws IOException when it does not; the message says what was seen instead
    void require() throws IOException;

    default boolean ready() {
        return objection().isEmpty();
    }

    /// Why it is not ready; empty when it is.
    default Optional<String> objection() {
        try {
            require();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    default Probe and(Probe other) {
        return () -> {
            require();
            other.require();
        };
    }

    /// Somebody accepts connections.
    static Probe connects(int port) {
        return () -> {
            connect(port).close();
        };
    }

    /// A GET is answered with 200.
    static Probe http(String url) {
        return () -> {
            LocalHttp.Answer answer = LocalHttp.get(url);
            if (answer.status() != 200) {
                throw new IOException("%s answered %d: %s".formatted(url, answer.status(), answer.excerpt()));
            }
        };
    }

    /// The broker answers an ApiVersions request; that it accepts a connection says little, since it does so long
    /// before it serves.
    static Probe kafka(int port) {
        return () -> {
            try (Socket socket = connect(port);
                    DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                    DataInputStream in = new DataInputStream(socket.getInputStream())) {
                out.writeInt(10); // length of what follows
                out.writeShort(18); // ApiVersions
                out.writeShort(0); // version
                out.writeInt(1); // correlation id
                out.writeShort(-1); // no client id
                out.flush();
                in.readInt();
                if (in.readInt() != 1) {
                    throw new IOException("no Kafka broker answered");
                }
            }
        };
    }

    /// The server says `ready` in its `postmaster.pid` (where `pg_ctl` looks too) and accepts connections.
    static Probe postgres(Path data, int port) {
        Probe accepts = connects(port);
        return () -> {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) {
                throw new IOException("postmaster.pid does not say ready");
            }
            accepts.require();
        };
    }

    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        return socket;
    }
}
