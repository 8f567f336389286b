package assay.analysis.jfr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Finds the metadata of each chunk: where its header says, else the last of the chunk. The metadata of a chunk that
/// equals the one before byte for byte is not parsed again.
public final class MetadataFinder {
    private final Pages file;
    private final Watch watch;
    private byte @Nullable [] lastBytes;
    private @Nullable Layouts last;

    public MetadataFinder(Pages file, Watch watch) {
        this.file = file;
        this.watch = watch;
    }

    /// The types of the chunk read last, null if none was.
    @Nullable
    public Layouts last() {
        return last;
    }

    /// The chunk's types.
    ///
    /// @throws Damage if the chunk has no readable metadata
    public Layouts find(ChunkSpan span) throws Damage {
        Cursor cursor = new Cursor(file);
        long declared = span.header().start() + span.header().metadata();
        if (Events.startsAt(cursor, span, declared, Events.METADATA)) {
            try {
                return parse(cursor);
            } catch (Damage declaredIsDamaged) {
                return searched(span, cursor, declaredIsDamaged);
            }
        }
        return searched(span, cursor, new Damage(span.header().start(), "it has no metadata"));
    }

    private Layouts searched(ChunkSpan span, Cursor cursor, Damage otherwise) throws Damage {
        long place = lastPlace(span, cursor);
        if (place == LongMap.ABSENT || !Events.startsAt(cursor, span, place, Events.METADATA)) {
            throw otherwise;
        }
        return parse(cursor);
    }

    private long lastPlace(ChunkSpan span, Cursor cursor) {
        long found = LongMap.ABSENT;
        try {
            cursor.within(span.firstEvent(), span.end());
            while (cursor.remaining() > 0) {
                long at = cursor.position();
                long end = Events.readEnd(cursor);
                if (cursor.readInteger() == Events.METADATA) {
                    found = at;
                }
                watch.at(span.header().start());
                cursor.moveTo(end);
            }
        } catch (Damage end) {
            return found; // what was found before the damage is all there is
        }
        return found;
    }

    private Layouts parse(Cursor content) throws Damage {
        long start = content.position();
        content.skipIntegers(3);
        byte[] bytes = file.bytes(content.position(), Math.toIntExact(content.remaining()));
        Layouts known = last;
        if (known != null && Arrays.equals(bytes, lastBytes)) {
            return known;
        }
        Layouts parsed = new Layouts(MetadataParser.parse(content.within(start, content.limit())));
        lastBytes = bytes;
        last = parsed;
        return parsed;
    }
}
