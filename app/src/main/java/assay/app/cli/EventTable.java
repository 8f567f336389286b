package assay.app.cli;

import assay.analysis.eventlog.Event;
import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventType;
import assay.analysis.eventlog.EventValue;
import assay.analysis.eventlog.ValueText;
import assay.app.export.PlainText;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// What `events` prints for a person: a line for each event, a column for each field. The first lines tell how wide the
/// columns are; what does not fit is cut, and columns that do not fit at all are named at the end.
final class EventTable implements EventWriter {
    private static final int MEASURED_LINES = 200;
    private static final int LEAST_WIDTH = 8;
    private static final String GAP = "  ";

    private final List<EventField> fields;
    private final ValueText texts;
    private final int width;
    private final PrintWriter out;
    private final List<List<String>> waiting = new ArrayList<>();
    private final boolean[] right;
    private int[] widths = {};

    /// @param width most characters of a line
    EventTable(EventType type, ValueText texts, int width, PrintWriter out) {
        this.fields = type.fields();
        this.texts = texts;
        this.width = width;
        this.out = out;
        this.right = new boolean[fields.size()];
    }

    @Override
    public void begin() {
        waiting.add(fields.stream().map(field -> PlainText.of(field.name())).toList());
    }

    @Override
    public void write(Event event) {
        List<String> line = new ArrayList<>(fields.size());
        for (int i = 0; i < fields.size(); i++) {
            EventField field = fields.get(i);
            EventValue value = event.value(field.name());
            line.add(PlainText.of(texts.of(field, value)));
            right[i] |= value instanceof EventValue.Whole
                    || value instanceof EventValue.Real
                    || value instanceof EventValue.Span;
        }
        if (widths.length > 0) {
            print(line);
        } else {
            waiting.add(line);
            if (waiting.size() > MEASURED_LINES) {
                printWaiting();
            }
        }
    }

    @Override
    public void end() {
        if (waiting.size() > 1) {
            printWaiting();
        }
        if (widths.length > 0 && widths.length < fields.size()) {
            List<String> hidden = fields.subList(widths.length, fields.size()).stream()
                    .map(field -> PlainText.of(field.name()))
                    .toList();
            out.println();
            out.println("Not shown for want of room: " + String.join(", ", hidden) + " (--csv and --json have all)");
        }
    }

    private void printWaiting() {
        int[] natural = new int[fields.size()];
        for (List<String> line : waiting) {
            for (int i = 0; i < natural.length; i++) {
                natural[i] = Math.max(natural[i], length(line.get(i)));
            }
        }
        widths = fitted(natural);
        waiting.forEach(this::print);
        waiting.clear();
    }

    /// Widest columns are narrowed first, all of them to the same width; if even narrow columns do not fit, the last
    /// ones are left out.
    private int[] fitted(int[] natural) {
        int shown = natural.length;
        while (shown > 1 && total(natural, shown, LEAST_WIDTH) > width) {
            shown--;
        }
        int most = LEAST_WIDTH;
        int widest = 0;
        for (int i = 0; i < shown; i++) {
            widest = Math.max(widest, natural[i]);
        }
        while (most < widest && total(natural, shown, most + 1) <= width) {
            most++;
        }
        int[] fitted = new int[shown];
        for (int i = 0; i < shown; i++) {
            fitted[i] = Math.min(natural[i], most);
        }
        return fitted;
    }

    private static long total(int[] natural, int shown, int most) {
        long total = (long) GAP.length() * (shown - 1);
        for (int i = 0; i < shown; i++) {
            total += Math.min(natural[i], most);
        }
        return total;
    }

    private void print(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(cells.get(i), widths[i]);
            String padding = " ".repeat(widths[i] - length(cell));
            line.append(i == 0 ? "" : GAP);
            line.append(right[i] ? padding + cell : cell + padding);
        }
        out.println(line.toString().stripTrailing());
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
