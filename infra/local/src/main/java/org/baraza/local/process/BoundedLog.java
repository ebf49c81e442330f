package org.baraza.local.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that a process appends its output to, kept from growing without bound. The process holds
/// the file itself open, so that it does not depend on whoever started it; a full file is therefore
/// copied to `NAME.1` (and that one before to `NAME.2`) and emptied in place. Lines written between
/// copying and emptying are lost.
///
/// @param bytes size above which the file is copied away
/// @param kept how many copies are kept
public record BoundedLog(Path file, long bytes, int kept) {

    /// Copies the file away if it is too large.
    public void bound() throws IOException {
        if (!Files.exists(file) || Files.size(file) <= bytes) {
            return;
        }
        for (int n = kept - 1; n >= 1; n--) {
            if (Files.exists(copy(n))) {
                Files.move(copy(n), copy(n + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(file, copy(1), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    private Path copy(int n) {
        return file.resolveSibling(file.getFileName() + "." + n);
    }
}
