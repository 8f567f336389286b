package assay.app.export;

import java.io.PrintWriter;
import java.util.List;

/// Writes comma-separated rows as RFC 4180 says, and keeps a spreadsheet from taking a text for a formula.
public final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final PrintWriter out;

    public Csv(PrintWriter out) {
        this.out = out;
    }

    /// Writes one row; numbers go in as they are, other texts through [#text].
    public void row(List<String> cells) {
        out.print(String.join(",", cells));
        out.print("\r\n");
    }

    /// A number as programs read it; empty for NaN.
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    /// A text, in quotes where it needs them; one that a spreadsheet would calculate gets an apostrophe before it.
    public static String text(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
