package org.baraza.local;

import java.nio.file.Path;
import java.util.Optional;
import org.baraza.local.stack.DataDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which stack is meant; the same option on every command. Mix it into a command with `@Mixin`.
public final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the stack keeps its data (default: $BARAZA_DATA, or .baraza/data)")
    private @Nullable Path directory;

    /// The chosen directory; the script names the default one in `baraza.data.default`.
    public DataDirectory directory() {
        return new DataDirectory(Optional.ofNullable(directory)
                .or(() -> Optional.ofNullable(System.getenv("BARAZA_DATA")).map(Path::of))
                .or(() -> Optional.ofNullable(System.getProperty("baraza.data.default"))
                        .map(Path::of))
                .orElse(Path.of(".baraza", "data")));
    }
}
