package assay.analysis.stacks;

import java.util.Arrays;

/// Numbers distinct pairs of ints in the order in which they come. Hot path: a hash table of numbers over the columns
/// themselves.
final class PairTable {
    private int[] first = new int[1024];
    private int[] second = new int[1024];
    private int[] slots = new int[4096];
    private int size;

    /// The number of a pair, the same for equal ones.
    int intern(int one, int other) {
        int mask = slots.length - 1;
        int slot = hash(one, other) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (first[number] == one && second[number] == other) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        return add(slot, one, other);
    }

    private int add(int slot, int one, int other) {
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
            second = Arrays.copyOf(second, size * 2);
        }
        first[size] = one;
        second[size] = other;
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
            int slot = hash(first[number], second[number]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private static int hash(int one, int other) {
        long key = ((long) one << 32 ^ other) * 0x9E3779B97F4A7C15L;
        return (int) (key >>> 32);
    }

    int size() {
        return size;
    }

    int[] first() {
        return Arrays.copyOf(first, size);
    }

    int[] second() {
        return Arrays.copyOf(second, size);
    }
}
