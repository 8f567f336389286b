package assay.analysis.fuzz;

import java.util.Arrays;

/// Edits of bytes that leave the given ones alone, and the format's integers in them.
final class Bytes {
    private static final int LONGEST_INTEGER = 9;

    private Bytes() {}

    /// With the bytes between two places replaced.
    static byte[] replace(byte[] bytes, int from, int to, byte... inserted) {
        byte[] result = new byte[bytes.length - (to - from) + inserted.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(inserted, 0, result, from, inserted.length);
        System.arraycopy(bytes, to, result, from + inserted.length, bytes.length - to);
        return result;
    }

    static byte[] part(byte[] bytes, Mark mark) {
        return Arrays.copyOfRange(bytes, mark.at(), mark.end());
    }

    static long integer(byte[] bytes, Mark mark) {
        long value = 0;
        for (int i = 0; i < Math.min(mark.length(), LONGEST_INTEGER); i++) {
            int octet = bytes[mark.at() + i];
            value |= (octet & (i == LONGEST_INTEGER - 1 ? 0xffL : 0x7fL)) << 7 * i;
        }
        return value;
    }

    /// Padded to the given width; what does not fit is lost.
    static byte[] encode(long value, int width) {
        byte[] encoded = new byte[width];
        for (int i = 0; i < width; i++) {
            int bits = (int) (value >>> 7 * i);
            encoded[i] = (byte) (i == LONGEST_INTEGER - 1 ? bits : i == width - 1 ? bits & 0x7f : bits | 0x80);
        }
        return encoded;
    }

    /// As short as can be.
    static byte[] encode(long value) {
        int bits = Long.SIZE - Long.numberOfLeadingZeros(value);
        return encode(value, Math.clamp((bits + 6) / 7, 1, LONGEST_INTEGER));
    }
}
