package org.baraza.governance.commitments;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.baraza.record.ledger.MediaTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// What evidence may be. Nothing that a browser would run is among it, and a file's first bytes tell what it is.
enum EvidenceType {
    PDF(MediaTypes.PDF, "pdf", "%PDF-"),
    PNG(MediaTypes.PNG, "png", "\u0089PNG\r\n\u001a\n"),
    JPEG(MediaTypes.JPEG, "jpg,jpeg", "\u00ff\u00d8\u00ff"),
    WEBP(MediaTypes.WEBP, "webp", "RIFF") {
        @Override
        boolean isTypeOf(byte[] bytes) {
            return super.isTypeOf(bytes) && bytes.length >= 12 && "WEBP".equals(latin(bytes, 8, 12));
        }
    },
    CSV(MediaTypes.CSV, "csv", "") {
        @Override
        boolean isTypeOf(byte[] bytes) {
            return isText(bytes);
        }
    },
    TEXT(MediaTypes.TITLE, "txt", "") {
        @Override
        boolean isTypeOf(byte[] bytes) {
            return isText(bytes);
        }
    };

    private final String mediaType;
    /// In lower case, separated by commas.
    private final String endings;
    private final String beginning;

    EvidenceType(String mediaType, String endings, String beginning) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.beginning = beginning;
    }

    /// The type that a request declares; a charset other than UTF-8 is none.
    static Optional<EvidenceType> declared(@Nullable String contentType) {
        try {
            var declared = MediaType.parseMediaType(contentType == null ? "" : contentType);
            var charset = declared.getCharset();
            return charset == null || charset.equals(StandardCharsets.UTF_8)
                    ? Arrays.stream(values())
                            .filter(type ->
                                    MediaType.parseMediaType(type.mediaType).equalsTypeAndSubtype(declared))
                            .findFirst()
                    : Optional.empty();
        } catch (InvalidMediaTypeException e) {
            return Optional.empty();
        }
    }

    String mediaType() {
        return mediaType;
    }

    boolean isEndingOf(String name) {
        var point = name.lastIndexOf('.');
        return point > 0
                && List.of(endings.split(","))
                        .contains(name.substring(point + 1).toLowerCase(Locale.ROOT));
    }

    boolean isTypeOf(byte[] bytes) {
        return bytes.length > beginning.length() && beginning.equals(latin(bytes, 0, beginning.length()));
    }

    private static String latin(byte[] bytes, int from, int to) {
        return new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.ISO_8859_1);
    }

    /// UTF-8 without control characters, and no markup, which some programs would run whatever it is called.
    private static boolean isText(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return bytes.length > 0
                    && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                    && !text.toString().replace("\ufeff", "").stripLeading().startsWith("<");
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
