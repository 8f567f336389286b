package assay.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Finds out who writes to a store. SQLite's write lock in WAL mode is a POSIX lock on byte 120 of the `-shm` file
/// (sqlite.org/walformat.html, 2.3.1); Linux lists such locks with their owner in `/proc/locks`. Elsewhere the owner
/// stays unknown.
final class WriteLock {
    private static final Path LOCKS = Path.of("/proc/locks");
    private static final String WRITE_LOCK_BYTE = "120";

    private WriteLock() {}

    /// The writer as `process 4711 (/usr/bin/java)`, or `another program` if it cannot be known.
    static String holder(Path store) {
        return pid(store).map(WriteLock::describe).orElse("another program");
    }

    private static Optional<Long> pid(Path store) {
        Path shared = store.resolveSibling(store.getFileName() + "-shm");
        if (!Files.isReadable(LOCKS) || !Files.exists(shared)) {
            return Optional.empty();
        }
        try {
            return pid(Files.readAllLines(LOCKS), Files.getAttribute(shared, "unix:ino"));
        } catch (IOException | UnsupportedOperationException unknowable) {
            // The answer only adds a name to a message that is on its way for a more important reason.
            return Optional.empty();
        }
    }

    /// Lines look like `3: POSIX  ADVISORY  WRITE 4711 fe:00:262154 120 120`; a waiting one has `->` after the number.
    static Optional<Long> pid(List<String> locks, Object inode) {
        return locks.stream()
                .map(line -> line.trim().split("\\s+"))
                .filter(fields -> fields.length == 8 && fields[3].equals("WRITE"))
                .filter(fields -> fields[5].endsWith(":" + inode))
                .filter(fields -> fields[6].equals(WRITE_LOCK_BYTE) && fields[7].equals(WRITE_LOCK_BYTE))
                .map(fields -> Long.valueOf(fields[4]))
                .findFirst();
    }

    private static String describe(long pid) {
        if (pid == ProcessHandle.current().pid()) {
            return "this program";
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .map(command -> "process %d (%s)".formatted(pid, command))
                .orElse("process " + pid);
    }
}
