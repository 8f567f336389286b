package assay.analysis.metric;

import assay.analysis.jfr.LongMap;
import java.util.Arrays;

/// Numbers the keys of one part of a chunk from 1 as they come, one or two values each; 0 is for those past the most
/// that are told apart.
final class PartKeys {
    static final int OTHERS = 0;

    /// More than are told apart in the end, because many may have one name: virtual threads.
    private static final int MOST = 1 << 16;

    private static final int COLUMNS = 4;

    private final LongMap ofFirst = new LongMap();
    private final LongMap ofSecond = new LongMap();
    private final LongMap ofPair = new LongMap();
    /// Key and value of the first event with each number, and the same of its other field, by turns.
    private long[] told = new long[16 * COLUMNS];

    private int next = 1;

    /// @param value from which the key follows, but which need not be the same for all events with this key
    int of(long key, long value) {
        long known = ofFirst.get(key);
        if (known != LongMap.ABSENT) {
            return (int) known;
        }
        return numbered(ofFirst, key, key, value, 0, 0);
    }

    /// Must not be mixed with the other form.
    int of(long key, long value, long otherKey, long otherValue) {
        long one = dense(ofFirst, key);
        long other = dense(ofSecond, otherKey);
        if (one == LongMap.ABSENT || other == LongMap.ABSENT) {
            return OTHERS;
        }
        long pair = one << Integer.SIZE | other;
        long known = ofPair.get(pair);
        return known == LongMap.ABSENT ? numbered(ofPair, pair, key, value, otherKey, otherValue) : (int) known;
    }

    private static long dense(LongMap map, long key) {
        long known = map.get(key);
        if (known != LongMap.ABSENT) {
            return known;
        }
        if (map.size() < MOST) {
            long number = map.size();
            map.put(key, number);
            return number;
        }
        return LongMap.ABSENT;
    }

    private int numbered(LongMap numbers, long mapped, long key, long value, long otherKey, long otherValue) {
        if (next > MOST) {
            return OTHERS;
        }
        int at = next * COLUMNS;
        if (at == told.length) {
            told = Arrays.copyOf(told, at * 2);
        }
        told[at] = key;
        told[at + 1] = value;
        told[at + 2] = otherKey;
        told[at + 3] = otherValue;
        numbers.put(mapped, next);
        return next++;
    }

    /// Numbers given, that of the others included.
    int size() {
        return next;
    }

    /// @param field 0 or 1
    long key(int number, int field) {
        return told[number * COLUMNS + field * 2];
    }

    /// The value that the first event with this number had.
    long value(int number, int field) {
        return told[number * COLUMNS + field * 2 + 1];
    }
}
