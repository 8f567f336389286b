package assay.analysis.stacks;

import assay.analysis.model.ProfileKind;
import assay.analysis.model.WeightUnit;
import java.util.Locale;

/// One of the values that each sample of a pprof file has.
///
/// @param event the sample type's name
/// @param factor of one of the file's units in `unit`
record Measure(String event, ProfileKind kind, WeightUnit unit, long factor) {
    /// @param name as `alloc_space`
    /// @param unitName as `bytes`; one that is no time and no memory is counted as it is
    static Measure of(String name, String unitName) {
        String type = name.toLowerCase(Locale.ROOT).replace('-', '_');
        return switch (unitName.toLowerCase(Locale.ROOT)) {
            case "nanoseconds", "nanosecond", "ns" -> time(name, type, 1);
            case "microseconds", "microsecond", "us", "µs" -> time(name, type, 1_000);
            case "milliseconds", "millisecond", "ms" -> time(name, type, 1_000_000);
            case "seconds", "second", "sec", "s" -> time(name, type, 1_000_000_000);
            case "minutes", "minute", "min" -> time(name, type, 60_000_000_000L);
            case "bytes", "byte", "b" -> memory(name, type, 1);
            case "kilobytes", "kilobyte", "kb", "kib" -> memory(name, type, 1L << 10);
            case "megabytes", "megabyte", "mb", "mib" -> memory(name, type, 1L << 20);
            case "gigabytes", "gigabyte", "gb", "gib" -> memory(name, type, 1L << 30);
            default -> new Measure(name, kind(type), WeightUnit.SAMPLES, 1);
        };
    }

    private static Measure time(String name, String type, long factor) {
        return new Measure(name, kind(type), WeightUnit.NANOSECONDS, factor);
    }

    private static Measure memory(String name, String type, long factor) {
        return new Measure(name, kind(type), WeightUnit.BYTES, factor);
    }

    private static ProfileKind kind(String type) {
        if (type.startsWith("alloc") || type.equals("space") || type.equals("objects")) {
            return ProfileKind.ALLOCATION;
        }
        if (type.startsWith("inuse") || type.startsWith("live") || type.startsWith("heap")) {
            return ProfileKind.LIVE;
        }
        if (type.startsWith("contention")
                || type.startsWith("delay")
                || type.startsWith("mutex")
                || type.startsWith("lock")
                || type.startsWith("block")) {
            return ProfileKind.LOCK;
        }
        if (type.startsWith("exception")) {
            return ProfileKind.EXCEPTION;
        }
        if (type.startsWith("nativemem") || type.startsWith("malloc")) {
            return ProfileKind.NATIVE_MEMORY;
        }
        if (type.startsWith("wall")) {
            return ProfileKind.WALL;
        }
        return isCpu(type) ? ProfileKind.CPU : ProfileKind.OTHER;
    }

    private static boolean isCpu(String type) {
        return type.startsWith("cpu")
                || type.startsWith("sample")
                || type.equals("itimer")
                || type.equals("ctimer")
                || type.equals("process_cpu")
                || type.equals("on_cpu");
    }

    /// The same under another name.
    Measure named(String other) {
        return new Measure(other, kind, unit, factor);
    }
}
