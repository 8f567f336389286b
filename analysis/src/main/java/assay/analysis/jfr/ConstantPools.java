package assay.analysis.jfr;

import assay.analysis.jfr.PoolSalvage.Entry;
import assay.analysis.jfr.PoolSalvage.Pool;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where in the file each constant of a chunk stands, by type and key. Nothing is decoded here. The first definition
/// of a key in the file counts, as in `jdk.jfr.consumer`.
public final class ConstantPools {
    private static final long CHECK_EVERY = 4096;
    /// A count that is damaged may be any.
    private static final int MOST_RESERVED = 1 << 15;

    private final Map<Long, LongMap> ofType = new HashMap<>();
    private final Map<Long, PoolReader> readers = new HashMap<>();
    private final Set<Long> types;
    private final Layouts layouts;
    private final Watch watch;
    private @Nullable ConstantPools next;

    /// @param types the types whose constants somebody will ask for
    public ConstantPools(Layouts layouts, Set<Long> types, Watch watch) {
        this.layouts = layouts;
        this.types = types;
        this.watch = watch;
    }

    /// Has the constants of a type read by `reader`; their positions are not kept.
    public void readBy(long type, PoolReader reader) {
        readers.put(type, reader);
    }

    /// Lets these pools of a part of the chunk go on with those of the part after it.
    public void goOnWith(ConstantPools after) {
        next = after;
    }

    /// Position of a constant's content, or [LongMap#ABSENT].
    public long position(long type, long key) {
        LongMap pool = ofType.get(type);
        long position = pool == null ? LongMap.ABSENT : pool.get(key);
        return position == LongMap.ABSENT && next != null ? next.position(type, key) : position;
    }

    /// Takes in all pools of a checkpoint. Of a damaged one only what stands clear of the damage stays: a pool that was
    /// read across it may hold wrong constants.
    ///
    /// @param content at the content of the checkpoint, after its size and type, limited to its end
    /// @throws Damage if some constants are lost
    public void index(Cursor content) throws Damage {
        content.skipIntegers(3); // start time, duration, distance to the checkpoint before
        content.readByte(); // kind of checkpoint
        long start = content.position();
        try {
            indexPools(content);
        } catch (Damage damage) {
            salvage(content.within(start, content.limit()));
            throw damage;
        }
    }

    private void salvage(Cursor content) throws Damage {
        ofType.values().forEach(pool -> pool.forget(content.position(), content.limit()));
        readers.values().forEach(PoolReader::undo);
        long end = content.limit();
        content.readInteger(); // number of pools
        for (Pool pool : PoolSalvage.find(layouts, content)) {
            PoolReader reader = readers.get(pool.type());
            LongMap positions = positions(pool.type());
            for (Entry entry : pool.entries()) {
                if (reader != null) {
                    reader.readOne(entry.key(), content.within(entry.position(), end));
                } else if (positions != null) {
                    positions.putIfAbsent(entry.key(), entry.position());
                }
            }
        }
    }

    private @Nullable LongMap positions(long type) {
        return types.contains(type) ? ofType.computeIfAbsent(type, added -> new LongMap()) : null;
    }

    private void indexPools(Cursor content) throws Damage {
        readers.values().forEach(PoolReader::begin);
        for (long left = (int) content.readInteger(); left > 0; left--) {
            indexPool(content);
        }
        if (content.remaining() > 0) {
            throw new Damage(content.position(), "a checkpoint has bytes left over");
        }
    }

    private void indexPool(Cursor content) throws Damage {
        long type = content.readInteger();
        int count = content.readCount();
        if (count == 0) {
            return;
        }
        PoolReader reader = readers.get(type);
        if (reader == null) {
            indexConstants(content, type, count);
        } else {
            reader.read(content, count);
        }
    }

    private void indexConstants(Cursor content, long type, int count) throws Damage {
        Layout layout = layouts.ofType(type);
        LongMap positions = positions(type);
        if (positions != null) {
            positions.reserve(Math.min(count, MOST_RESERVED));
        }
        for (int i = 0; i < count; i++) {
            long key = content.readInteger();
            if (positions != null) {
                positions.putIfAbsent(key, content.position());
            }
            layout.skip(content);
            if (i % CHECK_EVERY == 0) {
                watch.at(content.position());
            }
        }
    }
}
