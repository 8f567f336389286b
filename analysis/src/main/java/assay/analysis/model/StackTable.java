package assay.analysis.model;

/// The distinct stacks of a run as a trie. A stack id is the node of its top (innermost) frame; following `parent`
/// leads to the outermost frame, whose parent is [#COMPLETE] or, if the recording cut the stack at its depth limit,
/// [#TRUNCATED]. So a cut stack never shares nodes with a complete one. Invariant: `parent[node] < node`.
/// Hot path: accessors hand out the arrays themselves, which nobody may change.
public final class StackTable {
    /// Parent of the outermost frame of a stack that was recorded whole.
    public static final int COMPLETE = -1;
    /// Parent of the outermost frame of a stack that was cut: its real callers are unknown.
    public static final int TRUNCATED = -2;

    private final int[] parent;
    private final int[] frame;

    /// Takes over the columns.
    ///
    /// @throws IllegalArgumentException if they differ in length or a parent does not stand before its child
    public StackTable(int[] parent, int[] frame) {
        if (parent.length != frame.length) {
            throw new IllegalArgumentException(
                    "column lengths: %d, %d; must be equal".formatted(parent.length, frame.length));
        }
        for (int node = 0; node < parent.length; node++) {
            if (parent[node] >= node || parent[node] < TRUNCATED) {
                throw new IllegalArgumentException(
                        "parent of node %d: %d; must stand before it".formatted(node, parent[node]));
            }
        }
        this.parent = parent;
        this.frame = frame;
    }

    /// Number of trie nodes.
    public int size() {
        return parent.length;
    }

    /// Node of the caller, [#COMPLETE] or [#TRUNCATED].
    public int[] parent() {
        return parent;
    }

    /// Index into the run's [FrameTable].
    public int[] frame() {
        return frame;
    }

    /// Frames of a stack, innermost first, as ids in the run's [FrameTable].
    public int[] frames(int stack) {
        int depth = 0;
        for (int node = stack; node >= 0; node = parent[node]) {
            depth++;
        }
        int[] frames = new int[depth];
        int index = 0;
        for (int node = stack; node >= 0; node = parent[node]) {
            frames[index++] = frame[node];
        }
        return frames;
    }

    /// Whether the recording cut this stack at its depth limit.
    public boolean truncated(int stack) {
        int node = stack;
        while (node >= 0) {
            node = parent[node];
        }
        return node == TRUNCATED;
    }
}
