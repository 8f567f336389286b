package assay.app.export;

import assay.analysis.model.FactTable;
import assay.analysis.model.Unit;
import assay.analysis.unit.UnitFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/// The numbers of a table or a chart as they are shown, to be copied and saved. Rows are numbers and columns functions
/// of them, so that a large table is no copy of its data.
///
/// @param title short, also proposed as a file's name
/// @param caption what the numbers are of: run, filters, range; may be empty
/// @param rows number of rows
public record DataTable(String title, String caption, int rows, List<Column> columns) {
    public DataTable {
        columns = List.copyOf(columns);
    }

    /// One column.
    public sealed interface Column {
        String name();

        /// A cell as a person reads it.
        String shown(int row);

        /// A cell as a program reads it: numbers in their base unit, nothing for what is unknown.
        String raw(int row);
    }

    /// A column of words.
    public record Texts(String name, IntFunction<String> values) implements Column {
        @Override
        public String shown(int row) {
            return values.apply(row);
        }

        @Override
        public String raw(int row) {
            return values.apply(row);
        }
    }

    /// A column of numbers in one unit.
    ///
    /// @param values NaN where there is none
    public record Numbers(String name, Unit unit, IntToDoubleFunction values) implements Column {
        @Override
        public String shown(int row) {
            return UnitFormat.value(values.applyAsDouble(row), unit);
        }

        @Override
        public String raw(int row) {
            return Csv.number(values.applyAsDouble(row));
        }
    }

    /// A column of a stored table.
    public static Column column(FactTable.Column column) {
        return switch (column) {
            case FactTable.Texts(String name, List<String> values) -> new Texts(name, values::get);
            case FactTable.Numbers(String name, Unit unit, List<Double> values) -> new Numbers(name, unit, values::get);
        };
    }

    /// The same columns of some rows, in their order: what is selected, filtered or sorted.
    public DataTable of(int[] chosen) {
        List<Column> of = columns.stream().map(column -> of(column, chosen)).toList();
        return new DataTable(title, caption, chosen.length, of);
    }

    private static Column of(Column column, int[] chosen) {
        return switch (column) {
            case Texts(String name, var values) -> new Texts(name, row -> values.apply(chosen[row]));
            case Numbers(String name, Unit unit, var values) ->
                new Numbers(name, unit, row -> values.applyAsDouble(chosen[row]));
        };
    }

    /// Writes the table; only text and Markdown have the caption, since it is no row.
    public void write(CopyForm form, Appendable out) throws IOException {
        TableWriter writer = new TableWriter(this, out);
        switch (form) {
            case TEXT -> writer.text();
            case MARKDOWN -> writer.markdown();
            case CSV -> writer.separated(',', "\r\n");
            case TSV -> writer.separated('\t', "\n");
        }
    }

    /// As [#write], for the clipboard.
    public String text(CopyForm form) {
        StringBuilder text = new StringBuilder();
        try {
            write(form, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
