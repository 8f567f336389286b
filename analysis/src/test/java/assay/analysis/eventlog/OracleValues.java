package assay.analysis.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.eventlog.EventValue.Structure;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedObject;
import org.jspecify.annotations.Nullable;

/// Compares values with those of `jdk.jfr.consumer`, all the way down.
final class OracleValues {
    /// What was compared before; constants are shared by many events.
    private final IdentityHashMap<Object, EventValue> compared = new IdentityHashMap<>();

    void assertEqual(String where, RecordedObject oracle, Structure ours) {
        List<ValueDescriptor> fields = oracle.getFields();
        assertThat(ours.fields()).as(where).hasSameSizeAs(fields);
        for (int i = 0; i < fields.size(); i++) {
            ValueDescriptor field = fields.get(i);
            String place = where + "." + field.getName();
            assertDescribed(place, field, ours.fields().get(i));
            Object expected = oracle.getValue(field.getName());
            EventValue actual = ours.value(i);
            assertValue(place, expected, actual);
            if (expected instanceof Number && !field.isArray()) {
                assertTime(place, oracle, field, actual);
            }
        }
    }

    private static void assertDescribed(String where, ValueDescriptor oracle, EventField ours) {
        if (ours.name().equals(oracle.getName())
                && ours.label().equals(Objects.requireNonNullElse(oracle.getLabel(), ""))
                && ours.description().equals(Objects.requireNonNullElse(oracle.getDescription(), ""))
                && ours.array() == oracle.isArray()) {
            return;
        }
        throw new AssertionError(where + " is described as " + ours + ", not as " + oracle.getLabel());
    }

    private static void assertTime(String where, RecordedObject oracle, ValueDescriptor field, EventValue ours) {
        if (field.getAnnotation(Timespan.class) != null && !(ours instanceof EventValue.Real)) {
            assertThat(((EventValue.Span) ours).duration()).as(where).isEqualTo(oracle.getDuration(field.getName()));
        }
        if (field.getAnnotation(Timestamp.class) != null) {
            assertThat(((EventValue.Moment) ours).instant()).as(where).isEqualTo(oracle.getInstant(field.getName()));
        }
    }

    private void assertValue(String where, @Nullable Object oracle, EventValue ours) {
        if (oracle == null) {
            assertNull(where, ours);
        } else if (oracle instanceof RecordedObject object) {
            if (!(ours instanceof Structure structure)) {
                throw new AssertionError(where + " is " + ours + ", not " + oracle);
            }
            EventValue before = compared.putIfAbsent(object, structure);
            if (before == null) {
                assertEqual(where, object, structure);
            } else {
                assertThat(structure).as(where).isEqualTo(before);
            }
        } else if (oracle instanceof Object[] array) {
            List<EventValue> values = ((EventValue.Sequence) ours).values();
            assertThat(values).as(where).hasSize(array.length);
            for (int i = 0; i < array.length; i++) {
                assertValue(where + "[]", array[i], values.get(i));
            }
        } else if (!isSame(oracle, ours)) {
            throw new AssertionError(where + " is " + ours + ", not " + oracle);
        }
    }

    /// The oracle breaks every cycle of class and class loader somewhere by null.
    private static void assertNull(String where, EventValue ours) {
        if (ours instanceof EventValue.Nothing || ours instanceof EventValue.Missing) {
            return;
        }
        if (!(ours instanceof Structure structure) || !isOnCycle(structure)) {
            throw new AssertionError(where + " is " + ours + ", not null");
        }
    }

    private static boolean isOnCycle(Structure start) {
        EventValue at = start;
        for (int step = 0; step < 100 && at instanceof Structure structure; step++) {
            at = switch (structure.type()) {
                case "java.lang.Class" -> structure.value("classLoader");
                case "jdk.types.ClassLoader", "com.oracle.jfr.types.ClassLoader" -> structure.value("type");
                default -> EventValue.Nothing.VALUE;
            };
            if (at.equals(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Object oracle, EventValue ours) {
        return switch (ours) {
            case EventValue.Flag(boolean value) -> oracle.equals(value);
            case EventValue.Letter(char value) -> oracle.equals(value);
            case EventValue.Text(String value) -> oracle.equals(value);
            case EventValue.Real(double value, boolean single) ->
                single ? oracle.equals((float) value) : oracle.equals(value);
            case EventValue.Span(long raw, var _) -> isSame(oracle, raw, false);
            case EventValue.Moment(long raw, var _) -> isSame(oracle, raw, false);
            case EventValue.Whole(long value, boolean unsigned) -> isSame(oracle, value, unsigned);
            default -> false;
        };
    }

    private static boolean isSame(Object oracle, long value, boolean unsigned) {
        return switch (oracle) {
            case Byte number -> value == (unsigned ? Byte.toUnsignedLong(number) : number);
            case Short number -> value == (unsigned ? Short.toUnsignedLong(number) : number);
            case Integer number -> value == (unsigned ? Integer.toUnsignedLong(number) : number);
            case Long number -> value == number;
            default -> false;
        };
    }
}
