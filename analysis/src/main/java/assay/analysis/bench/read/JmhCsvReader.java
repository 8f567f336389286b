package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkProblem.Code;
import assay.analysis.bench.Score;
import java.io.IOException;
import java.util.List;

/// Reads what JMH writes with `-rf csv` and `-rf scsv`. There are no raw values in it, so there are no forks
/// and nothing to test. Numbers have six decimals, in the decimal sign of the machine: 4.446E-6 s/op has become
/// 0.000004. A row whose name ends in `:metric` is a secondary metric of the row above.
final class JmhCsvReader implements FormatReader {
    private static final String PARAM = "Param: ";
    private static final double CONFIDENCE = 0.999;
    private static final double LEAST_EXACT = 0.001;

    private int rounded;

    @Override
    public void read(Source source, FileDraft draft) throws IOException {
        draft.tool("JMH");
        try (TextLines lines = TextLines.of(source)) {
            String first = lines.next();
            char delimiter = first != null && first.replace("\"", "").startsWith("Benchmark;") ? ';' : ',';
            List<String> header = first == null ? List.of() : new CsvFields(delimiter).split(first);
            rows(header, new CsvRecords(lines, delimiter), draft);
        }
        if (rounded > 0) {
            draft.problem(
                    Code.ROUNDED,
                    "",
                    rounded
                            + " scores are so small that the six decimals of this format lost digits; JSON (-rf json) keeps them and the raw values.");
        }
    }

    private void rows(List<String> header, CsvRecords records, FileDraft draft) throws IOException {
        JmhRows rows = new JmhRows(draft);
        for (List<String> fields = records.next(); fields != null; fields = records.next()) {
            draft.take(50 + 10L * fields.size());
            String place = "line " + (records.number() + 1);
            try {
                row(header, fields, rows, place);
            } catch (BadEntryException e) {
                draft.leaveOut(place, e);
            }
        }
        rows.finish();
    }

    private void row(List<String> header, List<String> fields, JmhRows rows, String place)
            throws BadEntryException, IOException {
        if (fields.size() < 7) {
            throw new BadEntryException("has fewer than 7 fields");
        }
        double value = Numbers.parse(fields.get(4));
        if (Double.isNaN(value)) {
            throw new BadEntryException("has '" + fields.get(4) + "' for a score");
        }
        JmhRows.Row row = new JmhRows.Row(
                fields.get(0),
                fields.get(1),
                Numbers.parse(fields.get(2)),
                Score.of(value, Numbers.parse(fields.get(5)), CONFIDENCE),
                fields.get(6),
                fields.get(3));
        for (int column = 7; column < Math.min(header.size(), fields.size()); column++) {
            String name = header.get(column);
            if (name.startsWith(PARAM) && !fields.get(column).isEmpty()) {
                row.params().put(name.substring(PARAM.length()), fields.get(column));
            }
        }
        if (!row.isSecondary() && Math.abs(value) < LEAST_EXACT) {
            rounded++;
        }
        rows.add(row, place);
    }
}
