package assay.analysis.eventlog;

import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.Primitive;
import assay.analysis.jfr.TypeInfo.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Turns the number of a field into its value, in the unit that the annotations of the field tell.
///
/// @param unit attribute of the annotation, empty if it has none
record NumberDecoder(Meaning meaning, String unit, boolean unsigned) {
    private static final String TICKS = "TICKS";

    static NumberDecoder of(Metadata metadata, Field field, EventField described) {
        Meaning meaning = described.meaning();
        String annotation = switch (meaning) {
            case SPAN -> "jdk.jfr.Timespan";
            case MOMENT -> "jdk.jfr.Timestamp";
            default -> "";
        };
        List<String> values = metadata.note(field.notes(), annotation);
        return new NumberDecoder(meaning, values.isEmpty() ? TICKS : values.getFirst(), described.unsigned());
    }

    /// @param bits as [Primitive#read] gives them
    EventValue decode(Primitive kind, long bits, ChunkClock clock) {
        return switch (kind) {
            case BOOLEAN -> new EventValue.Flag(bits != 0);
            case CHAR -> new EventValue.Letter((char) bits);
            case FLOAT, DOUBLE -> new EventValue.Real(Double.longBitsToDouble(bits), kind == Primitive.FLOAT);
            case BYTE -> whole(unsigned ? bits & 0xff : bits, clock);
            case SHORT -> whole(unsigned ? bits & 0xffff : bits, clock);
            case INT -> whole(unsigned ? bits & 0xffff_ffffL : bits, clock);
            case LONG -> whole(bits, clock);
            case STRING -> throw new IllegalArgumentException("kind: STRING; must be a number");
        };
    }

    private EventValue whole(long value, ChunkClock clock) {
        return switch (meaning) {
            case SPAN -> new EventValue.Span(value, duration(value, clock));
            case MOMENT -> new EventValue.Moment(value, instant(value, clock));
            default -> new EventValue.Whole(value, unsigned);
        };
    }

    private Duration duration(long value, ChunkClock clock) {
        if (value == Long.MIN_VALUE) {
            return Duration.ofSeconds(Long.MIN_VALUE);
        }
        if (value == Long.MAX_VALUE) {
            return ChronoUnit.FOREVER.getDuration();
        }
        return switch (unit) {
            case TICKS -> Duration.ofNanos(clock.spanNanos(value));
            case "SECONDS" -> Duration.ofSeconds(value);
            case "MILLISECONDS" -> Duration.ofMillis(value);
            case "MICROSECONDS" -> Duration.of(value, ChronoUnit.MICROS);
            default -> Duration.ofNanos(value);
        };
    }

    private Instant instant(long value, ChunkClock clock) {
        if (value == Long.MIN_VALUE) {
            return Instant.MIN;
        }
        return switch (unit) {
            case TICKS -> Instant.ofEpochSecond(0, clock.toNanos(value));
            case "SECONDS_SINCE_EPOCH" ->
                Instant.ofEpochSecond(Math.clamp(value, Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond()));
            case "NANOSECONDS_SINCE_EPOCH" -> Instant.ofEpochSecond(0, value);
            default -> Instant.ofEpochMilli(value);
        };
    }
}
