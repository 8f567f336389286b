package assay.analysis.eventlog;

import assay.analysis.jfr.ChunkClock;
import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.LongMap;
import assay.analysis.jfr.Pages;
import assay.analysis.jfr.Strings;
import assay.analysis.jfr.TypeInfo;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values of one chunk: its types, and its constants where they stand. Of the constants only those types are
/// indexed that are asked for. Of a key that is defined more than once the first definition counts, as in
/// `jdk.jfr.consumer`.
final class ChunkValues {
    private static final int LONGEST_CHAIN = 8;
    private static final int MOST_CACHED = 20_000;
    private static final String STRING = "java.lang.String";

    private final Pages file;
    private final long end;
    private final Layouts layouts;
    private final ChunkClock clock;
    private final List<PoolPlace> pools;
    private final long stringType;
    private final Map<Long, Shape> shapes = new HashMap<>();
    private final Map<Long, LongMap> positions = new HashMap<>();
    private final Map<Key, EventValue> cache = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, EventValue> eldest) {
            return size() > MOST_CACHED;
        }
    };

    private record Key(long type, long key) {}

    /// @param end end of the chunk
    ChunkValues(Pages file, long end, Layouts layouts, ChunkClock clock, List<PoolPlace> pools) {
        this.file = file;
        this.end = end;
        this.layouts = layouts;
        this.clock = clock;
        this.pools = pools;
        this.stringType = layouts.metadata().idOf(STRING).orElse(LongMap.ABSENT);
    }

    ChunkClock clock() {
        return clock;
    }

    Layouts layouts() {
        return layouts;
    }

    Cursor cursorAt(long position) throws Damage {
        return new Cursor(file).within(position, end);
    }

    Shape shape(long type) throws Damage {
        Shape known = shapes.get(type);
        if (known == null) {
            known = new Shape(layouts, layouts.type(type));
            shapes.put(type, known);
        }
        return known;
    }

    /// The value of a field, [EventValue.Unreadable] where its bytes make no sense.
    EventValue decode(Shape shape, int field, long slot) {
        try {
            return shape.decoder(field).decode(slot, this);
        } catch (Damage damage) {
            return new EventValue.Unreadable(damage.what());
        } catch (UncheckedIOException e) {
            return new EventValue.Unreadable("the file cannot be read any more");
        }
    }

    EventValue constant(long type, long key) throws Damage {
        return constant(type, key, 0);
    }

    private EventValue constant(long type, long key, int chain) throws Damage {
        Key reference = new Key(type, key);
        EventValue known = cache.get(reference);
        if (known == null) {
            known = readConstant(type, key, chain);
            cache.put(reference, known);
        }
        return known;
    }

    private EventValue readConstant(long type, long key, int chain) throws Damage {
        long position = positions(type).get(key);
        if (position == LongMap.ABSENT) {
            return key == 0
                    ? EventValue.Nothing.VALUE
                    : new EventValue.Missing(layouts.type(type).name(), key);
        }
        if (chain > LONGEST_CHAIN) {
            throw new Damage(position, "constants refer to each other without end");
        }
        return type == stringType ? text(cursorAt(position), chain) : structure(type, cursorAt(position), chain);
    }

    private LongMap positions(long type) throws Damage {
        LongMap known = positions.get(type);
        if (known == null) {
            known = new LongMap();
            for (PoolPlace pool : pools) {
                if (pool.type() == type) {
                    index(pool, known);
                }
            }
            positions.put(type, known);
        }
        return known;
    }

    private void index(PoolPlace pool, LongMap found) throws Damage {
        Cursor cursor = cursorAt(pool.position());
        var layout = layouts.ofType(pool.type());
        for (int left = pool.count(); left > 0; left--) {
            long key = cursor.readInteger();
            found.putIfAbsent(key, cursor.position());
            layout.skip(cursor);
        }
    }

    /// The string at a position.
    EventValue textAt(long position) throws Damage {
        return text(cursorAt(position), 0);
    }

    private EventValue text(Cursor cursor, int chain) throws Damage {
        long start = cursor.position();
        if (cursor.readByte() == Strings.POOLED) {
            return constant(stringType, cursor.readInteger(), chain + 1);
        }
        @Nullable String text = Strings.readInline(cursor.within(start, end));
        return text == null ? EventValue.Nothing.VALUE : new EventValue.Text(text);
    }

    /// The structure at a position.
    EventValue structureAt(long type, long position) throws Damage {
        return structure(type, cursorAt(position), 0);
    }

    private EventValue structure(long type, Cursor cursor, int chain) throws Damage {
        Shape shape = shape(type);
        return structure(shape, shape.reader().read(cursor).clone(), chain);
    }

    /// The structure whose fields were found.
    EventValue structure(Shape shape, long[] slots) throws Damage {
        return structure(shape, slots, 0);
    }

    private EventValue structure(Shape shape, long[] slots, int chain) throws Damage {
        ReadStructure structure = new ReadStructure(shape, slots, this);
        return shape.type().simple() ? unwrapped(shape.type(), structure, slots, chain) : structure;
    }

    private EventValue unwrapped(TypeInfo type, ReadStructure structure, long[] slots, int chain) throws Damage {
        TypeInfo.Field only = type.fields().getFirst();
        return only.pooled() && !only.array() ? constant(only.type(), slots[0], chain + 1) : structure.decode(0);
    }
}
