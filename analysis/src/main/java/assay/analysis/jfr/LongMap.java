package assay.analysis.jfr;

/// Maps any `long` to a `long` that is not negative, without an object per entry: open addressing, linear probing; a
/// key
/// and its value are neighbours in memory.
public final class LongMap {
    /// What [#get] gives for a key that is not there.
    public static final long ABSENT = -1;

    private static final long SCATTER = 0x9E3779B97F4A7C15L;

    /// Key, and value plus one, by turns; a value of 0 is a free place.
    private long[] table;

    private int shift;
    private int size;

    public LongMap() {
        allocate(5);
    }

    private void allocate(int bits) {
        table = new long[2 << bits];
        shift = Long.SIZE - bits;
    }

    public int size() {
        return size;
    }

    public long get(long key) {
        return table[place(key) + 1] - 1;
    }

    public void put(long key, long value) {
        int place = place(key);
        boolean added = table[place + 1] == 0;
        table[place] = key;
        table[place + 1] = value + 1;
        if (added) {
            count();
        }
    }

    /// Keeps the value that is there.
    ///
    /// @return the value that was there, or [#ABSENT]
    public long putIfAbsent(long key, long value) {
        int place = place(key);
        long known = table[place + 1] - 1;
        if (known == ABSENT) {
            table[place] = key;
            table[place + 1] = value + 1;
            count();
        }
        return known;
    }

    /// Forgets the entries whose value is at least `from` and below `to`.
    public void forget(long from, long to) {
        long[] old = table;
        allocate(Long.SIZE - shift);
        size = 0;
        for (int i = 0; i < old.length; i += 2) {
            long value = old[i + 1] - 1;
            if (value != ABSENT && (value < from || value >= to)) {
                put(old[i], value);
            }
        }
    }

    /// Makes room for so many more entries at once.
    public void reserve(int more) {
        int bits = Long.SIZE - shift;
        while ((size + more) * 4L > 2L << bits) {
            bits++;
        }
        if (bits > Long.SIZE - shift) {
            grow(bits);
        }
    }

    private void count() {
        if (++size * 4 > table.length) {
            grow(Long.SIZE - shift + 1);
        }
    }

    /// Where the key stands, or would stand.
    private int place(long key) {
        int mask = table.length - 1;
        int place = (int) (key * SCATTER >>> shift) << 1;
        while (table[place + 1] != 0 && table[place] != key) {
            place = place + 2 & mask;
        }
        return place;
    }

    private void grow(int bits) {
        long[] old = table;
        allocate(bits);
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] != 0) {
                int place = place(old[i]);
                table[place] = old[i];
                table[place + 1] = old[i + 1];
            }
        }
    }
}
