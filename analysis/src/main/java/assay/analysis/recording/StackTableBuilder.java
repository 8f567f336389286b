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

    /// Parent and frame of each node as one number: they are looked at together, and far apart from those of others.
    private long[] nodes = new long[4096];

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
        long wanted = node(nodeParent, nodeFrame);
        if (next == size) {
            return add(wanted);
        }
        if (next >= 0 && nodes[next] == wanted) {
            return next;
        }
        int mask = slots.length - 1;
        int slot = hash(wanted) & mask;
        while (slots[slot] != 0) {
            int node = slots[slot] - 1;
            if (nodes[node] == wanted) {
                return node;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = size + 1;
        int added = add(wanted);
        if (++hashed * 2 > slots.length) {
            rehash(slots.length * 2);
        }
        return added;
    }

    /// The node that [#intern(int, int)] would give, [#ABSENT] if it would add one.
    int find(int nodeParent, int nodeFrame) {
        int next = nodeParent + 1;
        long wanted = node(nodeParent, nodeFrame);
        if (next >= 0 && next < size && nodes[next] == wanted) {
            return next;
        }
        int mask = slots.length - 1;
        int slot = hash(wanted) & mask;
        while (slots[slot] != 0) {
            int node = slots[slot] - 1;
            if (nodes[node] == wanted) {
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
        nodes = new long[Math.max(size, 1)];
        hashed = 0;
        for (int node = 0; node < size; node++) {
            int nodeParent = other.parent(node);
            nodes[node] = node(nodeParent, frames[other.frame(node)]);
            hashed += nodeParent == node - 1 ? 0 : 1;
        }
        while (hashed * 2 > slots.length) {
            slots = new int[slots.length * 2];
        }
        rehash(slots.length);
    }

    private static long node(int parent, int frame) {
        return (long) parent << Integer.SIZE | frame & 0xffff_ffffL;
    }

    private int add(long node) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        nodes[size] = node;
        return size++;
    }

    private void rehash(int places) {
        slots = new int[places];
        int mask = slots.length - 1;
        for (int node = 0; node < size; node++) {
            if (parent(node) != node - 1) {
                int slot = hash(nodes[node]) & mask;
                while (slots[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                slots[slot] = node + 1;
            }
        }
    }

    private static int hash(long node) {
        return (int) (node * 0x9E3779B97F4A7C15L >>> 32);
    }

    int size() {
        return size;
    }

    int parent(int node) {
        return (int) (nodes[node] >>> Integer.SIZE);
    }

    int frame(int node) {
        return (int) nodes[node];
    }

    StackTable build() {
        int[] parents = new int[size];
        int[] frames = new int[size];
        for (int node = 0; node < size; node++) {
            parents[node] = parent(node);
            frames[node] = frame(node);
        }
        return new StackTable(parents, frames);
    }
}
