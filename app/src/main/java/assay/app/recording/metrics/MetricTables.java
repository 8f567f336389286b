package assay.app.recording.metrics;

import assay.analysis.model.FactTable;
import assay.analysis.model.Metric;
import assay.analysis.model.Series;
import assay.analysis.model.Unit;
import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import assay.app.measure.Measure;
import assay.app.measure.Measures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What was measured, as tables to be copied.
final class MetricTables {
    private MetricTables() {}

    /// All metrics in the order of the list. They have different units, so that each stands in a column of its own.
    static DataTable all(Measures measures, String caption) {
        return metrics(
                "Metrics",
                caption,
                measures.all().stream()
                        .flatMap(measure -> measure.metrics().stream())
                        .toList());
    }

    /// The numbers of one measure, how it went over time, and its tables.
    ///
    /// @param startNanos of the recording, since which times are told
    static List<DataTable> of(Measure measure, long startNanos, String caption) {
        List<DataTable> tables = new ArrayList<>();
        if (!measure.metrics().isEmpty()) {
            tables.add(metrics(measure.name(), caption, measure.metrics()));
        }
        Series series = measure.series();
        if (series != null && series.size() > 0) {
            tables.add(series(series, startNanos, caption));
        }
        for (FactTable table : measure.tables()) {
            tables.add(new DataTable(
                    table.name(),
                    caption,
                    table.rows(),
                    table.columns().stream().map(DataTable::column).toList()));
        }
        return tables;
    }

    private static DataTable metrics(String title, String caption, List<Metric> metrics) {
        return new DataTable(
                title,
                caption,
                metrics.size(),
                List.of(
                        new DataTable.Texts("metric", row -> metrics.get(row).name()),
                        new DataTable.Texts(
                                "value",
                                row -> UnitFormat.value(
                                        metrics.get(row).value(),
                                        metrics.get(row).unit())),
                        new DataTable.Texts(
                                "number", row -> plain(metrics.get(row).value())),
                        new DataTable.Texts(
                                "unit", row -> metrics.get(row).unit().word()),
                        new DataTable.Texts(
                                "better", row -> metrics.get(row).better().word())));
    }

    private static String plain(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static DataTable series(Series series, long startNanos, String caption) {
        return new DataTable(
                series.name() + " over time",
                caption,
                series.size(),
                List.of(
                        new DataTable.Numbers("at", Unit.NANOSECONDS, row -> series.timeNanos()[row] - startNanos),
                        new DataTable.Numbers(series.name(), series.unit(), row -> series.values()[row])));
    }
}
