package assay.analysis.eventlog;

import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.FieldReader;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.TypeInfo;
import org.jspecify.annotations.Nullable;

/// Counts the events of one type in the segment at hand, and finds their start.
final class TypeCounter {
    private static final String START = "startTime";

    private final int name;
    private final boolean startsWithTime;
    private final @Nullable FieldReader reader;
    private int events;

    /// @param name index of the type's name
    TypeCounter(int name, Layouts layouts, TypeInfo type) {
        this.name = name;
        this.startsWithTime = startsWithTime(layouts, type);
        this.reader = startsWithTime ? null : reader(layouts, type);
    }

    private static boolean startsWithTime(Layouts layouts, TypeInfo type) {
        if (type.fields().isEmpty()) {
            return false;
        }
        TypeInfo.Field first = type.fields().getFirst();
        TypeInfo kind = layouts.metadata().type(first.type());
        return first.name().equals(START)
                && !first.array()
                && !first.pooled()
                && kind != null
                && kind.name().equals("long");
    }

    private static @Nullable FieldReader reader(Layouts layouts, TypeInfo type) {
        try {
            FieldReader reader = new FieldReader(layouts, type, START);
            return reader.numeric(0) && !reader.floating(0) ? reader : null;
        } catch (Damage undeclared) {
            return null; // its events are found, and each says what cannot be read
        }
    }

    int name() {
        return name;
    }

    void count() {
        events++;
    }

    /// Events since this was called last.
    int take() {
        int taken = events;
        events = 0;
        return taken;
    }

    /// Ticks of the start of an event.
    ///
    /// @param content at the content of the event
    /// @param otherwise what to give for an event that does not tell
    long startTicks(Cursor content, long otherwise) throws Damage {
        if (startsWithTime) {
            return content.readInteger();
        }
        return reader == null ? otherwise : reader.read(content)[0];
    }
}
