package assay.analysis.profile;

import static assay.analysis.profile.TreeShape.OUTSIDE;

import assay.analysis.job.Cancellation;
import java.util.Arrays;

/// Tree nodes while they are being found. A node knows its first child, which is the only one of most; the others are
/// in
/// an open-addressing map from (parent, label) to node. Hot path: arrays only.
final class NodeTable {
    private static final int INITIAL_SLOTS = 1 << 10;

    private int[] parent = new int[INITIAL_SLOTS / 2];
    private int[] label = new int[INITIAL_SLOTS / 2];
    private int[] first = emptySlots(INITIAL_SLOTS / 2);
    private int size;
    private int mapped;
    private int[] slots = emptySlots(INITIAL_SLOTS);

    private static int[] emptySlots(int count) {
        int[] slots = new int[count];
        Arrays.fill(slots, OUTSIDE);
        return slots;
    }

    int size() {
        return size;
    }

    int parent(int node) {
        return parent[node];
    }

    int label(int node) {
        return label[node];
    }

    int add(int above, int text) {
        if (size == parent.length) {
            parent = Arrays.copyOf(parent, size * 2);
            label = Arrays.copyOf(label, size * 2);
            first = Arrays.copyOf(first, size * 2);
            Arrays.fill(first, size, size * 2, OUTSIDE);
        }
        parent[size] = above;
        label[size] = text;
        return size++;
    }

    /// The child of `above` with this label, made if there is none yet.
    int child(int above, int text) {
        int known = first[above];
        if (known == OUTSIDE) {
            int node = add(above, text);
            first[above] = node;
            return node;
        }
        return label[known] == text ? known : laterChild(above, text);
    }

    private int laterChild(int above, int text) {
        int mask = slots.length - 1;
        int slot = hash(above, text) & mask;
        while (slots[slot] != OUTSIDE) {
            int node = slots[slot];
            if (parent[node] == above && label[node] == text) {
                return node;
            }
            slot = (slot + 1) & mask;
        }
        int node = add(above, text);
        slots[slot] = node;
        mapped++;
        if (mapped * 2 > slots.length) {
            rehash();
        }
        return node;
    }

    private void rehash() {
        int[] old = slots;
        slots = emptySlots(old.length * 2);
        int mask = slots.length - 1;
        for (int node : old) {
            if (node != OUTSIDE) {
                int slot = hash(parent[node], label[node]) & mask;
                while (slots[slot] != OUTSIDE) {
                    slot = (slot + 1) & mask;
                }
                slots[slot] = node;
            }
        }
    }

    private static int hash(int above, int text) {
        int mixed = above * 0x9E3779B1 + text * 0x85EBCA6B;
        mixed ^= mixed >>> 15;
        mixed *= 0x2C1B3C6D;
        return mixed ^ (mixed >>> 13);
    }

    /// Renumbers the nodes into preorder with siblings ordered by label text.
    TreeShape toShape(Labels labels, StackPlaces places, ShapeOptions options, Cancellation cancellation) {
        int[] order = labels.order();
        cancellation.check();
        Preorder preorder = new Preorder(parent, label, size, order);
        cancellation.check();
        return new TreeShape(
                preorder.newParent,
                preorder.newEnd,
                preorder.newLabel,
                labels,
                places.moved(preorder),
                options.reversed(),
                options.groupsFirst());
    }
}
