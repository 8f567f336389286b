package assay.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// Two columns, of which the right one is wrapped.
final class HelpTable {
    private static final int WIDTH = 80;
    private static final int WIDEST_LEFT = 32;
    private static final int GAP = 3;
    private static final String CONTINUED = "  ";

    private record Row(String left, String right) {}

    private final List<Row> rows = new ArrayList<>();

    void add(String left, String right) {
        rows.add(new Row(left, right));
    }

    void print(PrintWriter out) {
        int widest = 0;
        for (Row row : rows) {
            widest = Math.max(widest, Math.min(row.left().length(), WIDEST_LEFT));
        }
        for (Row row : rows) {
            print(row, widest + GAP, out);
        }
    }

    private static void print(Row row, int column, PrintWriter out) {
        String lead = row.left();
        if (lead.length() >= column) {
            out.println(lead);
            lead = "";
        }
        String indent = "";
        for (String line : wrap(row.right(), WIDTH - column - CONTINUED.length())) {
            out.println(lead + " ".repeat(column - lead.length()) + indent + line);
            lead = "";
            indent = CONTINUED;
        }
    }

    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
