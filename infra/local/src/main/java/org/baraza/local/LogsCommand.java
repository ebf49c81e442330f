package org.baraza.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.baraza.local.stack.DataDirectory;
import org.baraza.local.stack.LogTail;
import org.baraza.local.stack.Progress;
import org.baraza.local.stack.StackFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Shows the end of the logs.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "PART", description = "one part, such as keycloak, or launcher (all)")
    private @Nullable String part;

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "50", description = "how many lines (${DEFAULT-VALUE})")
    private int lines;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        DataDirectory directory = data.directory();
        Progress progress = Progress.onStandardOutput();
        Set<String> known = logs(directory);
        if (part != null && !known.contains(part)) {
            throw new StackFailure("There is no log of " + part + "; there are " + String.join(", ", known));
        }
        for (String name : part == null ? known : List.of(part)) {
            progress.say("==> " + directory.log(name));
            progress.say(LogTail.last(directory.log(name), lines));
        }
        return 0;
    }

    private static Set<String> logs(DataDirectory directory) throws IOException {
        Set<String> names = new TreeSet<>();
        Path logs = Objects.requireNonNull(directory.log("any").getParent());
        if (Files.isDirectory(logs)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(logs, "*.log")) {
                files.forEach(file -> {
                    String name = file.getFileName().toString();
                    names.add(name.substring(0, name.length() - ".log".length()));
                });
            }
        }
        return names;
    }
}
