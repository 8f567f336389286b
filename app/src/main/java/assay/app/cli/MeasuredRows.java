package assay.app.cli;

import assay.analysis.model.FactTable;
import assay.analysis.model.FactTable.Column;
import assay.analysis.model.FactTable.Numbers;
import assay.analysis.model.FactTable.Texts;
import assay.analysis.model.Series;
import assay.analysis.unit.UnitFormat;
import assay.app.export.Csv;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// One series or one table in rows, for a person or as CSV.
final class MeasuredRows {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final PrintWriter out;

    MeasuredRows(PrintWriter out) {
        this.out = out;
    }

    /// ISO 8601 in UTC, to the nanosecond.
    static String time(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND))
                .toString();
    }

    void print(Series series) {
        TextTable table = new TextTable(TextTable.Column.left("TIME"), TextTable.Column.right("VALUE"));
        for (int i = 0; i < series.size(); i++) {
            table.add(time(series.timeNanos()[i]), UnitFormat.value(series.values()[i], series.unit()));
        }
        table.print(out);
    }

    void print(FactTable facts) {
        TextTable table = new TextTable(facts.columns().stream()
                .map(column -> new TextTable.Column(column.name().toUpperCase(Locale.ROOT), column instanceof Numbers))
                .toArray(TextTable.Column[]::new));
        for (int row = 0; row < facts.rows(); row++) {
            int at = row;
            table.add(facts.columns().stream().map(column -> text(column, at)).toArray(String[]::new));
        }
        table.print(out);
    }

    private static String text(Column column, int row) {
        return switch (column) {
            case Texts texts -> texts.values().get(row);
            case Numbers numbers -> UnitFormat.value(numbers.values().get(row), numbers.unit());
        };
    }

    void printCsv(Series series) {
        Csv csv = new Csv(out);
        csv.row(List.of("time", "value"));
        for (int i = 0; i < series.size(); i++) {
            csv.row(List.of(time(series.timeNanos()[i]), Csv.number(series.values()[i])));
        }
    }

    void printCsv(FactTable facts) {
        Csv csv = new Csv(out);
        csv.row(facts.columns().stream().map(column -> Csv.text(column.name())).toList());
        for (int row = 0; row < facts.rows(); row++) {
            int at = row;
            csv.row(facts.columns().stream().map(column -> cell(column, at)).toList());
        }
    }

    private static String cell(Column column, int row) {
        return switch (column) {
            case Texts texts -> Csv.text(texts.values().get(row));
            case Numbers numbers -> Csv.number(numbers.values().get(row));
        };
    }
}
