package assay.analysis.profile;

import static assay.analysis.profile.TreeShape.OUTSIDE;

import assay.analysis.job.Cancellation;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Tree nodes while they are being found: an open-addressing map from (parent, label) to node. Hot path: arrays only.
final class NodeTable {
    private static final int CHECK_MASK = 0xffff;
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
        int[] subtree = subtreeSizes();
        int[] place = places(byText(labels.texts()), subtree, cancellation);
        cancellation.check();
        int[] newParent = new int[size];
        int[] newEnd = new int[size];
        int[] newLabel = new int[size];
        for (int node = 0; node < size; node++) {
            int at = place[node];
            newParent[at] = parent[node] < 0 ? OUTSIDE : place[parent[node]];
            newEnd[at] = at + subtree[node];
            newLabel[at] = label[node];
        }
        for (int stack = 0; stack < nodeOfStack.length; stack++) {
            nodeOfStack[stack] = nodeOfStack[stack] == OUTSIDE ? OUTSIDE : place[nodeOfStack[stack]];
        }
        int newStackless = stacklessNode == OUTSIDE ? OUTSIDE : place[stacklessNode];
        return new TreeShape(newParent, newEnd, newLabel, labels, nodeOfStack, newStackless, reversed);
    }

    private static int[] byText(String[] texts) {
        return IntStream.range(0, texts.length)
                .boxed()
                .sorted((a, b) -> texts[a].compareTo(texts[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] subtreeSizes() {
        int[] sizes = new int[size];
        for (int node = size - 1; node >= 0; node--) {
            sizes[node]++;
            if (parent[node] >= 0) {
                sizes[parent[node]] += sizes[node];
            }
        }
        return sizes;
    }

    /// Preorder position of each node. Nodes ordered by (parent, rank of label) have siblings side by side, and each
    /// parent before its children, since `parent[node] < node`.
    private int[] places(int[] byText, int[] subtree, Cancellation cancellation) {
        int[] place = new int[size];
        int[] next = new int[size];
        next[0] = 1;
        long[] keys = keysInOrder(byText);
        for (int index = 0; index < keys.length; index++) {
            long key = keys[index];
            int above = (int) (key >>> 32);
            if ((index & CHECK_MASK) == 0) {
                cancellation.check();
            }
            int node = child(above, byText[(int) key]);
            place[node] = next[above];
            next[above] += subtree[node];
            next[node] = place[node] + 1;
        }
        return place;
    }

    private long[] keysInOrder(int[] byText) {
        int[] rank = new int[byText.length];
        for (int index = 0; index < byText.length; index++) {
            rank[byText[index]] = index;
        }
        long[] keys = new long[size - 1];
        for (int node = 1; node < size; node++) {
            keys[node - 1] = ((long) parent[node] << 32) | rank[label[node]];
        }
        Arrays.sort(keys);
        return keys;
    }
}
