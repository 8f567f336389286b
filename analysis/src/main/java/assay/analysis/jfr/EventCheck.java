package assay.analysis.jfr;

import assay.analysis.jfr.TypeInfo.Field;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells whether a sound event starts somewhere: of a declared type, written while the chunk was, its values such as
/// can be and ending exactly where its size says. All recordings of all known writers pass. Slow, for what is suspected
/// of damage, and for the first event of each type, which shows whether the metadata fits.
public final class EventCheck {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double LONGEST_BEFORE = 30 * 86_400 * NANOS_PER_SECOND;
    private static final double LONGEST_LIVE = 366 * 86_400 * NANOS_PER_SECOND;
    private static final double SLACK = 60 * NANOS_PER_SECOND;
    private static final double MOST_DRIFT = 10;

    private final ChunkSpan span;
    private final Layouts layouts;
    private final StrictValues values;
    private final Cursor cursor;
    private final Map<Long, @Nullable FieldReader> startTimes = new HashMap<>();
    private final double ticksPerNano;

    public EventCheck(Pages file, ChunkSpan span, Layouts layouts) {
        this.span = span;
        this.layouts = layouts;
        this.values = new StrictValues(layouts);
        this.cursor = new Cursor(file);
        this.ticksPerNano = span.header().ticksPerSecond() / NANOS_PER_SECOND;
    }

    /// Whether the first bytes there can be those of an event; cheap, and true of all sound events.
    boolean mayStart(long place) {
        try {
            long size = cursor.within(place, span.end()).readInteger();
            if (size < 2 || size > span.end() - place) {
                return false;
            }
            long type = cursor.readInteger();
            return type == Events.METADATA
                    || type == Events.CHECKPOINT
                    || layouts.metadata().type(type) != null;
        } catch (Damage end) {
            return false; // the chunk ends before the type
        }
    }

    /// Where the event that starts at `place` ends.
    ///
    /// @throws Damage if it is not sound
    public long end(long place) throws Damage {
        cursor.within(place, span.end());
        long end = Events.readEnd(cursor);
        long type = cursor.readInteger();
        cursor.within(cursor.position(), end);
        if (type == Events.METADATA || type == Events.CHECKPOINT) {
            requireTimely(cursor.readInteger());
            cursor.skipIntegers(2); // duration, and distance to the checkpoint before or metadata id
            return end;
        }
        requireSound(type);
        return end;
    }

    private void requireSound(long type) throws Damage {
        TypeInfo info = layouts.metadata().type(type);
        long content = cursor.position();
        if (info == null || !info.event()) {
            throw new Damage(content, "its event type " + type + " is not declared");
        }
        if (startsWithTime(info)) {
            requireTimely(cursor.readInteger());
        } else {
            FieldReader start = startTime(info);
            if (start != null) {
                requireTimely(start.read(cursor)[0]);
            }
        }
        cursor.moveTo(content);
        if (!info.fields().isEmpty()) {
            values.skip(type, cursor);
        }
        if (cursor.remaining() > 0) {
            throw new Damage(
                    cursor.position(),
                    "an event " + info.name() + " has " + Count.of(cursor.remaining(), "byte") + " left over");
        }
    }

    /// Whether the first field is the time, as it is with all known writers.
    private boolean startsWithTime(TypeInfo info) {
        if (info.fields().isEmpty()) {
            return false;
        }
        Field first = info.fields().getFirst();
        TypeInfo type = layouts.metadata().type(first.type());
        return first.name().equals("startTime")
                && !first.pooled()
                && !first.array()
                && type != null
                && type.name().equals("long");
    }

    private @Nullable FieldReader startTime(TypeInfo info) throws Damage {
        if (!startTimes.containsKey(info.id())) {
            FieldReader reader = new FieldReader(layouts, info, "startTime");
            startTimes.put(info.id(), reader.numeric(0) ? reader : null);
        }
        return startTimes.get(info.id());
    }

    private void requireTimely(long ticks) throws Damage {
        ChunkHeader header = span.header();
        double nanos = ((double) ticks - header.startTicks()) / ticksPerNano;
        double latest = header.finished() ? header.durationNanos() * MOST_DRIFT + SLACK : LONGEST_LIVE;
        if (nanos < -LONGEST_BEFORE || nanos > latest) {
            throw new Damage(cursor.position(), "an event did not happen while the chunk was written");
        }
    }
}
