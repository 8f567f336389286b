package assay.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One connection to the store, used by one thread at a time. Every failure leaves as a [StoreException] that knows
/// its statement.
final class Session implements AutoCloseable {
    /// Reads one row; what it throws as [SQLException] is reported with the statement.
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Path file;
    private final Connection connection;

    Session(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    Path file() {
        return file;
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(rows));
            }
            return found;
        } catch (SQLException fault) {
            throw SqlFault.of(file, sql, arguments, fault);
        }
    }

    /// For statements that give at most one row.
    <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /// For statements that always give a number, such as counts and pragmas.
    long number(String sql, @Nullable Object... arguments) {
        return first(sql, row -> row.getLong(1), arguments).orElseThrow();
    }

    /// Rows changed.
    int update(String sql, @Nullable Object... arguments) {
        try (PreparedStatement statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException fault) {
            throw SqlFault.of(file, sql, arguments, fault);
        }
    }

    /// Id of the row inserted.
    long insert(String sql, @Nullable Object... arguments) {
        update(sql, arguments);
        return number("SELECT last_insert_rowid()");
    }

    /// Runs statements without arguments or results, separated by semicolons.
    void script(String sql) {
        try {
            run(sql);
        } catch (SQLException fault) {
            throw SqlFault.of(file, sql, new Object[0], fault);
        }
    }

    /// As [#script(String)], for who has to look at the fault itself.
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /// Ends an unfinished transaction as if it had never begun.
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException fault) {
            throw SqlFault.of(file, "close", new Object[0], fault);
        }
    }
}
