package assay.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads what a [ByteSink] holds, never past its end and never trusting a length.
final class ByteSource {
    private static final int LAST_SHIFT = 63;

    private final byte[] bytes;
    private int position;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    long next() throws BlockDamage {
        long number = 0;
        for (int shift = 0; shift <= LAST_SHIFT; shift += 7) {
            if (position == bytes.length) {
                throw new BlockDamage("it ends early");
            }
            byte part = bytes[position++];
            number |= (part & 0x7fL) << shift;
            if (part >= 0) {
                return number;
            }
        }
        throw new BlockDamage("a number is longer than 10 bytes");
    }

    long nextSigned() throws BlockDamage {
        long number = next();
        return (number >>> 1) ^ -(number & 1);
    }

    /// A number of `count` bytes, lowest first.
    long nextRaw(int count) throws BlockDamage {
        if (count > bytes.length - position) {
            throw new BlockDamage("it ends early");
        }
        long number = 0;
        for (int i = 0; i < count; i++) {
            number |= (bytes[position++] & 0xffL) << 8 * i;
        }
        return number;
    }

    /// A number from 0 to `limit` - 1.
    int nextBelow(long limit) throws BlockDamage {
        long number = next();
        if (number < 0 || number >= limit) {
            throw new BlockDamage("id %d is not below %d".formatted(number, limit));
        }
        return (int) number;
    }

    /// How many things follow, each of which takes at least a byte.
    int nextCount() throws BlockDamage {
        return nextBelow(bytes.length - position + 1L);
    }

    String nextText() throws BlockDamage {
        int length = nextBelow(bytes.length - position + 1L);
        if (length > bytes.length - position) {
            throw new BlockDamage("a text ends early");
        }
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    /// All that was not read yet.
    byte[] rest() {
        byte[] rest = Arrays.copyOfRange(bytes, position, bytes.length);
        position = bytes.length;
        return rest;
    }

    void requireEnd() throws BlockDamage {
        if (position != bytes.length) {
            throw new BlockDamage("it holds %d bytes too many".formatted(bytes.length - position));
        }
    }
}
