package assay.analysis.metric;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedObject;
import org.jspecify.annotations.Nullable;

/// One `jdk.OldObjectSample` as `jdk.jfr.consumer` reads it, written as the row of a table.
record OracleOldObject(RecordedEvent sample) {
    String line(long startNanos) {
        RecordedObject object = sample.getValue("object");
        long allocated = sample.hasField("allocationTime")
                ? Instant.EPOCH.until(sample.getInstant("allocationTime"), ChronoUnit.NANOS)
                : OracleNumbers.nanos(sample);
        double elements = number("arrayElements");
        return String.join(
                " | ",
                object == null ? "" : className(object),
                chain(object),
                root(),
                object == null ? "" : text(object, "description"),
                shown((double) (allocated - startNanos)),
                shown(number("objectAge")),
                shown(number("objectSize")),
                shown(elements < 0 ? Double.NaN : elements),
                shown(number("lastKnownHeapUsage")));
    }

    private double number(String field) {
        return OracleNumbers.of(sample, sample.getFields(), field);
    }

    private static String shown(double value) {
        return "%.6g".formatted(value);
    }

    private static String text(RecordedObject object, String field) {
        return object.hasField(field) ? Objects.toString(object.getValue(field), "") : "";
    }

    private static String className(RecordedObject object) {
        RecordedClass type = object.getValue("type");
        return type == null ? "null" : String.valueOf(ConstantTexts.className(type.getName()));
    }

    /// Each holder with the field or the element by which it holds the one before.
    private static String chain(@Nullable RecordedObject object) {
        List<String> steps = new ArrayList<>();
        RecordedObject held = object;
        while (held != null && held.getValue("referrer") instanceof RecordedObject reference) {
            if (!(reference.getValue("object") instanceof RecordedObject holder)) {
                break;
            }
            steps.add(step(reference, holder));
            held = holder;
        }
        return String.join(" < ", steps.subList(0, Math.min(200, steps.size())));
    }

    private static String step(RecordedObject reference, RecordedObject holder) {
        String description = text(holder, "description");
        String owner = description.startsWith("Class Name: ") ? description.substring(12) : className(holder);
        String skip = text(reference, "skip");
        String skipped = skip.isEmpty() || skip.equals("0") ? "" : " (" + skip + " steps left out)";
        if (reference.getValue("array") instanceof RecordedObject array) {
            return owner + '[' + array.getInt("index") + ']' + skipped;
        }
        return reference.getValue("field") instanceof RecordedObject field
                ? owner + '.' + field.getString("name") + skipped
                : owner + skipped;
    }

    private String root() {
        if (!(sample.getValue("root") instanceof RecordedObject root)) {
            return "";
        }
        String description = text(root, "description");
        return text(root, "system") + ", " + text(root, "type") + (description.isEmpty() ? "" : ": " + description);
    }
}
