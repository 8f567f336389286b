package assay.analysis.eventlog;

import assay.analysis.jfr.Cursor;
import assay.analysis.jfr.Damage;
import assay.analysis.jfr.Layout;
import assay.analysis.jfr.Layouts;
import assay.analysis.jfr.Watch;
import java.util.ArrayList;
import java.util.List;

/// Finds the pools of a chunk's checkpoints.
final class PoolIndexer {
    private static final int CHECK_MASK = 0xfff;

    private final Layouts layouts;
    private final Watch watch;
    private final List<PoolPlace> found = new ArrayList<>();

    PoolIndexer(Layouts layouts, Watch watch) {
        this.layouts = layouts;
        this.watch = watch;
    }

    List<PoolPlace> found() {
        return found;
    }

    /// Takes in all pools of a checkpoint; what came before a damage stays.
    ///
    /// @param content at the content of the checkpoint, limited to its end
    void index(Cursor content) throws Damage {
        content.skipIntegers(3); // start time, duration, distance to the checkpoint before
        content.readByte(); // kind of checkpoint
        for (long left = (int) content.readInteger(); left > 0; left--) {
            long type = content.readInteger();
            int count = content.readCount();
            if (count > 0) {
                pool(type, count, content);
            }
        }
        if (content.remaining() > 0) {
            throw new Damage(content.position(), "a checkpoint has bytes left over");
        }
    }

    private void pool(long type, int count, Cursor content) throws Damage {
        Layout layout = layouts.ofType(type);
        long start = content.position();
        int read = 0;
        try {
            while (read < count) {
                content.skipIntegers(1); // the key
                layout.skip(content);
                read++;
                if ((read & CHECK_MASK) == 0) {
                    watch.at(content.position());
                }
            }
        } finally {
            if (read > 0) {
                found.add(new PoolPlace(type, start, read));
            }
        }
    }
}
