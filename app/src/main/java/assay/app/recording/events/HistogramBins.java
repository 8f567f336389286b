package assay.app.recording.events;

import assay.analysis.eventlog.ColumnSummary;
import assay.analysis.eventlog.EventColumn;
import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventLog;
import assay.analysis.eventlog.FieldHistogram;
import assay.analysis.job.Cancellation;
import assay.analysis.model.Unit;
import assay.analysis.unit.UnitFormat;
import assay.app.export.DataTable;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/// How often which numbers of a field occur.
///
/// @param summary of all numbers
record HistogramBins(EventsFound found, FieldHistogram histogram, ColumnSummary summary) {
    static HistogramBins read(
            EventLog log, EventsFound found, EventField field, boolean linear, Cancellation cancellation)
            throws IOException {
        EventColumn column = log.column(found.rows(), field, cancellation);
        return new HistogramBins(
                found, FieldHistogram.of(column, !linear, cancellation), ColumnSummary.of(column, cancellation));
    }

    EventField field() {
        return histogram.field();
    }

    Unit unit() {
        return EventCell.figureUnit(field());
    }

    /// A number of the field with its unit.
    String text(double number) {
        return UnitFormat.value(number, unit());
    }

    /// The edges of a bin: `10 ms – 20 ms`.
    String edges(int bin) {
        return text(histogram.edge(bin)) + " – " + text(histogram.edge(bin + 1));
    }

    long counted() {
        return IntStream.range(0, histogram.bins()).mapToLong(histogram::count).sum();
    }

    /// The bins as rows.
    DataTable table(String title, String caption) {
        long all = Math.max(1, counted());
        long[] upTo = new long[histogram.bins()];
        long sum = 0;
        for (int bin = 0; bin < upTo.length; bin++) {
            sum += histogram.count(bin);
            upTo[bin] = sum;
        }
        return new DataTable(
                title,
                caption,
                histogram.bins(),
                List.of(
                        new DataTable.Numbers("From", unit(), histogram::edge),
                        new DataTable.Numbers("To below", unit(), bin -> histogram.edge(bin + 1)),
                        new DataTable.Numbers("Events", Unit.COUNT, histogram::count),
                        new DataTable.Numbers("Share", Unit.RATIO, bin -> (double) histogram.count(bin) / all),
                        new DataTable.Numbers("Share up to here", Unit.RATIO, bin -> (double) upTo[bin] / all)));
    }
}
