package assay.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns what SQLite reports into what a person can act on. Codes: sqlite.org/rescode.html, primary codes only.
final class SqlFault {
    private static final int PRIMARY_CODE = 0xff;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    private SqlFault() {}

    static StoreException of(Path file, String sql, @Nullable Object[] arguments, SQLException fault) {
        return switch (fault.getErrorCode() & PRIMARY_CODE) {
            case BUSY, LOCKED -> new StoreException.Busy(file, WriteLock.holder(file), fault);
            case READ_ONLY -> new StoreException.ReadOnly(file, fault);
            case CORRUPT ->
                new StoreException.Damaged(file, "SQLite cannot read it (" + fault.getMessage() + ")", fault);
            case FULL -> new StoreException.Full(file, fault);
            case CANNOT_OPEN -> new StoreException.Unreachable(file, fault);
            case NOT_A_DATABASE -> new StoreException.NotAStore(file, "not an SQLite file", fault);
            default -> new StoreException.Failed(file, sql, kinds(arguments), fault);
        };
    }

    static boolean isBusy(SQLException fault) {
        return (fault.getErrorCode() & PRIMARY_CODE) == BUSY;
    }

    private static String kinds(@Nullable Object[] arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument == null ? "null" : argument.getClass().getSimpleName())
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
