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
        if (values[slot] == ABSENT) {
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    /// Keeps the value that is there.
    public void putIfAbsent(long key, long value) {
        if (get(key) == ABSENT) {
            put(key, value);
        }
    }

    /// Forgets the keys whose values are from `from` up to, but not, `to`.
    public void forget(long from, long to) {
        long[] oldKeys = keys;
        long[] oldValues = values;
        allocate(Long.SIZE - shift);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != ABSENT && (oldValues[i] < from || oldValues[i] >= to)) {
                put(oldKeys[i], oldValues[i]);
            }
        }
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
