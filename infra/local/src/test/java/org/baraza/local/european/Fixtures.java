package org.baraza.local.european;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The published voting lists that tests read.
final class Fixtures {
    static final String NOVEMBER = "vot-list_pv-10-2024-11-14-vot-en.xml";
    static final String JANUARY = "vot-list_pv-9-2024-01-15-vot-en.xml";

    private Fixtures() {}

    static Path path(String name) {
        Path file = Path.of(Objects.requireNonNullElse(System.getProperty("baraza.fixtures"), "fixtures"))
                .resolve("elections/european-parliament")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "The published list " + file + " is not on this machine");
        return file;
    }

    static String text(String name) throws IOException {
        return Files.readString(path(name));
    }

    /// One element on a line, so that a line says something.
    static String inLines(String list) {
        return list.replaceAll("(?<!^)<(?!/|\\?)", "\n<");
    }

    static int lineOf(String text, String part) {
        int at = text.indexOf(part);
        if (at < 0) {
            throw new IllegalArgumentException(part);
        }
        return (int) text.substring(0, at).chars().filter(sign -> sign == '\n').count() + 1;
    }

    /// The same list with the opposite of each result of a vote.
    static String inverted(String list) {
        return list.replace("result=\"ADOPTED\"", "result=\"-\"")
                .replace("result=\"REJECTED\"", "result=\"ADOPTED\"")
                .replace("result=\"-\"", "result=\"REJECTED\"");
    }
}
