package assay.app.recording.events;

import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventValue;
import assay.analysis.eventlog.Meaning;
import assay.analysis.model.Unit;
import org.jspecify.annotations.Nullable;

/// A value of an event as it is shown, and as a number for programs.
///
/// @param number in the base unit of its column; NaN if it has none
record EventCell(String shown, double number) {
    static final EventCell NONE = new EventCell("", Double.NaN);

    static EventCell of(EventField field, EventValue value, EventWords words) {
        return new EventCell(words.of(field, value), number(value));
    }

    private static double number(EventValue value) {
        return switch (value) {
            case EventValue.Whole(long number, boolean unsigned) ->
                unsigned && number < 0 ? (number >>> 1) * 2.0 : number;
            case EventValue.Real(double number, boolean _) -> number;
            case EventValue.Span span -> span.unknown() ? Double.NaN : span.nanos();
            default -> Double.NaN;
        };
    }

    /// The unit of a column of such values, null where texts are copied: texts, points in time, and numbers that may
    /// have more digits than a `double`.
    static @Nullable Unit unit(EventField field) {
        if (field.array()) {
            return null;
        }
        return switch (field.meaning()) {
            case SPAN -> Unit.NANOSECONDS;
            case BYTES -> Unit.BYTES;
            case BYTES_PER_SECOND -> Unit.BYTES_PER_SECOND;
            case RATIO -> Unit.RATIO;
            case HERTZ -> Unit.HERTZ;
            case BITS, BITS_PER_SECOND, MOMENT, ADDRESS, PLAIN -> null;
        };
    }

    /// The unit in which figures over a field are told.
    static Unit figureUnit(EventField field) {
        Unit unit = unit(field);
        return unit == null ? field.meaning() == Meaning.PLAIN ? Unit.COUNT : Unit.NONE : unit;
    }
}
