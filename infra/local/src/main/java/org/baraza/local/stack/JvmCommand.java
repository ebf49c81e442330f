package org.baraza.local.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of a Java part. All parts share one machine with their user: small heaps, the collector and the
/// compiler with the least overhead, and a class archive that the first clean stop writes and later starts map.
record JvmCommand(String part, int heapMebibytes, Path classArchive, DataDirectory data) {

    List<String> run(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Software.java(),
                "-Xms16m",
                "-Xmx" + heapMebibytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + classArchive,
                "-Xlog:disable",
                "-Xlog:all=error,cds*=off,aot*=off:stderr",
                "-Dbaraza.part=" + part,
                mark()));
        command.addAll(arguments);
        return command;
    }

    /// Names the data directory in the command line, so that the process can be recognised as this stack's.
    String mark() {
        return "-Dbaraza.data=" + data.root();
    }
}
