package assay.app.recording.heat;

import assay.analysis.model.TimeRange;
import assay.analysis.model.Unit;
import assay.analysis.profile.HeatGrid;
import assay.app.export.DataTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A heat map as numbers: the cells with something in them.
final class HeatTable {
    /// A table of more cells than this is one of columns.
    private static final int MOST_CELLS = 50_000;

    private HeatTable() {}

    /// The filled cells that begin within a range, or if they are many, the filled columns.
    ///
    /// @param caption what is counted
    static DataTable of(HeatAnswer answer, TimeRange range, String caption) {
        HeatGrid grid = answer.grid();
        int[] cells = filled(grid, range);
        if (cells.length > MOST_CELLS) {
            int rows = answer.request().scale().rows();
            int[] columns =
                    IntStream.of(cells).map(cell -> cell / rows).distinct().toArray();
            return table(answer, "Heat map by column", caption, columns, rows);
        }
        return table(answer, "Heat map", caption, cells, 1);
    }

    private static int[] filled(HeatGrid grid, TimeRange range) {
        return IntStream.range(cellFrom(grid, range.fromNanos()), cellFrom(grid, range.toNanos()))
                .filter(cell -> grid.value(cell) > 0)
                .toArray();
    }

    /// The first cell that begins at an instant or after it.
    private static int cellFrom(HeatGrid grid, long nanos) {
        TimeRange all = grid.range();
        long inside = Math.clamp(nanos, all.fromNanos(), all.fromNanos() + grid.cells() * grid.cellNanos());
        return Math.toIntExact(Math.ceilDiv(inside - all.fromNanos(), grid.cellNanos()));
    }

    /// @param width cells that a row stands for
    private static DataTable table(HeatAnswer answer, String title, String caption, int[] parts, int width) {
        HeatGrid grid = answer.grid();
        HeatGrid found = answer.found();
        long start = grid.range().fromNanos();
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(new DataTable.Numbers(
                "Start",
                Unit.NANOSECONDS,
                row -> grid.range(parts[row] * width, parts[row] * width + 1).fromNanos() - start));
        columns.add(new DataTable.Numbers("Length", Unit.NANOSECONDS, _ -> grid.cellNanos() * width));
        columns.add(new DataTable.Numbers(name(answer), answer.columnUnit(), row -> sum(grid, parts[row], width)));
        if (found != null) {
            columns.add(new DataTable.Numbers("Found", answer.columnUnit(), row -> sum(found, parts[row], width)));
        }
        return new DataTable(title, caption, parts.length, columns);
    }

    private static String name(HeatAnswer answer) {
        return switch (answer.unit()) {
            case SAMPLES -> answer.profile() == null ? "Events" : "Samples";
            case NANOSECONDS -> "Time";
            case BYTES -> "Bytes";
        };
    }

    private static double sum(HeatGrid grid, int part, int width) {
        long sum = 0;
        int end = Math.min(grid.cells(), (part + 1) * width);
        for (int cell = part * width; cell < end; cell++) {
            sum += grid.value(cell);
        }
        return sum;
    }
}
