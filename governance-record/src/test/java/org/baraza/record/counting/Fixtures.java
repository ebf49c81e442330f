package org.baraza.record.counting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// Elections that somebody else counted, where they are present.
final class Fixtures {
    private static final Path ELECTIONS = Path.of(System.getProperty("baraza.fixtures", ""), "elections");

    private Fixtures() {}

    /// A folder, or nothing of the test where it is absent.
    static Path folder(String name) {
        var folder = ELECTIONS.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), "no reference elections in " + folder);
        return folder;
    }

    /// All files below a folder with such an ending, in order.
    static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
