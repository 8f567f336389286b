package assay.analysis.recording;

import assay.analysis.jfr.LongMap;
import java.util.Arrays;

/// Numbers the constants of one type that a part of a chunk refers to, in the order in which they are met. JVMs number
/// stacks and threads one after the other, so the keys of a part lie close together: most are looked up in an array
/// over
/// this span, the others in a hash table. Hot path: one look-up per event and per stack.
final class Keys {
    /// Longest span, in keys, that gets an array however few of them are used: 4 MB.
    private static final long SPAN = 1 << 20;

    /// Places of the array per key beyond that.
    private static final int SPARSE = 8;

    private static final int SLACK = 1024;

    private long[] keys = new long[64];
    private int size;
    /// Number plus one of the keys from `firstKey` on; 0 is a key that is not known here.
    private int[] span = {};
    private long firstKey;
    /// Number of the key 0.
    private int none = (int) LongMap.ABSENT;

    private final LongMap others = new LongMap();

    /// The number of a constant, a new one if it has none.
    int number(long key) {
        long place = key - firstKey;
        if (place >= 0 && place < span.length) {
            int known = span[(int) place];
            if (known > 0) {
                return known - 1;
            }
        }
        return numberOther(key);
    }

    private int numberOther(long key) {
        int known = find(key);
        if (known >= 0) {
            return known;
        }
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size] = key;
        if (key == 0) { // stands for none, and would stretch the span
            none = size;
        } else if (!covers(key)) {
            others.put(key, size);
        } else {
            span[(int) (key - firstKey)] = size + 1;
        }
        return size++;
    }

    /// Whether the span has a place for a key, now or once it has been stretched.
    private boolean covers(long key) {
        if (span.length == 0) {
            firstKey = key;
        }
        long place = key - firstKey;
        if (place >= 0 && place < span.length) {
            return true;
        }
        long most = Math.max(SPAN, (long) size * SPARSE);
        if (place >= most || place < span.length - most) {
            return false;
        }
        stretch((int) place, (int) most);
        return true;
    }

    private void stretch(int place, int most) {
        int before = place < 0 ? -place : 0;
        int needed = place < 0 ? span.length - place : place + 1;
        int slack = Math.min(needed + SLACK, most - needed);
        int added = place < 0 ? before + slack : 0;
        int[] longer = new int[needed + slack];
        System.arraycopy(span, 0, longer, added, span.length);
        span = longer;
        firstKey -= added;
    }

    /// The number of a constant, negative if nothing refers to it.
    int find(long key) {
        long place = key - firstKey;
        if (place >= 0 && place < span.length && span[(int) place] > 0) {
            return span[(int) place] - 1;
        }
        if (key == 0) {
            return none;
        }
        return others.size() == 0 ? (int) LongMap.ABSENT : (int) others.get(key);
    }

    int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }
}
