package assay.app.recording.events;

import assay.analysis.eventlog.ColumnSummary;
import assay.analysis.eventlog.EventColumn;
import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventGroups;
import assay.analysis.eventlog.EventLog;
import assay.analysis.eventlog.EventRows;
import assay.analysis.job.Cancellation;
import assay.analysis.model.Unit;
import assay.app.export.DataTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Events with the same value of a field, put together.
///
/// @param measure what is added up in each group, null to count alone
/// @param lines the most frequent groups first
/// @param groups how many there are, of which the most frequent have a line
/// @param events in all groups
record GroupLines(
        EventsFound found, EventField key, @Nullable EventField measure, List<Line> lines, int groups, int events) {
    /// More groups than anybody reads, and few enough to be sorted at once.
    private static final int MOST = 20_000;

    /// A group.
    ///
    /// @param firstRow one of its events
    record Line(
            String text, int firstRow, int count, @Nullable ColumnSummary summary) {
        /// A figure of the measured field, NaN without one.
        double figure(ToDoubleFunction<ColumnSummary> figure) {
            return summary == null ? Double.NaN : figure.applyAsDouble(summary);
        }
    }

    GroupLines {
        lines = List.copyOf(lines);
    }

    static GroupLines read(
            EventLog log,
            EventsFound found,
            EventField key,
            @Nullable EventField measure,
            EventWords words,
            Cancellation cancellation)
            throws IOException {
        EventRows rows = found.rows();
        EventColumn keys = log.column(rows, key, cancellation);
        EventColumn measures = measure == null ? null : log.column(rows, measure, cancellation);
        EventGroups groups = EventGroups.by(keys, measures, cancellation);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, groups.size()); i++) {
            EventGroups.Group group = groups.group(i);
            String text = words.of(key, group.value());
            lines.add(new Line(text.isEmpty() ? "no value" : text, group.firstRow(), group.count(), group.summary()));
            if (i % 100 == 0) {
                cancellation.check();
            }
        }
        return new GroupLines(found, key, measure, lines, groups.size(), groups.rows());
    }

    /// What is on screen.
    DataTable table(String title, String caption) {
        List<DataTable.Column> columns = new ArrayList<>();
        columns.add(new DataTable.Texts(
                EventColumns.title(key), row -> lines.get(row).text()));
        columns.add(new DataTable.Numbers(
                "Events", Unit.COUNT, row -> lines.get(row).count()));
        columns.add(new DataTable.Numbers(
                "Share", Unit.RATIO, row -> (double) lines.get(row).count() / Math.max(1, events)));
        if (measure != null) {
            figure(columns, "Sum", measure, ColumnSummary::sum);
            figure(columns, "Mean", measure, ColumnSummary::mean);
            figure(columns, "p50", measure, ColumnSummary::p50);
            figure(columns, "p90", measure, ColumnSummary::p90);
            figure(columns, "p99", measure, ColumnSummary::p99);
            figure(columns, "Largest", measure, ColumnSummary::greatest);
        }
        return new DataTable(title, caption, lines.size(), columns);
    }

    private void figure(
            List<DataTable.Column> columns, String name, EventField of, ToDoubleFunction<ColumnSummary> figure) {
        columns.add(new DataTable.Numbers(
                name, EventCell.figureUnit(of), row -> lines.get(row).figure(figure)));
    }
}
