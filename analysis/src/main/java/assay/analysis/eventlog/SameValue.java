package assay.analysis.eventlog;

import assay.analysis.eventlog.EventValue.Structure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes the condition that holds for the events with a certain value of a field.
public final class SameValue {
    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N}]");

    private SameValue() {}

    /// The condition; of a stack trace it holds for all stacks with its innermost method.
    ///
    /// @return empty if there is none for such a value
    public static Optional<String> condition(EventField field, EventValue value) {
        String condition = text(field.name(), field.meaning(), value);
        if (condition == null) {
            return Optional.empty();
        }
        try {
            EventFilter.parse(condition, Instant.EPOCH);
            return Optional.of(condition);
        } catch (EventFilterException notWritable) {
            return Optional.empty(); // a name or a number that conditions have no form for
        }
    }

    private static @Nullable String text(String name, Meaning meaning, EventValue value) {
        return switch (value) {
            case EventValue.Nothing _, EventValue.Missing _ -> name + " is null";
            case EventValue.Flag(boolean set) -> name + " = " + set;
            case EventValue.Letter(char letter) -> equal(name, String.valueOf(letter));
            case EventValue.Text(String text) -> equal(name, text);
            case EventValue.Whole(long number, boolean unsigned) ->
                name + " = "
                        + FilterNumber.of(
                                meaning,
                                new BigDecimal(unsigned ? Long.toUnsignedString(number) : Long.toString(number)));
            case EventValue.Real(double number, boolean single) -> real(name, number, single);
            case EventValue.Span span -> span(name, span);
            case EventValue.Moment moment -> moment.never() ? none(name, "+0 s") : name + " = " + moment.instant();
            case EventValue.Sequence _, EventValue.Unreadable _ -> null;
            case Structure structure -> structure(name, structure);
        };
    }

    private static @Nullable String real(String name, double number, boolean single) {
        if (!Double.isFinite(number)) {
            return Double.isNaN(number) ? none(name, "0") : null;
        }
        String digits = single ? Float.toString((float) number) : Double.toString(number);
        return name + " = " + new BigDecimal(digits).toPlainString();
    }

    /// A wait without end is longer than any length of time, and equal to none.
    private static String span(String name, EventValue.Span span) {
        if (span.unknown()) {
            return none(name, "0");
        }
        return span.forever()
                ? name + " > " + Long.MAX_VALUE + " ns"
                : name + " = " + FilterNumber.of(Meaning.SPAN, BigDecimal.valueOf(span.nanos()));
    }

    /// What cannot be compared is neither less nor greater than anything.
    private static String none(String name, String anything) {
        return "not (%s <= %s or %s > %s)".formatted(name, anything, name, anything);
    }

    private static @Nullable String structure(String name, Structure structure) {
        return switch (StructureKind.of(structure)) {
            case THREAD -> thread(name, structure);
            case CLASS -> equal(name, ValueNames.ofClass(structure));
            case METHOD -> equal(name, ValueNames.method(structure));
            case FRAME, STACK_TRACE ->
                ValueNames.of(structure).stream()
                        .findFirst()
                        .map(method -> equal(name, method))
                        .orElse(null);
            case OTHER -> null;
        };
    }

    private static String thread(String name, Structure thread) {
        long javaThreadId = thread.number("javaThreadId", 0);
        return javaThreadId > 0
                ? name + ".javaThreadId = " + javaThreadId
                : name + ".osThreadId = " + thread.number("osThreadId", 0);
    }

    /// A text that ends in a backslash would take the quote behind it, so it is written as a regular expression.
    private static String equal(String name, String text) {
        return text.endsWith("\\")
                ? name + " ~ " + quoted("^" + SPECIAL.matcher(text).replaceAll("\\\\$0") + "\\z")
                : name + " = " + quoted(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\\\"") + '"';
    }
}
