package assay.analysis.profile;

import static assay.analysis.profile.TreeShape.OUTSIDE;

import assay.analysis.job.Cancellation;
import java.util.Arrays;

/// Tree nodes while they are being found: an open-addressing map from (parent, label) to node. Hot path: arrays only.
final class NodeTable {
    private static final int INITIAL_SLOTS = 1 << 10;

    private int[] parent = new int[INITIAL_SLOTS / 2];
    private int[] label = new int[INITIAL_SLOTS / 2];
    private int size;
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
        }
        parent[size] = above;
        label[size] = text;
        return size++;
    }

    /// The child of `above` with this label, made if there is none yet.
    int child(int above, int text) {
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
        if (size * 2 > slots.length) {
            rehash();
        }
        return node;
    }

    private void rehash() {
        slots = emptySlots(slots.length * 2);
        int mask = slots.length - 1;
        for (int node = 1; node < size; node++) {
            int slot = hash(parent[node], label[node]) & mask;
            while (slots[slot] != OUTSIDE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = node;
        }
    }

    private static int hash(int above, int text) {
        int mixed = above * 0x9E3779B1 + text * 0x85EBCA6B;
        mixed ^= mixed >>> 15;
        mixed *= 0x2C1B3C6D;
        return mixed ^ (mixed >>> 13);
    }

    /// Renumbers the nodes into preorder with siblings ordered by label text.
    TreeShape toShape(
            Labels labels, int[] nodeOfStack, int stacklessNode, boolean reversed, Cancellation cancellation) {
        int[] order = labels.order();
        cancellation.check();
        Preorder preorder = new Preorder(parent, label, size, order);
        cancellation.check();
        for (int stack = 0; stack < nodeOfStack.length; stack++) {
            nodeOfStack[stack] = nodeOfStack[stack] == OUTSIDE ? OUTSIDE : preorder.place(nodeOfStack[stack]);
        }
        int newStackless = stacklessNode == OUTSIDE ? OUTSIDE : preorder.place(stacklessNode);
        return new TreeShape(
                preorder.newParent, preorder.newEnd, preorder.newLabel, labels, nodeOfStack, newStackless, reversed);
    }
}
