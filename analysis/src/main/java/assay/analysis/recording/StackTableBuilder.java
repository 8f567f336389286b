package assay.analysis.recording;

import assay.analysis.model.StackTable;
import java.util.Arrays;

/// Grows a trie of stacks. Hot path: columns and a hash table of node numbers over them. The table has only those nodes
/// that do not follow their parent directly: the new end of a stack is a chain of neighbours, found without it, and
/// such
/// chains are most of a trie.
final class StackTableBuilder {
    /// Instead of a node: there is none.
    static final int ABSENT = -3;

    private int[] parent = new int[4096];
    private int[] frame = new int[4096];
    private int size;
    private int[] slots = new int[4096];
    private int hashed;
    private int[] lastFrames = new int[128];
    private int[] lastNodes = new int[128];
    private int lastDepth;
    private int lastRoot;

    /// The node of a stack's innermost frame.
    ///
    /// @param root [StackTable#COMPLETE] or [StackTable#TRUNCATED]
    /// @param path frames, innermost first, of which the first `depth` count
    int intern(int root, int[] path, int depth) {
        if (depth > lastNodes.length) {
            lastFrames = Arrays.copyOf(lastFrames, Math.max(depth, lastFrames.length * 2));
            lastNodes = Arrays.copyOf(lastNodes, lastFrames.length);
        }
        int common = root == lastRoot ? Math.min(depth, lastDepth) : 0;
        int level = 0;
        int from = depth - 1;
        while (level < common && lastFrames[level] == path[from - level]) {
            level++;
        }
        int node = level == 0 ? root : lastNodes[level - 1];
        for (; level < depth; level++) {
            int next = path[from - level];
            node = intern(node, next);
            lastFrames[level] = next;
            lastNodes[level] = node;
        }
        lastDepth = depth;
        lastRoot = root;
        return node;
    }

    /// The node of `nodeFrame` called from `nodeParent`, which is a node, [StackTable#COMPLETE] or
    /// [StackTable#TRUNCATED].
    int intern(int nodeParent, int nodeFrame) {
        int next = nodeParent + 1;
        if (next == size) {
            return add(nodeParent, nodeFrame);
        }
        if (next >= 0 && parent[next] == nodeParent && frame[next] == nodeFrame) {
            return next;
        }
        int mask = slots.length - 1;
        int slot = hash(nodeParent, nodeFrame) & mask;
        while (slots[slot] != 0) {
            int node = slots[slot] - 1;
            if (parent[node] == nodeParent && frame[node] == nodeFrame) {
                return node;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        int added = add(nodeParent, nodeFrame);
        if (++hashed * 2 > slots.length) {
            rehash(slots.length * 2);
        }
        return added;
    }

    /// The node that [#intern(int, int)] would give, [#ABSENT] if it would add one.
    int find(int nodeParent, int nodeFrame) {
        int next = nodeParent + 1;
        if (next >= 0 && next < size && parent[next] == nodeParent && frame[next] == nodeFrame) {
            return next;
        }
        int mask = slots.length - 1;
        int slot = hash(nodeParent, nodeFrame) & mask;
        while (slots[slot] != 0) {
            int node = slots[slot] - 1;
            if (parent[node] == nodeParent && frame[node] == nodeFrame) {
                return node;
            }
            slot = slot + 1 & mask;
        }
        return ABSENT;
    }

    /// Takes over the nodes of another trie with their numbers, if there are none here yet.
    ///
    /// @param frames the frame here of each frame there, no two the same
    void takeOver(StackTableBuilder other, int[] frames) {
        size = other.size;
        parent = Arrays.copyOf(other.parent, Math.max(size, 1));
        frame = new int[parent.length];
        hashed = 0;
        for (int node = 0; node < size; node++) {
            frame[node] = frames[other.frame[node]];
            hashed += parent[node] == node - 1 ? 0 : 1;
        }
        while (hashed * 2 > slots.length) {
            slots = new int[slots.length * 2];
        }
        rehash(slots.length);
    }

    private int add(int nodeParent, int nodeFrame) {
        if (size == parent.length) {
            parent = Arrays.copyOf(parent, size * 2);
            frame = Arrays.copyOf(frame, size * 2);
        }
        parent[size] = nodeParent;
        frame[size] = nodeFrame;
        return size++;
    }

    private void rehash(int places) {
        slots = new int[places];
        int mask = slots.length - 1;
        for (int node = 0; node < size; node++) {
            if (parent[node] != node - 1) {
                int slot = hash(parent[node], frame[node]) & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = node + 1;
            }
        }
    }

    private static int hash(int parent, int frame) {
        long key = ((long) parent << 32 ^ frame) * 0x9E3779B97F4A7C15L;
        return (int) (key >>> 32);
    }

    int size() {
        return size;
    }

    int parent(int node) {
        return parent[node];
    }

    int frame(int node) {
        return frame[node];
    }

    StackTable build() {
        return new StackTable(Arrays.copyOf(parent, size), Arrays.copyOf(frame, size));
    }
}
