package assay.app.cli;

import assay.app.export.PlainText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Columns of text, aligned; the last one is never padded.
final class TextTable {
    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /// A column's heading and on which side its cells are aligned.
    record Column(String heading, boolean right) {
        static Column left(String heading) {
            return new Column(heading, false);
        }

        static Column right(String heading) {
            return new Column(heading, true);
        }
    }

    TextTable(Column... columns) {
        this.columns = List.of(columns);
    }

    void add(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(PlainText.of(cell));
        }
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(PrintWriter out) {
        List<String> headings = columns.stream().map(Column::heading).toList();
        int[] widths = new int[columns.size()];
        widen(widths, headings);
        rows.forEach(row -> widen(widths, row));
        print(headings, widths, out);
        rows.forEach(row -> print(row, widths, out));
    }

    private static void widen(int[] widths, List<String> row) {
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], width(row.get(column)));
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private void print(List<String> row, int[] widths, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = row.get(column);
            String padding = " ".repeat(widths[column] - width(cell));
            line.append(column == 0 ? "" : GAP);
            line.append(columns.get(column).right() ? padding + cell : cell + padding);
        }
        out.println(line.toString().stripTrailing());
    }
}
