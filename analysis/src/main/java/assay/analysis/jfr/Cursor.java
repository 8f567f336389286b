package assay.analysis.jfr;

import java.util.Arrays;

/// A moving position in a recording and the format's primitive values read from there. Never reads at or after its
/// limit. Hot path: as long as the longest integer fits into the page, nothing else is checked.
public final class Cursor {
    private static final int LONGEST_INTEGER = 9;
    private static final byte[] NO_PAGE = {};
    /// So many integers, and bytes for them, make it worth the while to look at eight bytes at a time.
    private static final int MANY = 8;

    private final Pages pages;
    private byte[] page = NO_PAGE;
    private long pageStart;
    private int generation;
    private int index;
    /// First index in the page that is not to be read.
    private int end;

    private long limit;

    public Cursor(Pages pages) {
        this.pages = pages;
        this.limit = pages.size();
    }

    public long position() {
        return pageStart + index;
    }

    public long limit() {
        return limit;
    }

    public long remaining() {
        return limit - position();
    }

    /// Moves to `from`; nothing at or after `to` will be read.
    public Cursor within(long from, long to) throws Damage {
        if (from < 0 || to < from || to > pages.size()) {
            throw new Damage(from, "a place outside the file is meant");
        }
        limit = to;
        go(from);
        return this;
    }

    private void go(long position) {
        long inPage = position - pageStart;
        if (inPage < 0 || inPage >= page.length || generation != pages.generation()) {
            generation = pages.generation();
            page = position < pages.size() ? pages.at(position) : NO_PAGE;
            pageStart = position < pages.size() ? position - position % Pages.SIZE : position;
            inPage = position - pageStart;
        }
        index = (int) inPage;
        end = (int) Math.min(page.length, limit - pageStart);
    }

    /// Moves on to `to` inside the limit.
    public void moveTo(long to) throws Damage {
        if (to < 0 || to > limit) {
            throw new Damage(position(), "a length reaches past the end");
        }
        go(to);
    }

    public void skipBytes(long count) throws Damage {
        if (count < 0 || count > remaining()) {
            throw new Damage(position(), "a length reaches past the end");
        }
        go(position() + count);
    }

    public int readByte() throws Damage {
        if (index >= end) {
            nextPage();
        }
        return page[index++];
    }

    private void nextPage() throws Damage {
        if (position() >= limit) {
            throw new Damage(position(), "a value reaches past the end");
        }
        go(position());
    }

    /// Eight bytes, most significant first.
    public long readRawLong() throws Damage {
        return (long) readRawInt() << Integer.SIZE | readRawInt() & 0xffff_ffffL;
    }

    /// Four bytes, most significant first.
    public int readRawInt() throws Damage {
        return readByte() << 24 | (readByte() & 0xff) << 16 | (readByte() & 0xff) << 8 | readByte() & 0xff;
    }

    /// A LEB128 integer of one to nine bytes, padded or not; the ninth byte carries eight bits.
    public long readInteger() throws Damage {
        if (end - index < LONGEST_INTEGER) {
            return readIntegerSlowly();
        }
        byte[] bytes = page;
        int at = index;
        long value = bytes[at++];
        if (value >= 0) {
            index = at;
            return value;
        }
        value &= 0x7f;
        for (int shift = 7; shift < 56; shift += 7) {
            int next = bytes[at++];
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                index = at;
                return value;
            }
        }
        index = at + 1;
        return value | (long) bytes[at] << 56;
    }

    /// Fills `target` with the next integers.
    public void readIntegers(long[] target) throws Damage {
        if (end - index < target.length * LONGEST_INTEGER) {
            for (int i = 0; i < target.length; i++) {
                target[i] = readInteger();
            }
            return;
        }
        byte[] bytes = page;
        int at = index;
        for (int i = 0; i < target.length; i++) {
            long value = bytes[at++];
            if (value < 0) {
                value &= 0x7f;
                int shift = 7;
                long next = bytes[at++];
                while (next < 0 && shift < 49) {
                    value |= (next & 0x7f) << shift;
                    shift += 7;
                    next = bytes[at++];
                }
                if (next >= 0) {
                    value |= next << shift;
                } else { // the eighth byte goes on: the ninth carries eight bits
                    value |= (next & 0x7f) << shift | (long) bytes[at++] << 56;
                }
            }
            target[i] = value;
        }
        index = at;
    }

    private long readIntegerSlowly() throws Damage {
        long value = 0;
        for (int shift = 0; shift < 56; shift += 7) {
            int next = readByte();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        return value | (long) readByte() << 56;
    }

    public void skipIntegers(long count) throws Damage {
        long left = count;
        while (left > 0) {
            if (left >= MANY && end - index >= MANY) {
                Words words = pages.words(page, pageStart);
                left = words.skip(index, end, left);
                index = words.index();
            }
            for (int i = 0; i < MANY && left > 0; i++) {
                skipInteger();
                left--;
            }
        }
    }

    private void skipInteger() throws Damage {
        if (end - index < LONGEST_INTEGER) {
            readIntegerSlowly();
            return;
        }
        int at = index;
        int last = at + LONGEST_INTEGER - 1; // may have its top bit set and still be the last
        while (at < last && page[at] < 0) {
            at++;
        }
        index = at + 1;
    }

    /// Reads groups of four integers as the bytes they take, the first byte lowest, as long as each group takes at most
    /// eight bytes and lies within the page.
    ///
    /// @return where reading ended: `to`, or at the first group that has to be read value by value
    public int readFours(long[] groups, int from, int to) {
        if (end - index < Long.BYTES) {
            return from;
        }
        Words words = pages.words(page, pageStart);
        int read = words.readFours(index, end, groups, from, to);
        index = words.index();
        return read;
    }

    /// Steps over events that are only counted, as far as they start in the page; from the start of an event to that of
    /// another or to the limit.
    public void skipCounted(EventCounts counts) {
        int to = end - EventCounts.LONGEST_HEAD;
        if (index < to) {
            go(pageStart + counts.skip(page, index, to, limit - pageStart));
        }
    }

    /// An array's or a string's length, which cannot exceed the bytes that are left.
    public int readCount() throws Damage {
        long at = position();
        long count = (int) readInteger();
        if (count < 0 || count > remaining()) {
            throw new Damage(at, "a count of " + count + " exceeds the " + remaining() + " bytes left");
        }
        return (int) count;
    }

    /// The next `count` bytes.
    public byte[] readBytes(int count) throws Damage {
        if (count <= end - index) {
            index += count;
            return Arrays.copyOfRange(page, index - count, index);
        }
        if (count > remaining()) {
            throw new Damage(position(), "a length reaches past the end");
        }
        byte[] result = new byte[count];
        for (int i = 0; i < count; i++) {
            result[i] = (byte) readByte();
        }
        return result;
    }
}
