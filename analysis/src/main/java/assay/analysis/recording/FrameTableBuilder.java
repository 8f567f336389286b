package assay.analysis.recording;

import assay.analysis.model.FrameTable;
import java.util.Arrays;

/// Numbers the distinct frames of a run. Hot path: a hash table of ids over the columns themselves.
final class FrameTableBuilder {
    private int[] method = new int[1024];
    private int[] line = new int[1024];
    private int[] bytecodeIndex = new int[1024];
    private byte[] type = new byte[1024];
    private int size;
    private int[] slots = new int[4096];

    /// The id of a frame, the same for equal ones.
    int intern(int frameMethod, int frameLine, int frameIndex, int frameType) {
        int mask = slots.length - 1;
        int slot = hash(frameMethod, frameLine, frameIndex, frameType) & mask;
        while (slots[slot] != 0) {
            int id = slots[slot] - 1;
            if (method[id] == frameMethod
                    && line[id] == frameLine
                    && bytecodeIndex[id] == frameIndex
                    && type[id] == frameType) {
                return id;
            }
            slot = slot + 1 & mask;
        }
        return add(slot, frameMethod, frameLine, frameIndex, frameType);
    }

    private int add(int slot, int frameMethod, int frameLine, int frameIndex, int frameType) {
        if (size == method.length) {
            method = Arrays.copyOf(method, size * 2);
            line = Arrays.copyOf(line, size * 2);
            bytecodeIndex = Arrays.copyOf(bytecodeIndex, size * 2);
            type = Arrays.copyOf(type, size * 2);
        }
        method[size] = frameMethod;
        line[size] = frameLine;
        bytecodeIndex[size] = frameIndex;
        type[size] = (byte) frameType;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int id = 0; id < size; id++) {
            int slot = hash(method[id], line[id], bytecodeIndex[id], type[id]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = id + 1;
        }
    }

    private static int hash(int method, int line, int bytecodeIndex, int type) {
        long key = ((long) method << 32 ^ (long) line << 20 ^ (long) bytecodeIndex << 3 ^ type) * 0x9E3779B97F4A7C15L;
        return (int) (key >>> 32);
    }

    FrameTable build() {
        return new FrameTable(
                Arrays.copyOf(method, size),
                Arrays.copyOf(line, size),
                Arrays.copyOf(bytecodeIndex, size),
                Arrays.copyOf(type, size));
    }
}
