package org.baraza.record.counting.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads files of ballots, whichever of the formats they are in.
public final class BallotFiles {
    private BallotFiles() {}

    /// @throws MalformedBallots when the file cannot be read as ballots
    public static BallotFile read(Path file) throws IOException, MalformedBallots {
        try (var in = Files.newInputStream(file)) {
            return readBlt(in);
        }
    }

    /// Reads the BLT format.
    ///
    /// @throws MalformedBallots when it is not that
    public static BallotFile readBlt(InputStream in) throws IOException, MalformedBallots {
        return BltReader.read(new Bytes(in));
    }
}
