package assay.analysis.bench.read;

import assay.analysis.bench.BenchmarkId;
import assay.analysis.bench.BenchmarkUnit;
import assay.analysis.model.Direction;
import assay.analysis.model.Unit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the text of a unit means. Direction comes from the unit, and from the mode where the unit says nothing;
/// which tool wrote it plays no part.
final class Units {
    private static final Map<String, Double> NANOS = Map.ofEntries(
            Map.entry("ns", 1.0),
            Map.entry("us", 1e3),
            Map.entry("µs", 1e3),
            Map.entry("μs", 1e3),
            Map.entry("ms", 1e6),
            Map.entry("s", 1e9),
            Map.entry("sec", 1e9),
            Map.entry("min", 60e9),
            Map.entry("h", 3600e9),
            Map.entry("hr", 3600e9),
            Map.entry("day", 86_400e9));
    private static final Map<String, Double> BYTES = Map.ofEntries(
            Map.entry("B", 1.0),
            Map.entry("bytes", 1.0),
            Map.entry("KB", 1e3),
            Map.entry("kB", 1e3),
            Map.entry("MB", 1e6),
            Map.entry("GB", 1e9),
            Map.entry("KiB", 1024.0),
            Map.entry("MiB", 1048576.0),
            Map.entry("GiB", 1073741824.0));
    /// JMH's profilers divide by 1024 twice and write MB.
    private static final double JMH_MEGABYTE = 1048576;

    private Units() {}

    /// The unit of a score.
    static BenchmarkUnit ofScore(String text, String mode) {
        BenchmarkUnit known = known(text.strip());
        return known != null ? known : new BenchmarkUnit(text.strip(), Unit.NONE, 1, ofMode(mode));
    }

    /// The unit of something measured beside the score: without `/op` or `/s` nothing says which way is better,
    /// and the rate of allocation rises with the speed of the code.
    static BenchmarkUnit ofSecondary(String text) {
        String unit = text.strip();
        if (unit.equals("MB/sec")) {
            return new BenchmarkUnit(unit, Unit.BYTES_PER_SECOND, JMH_MEGABYTE, Direction.NEITHER);
        }
        BenchmarkUnit known = known(unit);
        if (known == null) {
            return new BenchmarkUnit(unit, Unit.NONE, 1, Direction.NEITHER);
        }
        return unit.contains("/") ? known : known.withBetter(Direction.NEITHER);
    }

    private static @Nullable BenchmarkUnit known(String text) {
        int slash = text.indexOf('/');
        String counted = slash < 0 ? text : text.substring(0, slash);
        String per = slash < 0 ? "" : text.substring(slash + 1);
        return switch (per) {
            case "op", "iter", "run", "req" -> perOperation(text, counted);
            case "" -> alone(text);
            case "clk" -> new BenchmarkUnit(text, Unit.NONE, 1, Direction.HIGHER);
            case "insn" -> new BenchmarkUnit(text, Unit.NONE, 1, Direction.LOWER);
            default -> perTime(text, counted, per);
        };
    }

    private static BenchmarkUnit perOperation(String text, String counted) {
        Double nanos = NANOS.get(counted);
        Double bytes = BYTES.get(counted);
        Unit base = nanos != null ? Unit.NANOSECONDS : bytes != null ? Unit.BYTES : Unit.COUNT;
        return new BenchmarkUnit(text, base, nanos != null ? nanos : bytes != null ? bytes : 1, Direction.LOWER);
    }

    private static @Nullable BenchmarkUnit perTime(String text, String counted, String per) {
        Double nanos = NANOS.get(per);
        if (nanos == null) {
            return null;
        }
        double perSecond = 1e9 / nanos;
        Double bytes = BYTES.get(counted);
        return bytes != null
                ? new BenchmarkUnit(text, Unit.BYTES_PER_SECOND, bytes * perSecond, Direction.HIGHER)
                : new BenchmarkUnit(text, Unit.PER_SECOND, perSecond, Direction.HIGHER);
    }

    private static @Nullable BenchmarkUnit alone(String text) {
        Double nanos = NANOS.get(text);
        if (nanos != null) {
            return new BenchmarkUnit(text, Unit.NANOSECONDS, nanos, Direction.LOWER);
        }
        Double bytes = BYTES.get(text);
        if (bytes != null) {
            return new BenchmarkUnit(text, Unit.BYTES, bytes, Direction.LOWER);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "counts", "count", "#" -> new BenchmarkUnit(text, Unit.COUNT, 1, Direction.NEITHER);
            case "%" -> new BenchmarkUnit(text, Unit.RATIO, 0.01, Direction.NEITHER);
            default -> null;
        };
    }

    private static Direction ofMode(String mode) {
        return switch (mode) {
            case BenchmarkId.THROUGHPUT -> Direction.HIGHER;
            case BenchmarkId.AVERAGE_TIME, BenchmarkId.SAMPLE, BenchmarkId.SINGLE_SHOT -> Direction.LOWER;
            default -> Direction.NEITHER;
        };
    }
}
