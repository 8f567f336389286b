package assay.analysis.jfr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A page as words of eight bytes, the first byte lowest, and what is done with integers eight bytes at a time. A view
/// of
/// the bytes through a `VarHandle` costs ten times as much until the optimizing compiler has seen it, which it never
/// does in a short run.
///
/// Hot path: both methods leave where they have come to in a field, to be read next.
final class Words {
    /// The top bit of each of eight bytes, which is clear on the last byte of an integer.
    private static final long TOP_BITS = 0x8080_8080_8080_8080L;

    private static final long ODD_BYTES = 0xff00_ff00_ff00_ff00L;
    private static final long ONES = 0x0101_0101_0101_0101L;

    private long[] words = {};
    private long start = -1;
    private int index;

    /// Turns to a page.
    ///
    /// @param position where the page starts in the file
    Words of(byte[] page, long position) {
        if (position != start) {
            fill(page);
            start = position;
        }
        return this;
    }

    private void fill(byte[] bytes) {
        int whole = bytes.length / Long.BYTES;
        if (words.length < whole + 2) {
            words = new long[whole + 2]; // whoever asks for the last word looks at the one behind it as well
        }
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words, 0, whole);
        words[whole] = 0;
        for (int i = whole * Long.BYTES; i < bytes.length; i++) {
            words[whole] |= (bytes[i] & 0xffL) << (i << 3);
        }
    }

    /// Where the last method has come to in the page.
    int index() {
        return index;
    }

    /// Steps over integers by counting their last bytes, up to the first integer that may take nine bytes: its last
    /// byte
    /// may look as if it was none. Bytes before the first one count as integers.
    ///
    /// @param from where an integer starts
    /// @param end where the words end that may be read
    /// @return how many of `count` are left
    long skip(int from, int end, long count) {
        long[] some = words;
        int word = from >>> 3;
        int stop = end >>> 3;
        long mask = -1L << (from << 3);
        long twosBefore = 0;
        long left = count + (from & 7);
        while (word + 4 <= stop && left > 4 * Long.BYTES) {
            long begun0 = some[word] & TOP_BITS & mask; // the top bits of bytes of integers that go on
            long begun1 = some[word + 1] & TOP_BITS;
            long begun2 = some[word + 2] & TOP_BITS;
            long begun3 = some[word + 3] & TOP_BITS;
            long twos0 = begun0 & begun0 << 8;
            long twos1 = begun1 & begun1 << 8;
            long twos2 = begun2 & begun2 << 8;
            long twos3 = begun3 & begun3 << 8;
            if (haveLong(twosBefore >>> 4 | twos0 >>> 3 | twos1 >>> 2 | twos2 >>> 1 | twos3)) {
                break;
            }
            long going = ((begun0 >>> 7) + (begun1 >>> 7) + (begun2 >>> 7) + (begun3 >>> 7)) * ONES >>> 56;
            left -= 4 * Long.BYTES - going;
            twosBefore = twos3;
            mask = -1;
            word += 4;
        }
        return skipFew(from, word, stop, left);
    }

    /// Whether two bytes at an even place, both of integers that go on, follow each other four times; any nine bytes in
    /// a row have that.
    ///
    /// @param twos of five words, side by side: those of the last word in the top bits of the odd bytes
    private static boolean haveLong(long twos) {
        long fours = twos & (twos >>> 16 | twos << 47); // the first two of a word follow the last two of that before
        return (fours & (fours >>> 32 | fours << 31)) != 0;
    }

    private long skipFew(int from, int start, int stop, long count) {
        boolean begins = start == from >>> 3;
        int word = start;
        long mask = begins ? -1L << (from << 3) : -1;
        long twosBefore = begins ? 0 : twos(words[word - 1] & TOP_BITS);
        long foursBefore = begins ? 0 : fours(twosBefore, twos(words[word - 2] & TOP_BITS));
        long left = count;
        while (word < stop) {
            long begun = words[word] & TOP_BITS & mask;
            long twos = twos(begun);
            long fours = fours(twos, twosBefore);
            if ((fours & (fours << 32 | foursBefore >>> 32)) != 0) {
                break;
            }
            int going = (int) ((begun >>> 7) * ONES >>> 56);
            if (Long.BYTES - going >= left) {
                index = (word << 3) + bytesTo(begun ^ TOP_BITS, left);
                return 0;
            }
            left -= Long.BYTES - going;
            twosBefore = twos;
            foursBefore = fours;
            mask = -1;
            word++;
        }
        index = Math.max(from, afterLast(word));
        return word == from >>> 3 ? left - (from & 7) : left;
    }

    private static long twos(long begun) {
        return begun & begun << 8 & ODD_BYTES;
    }

    private static long fours(long twos, long before) {
        return twos & (twos << 16 | before >>> 48);
    }

    /// Where the last integer ends that ends before a word; it is known to do so in the two words before.
    private int afterLast(int word) {
        int at = (word << 3) - 1;
        while (at >= 0 && (words[at >>> 3] >>> (at << 3) & 0x80) != 0) {
            at--;
        }
        return at + 1;
    }

    /// How many bytes come up to the last one of the integer with this number, counted from 1.
    private static int bytesTo(long ends, long number) {
        long rest = ends;
        for (long i = 1; i < number; i++) {
            rest &= rest - 1;
        }
        return (Long.numberOfTrailingZeros(rest) >>> 3) + 1;
    }

    /// Reads groups of four integers as the bytes they take, as long as each takes at most eight.
    ///
    /// @param at where the first group starts
    /// @param end where the bytes end that may be read
    /// @return behind the last group of `groups` that was read, at most `to`
    int readFours(int at, int end, long[] groups, int from, int to) {
        long[] some = words;
        int last = end - Long.BYTES;
        int place = at;
        int group = from;
        while (group < to && place <= last) {
            int word = place >>> 3;
            int bits = place << 3;
            long value = some[word] >>> bits | some[word + 1] << 1 << ~bits;
            long ends = ~value & TOP_BITS;
            ends &= ends - 1;
            ends &= ends - 1;
            ends &= ends - 1;
            if (ends == 0) {
                break;
            }
            long fourth = ends & -ends;
            long mask = fourth ^ fourth - 1;
            groups[group++] = value & mask;
            place += (int) ((mask & ONES) * ONES >>> 56);
        }
        index = place;
        return group;
    }
}
