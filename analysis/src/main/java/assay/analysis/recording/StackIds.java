package assay.analysis.recording;

import assay.analysis.jfr.Damage;
import assay.analysis.jfr.LongMap;
import assay.analysis.model.Samples;
import org.jspecify.annotations.Nullable;

/// Turns the stack keys of a chunk's samples into nodes of the run's trie; each stack is decoded once.
final class StackIds {
    private static final long NO_STACK_KEY = 0;
    private static final long EMPTY = 0;
    private static final long LOST = 1;
    private static final long FIRST_NODE = 2;

    private final @Nullable StackReader reader;
    private final LongMap known = new LongMap();
    private long lostSamples;

    /// @param reader null if the chunk's stacks cannot be read at all
    StackIds(@Nullable StackReader reader) {
        this.reader = reader;
    }

    /// Node of a sample's stack, [Samples#NONE] if it has none or it cannot be read.
    int of(long key) {
        long value = known.get(key);
        if (value == LongMap.ABSENT) {
            value = read(key);
            known.put(key, value);
        }
        if (value == LOST) {
            lostSamples++;
        }
        return value >= FIRST_NODE ? (int) (value - FIRST_NODE) : Samples.NONE;
    }

    private long read(long key) {
        long without = key == NO_STACK_KEY ? EMPTY : LOST;
        if (reader == null) {
            return without;
        }
        try {
            int node = reader.read(key);
            return node == Samples.NONE ? EMPTY : node + FIRST_NODE;
        } catch (Damage unreadable) {
            return without; // counted as lost with every sample that has it
        }
    }

    long lostSamples() {
        return lostSamples;
    }

    /// Methods of the stacks that the chunk does not name.
    long unnamedMethods() {
        return reader == null ? 0 : reader.methods().unnamed();
    }
}
