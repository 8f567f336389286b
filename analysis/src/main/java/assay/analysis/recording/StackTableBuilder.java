package assay.analysis.recording;

import assay.analysis.model.StackTable;
import java.util.Arrays;

/// Grows the trie of a run's stacks. Hot path: a hash table of node ids over the columns themselves.
final class StackTableBuilder {
    private int[] parent = new int[4096];
    private int[] frame = new int[4096];
    private int size;
    private int[] slots = new int[16_384];

    /// The node of `nodeFrame` called from `nodeParent`, which is a node, [StackTable#COMPLETE] or
    /// [StackTable#TRUNCATED].
    int intern(int nodeParent, int nodeFrame) {
        int mask = slots.length - 1;
        int slot = hash(nodeParent, nodeFrame) & mask;
        while (slots[slot] != 0) {
            int node = slots[slot] - 1;
            if (parent[node] == nodeParent && frame[node] == nodeFrame) {
                return node;
            }
            slot = slot + 1 & mask;
        }
        return add(slot, nodeParent, nodeFrame);
    }

    private int add(int slot, int nodeParent, int nodeFrame) {
        if (size == parent.length) {
            parent = Arrays.copyOf(parent, size * 2);
            frame = Arrays.copyOf(frame, size * 2);
        }
        parent[size] = nodeParent;
        frame[size] = nodeFrame;
        slots[slot] = ++size;
        if (size * 2 > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int node = 0; node < size; node++) {
            int slot = hash(parent[node], frame[node]) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = node + 1;
        }
    }

    private static int hash(int parent, int frame) {
        long key = ((long) parent << 32 ^ frame) * 0x9E3779B97F4A7C15L;
        return (int) (key >>> 32);
    }

    StackTable build() {
        return new StackTable(Arrays.copyOf(parent, size), Arrays.copyOf(frame, size));
    }
}
