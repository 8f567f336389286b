package assay.analysis.jfr;

import java.util.Arrays;

/// Maps any `long` to a `long` that is not negative, without an object per entry: open addressing, linear probing.
public final class LongMap {
    /// What [#get] gives for a key that is not there.
    public static final long ABSENT = -1;

    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    private long[] keys;
    private long[] values;
    private int shift;
    private int size;

    public LongMap() {
        allocate(6);
    }

    private void allocate(int bits) {
        keys = new long[1 << bits];
        values = new long[1 << bits];
        Arrays.fill(values, ABSENT);
        shift = Long.SIZE - bits;
    }

    public int size() {
        return size;
    }

    public long get(long key) {
        return values[slot(key)];
    }

    public void put(long key, long value) {
        int slot = slot(key);
        boolean added = values[slot] == ABSENT;
        keys[slot] = key;
        values[slot] = value;
        if (added && ++size * 2 > keys.length) {
            grow();
        }
    }

    /// Keeps the value that is there.
    ///
    /// @return the value that was there, or [#ABSENT]
    public long putIfAbsent(long key, long value) {
        int slot = slot(key);
        long known = values[slot];
        if (known == ABSENT) {
            keys[slot] = key;
            values[slot] = value;
            if (++size * 2 > keys.length) {
                grow();
            }
        }
        return known;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * SCATTER >>> shift);
        while (values[slot] != ABSENT && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        allocate(Long.SIZE - shift + 1);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
