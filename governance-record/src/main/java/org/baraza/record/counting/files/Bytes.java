package org.baraza.record.counting.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A file byte by byte, with the number of the line.
final class Bytes {
    static final int END = -1;
    private static final int BUFFER = 1 << 16;
    private static final int MOST_TEXT = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int place;
    private int limit;
    private int line = 1;

    Bytes(InputStream in) throws IOException {
        this.in = in;
        skipByteOrderMark();
    }

    private void skipByteOrderMark() throws IOException {
        peek();
        if (limit >= 3 && buffer[0] == (byte) 0xef && buffer[1] == (byte) 0xbb && buffer[2] == (byte) 0xbf) {
            place = 3;
        }
    }

    int line() {
        return line;
    }

    /// The next byte, which stays; [#END] at the end.
    int peek() throws IOException {
        if (place == limit) {
            limit = Math.max(0, in.read(buffer, 0, BUFFER));
            place = 0;
            if (limit == 0) {
                return END;
            }
        }
        return buffer[place] & 0xff;
    }

    int next() throws IOException {
        int one = peek();
        if (one != END) {
            place++;
            if (one == '\n') {
                line++;
            }
        }
        return one;
    }

    /// Passes over blanks and a whole number of at most nine digits, where a blank follows it and all of it is
    /// at hand; most of a large file is read so.
    ///
    /// @return the number; -1, with nothing passed over, where something else is there
    int quickNumber() {
        int at = place;
        int newLines = 0;
        int end = limit;
        while (at < end && buffer[at] <= ' ' && buffer[at] > 0) {
            if (buffer[at] == '\n') {
                newLines++;
            }
            at++;
        }
        int first = at;
        int number = 0;
        while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
            number = 10 * number + buffer[at] - '0';
            at++;
        }
        int digits = at - first;
        if (at == end || digits == 0 || digits > 9 || buffer[at] > ' ' || buffer[at] <= 0) {
            return -1;
        }
        place = at;
        line += newLines;
        return number;
    }

    /// The rest of the line, without its end; the next is then the first of the next line.
    String restOfLine() throws IOException, MalformedBallots {
        var text = new ByteArrayOutputStream();
        for (int one = next(); one != END && one != '\n'; one = next()) {
            append(text, one);
        }
        var rest = text.toString(StandardCharsets.UTF_8);
        return rest.endsWith("\r") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /// Adds a byte to a text of bounded length.
    void append(ByteArrayOutputStream text, int one) throws MalformedBallots {
        if (text.size() == MOST_TEXT) {
            throw new MalformedBallots(line, "more than " + MOST_TEXT + " bytes without an end");
        }
        text.write(one);
    }

    MalformedBallots malformed(IllegalArgumentException refusal) {
        return malformed(line, refusal);
    }

    MalformedBallots malformed(int where, IllegalArgumentException refusal) {
        return new MalformedBallots(where, Objects.requireNonNullElse(refusal.getMessage(), "not as expected"));
    }

    MalformedBallots malformed(String what) {
        return new MalformedBallots(line, what);
    }
}
