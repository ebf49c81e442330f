package org.baraza.query.voting;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;

/// Texts one after the other in UTF-8, each made when those before it have been read.
final class TextsStream extends InputStream {
    private final Iterator<String> texts;
    private byte[] current = new byte[0];
    private int place;

    TextsStream(Iterator<String> texts) {
        this.texts = texts;
    }

    @Override
    public int read() {
        return isAtEnd() ? -1 : current[place++] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        Objects.checkFromIndexSize(from, most, into.length);
        if (most == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int taken = Math.min(most, current.length - place);
        System.arraycopy(current, place, into, from, taken);
        place += taken;
        return taken;
    }

    private boolean isAtEnd() {
        while (place == current.length && texts.hasNext()) {
            current = texts.next().getBytes(StandardCharsets.UTF_8);
            place = 0;
        }
        return place == current.length;
    }
}
