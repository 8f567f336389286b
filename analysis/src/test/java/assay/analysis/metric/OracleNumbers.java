package assay.analysis.metric;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.DataAmount;
import jdk.jfr.MemoryAddress;
import jdk.jfr.Timespan;
import jdk.jfr.Timestamp;
import jdk.jfr.Unsigned;
import jdk.jfr.ValueDescriptor;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedObject;

/// Numbers of events as `jdk.jfr.consumer` gives them, in base units, and what they add up to.
final class OracleNumbers {
    private static final List<String> NUMBERS = List.of("byte", "short", "int", "long", "float", "double");

    private record Reading(long nanos, double value) {}

    private final List<Reading> readings = new ArrayList<>();

    static long nanos(RecordedEvent event) {
        return Instant.EPOCH.until(event.getStartTime(), ChronoUnit.NANOS);
    }

    /// Whether a field is an amount of something.
    static boolean numeric(ValueDescriptor field) {
        return NUMBERS.contains(field.getTypeName())
                && !field.isArray()
                && field.getAnnotation(Timestamp.class) == null
                && field.getAnnotation(MemoryAddress.class) == null;
    }

    /// The value of a field, which may be `a.b`; NaN if there is none or no limit.
    static double of(RecordedObject object, List<ValueDescriptor> fields, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        ValueDescriptor field = fields.stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElse(null);
        if (field == null) {
            return Double.NaN;
        }
        if (dot >= 0) {
            RecordedObject inner = object.getValue(name);
            return inner == null ? Double.NaN : of(inner, field.getFields(), path.substring(dot + 1));
        }
        return number(object, field);
    }

    private static double number(RecordedObject object, ValueDescriptor field) {
        String name = field.getName();
        if (field.getAnnotation(Timespan.class) != null) {
            Duration span = object.getDuration(name);
            boolean limit = Math.abs(span.toSeconds()) > Long.MAX_VALUE / 1_000_000_000 - 1;
            return limit ? Double.NaN : (double) span.toNanos();
        }
        if (field.getTypeName().equals("float") || field.getTypeName().equals("double")) {
            return object.getDouble(name);
        }
        double value = (double) object.getLong(name);
        if (field.getAnnotation(Unsigned.class) != null && value < 0) {
            return value + 0x1p64;
        }
        DataAmount amount = field.getAnnotation(DataAmount.class);
        boolean unlimited = amount != null && Math.abs(value) >= 0x1p63 && field.getAnnotation(Unsigned.class) == null;
        return unlimited ? Double.NaN : amount != null && amount.value().equals(DataAmount.BITS) ? value / 8 : value;
    }

    void add(long nanos, double value) {
        if (Double.isFinite(value)) {
            readings.add(new Reading(nanos, value));
        }
    }

    void add(long nanos, long value) {
        add(nanos, (double) value);
    }

    int count() {
        return readings.size();
    }

    double sum() {
        return readings.stream().mapToDouble(Reading::value).sum();
    }

    double mean() {
        return sum() / count();
    }

    double min() {
        return readings.stream().mapToDouble(Reading::value).min().orElse(Double.NaN);
    }

    double max() {
        return readings.stream().mapToDouble(Reading::value).max().orElse(Double.NaN);
    }

    double percentile(int percent) {
        List<Double> sorted = readings.stream().map(Reading::value).sorted().toList();
        int rank = Math.max(1, (int) Math.ceil(sorted.size() * percent / 100.0));
        return sorted.get(rank - 1);
    }

    /// The latest reading; of those at the same time the one that was told last.
    double last() {
        Reading last = readings.getFirst();
        for (Reading reading : readings) {
            last = reading.nanos() >= last.nanos() ? reading : last;
        }
        return last.value();
    }

    double increase() {
        Reading first = readings.getFirst();
        for (Reading reading : readings) {
            first = reading.nanos() < first.nanos() ? reading : first;
        }
        return last() - first.value();
    }

    double figure(Gauge.What what) {
        return switch (what) {
            case MEAN -> mean();
            case MIN -> min();
            case MAX -> max();
            case LAST -> last();
            case INCREASE -> increase();
        };
    }
}
