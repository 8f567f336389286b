package assay.app.recording.events;

import assay.analysis.eventlog.EventField;
import assay.analysis.eventlog.EventType;
import assay.analysis.eventlog.Meaning;
import java.util.Comparator;
import java.util.List;

/// The columns of a table of events: when and how long, then what is particular to the type, then where.
final class EventColumns {
    static final String START = "startTime";
    static final String DURATION = "duration";

    private EventColumns() {}

    static List<EventField> of(EventType type) {
        return type.fields().stream()
                .sorted(Comparator.comparingInt(EventColumns::place)) // stable: else as recorded
                .toList();
    }

    private static int place(EventField field) {
        if (field.name().equals(START)) {
            return 0;
        }
        if (field.name().equals(DURATION)) {
            return 1;
        }
        return field.isStackTrace() ? 4 : field.isThread() ? 3 : 2;
    }

    /// What a heading says: the label of the recording, else the name.
    static String title(EventField field) {
        return field.label().isEmpty() ? field.name() : field.label();
    }

    /// Whether its values stand to the right.
    static boolean isNumber(EventField field) {
        return field.meaning() != Meaning.MOMENT
                && (field.meaning() != Meaning.PLAIN
                        || switch (field.type()) {
                            case "byte", "short", "int", "long", "float", "double" -> !field.array();
                            default -> false;
                        });
    }

    /// Width that most values fit into.
    static double width(EventField field) {
        if (field.name().equals(START)) {
            return 120;
        }
        if (field.isStackTrace()) {
            return 340;
        }
        if (field.meaning() == Meaning.MOMENT) {
            return 180;
        }
        if (isNumber(field)) {
            return 110;
        }
        return field.type().equals("boolean") ? 90 : 190;
    }
}
