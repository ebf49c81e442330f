package org.baraza.governance.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A request as bytes on the wire, for what no client library would send.
final class Raw {
    private static final int PIECE = 64 * 1024;

    private Raw() {}

    /// @param answer everything the server said
    /// @param sent how many bytes of the body it took before it answered
    record Exchange(String answer, long sent) {}

    /// Sends the head and then, piece by piece, a body of that size, until the server has answered.
    static Exchange exchange(String address, String head, long body) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(address).getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            var in = socket.getInputStream();
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            var piece = new byte[PIECE];
            java.util.Arrays.fill(piece, (byte) ' ');
            long sent = 0;
            try {
                while (sent < body && in.available() == 0) {
                    out.write(piece);
                    sent += piece.length;
                }
            } catch (IOException _) {
                // The server closed the line: what it said before is still to be read.
            }
            return new Exchange(read(in), sent);
        }
    }

    private static String read(java.io.InputStream in) {
        var answer = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n > 0 && answer.length() < 100_000; n = in.read(buffer)) {
                answer.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                if (answer.indexOf("\"todo\"") > 0) {
                    break;
                }
            }
        } catch (IOException _) {
            // Closed or silent: what came is the answer.
        }
        return answer.toString();
    }
}
