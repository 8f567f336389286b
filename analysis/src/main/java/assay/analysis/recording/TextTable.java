package assay.analysis.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers the distinct texts that methods are named by in a run. Each chunk repeats most of those of the chunk before:
/// they are known by their bytes, so that a text is decoded once per run. Hot path: a hash table of numbers over the
/// columns themselves.
final class TextTable {
    private static final char REPLACEMENT = '\ufffd';
    private static final int PRIME = 31;
    private static final int SCATTER = 0x9E3779B9;

    private byte[][] bytes = new byte[1024][];
    private int[] hashes = new int[1024];
    private String[] texts = new String[1024];
    private boolean[] garbled = new boolean[1024];
    private int size;
    private int[] slots = new int[4096];

    int intern(String text) {
        return intern(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The number of a text, the same for equal ones.
    ///
    /// @param utf8 is kept
    int intern(byte[] utf8) {
        int hash = hash(utf8);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && Arrays.equals(bytes[number], utf8)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        return add(utf8, hash);
    }

    private int add(byte[] utf8, int hash) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
            texts = Arrays.copyOf(texts, size * 2);
            garbled = Arrays.copyOf(garbled, size * 2);
        }
        bytes[size] = utf8;
        hashes[size] = hash;
        texts[size] = new String(utf8, StandardCharsets.UTF_8);
        garbled[size] = garbled(texts[size]);
        if (++size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(byte[] utf8) {
        int hash = utf8.length;
        for (byte one : utf8) {
            hash = hash * PRIME + one;
        }
        hash *= SCATTER;
        return hash ^ hash >>> 15;
    }

    private static boolean garbled(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == REPLACEMENT) {
                return true;
            }
        }
        return false;
    }

    String text(int number) {
        return texts[number];
    }

    /// Whether a text has characters that no name has: control characters or what was no UTF-8.
    boolean garbled(int number) {
        return garbled[number];
    }
}
