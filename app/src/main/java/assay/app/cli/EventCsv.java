package assay.app.cli;

import assay.analysis.eventlog.Event;
import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventType;
import assay.analysis.eventlog.EventValue;
import assay.analysis.eventlog.EventValue.Structure;
import assay.analysis.eventlog.StructureKind;
import assay.analysis.eventlog.ValueNames;
import assay.analysis.eventlog.ValueText;
import assay.app.export.Json;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What `events --csv` prints: a column for each field, as RFC 4180 says. Text that a spreadsheet would take for a
/// formula gets an apostrophe in front.
final class EventCsv implements EventWriter {
    private static final String END = "\r\n";
    private static final int MOST_STACKS = 2_000;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final List<EventField> fields;
    private final PrintWriter out;
    /// Texts of the stacks used last: many events share them.
    private final Map<Structure, String> stacks = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Structure, String> eldest) {
            return size() > MOST_STACKS;
        }
    };

    EventCsv(EventType type, PrintWriter out) {
        this.fields = type.fields();
        this.out = out;
    }

    @Override
    public void begin() {
        out.print(fields.stream().map(field -> quoted(guarded(field.name()))).collect(Collectors.joining(",")));
        out.print(END);
    }

    @Override
    public void write(Event event) throws IOException {
        String separator = "";
        for (EventField field : fields) {
            out.print(separator);
            out.print(quoted(cell(event.value(field.name()))));
            separator = ",";
        }
        out.print(END);
    }

    @Override
    public void end() {
        // every line is whole
    }

    private String cell(EventValue value) throws IOException {
        return switch (value) {
            case EventValue.Nothing _, EventValue.Missing _, EventValue.Unreadable _ -> "";
            case EventValue.Flag(boolean set) -> String.valueOf(set);
            case EventValue.Letter(char letter) -> guarded(String.valueOf(letter));
            case EventValue.Text(String text) -> guarded(text);
            case EventValue.Whole(long number, boolean unsigned) ->
                unsigned ? Long.toUnsignedString(number) : Long.toString(number);
            case EventValue.Real(double number, boolean single) ->
                single ? Float.toString((float) number) : Double.toString(number);
            case EventValue.Span span -> span.unknown() ? "" : Long.toString(span.nanos());
            case EventValue.Moment moment ->
                moment.never() ? "" : moment.instant().toString();
            case EventValue.Sequence _ -> json(value);
            case Structure structure -> structure(structure);
        };
    }

    private String structure(Structure structure) throws IOException {
        return switch (StructureKind.of(structure)) {
            case THREAD -> guarded(ValueText.thread(structure));
            case CLASS, METHOD -> guarded(String.join("", ValueNames.of(structure)));
            case FRAME -> guarded(ValueText.frame(structure));
            case STACK_TRACE -> stacks.computeIfAbsent(structure, stack -> guarded(frames(stack)));
            case OTHER -> json(structure);
        };
    }

    /// The innermost frame first.
    private static String frames(Structure stack) {
        return stack.value("frames") instanceof EventValue.Sequence(List<EventValue> frames)
                ? frames.stream()
                        .map(frame -> frame instanceof Structure structure ? ValueText.frame(structure) : "")
                        .collect(Collectors.joining(";"))
                : "";
    }

    private static String json(EventValue value) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.to(text)) {
            ValueJson.write(value, json);
        }
        return text.toString();
    }

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }
}
