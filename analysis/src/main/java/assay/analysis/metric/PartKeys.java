package assay.analysis.metric;

import assay.analysis.jfr.LongMap;
import java.util.Arrays;

/// Numbers the keys of one part of a chunk from 1 as they come, one or two values each; 0 is for those past the most
/// that are told apart.
final class PartKeys {
    static final int OTHERS = 0;

    /// More than are told apart in the end, because many may have one name: virtual threads.
    private static final int MOST = 1 << 16;

    private final LongMap ofFirst = new LongMap();
    private final LongMap ofSecond = new LongMap();
    private final LongMap ofPair = new LongMap();
    private long[] first = new long[16];
    private long[] second = new long[16];
    private int next = 1;

    int of(long key) {
        long known = ofFirst.get(key);
        if (known != LongMap.ABSENT) {
            return (int) known;
        }
        return numbered(ofFirst, key, key, 0);
    }

    /// Must not be mixed with the other form.
    int of(long key, long otherKey) {
        long one = dense(ofFirst, key);
        long other = dense(ofSecond, otherKey);
        if (one == LongMap.ABSENT || other == LongMap.ABSENT) {
            return OTHERS;
        }
        long pair = one << Integer.SIZE | other;
        long known = ofPair.get(pair);
        return known == LongMap.ABSENT ? numbered(ofPair, pair, key, otherKey) : (int) known;
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

    private int numbered(LongMap numbers, long mapped, long key, long otherKey) {
        if (next > MOST) {
            return OTHERS;
        }
        if (next == first.length) {
            first = Arrays.copyOf(first, next * 2);
            second = Arrays.copyOf(second, next * 2);
        }
        first[next] = key;
        second[next] = otherKey;
        numbers.put(mapped, next);
        return next++;
    }

    /// Numbers given, that of the others included.
    int size() {
        return next;
    }

    long first(int number) {
        return first[number];
    }

    long second(int number) {
        return second[number];
    }
}
