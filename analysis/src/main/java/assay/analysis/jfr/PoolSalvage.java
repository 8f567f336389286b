package assay.analysis.jfr;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the constants of a damaged checkpoint that stand before and after the damage. Nothing in a pool tells where an
/// entry starts, so entries after damage count only if they lead exactly to the next pool, and pools only if they lead
/// exactly to the end of the checkpoint; the entries next to the damage, which may have swallowed some of it, are left
/// out. Of a type of nothing but integers no entry of the damaged pool counts: read from one integer too late they make
/// as much sense, and all are wrong.
final class PoolSalvage {
    private static final int UNSURE = 4;
    /// Bytes that may be looked at in one checkpoint: about a second.
    private static final long MOST_LOOKS = 1 << 23;

    private final Layouts layouts;
    private final StrictValues values;
    private final Cursor cursor;
    private final long end;
    private final List<Pool> found = new ArrayList<>();
    private long looksLeft = MOST_LOOKS;

    /// Some constants of one type.
    ///
    /// @param stop behind the last one that makes sense
    /// @param whole whether that are as many as the pool declares
    record Pool(long type, List<Entry> entries, long stop, boolean whole) {
        Pool but(int first, int last) {
            int to = Math.max(0, entries.size() - last);
            return new Pool(type, entries.subList(Math.min(first, to), to), stop, false);
        }
    }

    record Entry(long key, long position) {}

    private PoolSalvage(Layouts layouts, Cursor cursor) {
        this.layouts = layouts;
        this.values = new StrictValues(layouts);
        this.cursor = cursor;
        this.end = cursor.limit();
    }

    /// @param content at the first pool of the checkpoint, limited to its end
    static List<Pool> find(Layouts layouts, Cursor content) {
        PoolSalvage salvage = new PoolSalvage(layouts, content);
        long at = content.position();
        while (at < salvage.end) {
            at = salvage.addFrom(at);
        }
        return salvage.found;
    }

    /// Adds the pool that starts there, and of a damaged one what is left.
    ///
    /// @return where the next pool starts
    private long addFrom(long start) {
        Pool pool = pool(start);
        if (pool != null && pool.whole() && leadsOn(pool.stop())) {
            found.add(pool);
            return pool.stop();
        }
        if (pool == null || onlyIntegers(pool.type())) {
            return nextPools(start + 1);
        }
        long next = nextPools(pool.stop() + 1);
        found.add(pool.but(0, UNSURE));
        addTail(pool.type(), pool.stop() + 1, next);
        return next;
    }

    private boolean onlyIntegers(long type) {
        try {
            return layouts.ofType(type).integers() >= 0;
        } catch (Damage undeclared) {
            return true; // then no entry of it can be trusted either
        }
    }

    private boolean leadsOn(long place) {
        if (place == end) {
            return true;
        }
        Pool next = pool(place);
        return next != null && (next.whole() || next.entries().size() > UNSURE);
    }

    private long nextPools(long from) {
        for (long place = from; place < end && looksLeft > 0; place++) {
            if (leadToEnd(place)) {
                return place;
            }
        }
        return end;
    }

    private boolean leadToEnd(long start) {
        long at = start;
        while (at < end) {
            Pool pool = pool(at);
            if (pool == null || !pool.whole()) {
                return false;
            }
            at = pool.stop();
        }
        return true;
    }

    /// Adds the entries of a type that lead exactly to the place where the next pool starts.
    private void addTail(long type, long from, long to) {
        for (long place = from; place < to && looksLeft > 0; place++) {
            Pool tail = entries(type, place, to, Integer.MAX_VALUE);
            if (tail.stop() == to) {
                found.add(tail.but(UNSURE, 0));
                return;
            }
        }
    }

    /// The pool that starts there, null if none does.
    private @Nullable Pool pool(long start) {
        looksLeft--;
        try {
            cursor.within(start, end);
            long type = cursor.readInteger();
            int count = cursor.readCount();
            TypeInfo info = layouts.metadata().type(type);
            return info == null || info.event() ? null : entries(type, cursor.position(), end, count);
        } catch (Damage none) {
            return null; // whatever stands there is no pool
        }
    }

    private Pool entries(long type, long from, long to, int count) {
        List<Entry> entries = new ArrayList<>();
        LongMap keys = new LongMap();
        long stop = from;
        try {
            cursor.within(from, to);
            while (entries.size() < count && cursor.remaining() > 0) {
                long key = cursor.readInteger();
                Entry entry = new Entry(key, cursor.position());
                values.skip(type, cursor);
                if (keys.get(key) != LongMap.ABSENT) {
                    break; // no writer repeats a key within a pool
                }
                keys.put(key, 0);
                entries.add(entry);
                stop = cursor.position();
            }
        } catch (Damage damage) {
            looksLeft -= Math.max(1, damage.position() - stop);
        }
        looksLeft -= stop - from;
        return new Pool(type, entries, stop, entries.size() == count);
    }
}
