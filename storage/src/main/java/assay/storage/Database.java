package assay.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;

/// The connections to one file. Each call takes an idle connection or opens one, so readers wait for nobody (WAL);
/// writers of this process queue here, fairly, and meet those of other processes in SQLite's own lock.
final class Database implements AutoCloseable {
    /// How long a statement waits for another process.
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String OPEN_READ_ONLY = "1";
    private static final String WAL_BYTES_KEPT = "67108864";

    private final Path file;
    private final boolean readOnly;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Deque<Session> idle = new ArrayDeque<>();
    private boolean closed;

    Database(Path file) {
        this.file = file;
        this.readOnly = Files.exists(file) && !(Files.isWritable(file) && Files.isWritable(file.getParent()));
    }

    Path file() {
        return file;
    }

    boolean readOnly() {
        return readOnly;
    }

    /// Runs work that sees one unchanging state of the store.
    <T> T read(Function<Session, T> work) {
        // A read has nothing to commit, and COMMIT would fail once a damaged page was met.
        return transaction("BEGIN", "ROLLBACK", work);
    }

    /// Runs work whose changes appear at once and whole, or not at all if it throws.
    <T> T write(Function<Session, T> work) {
        writing.lock();
        try {
            return transaction("BEGIN IMMEDIATE", "COMMIT", work);
        } finally {
            writing.unlock();
        }
    }

    /// Runs statements of their own, outside of any transaction.
    <T> T plain(Function<Session, T> work) {
        return lend(work);
    }

    private <T> T transaction(String begin, String end, Function<Session, T> work) {
        return lend(session -> {
            session.script(begin);
            T result = work.apply(session);
            session.script(end);
            return result;
        });
    }

    private <T> T lend(Function<Session, T> work) {
        Session session = take();
        boolean usable = false;
        try {
            T result = work.apply(session);
            usable = true;
            return result;
        } finally {
            if (usable) {
                giveBack(session);
            } else {
                // Closing rolls back whatever is left; a ROLLBACK would fail where SQLite has rolled back by itself.
                session.close();
            }
        }
    }

    private Session take() {
        synchronized (idle) {
            if (closed) {
                throw new IllegalStateException("store " + file + ": closed");
            }
            @Nullable Session session = idle.poll();
            if (session != null) {
                return session;
            }
        }
        return connect();
    }

    private void giveBack(Session session) {
        synchronized (idle) {
            if (!closed) {
                idle.push(session);
                return;
            }
        }
        session.close();
    }

    /// A connection of its own, which the caller closes.
    Session connect() {
        Properties settings = new Properties();
        settings.setProperty("busy_timeout", Long.toString(PATIENCE.toMillis()));
        settings.setProperty("foreign_keys", "true");
        settings.setProperty("journal_size_limit", WAL_BYTES_KEPT);
        if (readOnly) {
            settings.setProperty("open_mode", OPEN_READ_ONLY);
        }
        String address = "jdbc:sqlite:" + (readOnly ? readOnlyName() : file);
        try {
            // Not by DriverManager, which looks for drivers in every library.
            Connection connection = JDBC.createConnection(address, settings);
            return new Session(file, connection);
        } catch (SQLException fault) {
            throw SqlFault.of(file, "open", new Object[0], fault);
        }
    }

    /// SQLite needs the files beside the store to read it as well, and cannot make them in a folder that it may not
    /// write. Without any of them nobody is writing, so it is told to do without (sqlite.org/wal.html, section 5).
    private String readOnlyName() {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        return Files.exists(log) ? file.toString() : file.toUri() + "?immutable=1";
    }

    /// Rewrites the file without the room that nothing uses.
    void compact() {
        writing.lock();
        try {
            plain(session -> {
                session.script("VACUUM");
                return session.number("PRAGMA wal_checkpoint(TRUNCATE)");
            });
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        List<Session> last;
        synchronized (idle) {
            closed = true;
            last = new ArrayList<>(idle);
            idle.clear();
        }
        last.forEach(Session::close);
    }
}
