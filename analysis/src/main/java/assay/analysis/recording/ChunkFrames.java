package assay.analysis.recording;

import assay.analysis.jfr.LongMap;
import java.util.Arrays;

/// The distinct frames of a part of a chunk, methods and frame types as keys. Most frames take at most eight bytes in
/// the file: these are known by their bytes before anything of them is decoded. Hot path: columns, no object per frame.
final class ChunkFrames {
    private final LongMap ofPacked = new LongMap();
    private long[] method = new long[1024];
    private int[] line = new int[1024];
    private int[] bytecodeIndex = new int[1024];
    private long[] type = new long[1024];
    private int size;
    private int[] slots = new int[4096];

    /// The number of a frame by the bytes of its four integers, the first byte lowest.
    int ofPacked(long bytes) {
        long known = ofPacked.get(bytes);
        if (known == LongMap.ABSENT) {
            known = decode(bytes);
            ofPacked.put(bytes, known);
        }
        return (int) known;
    }

    private int decode(long bytes) {
        long[] values = new long[4];
        int shift = 0;
        for (int i = 0; i < values.length; i++) {
            int bits = 0;
            long next;
            do {
                next = bytes >>> shift & 0xff;
                values[i] |= (next & 0x7f) << bits;
                bits += 7;
                shift += 8;
            } while (next >= 0x80);
        }
        return intern(values[0], (int) values[1], (int) values[2], values[3]);
    }

    /// The number of a frame, the same for equal ones.
    int intern(long methodKey, int frameLine, int frameIndex, long typeKey) {
        int mask = slots.length - 1;
        int slot = hash(methodKey, frameLine, frameIndex, typeKey) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (method[number] == methodKey
                    && line[number] == frameLine
                    && bytecodeIndex[number] == frameIndex
                    && type[number] == typeKey) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        return add(slot, methodKey, frameLine, frameIndex, typeKey);
    }

    private int add(int slot, long methodKey, int frameLine, int frameIndex, long typeKey) {
        if (size == method.length) {
            method = Arrays.copyOf(method, size * 2);
            line = Arrays.copyOf(line, size * 2);
            bytecodeIndex = Arrays.copyOf(bytecodeIndex, size * 2);
            type = Arrays.copyOf(type, size * 2);
        }
        method[size] = methodKey;
        line[size] = frameLine;
        bytecodeIndex[size] = frameIndex;
        type[size] = typeKey;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hash(method[number], line[number], bytecodeIndex[number], type[number]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(long method, int line, int bytecodeIndex, long type) {
        long key = (method << 24 ^ (long) line << 12 ^ (long) bytecodeIndex << 3 ^ type) * 0x9E3779B97F4A7C15L;
        return (int) (key >>> 32);
    }

    int size() {
        return size;
    }

    long method(int frame) {
        return method[frame];
    }

    int line(int frame) {
        return line[frame];
    }

    int bytecodeIndex(int frame) {
        return bytecodeIndex[frame];
    }

    long type(int frame) {
        return type[frame];
    }
}
