package assay.storage;

import assay.analysis.model.FactTable;
import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import assay.storage.EncodedMeasurements.EncodedSeries;
import assay.storage.EncodedMeasurements.EncodedTable;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;

/// Writes what was measured in a run within the transaction of its session.
final class MeasurementWriter {
    private final Session session;
    private final long run;

    MeasurementWriter(Session session, long run) {
        this.session = session;
        this.run = run;
    }

    /// Marks the run as measured.
    void write(EncodedMeasurements measured) {
        for (int i = 0; i < measured.metrics().size(); i++) {
            write(measured.metrics().get(i), i);
        }
        for (int i = 0; i < measured.series().size(); i++) {
            write(measured.series().get(i), i);
        }
        for (int i = 0; i < measured.tables().size(); i++) {
            write(measured.tables().get(i), i);
        }
        session.update("UPDATE run SET measured = 1 WHERE id = ?", run);
    }

    private void write(Metric metric, int position) {
        session.update(
                "INSERT INTO metric (run_id, name, position, value, unit, better) VALUES (?, ?, ?, ?, ?, ?)",
                run,
                metric.name(),
                position,
                metric.value(),
                metric.unit().word(),
                metric.better().word());
    }

    private void write(EncodedSeries encoded, int position) {
        Series series = encoded.series();
        int points = series.size();
        DoubleSummaryStatistics values =
                Arrays.stream(series.values()).filter(Double::isFinite).summaryStatistics();
        boolean any = values.getCount() > 0;
        long id = session.insert(
                """
                INSERT INTO time_series (run_id, position, name, unit, better, points, from_ns, to_ns, low, high, mean)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                run,
                position,
                series.name(),
                series.unit().word(),
                series.better().word(),
                points,
                points == 0 ? null : series.timeNanos()[0],
                points == 0 ? null : series.timeNanos()[points - 1],
                any ? values.getMin() : null,
                any ? values.getMax() : null,
                any ? values.getAverage() : null);
        write(
                "INSERT INTO series_block (series_id, position, row_count, data) VALUES (?, ?, ?, ?)",
                id,
                encoded.blocks());
    }

    private void write(EncodedTable encoded, int position) {
        FactTable table = encoded.table();
        long id = session.insert(
                "INSERT INTO fact_table (run_id, position, name, columns, row_count) VALUES (?, ?, ?, ?, ?)",
                run,
                position,
                table.name(),
                table.columns().stream().map(FactTable.Column::name).collect(Collectors.joining(", ")),
                table.rows());
        write("INSERT INTO fact_block (table_id, position, row_count, data) VALUES (?, ?, ?, ?)", id, encoded.blocks());
    }

    private void write(String sql, long owner, List<SealedBlock> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            session.update(sql, owner, i, blocks.get(i).rows(), blocks.get(i).bytes());
        }
    }
}
