package org.baraza.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// The facts of `/proc` about one process. Answers are empty when the process has gone meanwhile.
final class ProcessTable {
    private static final Path PROC = Path.of("/proc");

    /// Index of `starttime` behind the command name in `/proc/PID/stat`; proc_pid_stat(5) counts it as field 22.
    private static final int START_TIME = 19;

    private ProcessTable() {}

    /// Clock ticks between boot and the start of the process. It survives `exec`, and with the boot
    /// id it tells a process from a later one that was given the same pid.
    static OptionalLong startTicks(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"), StandardCharsets.ISO_8859_1);
            // The command name stands in parentheses and may itself hold blanks and parentheses.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return OptionalLong.of(Long.parseLong(fields[START_TIME]));
        } catch (IOException gone) {
            return OptionalLong.empty();
        }
    }

    /// The command line with blanks between the arguments; empty for a process that has gone or is a zombie.
    static String commandLine(long pid) {
        try {
            return Files.readString(PROC.resolve(pid + "/cmdline"), StandardCharsets.ISO_8859_1)
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException gone) {
            return "";
        }
    }

    static String bootId() {
        try {
            return Files.readString(PROC.resolve("sys/kernel/random/boot_id")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tell this boot from another", e);
        }
    }
}
