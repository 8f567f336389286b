package assay.analysis.jfr;

import org.jspecify.annotations.Nullable;

/// Finds what in a header cannot be true because the events that it points to say something else.
final class HeaderCheck {
    private static final double NANOS_PER_SECOND = 1e9;
    /// Ticks may count faster than declared: by 28 % in recordings from virtual machines.
    private static final double MOST_DRIFT = 10;

    private static final double SLACK_NANOS = 60e9;

    private final Pages file;

    HeaderCheck(Pages file) {
        this.file = file;
    }

    /// A clause whose subject is the chunk and a full stop, null if all is well.
    @Nullable
    String contradiction(ChunkSpan span) {
        ChunkHeader header = span.header();
        if (!header.compressed() && !startsWithEvent(span)) {
            return "says that its integers are not compressed, which no JVM does and Assay does not read.";
        }
        if (header.finished() && !(timely(span, header.metadata()) && timely(span, header.checkpoint()))) {
            return "has a wrong clock in its header: its times and durations may be wrong.";
        }
        return null;
    }

    private boolean startsWithEvent(ChunkSpan span) {
        try {
            return Events.readEnd(new Cursor(file).within(span.firstEvent(), span.end())) > span.firstEvent();
        } catch (Damage none) {
            return false; // not as compressed integers
        }
    }

    /// Whether the checkpoint or metadata there was written while the chunk was.
    private boolean timely(ChunkSpan span, long offset) {
        ChunkHeader header = span.header();
        Cursor cursor = new Cursor(file);
        long place = header.start() + offset;
        if (!Events.startsAt(cursor, span, place, Events.METADATA)
                && !Events.startsAt(cursor, span, place, Events.CHECKPOINT)) {
            return true; // damaged itself, and told where it is read
        }
        try {
            double ticks = (double) cursor.readInteger() - header.startTicks();
            double nanos = ticks / header.ticksPerSecond() * NANOS_PER_SECOND;
            return nanos >= -SLACK_NANOS && nanos <= header.durationNanos() * MOST_DRIFT + SLACK_NANOS;
        } catch (Damage unreadable) {
            return true; // as above
        }
    }
}
