package assay.storage;

import assay.analysis.job.Cancellation;
import assay.analysis.model.FactTable;
import assay.analysis.model.Measurements;
import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What was measured in a run, series and tables as sealed blocks. Encoded before the transaction begins, so that other
/// writers wait for the disk only.
record EncodedMeasurements(List<Metric> metrics, List<EncodedSeries> series, List<EncodedTable> tables) {
    /// The blocks of one series in order of time.
    record EncodedSeries(Series series, List<SealedBlock> blocks) {}

    /// The blocks of one table in the order of its rows.
    record EncodedTable(FactTable table, List<SealedBlock> blocks) {}

    @FunctionalInterface
    private interface Columns {
        ByteSink encode(int from, int to);
    }

    /// @throws IllegalArgumentException if two metrics, series or tables have one name, or a series is out of order
    static EncodedMeasurements of(Measurements measurements, Cancellation cancellation) {
        requireNames("metrics", measurements.metrics().stream().map(Metric::name));
        requireNames("series", measurements.series().stream().map(Series::name));
        requireNames("tables", measurements.tables().stream().map(FactTable::name));
        return new EncodedMeasurements(
                measurements.metrics(),
                measurements.series().stream()
                        .map(series -> encoded(series, cancellation))
                        .toList(),
                measurements.tables().stream()
                        .map(table -> encoded(table, cancellation))
                        .toList());
    }

    private static void requireNames(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("%s: two are named %s; names must differ".formatted(what, name));
        });
    }

    private static EncodedSeries encoded(Series series, Cancellation cancellation) {
        return new EncodedSeries(
                series,
                blocks(
                        BlockKind.SERIES,
                        series.size(),
                        cancellation,
                        (from, to) -> SeriesColumns.encode(series, from, to)));
    }

    private static EncodedTable encoded(FactTable table, Cancellation cancellation) {
        List<SealedBlock> blocks =
                blocks(BlockKind.TABLE, table.rows(), cancellation, (from, to) -> TableColumns.encode(table, from, to));
        if (blocks.isEmpty()) { // still has columns
            blocks.add(BlockFormat.seal(BlockKind.TABLE, 0, TableColumns.encode(table, 0, 0)));
        }
        return new EncodedTable(table, blocks);
    }

    private static List<SealedBlock> blocks(BlockKind kind, int rows, Cancellation cancellation, Columns columns) {
        List<SealedBlock> blocks = new ArrayList<>();
        for (int from = 0; from < rows; from += kind.maxRows()) {
            cancellation.check();
            int to = Math.min(from + kind.maxRows(), rows);
            blocks.add(BlockFormat.seal(kind, to - from, columns.encode(from, to)));
        }
        return blocks;
    }
}
