package assay.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/// Brings a store to the newest format: `user_version` says which it has, and each script leads to the next one in a
/// transaction of its own. A file of another program, or of a newer version of this one, is left untouched.
final class Migrations {
    /// Marks the file as ours (`PRAGMA application_id`): "ASSY".
    static final int APPLICATION_ID = 0x41535359;

    private static final String SQLITE = "SQLite format 3\0";
    private static final String WRITE_AHEAD_LOG = "wal";
    private static final long WAIT_NANOS = 20_000_000;

    private static final int NEWEST = 4;

    private final int newest;
    private final IntFunction<String> scripts;

    /// @param scripts the n-th leads from format n - 1 to n
    Migrations(List<String> scripts) {
        this(scripts.size(), scripts::get);
    }

    private Migrations(int newest, IntFunction<String> scripts) {
        this.newest = newest;
        this.scripts = scripts;
    }

    /// Reads the scripts when they are needed: most stores are of the newest format.
    static Migrations all() {
        return upTo(NEWEST);
    }

    /// As an older version would, which knows no newer format than this.
    static Migrations upTo(int format) {
        return new Migrations(format, from -> resource("v%d.sql".formatted(from + 1)));
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Migrations.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    void apply(Database database) {
        requireSqlite(database.file());
        int version = database.read(session -> requireOurs(session));
        if (database.readOnly()) {
            if (version < newest) {
                throw new StoreException.ReadOnly(database.file(), null);
            }
            return;
        }
        database.plain(session -> useWriteAheadLog(session));
        if (version == 0) {
            database.write(this::create);
        }
        for (int next = Math.max(version, 1); next < newest; next++) {
            int from = next;
            database.write(session -> migrate(database, session, from));
        }
    }

    /// SQLite itself would take a file of one byte for an empty one (os_unix.c, unixFileSize) and overwrite it.
    private static void requireSqlite(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            return;
        }
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] start = stream.readNBytes(SQLITE.length());
            if (start.length > 0 && !SQLITE.equals(new String(start, StandardCharsets.ISO_8859_1))) {
                throw new StoreException.NotAStore(file, "not an SQLite file", null);
            }
        } catch (IOException fault) {
            throw new StoreException.Unreachable(file, fault);
        }
    }

    private int requireOurs(Session session) {
        int version = version(session);
        long application = session.number("PRAGMA application_id");
        boolean empty = session.number("SELECT count(*) FROM sqlite_schema") == 0;
        if (application != APPLICATION_ID && !(empty && application == 0 && version == 0)) {
            throw new StoreException.NotAStore(session.file(), "an SQLite file of another program", null);
        }
        if (version > newest) {
            throw new StoreException.TooNew(session.file(), version, newest);
        }
        return version;
    }

    private static int version(Session session) {
        return (int) session.number("PRAGMA user_version");
    }

    /// SQLite does not wait for others when it changes the mode, so this does; usually the first one to create the
    /// store has changed it for all.
    private static boolean useWriteAheadLog(Session session) {
        long deadline = System.nanoTime() + Database.PATIENCE.toNanos();
        while (!session.first("PRAGMA journal_mode", row -> row.getString(1))
                .orElseThrow()
                .equals(WRITE_AHEAD_LOG)) {
            try {
                session.run("PRAGMA journal_mode = wal");
            } catch (SQLException fault) {
                if (!SqlFault.isBusy(fault) || System.nanoTime() > deadline) {
                    throw SqlFault.of(session.file(), "PRAGMA journal_mode = wal", new Object[0], fault);
                }
                LockSupport.parkNanos(WAIT_NANOS);
            }
        }
        return true;
    }

    /// All steps at once: there is nothing yet to be backed up in between.
    private boolean create(Session session) {
        if (version(session) != 0) {
            // Another process has been faster.
            return false;
        }
        for (int next = 0; next < newest; next++) {
            step(session, next);
        }
        return true;
    }

    private boolean migrate(Database database, Session session, int from) {
        if (version(session) != from) {
            // Another process has been faster.
            return false;
        }
        backUp(database, from);
        step(session, from);
        return true;
    }

    private void step(Session session, int from) {
        session.script(scripts.apply(from));
        session.script("PRAGMA application_id = %d; PRAGMA user_version = %d".formatted(APPLICATION_ID, from + 1));
    }

    /// Copies what was committed last; the caller's transaction keeps others from committing more.
    private static void backUp(Database database, int version) {
        Path file = database.file();
        Path backup = file.resolveSibling(file.getFileName() + ".v" + version + "-backup");
        try {
            StoreCopy.write(database, backup);
        } catch (IOException fault) {
            throw new StoreException.Failed(file, "back up to " + backup, "()", fault);
        }
    }
}
