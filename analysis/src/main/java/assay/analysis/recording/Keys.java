package assay.analysis.recording;

import assay.analysis.jfr.LongMap;
import java.util.Arrays;

/// Numbers the constants of one type that a part of a chunk refers to, in the order in which they are met.
final class Keys {
    private final LongMap numbers = new LongMap();
    private long[] keys = new long[64];
    private int size;
    private long lastKey;
    private int lastNumber = -1;

    /// The number of a constant, a new one if it has none.
    int number(long key) {
        if (lastNumber >= 0 && key == lastKey) {
            return lastNumber;
        }
        long known = numbers.putIfAbsent(key, size);
        lastKey = key;
        lastNumber = known == LongMap.ABSENT ? add(key) : (int) known;
        return lastNumber;
    }

    private int add(long key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size] = key;
        return size++;
    }

    /// The number of a constant, negative if nothing refers to it.
    int find(long key) {
        return (int) numbers.get(key);
    }

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }
}
