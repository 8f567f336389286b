package assay.analysis.recording;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// A moving position in the bytes of a recording and the format's primitive values read from there. Never reads at or
/// after its limit. Hot path: integers are decoded eight bytes at a time.
final class Cursor {
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;
    private static final ValueLayout.OfLong LITTLE = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong BIG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt BIG_INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final int LONGEST_INTEGER = 9;

    private final MemorySegment bytes;
    private final long lastWord;
    private long position;
    private long limit;

    Cursor(MemorySegment bytes) {
        this.bytes = bytes;
        this.lastWord = bytes.byteSize() - LONGEST_INTEGER;
        this.limit = bytes.byteSize();
    }

    long position() {
        return position;
    }

    long limit() {
        return limit;
    }

    long remaining() {
        return limit - position;
    }

    /// Moves to `from`; nothing at or after `to` will be read.
    Cursor within(long from, long to) throws Damage {
        if (from < 0 || to < from || to > bytes.byteSize()) {
            throw new Damage(from, "a place outside the file is meant");
        }
        position = from;
        limit = to;
        return this;
    }

    /// Moves on to `to` inside the limit.
    void moveTo(long to) throws Damage {
        if (to < 0 || to > limit) {
            throw new Damage(position, "a length reaches past the end");
        }
        position = to;
    }

    void skipBytes(long count) throws Damage {
        if (count < 0 || count > remaining()) {
            throw new Damage(position, "a length reaches past the end");
        }
        position += count;
    }

    int readByte() throws Damage {
        if (position >= limit) {
            throw new Damage(position, "a value reaches past the end");
        }
        return bytes.get(BYTE, position++);
    }

    /// Eight bytes, most significant first.
    long readRawLong() throws Damage {
        long at = position;
        skipBytes(Long.BYTES);
        return bytes.get(BIG, at);
    }

    /// Four bytes, most significant first.
    int readRawInt() throws Damage {
        long at = position;
        skipBytes(Integer.BYTES);
        return bytes.get(BIG_INT, at);
    }

    /// A LEB128 integer of one to nine bytes, padded or not; the ninth byte carries eight bits.
    long readInteger() throws Damage {
        if (position > lastWord) {
            return readIntegerBytewise();
        }
        long word = bytes.get(LITTLE, position);
        long ends = ~word & TOP_BITS;
        int length = ends == 0 ? LONGEST_INTEGER : (Long.numberOfTrailingZeros(ends) >>> 3) + 1;
        if (length > limit - position) {
            throw new Damage(position, "a value reaches past the end");
        }
        long value = sevenBitGroups(word & (ends ^ (ends - 1)));
        if (ends == 0) {
            value |= (long) bytes.get(BYTE, position + 8) << 56;
        }
        position += length;
        return value;
    }

    /// Joins the low seven bits of each byte.
    private static long sevenBitGroups(long word) {
        long pairs = (word & 0x007f007f007f007fL) | ((word & 0x7f007f007f007f00L) >>> 1);
        long quads = (pairs & 0x00003fff00003fffL) | ((pairs & 0x3fff00003fff0000L) >>> 2);
        return (quads & 0x000000000fffffffL) | ((quads & 0x0fffffff00000000L) >>> 4);
    }

    private long readIntegerBytewise() throws Damage {
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

    /// Skips `count` integers. Whole words at a time, always resuming at the start of an integer, because the ninth
    /// byte of one may have its top bit set.
    void skipIntegers(long count) throws Damage {
        long left = count;
        while (left > 0 && position <= lastWord) {
            long ends = ~bytes.get(LITTLE, position) & TOP_BITS;
            int found = Long.bitCount(ends);
            if (found == 0) {
                position += LONGEST_INTEGER;
                left--;
            } else {
                for (; found > left; found--) {
                    ends ^= Long.highestOneBit(ends);
                }
                position += 8 - (Long.numberOfLeadingZeros(ends) >>> 3);
                left -= found;
            }
        }
        for (; left > 0; left--) {
            readIntegerBytewise();
        }
        if (position > limit) {
            throw new Damage(limit, "a value reaches past the end");
        }
    }

    /// An array's or a string's length, which cannot exceed the bytes that are left.
    int readCount() throws Damage {
        long at = position;
        long count = (int) readInteger();
        if (count < 0 || count > remaining()) {
            throw new Damage(at, "a count of " + count + " exceeds the " + remaining() + " bytes left");
        }
        return (int) count;
    }

    /// The next `count` bytes.
    byte[] readBytes(int count) throws Damage {
        long at = position;
        skipBytes(count);
        return bytes.asSlice(at, count).toArray(BYTE);
    }
}
