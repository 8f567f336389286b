package assay.analysis.eventlog;

import assay.analysis.eventlog.EventValue.Structure;
import assay.analysis.unit.UnitFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/// Turns values into text for people: with units, names instead of structures, times in a time zone.
public final class ValueText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final int MOST_ELEMENTS = 10;
    private static final int DEEPEST = 4;

    private final ZoneId zone;

    public ValueText(ZoneId zone) {
        this.zone = zone;
    }

    /// The text of a value, empty for none.
    public String of(EventField field, EventValue value) {
        return text(field, value, 0);
    }

    private String text(EventField field, EventValue value, int depth) {
        return switch (value) {
            case EventValue.Nothing _ -> "";
            case EventValue.Flag(boolean set) -> set ? "true" : "false";
            case EventValue.Letter(char letter) -> String.valueOf(letter);
            case EventValue.Text(String text) -> text;
            case EventValue.Whole(long number, boolean unsigned) -> whole(field.meaning(), number, unsigned);
            case EventValue.Real(double number, boolean single) -> real(field.meaning(), number, single);
            case EventValue.Span span -> span(span);
            case EventValue.Moment moment -> moment.never() ? "never" : moment(moment);
            case EventValue.Missing _ -> "missing in the recording";
            case EventValue.Unreadable(String reason) -> "unreadable: " + reason;
            case EventValue.Sequence(List<EventValue> values) -> sequence(field, values, depth);
            case Structure structure -> structure(structure, depth);
        };
    }

    private static String whole(Meaning meaning, long number, boolean unsigned) {
        String digits = unsigned ? Long.toUnsignedString(number) : Long.toString(number);
        boolean fits = number >= 0 || !unsigned;
        return switch (meaning) {
            case BYTES -> fits ? UnitFormat.bytes(number) : digits + " B";
            case BYTES_PER_SECOND -> (fits ? UnitFormat.bytes(number) : digits + " B") + "/s";
            case BITS -> digits + " bit";
            case BITS_PER_SECOND -> digits + " bit/s";
            case HERTZ -> digits + " Hz";
            case RATIO -> UnitFormat.percent(100.0 * number);
            case ADDRESS -> "0x" + Long.toHexString(number);
            case PLAIN, SPAN, MOMENT -> digits;
        };
    }

    private static String real(Meaning meaning, double number, boolean single) {
        String digits = single ? Float.toString((float) number) : Double.toString(number);
        if (!Double.isFinite(number)) {
            return digits;
        }
        return switch (meaning) {
            case RATIO -> UnitFormat.percent(100 * number);
            case BYTES -> UnitFormat.bytes(Math.round(number));
            case BYTES_PER_SECOND -> UnitFormat.bytes(Math.round(number)) + "/s";
            case BITS -> digits + " bit";
            case BITS_PER_SECOND -> digits + " bit/s";
            case HERTZ -> digits + " Hz";
            case PLAIN, SPAN, MOMENT, ADDRESS -> digits;
        };
    }

    private static String span(EventValue.Span span) {
        return span.unknown() ? "unknown" : span.forever() ? "forever" : UnitFormat.duration(span.nanos());
    }

    /// Only years that a person may mean have digits for all their parts.
    private String moment(EventValue.Moment moment) {
        long seconds = moment.instant().getEpochSecond();
        return Math.abs(seconds) < Integer.MAX_VALUE * 100L
                ? MOMENT.format(moment.instant().atZone(zone))
                : moment.instant().toString();
    }

    private String sequence(EventField field, List<EventValue> values, int depth) {
        StringJoiner joined = new StringJoiner(", ", "[", "]");
        values.stream().limit(MOST_ELEMENTS).forEach(value -> joined.add(text(field, value, depth + 1)));
        if (values.size() > MOST_ELEMENTS) {
            joined.add((values.size() - MOST_ELEMENTS) + " more");
        }
        return joined.toString();
    }

    private String structure(Structure structure, int depth) {
        return switch (StructureKind.of(structure)) {
            case THREAD -> thread(structure);
            case CLASS -> ValueNames.ofClass(structure);
            case METHOD -> ValueNames.method(structure);
            case FRAME -> frame(structure);
            case STACK_TRACE ->
                structure.value("frames") instanceof EventValue.Sequence(List<EventValue> frames)
                                && !frames.isEmpty()
                                && frames.getFirst() instanceof Structure top
                        ? frame(top)
                        : "";
            case OTHER -> fields(structure, depth);
        };
    }

    /// Name of a thread; the number of one that has no name, as most virtual threads: `#135`.
    public static String thread(Structure thread) {
        String name = ValueNames.thread(thread);
        return name.isEmpty() ? "#" + thread.number("javaThreadId", 0) : name;
    }

    /// Method and line.
    public static String frame(Structure frame) {
        String method = frame.value("method") instanceof Structure named ? ValueNames.method(named) : "[unknown]";
        long line = frame.number("lineNumber", -1);
        return line > 0 ? method + ":" + line : method;
    }

    private String fields(Structure structure, int depth) {
        if (depth == DEEPEST) {
            return "{…}";
        }
        StringJoiner joined = new StringJoiner(", ", "{", "}");
        for (int i = 0; i < structure.fields().size(); i++) {
            EventField field = structure.fields().get(i);
            String text = text(field, structure.value(i), depth + 1);
            if (!text.isEmpty()) {
                joined.add(field.name() + "=" + text);
            }
        }
        return joined.toString();
    }
}
