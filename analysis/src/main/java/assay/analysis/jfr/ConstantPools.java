package assay.analysis.jfr;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where in the file each constant of a chunk stands, by type and key. Nothing is decoded here. The first definition
/// of a key in the file counts, as in `jdk.jfr.consumer`.
public final class ConstantPools {
    private static final long CHECK_EVERY = 4096;

    private final Map<Long, LongMap> ofType = new HashMap<>();
    private final Map<Long, LongMap> onlyUsed = new HashMap<>();
    private final Set<Long> types;
    private final Layouts layouts;
    private final Watch watch;

    /// @param types the types whose constants somebody will ask for
    public ConstantPools(Layouts layouts, Set<Long> types, Watch watch) {
        this.layouts = layouts;
        this.types = types;
        this.watch = watch;
    }

    /// Keeps of `type` only the constants whose keys are in `used`.
    public void keepOnlyUsed(long type, LongMap used) {
        onlyUsed.put(type, used);
    }

    /// Position of a constant's content, or [LongMap#ABSENT].
    public long position(long type, long key) {
        LongMap pool = ofType.get(type);
        return pool == null ? LongMap.ABSENT : pool.get(key);
    }

    /// Takes in all pools of a checkpoint; what came before a damage stays.
    ///
    /// @param content at the content of the checkpoint, after its size and type, limited to its end
    public void index(Cursor content) throws Damage {
        content.skipIntegers(3); // start time, duration, distance to the checkpoint before
        content.readByte(); // kind of checkpoint
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
        Layout layout = layouts.ofType(type);
        LongMap positions = types.contains(type) ? ofType.computeIfAbsent(type, added -> new LongMap()) : null;
        LongMap used = onlyUsed.get(type);
        for (int i = 0; i < count; i++) {
            long key = content.readInteger();
            long position = content.position();
            layout.skip(content);
            note(positions, used, key, position);
            if (i % CHECK_EVERY == 0) {
                watch.at(content.position());
            }
        }
    }

    private static void note(@Nullable LongMap positions, @Nullable LongMap used, long key, long position) {
        if (positions != null && (used == null || used.get(key) != LongMap.ABSENT)) {
            positions.putIfAbsent(key, position);
        }
    }
}
