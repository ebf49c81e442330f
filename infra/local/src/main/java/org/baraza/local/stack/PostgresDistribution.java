package org.baraza.local.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL server, unpacked from the library that carries its binaries.
final class PostgresDistribution {
    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "/postgres-linux-x86_64.txz", "aarch64", "/postgres-linux-arm_64.txz");

    private PostgresDistribution() {}

    static void unpackIfMissing(Software software, Progress progress) throws IOException {
        Path home = software.postgres();
        if (Files.isDirectory(home)) {
            return;
        }
        Progress.Bar bar =
                progress.bar("Unpacking PostgreSQL " + software.versions().postgres());
        Path fresh = home.resolveSibling(home.getFileName() + ".new");
        DataDirectory.deleteTree(fresh);
        Files.createDirectories(fresh);
        String archive = ARCHIVES.get(System.getProperty("os.arch"));
        if (archive == null) {
            throw new StackFailure("There is no PostgreSQL for " + System.getProperty("os.arch")
                    + "; run the services against a server of your own");
        }
        try (InputStream in = Objects.requireNonNull(PostgresDistribution.class.getResourceAsStream(archive), archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, fresh);
            }
        }
        Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        bar.done();
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path top) throws IOException {
        Path target = top.resolve(entry.getName()).normalize();
        if (!target.startsWith(top)) {
            throw new IOException("The archive reaches outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
