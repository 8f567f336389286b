package assay.app.export;

import assay.analysis.model.Unit;
import java.io.IOException;
import java.util.List;

/// Writes a [DataTable] in its forms.
final class TableWriter {
    private static final String GAP = "  ";

    private final DataTable table;
    private final Appendable out;

    TableWriter(DataTable table, Appendable out) {
        this.table = table;
        this.out = out;
    }

    /// Texts to the left, numbers to the right, one line a row.
    void text() throws IOException {
        out.append(table.title()).append('\n');
        if (!table.caption().isEmpty()) {
            out.append(table.caption()).append('\n');
        }
        List<DataTable.Column> columns = table.columns();
        int[] width = new int[columns.size()];
        for (int i = 0; i < width.length; i++) {
            width[i] = width(columns.get(i));
        }
        for (int row = -1; row < table.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < width.length; i++) {
                DataTable.Column column = columns.get(i);
                String cell = oneLine(row < 0 ? column.name() : column.shown(row));
                String fill = " ".repeat(width[i] - cell.length());
                line.append(isNumber(column) ? fill + cell : cell + fill).append(GAP);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
    }

    private int width(DataTable.Column column) {
        int width = oneLine(column.name()).length();
        for (int row = 0; row < table.rows(); row++) {
            width = Math.max(width, oneLine(column.shown(row)).length());
        }
        return width;
    }

    void markdown() throws IOException {
        StringBuilder head = new StringBuilder("|");
        StringBuilder rule = new StringBuilder("|");
        for (DataTable.Column column : table.columns()) {
            head.append(' ').append(escaped(column.name())).append(" |");
            rule.append(isNumber(column) ? " ---: |" : " --- |");
        }
        out.append("**").append(escaped(table.title())).append("**\n\n");
        out.append(head).append('\n').append(rule).append('\n');
        for (int row = 0; row < table.rows(); row++) {
            out.append('|');
            for (DataTable.Column column : table.columns()) {
                out.append(' ').append(escaped(column.shown(row))).append(" |");
            }
            out.append('\n');
        }
        if (!table.caption().isEmpty()) {
            out.append('\n').append(escaped(table.caption())).append('\n');
        }
    }

    /// Raw values; the unit of a column stands behind its name.
    void separated(char separator, String end) throws IOException {
        for (int row = -1; row < table.rows(); row++) {
            boolean first = true;
            for (DataTable.Column column : table.columns()) {
                if (!first) {
                    out.append(separator);
                }
                first = false;
                out.append(cell(column, row, separator));
            }
            out.append(end);
        }
    }

    private static String cell(DataTable.Column column, int row, char separator) {
        if (row >= 0 && isNumber(column)) {
            return column.raw(row);
        }
        String text = row < 0 ? heading(column) : column.raw(row);
        return Csv.text(separator == '\t' ? oneLine(text) : text);
    }

    private static String heading(DataTable.Column column) {
        return switch (column) {
            case DataTable.Texts texts -> texts.name();
            case DataTable.Numbers numbers -> heading(numbers.name(), numbers.unit());
        };
    }

    private static String heading(String name, Unit unit) {
        return unit.word().isEmpty() ? name : name + " [" + unit.word() + "]";
    }

    private static boolean isNumber(DataTable.Column column) {
        return column instanceof DataTable.Numbers;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }

    /// What would end a cell, or be taken for markup by GitHub.
    private static String escaped(String text) {
        return oneLine(text).replaceAll("([\\\\|`*_<>\\[\\]])", "\\\\$1");
    }
}
