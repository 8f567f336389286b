package assay.analysis.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The value of a field. Constants are resolved; structures are read from the file when they are asked for, so a value
/// may be used only as long as the [EventLog] it came from is open.
public sealed interface EventValue {
    /// No value: what the recording says is null.
    record Nothing() implements EventValue {
        static final Nothing VALUE = new Nothing();
    }

    record Flag(boolean value) implements EventValue {}

    /// A whole number, widened.
    ///
    /// @param unsigned whether all 64 bits are digits
    record Whole(long value, boolean unsigned) implements EventValue {}

    /// A floating number, which may be infinite or none.
    ///
    /// @param single whether it was recorded with 32 bits
    record Real(double value, boolean single) implements EventValue {}

    record Letter(char value) implements EventValue {}

    record Text(String value) implements EventValue {}

    /// A length of time.
    ///
    /// @param raw as recorded, in the unit that the recording uses
    record Span(long raw, Duration duration) implements EventValue {
        /// Whether it means a wait without end.
        public boolean forever() {
            return raw == Long.MAX_VALUE;
        }

        /// Whether the JVM could not tell it.
        public boolean unknown() {
            return raw == Long.MIN_VALUE;
        }

        /// The nearest number of nanoseconds that fits.
        public long nanos() {
            try {
                return duration.toNanos();
            } catch (ArithmeticException tooLong) {
                return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
            }
        }
    }

    /// A point in time.
    ///
    /// @param raw as recorded, in the unit that the recording uses
    /// @param instant [Instant#MIN] for never
    record Moment(long raw, Instant instant) implements EventValue {
        /// Whether it is a point that did not come.
        public boolean never() {
            return raw == Long.MIN_VALUE;
        }
    }

    /// The values of an array.
    record Sequence(List<EventValue> values) implements EventValue {
        public Sequence {
            values = List.copyOf(values);
        }
    }

    /// A constant that the recording refers to and does not contain.
    record Missing(String type, long key) implements EventValue {}

    /// A value whose bytes make no sense.
    ///
    /// @param reason the damage as a clause
    record Unreadable(String reason) implements EventValue {}

    /// A value with fields of its own, such as a thread, a class or a stack trace.
    non-sealed interface Structure extends EventValue {
        /// Name of its type.
        String type();

        /// The fields in the order of the recording.
        List<EventField> fields();

        /// Value of the field with this index.
        EventValue value(int field);

        /// Value of the field with this name; [Nothing] if there is no such field.
        default EventValue value(String name) {
            List<EventField> fields = fields();
            for (int i = 0; i < fields.size(); i++) {
                if (fields.get(i).name().equals(name)) {
                    return value(i);
                }
            }
            return Nothing.VALUE;
        }

        /// Text of the field with this name, empty if it has none.
        default String text(String name) {
            return value(name) instanceof Text(String text) ? text : "";
        }

        /// Number of the field with this name, or `otherwise`.
        default long number(String name, long otherwise) {
            return value(name) instanceof Whole(long number, boolean _) ? number : otherwise;
        }

        /// Whether the flag with this name is there and set.
        default boolean flag(String name) {
            return value(name) instanceof Flag(boolean set) && set;
        }
    }
}
