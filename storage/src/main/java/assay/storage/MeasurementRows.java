package assay.storage;

import assay.analysis.model.Direction;
import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what was measured in a run.
final class MeasurementRows {
    private record SeriesHead(long id, String name, Unit unit, Direction better, int points) {}

    private record TableHead(long id, String name, int rows) {}

    private final Session session;
    private final long run;

    MeasurementRows(Session session, long run) {
        this.session = session;
        this.run = run;
    }

    /// Whether anybody looked, which format 1 did not.
    boolean measured() {
        return session.first("SELECT measured FROM run WHERE id = ?", row -> row.getBoolean(1), run)
                .orElseThrow(missing("run %d".formatted(run)));
    }

    Measurements all() {
        return new Measurements(
                metrics(),
                heads("").stream().map(this::series).toList(),
                tableHeads("").stream().map(this::table).toList());
    }

    List<Metric> metrics() {
        return session.list(
                "SELECT name, value, unit, better FROM metric WHERE run_id = ? ORDER BY position", this::metric, run);
    }

    private Metric metric(ResultSet row) throws SQLException {
        return new Metric(row.getString(1), row.getDouble(2), unit(row.getString(3)), better(row.getString(4)));
    }

    List<String> seriesNames() {
        return heads("").stream().map(SeriesHead::name).toList();
    }

    Series series(String name) {
        return heads(" AND name = ?", name).stream()
                .findFirst()
                .map(this::series)
                .orElseThrow(missing("series %s of run %d".formatted(name, run)));
    }

    private List<SeriesHead> heads(String condition, String... arguments) {
        return session.list(
                "SELECT id, name, unit, better, points FROM time_series WHERE run_id = ?" + condition
                        + " ORDER BY position",
                row -> new SeriesHead(
                        row.getLong(1),
                        row.getString(2),
                        unit(row.getString(3)),
                        better(row.getString(4)),
                        row.getInt(5)),
                withRun(arguments));
    }

    private Series series(SeriesHead head) {
        String place = "series " + head.name();
        List<SealedBlock> parts = parts("series_block", "series_id", head.id());
        requireRows(place, parts, head.points());
        long[] timeNanos = new long[head.points()];
        double[] values = new double[head.points()];
        int from = 0;
        for (int i = 0; i < parts.size(); i++) {
            SealedBlock part = parts.get(i);
            int to = from + part.rows();
            try {
                ByteSource source = BlockFormat.open(BlockKind.SERIES, part.rows(), part.bytes());
                SeriesColumns.decode(source, timeNanos, values, from, to);
            } catch (BlockDamage damage) {
                throw damaged(place, "block %d: %s".formatted(i, damage.damage()), damage);
            }
            from = to;
        }
        return new Series(head.name(), head.unit(), head.better(), timeNanos, values);
    }

    List<String> tableNames() {
        return tableHeads("").stream().map(TableHead::name).toList();
    }

    FactTable table(String name) {
        return tableHeads(" AND name = ?", name).stream()
                .findFirst()
                .map(this::table)
                .orElseThrow(missing("table %s of run %d".formatted(name, run)));
    }

    private List<TableHead> tableHeads(String condition, String... arguments) {
        return session.list(
                "SELECT id, name, row_count FROM fact_table WHERE run_id = ?" + condition + " ORDER BY position",
                row -> new TableHead(row.getLong(1), row.getString(2), row.getInt(3)),
                withRun(arguments));
    }

    private FactTable table(TableHead head) {
        String place = "table " + head.name();
        List<SealedBlock> parts = parts("fact_block", "table_id", head.id());
        requireRows(place, parts, head.rows());
        @Nullable FactTable table = null;
        for (int i = 0; i < parts.size(); i++) {
            try {
                FactTable more = table(head.name(), parts.get(i));
                table = table == null ? more : TableColumns.joined(table, more);
            } catch (BlockDamage damage) {
                throw damaged(place, "block %d: %s".formatted(i, damage.damage()), damage);
            }
        }
        if (table == null) {
            throw damaged(place, "it has no block", null);
        }
        return table;
    }

    private static FactTable table(String name, SealedBlock part) throws BlockDamage {
        return TableColumns.decode(BlockFormat.open(BlockKind.TABLE, part.rows(), part.bytes()), name, part.rows());
    }

    private Object[] withRun(String... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = run;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }

    private List<SealedBlock> parts(String table, String owner, long id) {
        return session.list(
                "SELECT row_count, data FROM %s WHERE %s = ? ORDER BY position".formatted(table, owner),
                row -> new SealedBlock(row.getInt(1), row.getBytes(2)),
                id);
    }

    private void requireRows(String place, List<SealedBlock> parts, int rows) {
        long found = parts.stream().mapToLong(SealedBlock::rows).sum();
        if (found != rows) {
            throw damaged(place, "its blocks hold %d rows, not %d".formatted(found, rows), null);
        }
    }

    private Unit unit(String word) {
        return Unit.ofWord(word).orElseThrow(() -> unknown("unit", word));
    }

    private Direction better(String word) {
        return Direction.ofWord(word).orElseThrow(() -> unknown("direction", word));
    }

    private StoreException unknown(String what, String word) {
        return new StoreException.Damaged(
                session.file(), "run %d has an unknown %s, %s".formatted(run, what, word), null);
    }

    private Supplier<StoreException> missing(String what) {
        return () -> new StoreException.Missing(session.file(), what);
    }

    private StoreException damaged(String place, String what, @Nullable Throwable cause) {
        return new StoreException.Damaged(session.file(), "run %d, %s, %s".formatted(run, place, what), cause);
    }
}
