package assay.storage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/// Grows as numbers are put. A number takes 7 bits per byte, lowest first, the top bit set on all bytes but the last.
final class ByteSink {
    private static final int MAX_VARINT = 10;

    private byte[] bytes;
    private int size;

    ByteSink(int expectedBytes) {
        bytes = new byte[Math.max(expectedBytes, MAX_VARINT)];
    }

    int size() {
        return size;
    }

    /// Begins anew in the same memory.
    void clear(int expectedBytes) {
        size = 0;
        reserve(expectedBytes);
    }

    byte[] array() {
        return bytes;
    }

    /// Small where the number is small and not negative.
    void put(long number) {
        reserve(MAX_VARINT);
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /// Small where the number is near zero on either side.
    void putSigned(long number) {
        put((number << 1) ^ (number >> 63));
    }

    /// The lowest `count` bytes of a number, lowest first.
    void putRaw(long number, int count) {
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[size++] = (byte) (number >>> 8 * i);
        }
    }

    void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        put(utf8.length);
        putBytes(utf8);
    }

    void putBytes(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /// Takes some of what `deflater` has ready.
    void fill(Deflater deflater) {
        reserve(1);
        size += deflater.deflate(bytes, size, bytes.length - size);
    }

    private void reserve(int count) {
        int needed = Math.addExact(size, count);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
        }
    }
}
