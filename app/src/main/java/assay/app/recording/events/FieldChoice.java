package assay.app.recording.events;

import assay.analysis.eventlog.ColumnSummary;
import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventType;
import assay.analysis.eventlog.Meaning;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which fields of a type can be grouped by, added up and counted in bins, the most telling first.
final class FieldChoice {
    private FieldChoice() {}

    /// Fields to group by: texts and classes, then threads, stacks, numbers.
    static List<EventField> keys(EventType type) {
        return EventColumns.of(type).stream()
                .filter(field -> !field.name().equals(EventColumns.START))
                .sorted(Comparator.comparingInt(FieldChoice::keyPlace))
                .toList();
    }

    private static int keyPlace(EventField field) {
        if (field.isThread()) {
            return 2;
        }
        if (field.isStackTrace()) {
            return 3;
        }
        return EventColumns.isNumber(field) || field.meaning() == Meaning.MOMENT ? 4 : 1;
    }

    /// Fields to add up: lengths of time, amounts of data, then other numbers.
    static List<EventField> measures(EventType type) {
        return EventColumns.of(type).stream()
                .filter(ColumnSummary::isMeasure)
                .sorted(Comparator.comparingInt(FieldChoice::measurePlace))
                .toList();
    }

    private static int measurePlace(EventField field) {
        return switch (field.meaning()) {
            case SPAN -> field.name().equals(EventColumns.DURATION) ? 0 : 2;
            case BYTES -> 1;
            case BYTES_PER_SECOND, BITS_PER_SECOND, BITS, RATIO, HERTZ -> 3;
            case PLAIN, MOMENT, ADDRESS -> 4;
        };
    }

    /// The field with this name, else the first.
    static Optional<EventField> named(List<EventField> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .or(() -> fields.stream().findFirst());
    }
}
