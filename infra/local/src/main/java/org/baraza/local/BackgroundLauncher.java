package org.baraza.local;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.baraza.local.stack.DataDirectory;
import org.baraza.local.stack.LauncherRecord;
import org.baraza.local.stack.Progress;

/// Starts the launcher again in a session of its own and shows what it says until everything is usable.
final class BackgroundLauncher {
    private static final int POLL_MILLIS = 100;

    private final DataDirectory data;
    private final Progress progress;
    private final Process launcher;
    private final Path log;
    private long shown;

    private BackgroundLauncher(DataDirectory data, Progress progress, Process launcher, Path log, long shown) {
        this.data = data;
        this.progress = progress;
        this.launcher = launcher;
        this.log = log;
        this.shown = shown;
    }

    /// @param arguments the command line of this process, from which the option is dropped
    /// @return 0 when everything is usable, else the exit code of the launcher that ended
    static int start(DataDirectory data, Progress progress, List<String> arguments)
            throws IOException, InterruptedException {
        data.claim();
        Path log = data.log("launcher");
        long before = Files.exists(log) ? Files.size(log) : 0;
        Process launcher = new ProcessBuilder(command(arguments))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new BackgroundLauncher(data, progress, launcher, log, before).follow();
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("setsid"));
        ProcessHandle.Info self = ProcessHandle.current().info();
        command.add(self.command().orElseThrow());
        command.addAll(List.of(self.arguments().orElseThrow()));
        command.removeIf(argument -> arguments.contains(argument) && argument.equals("--detach"));
        command.add("--in-background");
        return command;
    }

    private int follow() throws IOException, InterruptedException {
        // Ctrl-C before it is usable means that nothing is wanted.
        Thread cancel = new Thread(launcher::destroy, "cancel");
        Runtime.getRuntime().addShutdownHook(cancel);
        while (!launcher.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            Optional<LauncherRecord> record =
                    LauncherRecord.of(data).filter(known -> known.process().pid() == launcher.pid());
            show();
            if (record.isPresent() && record.get().state() == LauncherRecord.State.USABLE) {
                Runtime.getRuntime().removeShutdownHook(cancel);
                show();
                return 0;
            }
        }
        show();
        return launcher.exitValue() == 0 ? Baraza.FAILED : launcher.exitValue();
    }

    private void show() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            if (length <= shown) {
                return;
            }
            byte[] fresh = new byte[(int) (length - shown)];
            file.seek(shown);
            file.readFully(fresh);
            int lines = new String(fresh, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
            if (lines > 0) {
                progress.say(new String(fresh, 0, lines - 1, StandardCharsets.UTF_8));
                shown += lines;
            }
        }
    }
}
