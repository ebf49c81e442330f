package org.baraza.record.counting.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.baraza.record.counting.ScoredBallots;

/// Reads files of ballots, whichever of the formats they are in: BLT, `.stv`, the two layouts of CSV, or a
/// line a ranking. All are in UTF-8.
public final class BallotFiles {
    private static final int LOOKED_AT = 4096;
    private static final Pattern BLT = Pattern.compile("\\A\\s*[0-9]+[ \\t]+[0-9]+\\s");
    private static final Pattern SCOT_ELEX = Pattern.compile("\\A\\s*[0-9]+\\s*,\\s*[0-9]+\\s*,?\\s*\\R");
    private static final Pattern STV = Pattern.compile("\\A(?:\\s*#.*\\R)*\\s*[a-z]+=");

    private BallotFiles() {}

    /// @throws MalformedBallots when the file cannot be read as ballots
    public static BallotFile read(Path file) throws IOException, MalformedBallots {
        try (var in = Files.newInputStream(file)) {
            return read(in, file.getFileName().toString());
        }
    }

    /// Ballots that give figures, a row each under a row of titles; for one seat.
    ///
    /// @throws MalformedBallots when the file cannot be read as such ballots
    public static ScoredBallots readFigures(Path file) throws IOException, MalformedBallots {
        try (var in = Files.newInputStream(file)) {
            return readFigures(in);
        }
    }

    /// @throws MalformedBallots when it cannot be read as ballots that give figures
    public static ScoredBallots readFigures(InputStream in) throws IOException, MalformedBallots {
        return CsvFiguresReader.read(new Bytes(in));
    }

    /// @param name of the file, whose ending tells its format; where it does not, the beginning of the file
    ///     does
    /// @throws MalformedBallots when the file cannot be read as ballots
    public static BallotFile read(InputStream in, String name) throws IOException, MalformedBallots {
        var buffered = new BufferedInputStream(in, 2 * LOOKED_AT);
        buffered.mark(LOOKED_AT);
        var start = new String(buffered.readNBytes(LOOKED_AT - 1), StandardCharsets.UTF_8).replace("\ufeff", "");
        buffered.reset();
        var bytes = new Bytes(buffered);
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".blt")) {
            return BltReader.read(bytes);
        }
        if (lower.endsWith(".stv")) {
            return StvFormatReader.read(bytes);
        }
        if (lower.endsWith(".csv")) {
            return SCOT_ELEX.matcher(start).find() ? ScotElexReader.read(bytes) : CsvBallotsReader.read(bytes);
        }
        if (BLT.matcher(start).find()) {
            return BltReader.read(bytes);
        }
        return STV.matcher(start).find() ? StvFormatReader.read(bytes) : RankingLinesReader.read(bytes);
    }
}
