package org.baraza.local.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baraza.local.process.ProcessRecord;

/// What is kept on disk about a part that runs, for whoever finds it later.
///
/// @param restarts how often this launcher has started the part again
/// @param layer 0 for a part that needs no other; parts of a higher layer are stopped first
record PartRecord(ProcessRecord process, Instant startedAt, int restarts, int layer, Part.StopSignal stop) {
    private static final String SUFFIX = ".part.json";

    static Optional<PartRecord> of(DataDirectory data, String part) throws IOException {
        return Json.read(file(data, part), PartRecord.class);
    }

    /// All that are on disk, in the order in which they are to be stopped.
    static List<PartRecord> all(DataDirectory data) throws IOException {
        List<PartRecord> records = new ArrayList<>();
        if (Files.isDirectory(data.run())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(data.run(), "*" + SUFFIX)) {
                for (Path file : files) {
                    Json.read(file, PartRecord.class).ifPresent(records::add);
                }
            }
        }
        records.sort(Comparator.comparingInt(PartRecord::layer)
                .reversed()
                .thenComparing(record -> record.process().name()));
        return records;
    }

    void write(DataDirectory data) throws IOException {
        Json.write(file(data, process.name()), this);
    }

    void forget(DataDirectory data) throws IOException {
        Files.deleteIfExists(file(data, process.name()));
    }

    private static Path file(DataDirectory data, String part) {
        return data.run().resolve(part + SUFFIX);
    }
}
