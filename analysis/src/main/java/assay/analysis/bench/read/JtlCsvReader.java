package assay.analysis.bench.read;

import java.io.IOException;
import java.util.List;

/// Reads the samples of JMeter in CSV, one request a record, with or without a header, quoted fields over
/// several lines included. How requests become a benchmark for each label: [RequestTally]. A transaction
/// controller's row has a label of its own, and as nothing is summed over labels, its requests count once.
final class JtlCsvReader implements FormatReader {
    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("JMeter");
        JtlColumns columns;
        try (TextLines lines = TextLines.of(source)) {
            String first = lines.next();
            columns = JtlColumns.of(first == null ? "" : first);
        }
        RequestTally tally = new RequestTally();
        try (TextLines lines = TextLines.of(source)) {
            CsvRecords records = new CsvRecords(lines, columns.delimiter());
            if (columns.isHeader()) {
                records.next();
            }
            for (List<String> fields = records.next(); fields != null; fields = records.next()) {
                take(fields, columns, tally, "line " + records.number(), draft);
            }
        } finally {
            tally.addTo(draft);
        }
    }

    private static void take(List<String> fields, JtlColumns columns, RequestTally tally, String place, FileDraft draft)
            throws TooMuchException {
        try {
            long elapsed = Numbers.whole(field(fields, columns.elapsed()), -1);
            if (elapsed < 0) {
                throw new BadEntryException("has '" + field(fields, columns.elapsed()) + "' for an elapsed time");
            }
            String label = field(fields, columns.label());
            tally.add(
                    label.isBlank() ? "(no label)" : label,
                    Numbers.whole(field(fields, columns.start()), Long.MIN_VALUE),
                    elapsed,
                    !"false".equals(field(fields, columns.success())),
                    draft);
        } catch (BadEntryException e) {
            draft.leaveOut(place, e);
        }
    }

    private static String field(List<String> fields, int column) {
        return column >= 0 && column < fields.size() ? fields.get(column) : "";
    }
}
