package assay.analysis.metric;

import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Metadata;
import assay.analysis.jfr.TypeInfo;
import assay.analysis.jfr.TypeInfo.Field;
import assay.analysis.jfr.TypeInfo.Note;
import assay.analysis.model.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How to take a numeric field of an event in base units, by what the metadata notes of it.
///
/// @param floating whether a value is the bits of a `double`
/// @param unsignedMask bits that count of a value that is never negative, 0 if it may be
/// @param factor from the recorded unit to `unit`
record Quantity(Unit unit, boolean floating, long unsignedMask, double factor) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final String NOTE = "jdk.jfr.";

    /// The quantity of a field, null if it is no amount of anything: a text, a key, a truth, a time or an address.
    static @Nullable Quantity of(Field field, Metadata metadata, ChunkClock clock) {
        TypeInfo type = metadata.type(field.type());
        if (type == null || field.array() || field.pooled() || bits(type) == 0) {
            return null;
        }
        if (noted(field, metadata, "Timestamp") || noted(field, metadata, "MemoryAddress")) {
            return null;
        }
        Quantity plain = new Quantity(Unit.NONE, floating(type), mask(field, type, metadata), 1);
        return plain.inUnit(field, metadata, clock);
    }

    private Quantity inUnit(Field field, Metadata metadata, ChunkClock clock) {
        boolean frequency = noted(field, metadata, "Frequency");
        if (noted(field, metadata, "Timespan")) {
            return with(Unit.NANOSECONDS, nanos(note(field, metadata, "Timespan", "NANOSECONDS"), clock));
        }
        if (noted(field, metadata, "DataAmount")) {
            double bytes = note(field, metadata, "DataAmount", "BYTES").equals("BITS") ? 1.0 / Byte.SIZE : 1;
            return with(frequency ? Unit.BYTES_PER_SECOND : Unit.BYTES, bytes);
        }
        if (frequency) {
            return with(Unit.PER_SECOND, 1);
        }
        return noted(field, metadata, "Percentage") ? with(Unit.RATIO, 1) : this;
    }

    private Quantity with(Unit newUnit, double newFactor) {
        return new Quantity(newUnit, floating, unsignedMask, newFactor);
    }

    /// Whether a field carries an annotation of `jdk.jfr`, with or without a value.
    static boolean noted(Field field, Metadata metadata, String name) {
        for (Note note : field.notes()) {
            TypeInfo type = metadata.type(note.type());
            if (type != null && type.name().equals(NOTE + name)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a field is a time in milliseconds since 1970.
    static boolean millisecondsSinceEpoch(Field field, Metadata metadata) {
        return note(field, metadata, "Timestamp", "").equals("MILLISECONDS_SINCE_EPOCH");
    }

    private static String note(Field field, Metadata metadata, String name, String otherwise) {
        List<String> values = metadata.note(field.notes(), NOTE + name);
        return values.isEmpty() ? otherwise : values.getFirst();
    }

    private static double nanos(String unit, ChunkClock clock) {
        return switch (unit) {
            case "TICKS" -> NANOS_PER_SECOND / clock.ticksPerSecond();
            case "SECONDS" -> NANOS_PER_SECOND;
            case "MILLISECONDS" -> 1e6;
            case "MICROSECONDS" -> 1e3;
            default -> 1;
        };
    }

    private static int bits(TypeInfo type) {
        return switch (type.name()) {
            case "byte" -> Byte.SIZE;
            case "short" -> Short.SIZE;
            case "int", "float" -> Integer.SIZE;
            case "long", "double" -> Long.SIZE;
            default -> 0;
        };
    }

    private static boolean floating(TypeInfo type) {
        return type.name().equals("float") || type.name().equals("double");
    }

    private static long mask(Field field, TypeInfo type, Metadata metadata) {
        boolean unsigned = !floating(type) && noted(field, metadata, "Unsigned");
        return unsigned ? -1L >>> Long.SIZE - bits(type) : 0;
    }

    /// A whole number as recorded.
    static String plain(Field field, TypeInfo type, Metadata metadata, long value) {
        long mask = mask(field, type, metadata);
        return mask == 0 ? Long.toString(value) : Long.toUnsignedString(value & mask);
    }

    /// A value as read in base units; NaN for the least and the greatest amount, by which the JVM says that there
    /// is none or no limit.
    double of(long value) {
        if (floating) {
            return Double.longBitsToDouble(value) * factor;
        }
        if (unsignedMask != 0) {
            return unsigned(value & unsignedMask) * factor;
        }
        boolean none = unit != Unit.NONE && (value == Long.MIN_VALUE || value == Long.MAX_VALUE);
        return none ? Double.NaN : (double) value * factor;
    }

    private static double unsigned(long value) {
        return value >= 0 ? (double) value : (double) (value >>> 1) * 2;
    }
}
