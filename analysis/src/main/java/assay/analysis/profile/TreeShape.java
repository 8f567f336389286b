package assay.analysis.profile;

import assay.analysis.model.MethodTable;

/// The nodes of a call tree without weights, so that another time range or thread needs no new tree and a node keeps
/// its id. Nodes are in preorder with siblings in the order of their labels; node 0 is the root.
/// Hot path: parallel arrays, no object per node.
public final class TreeShape {
    /// Label of the node that holds samples without a stack.
    public static final String NO_STACK = "[no stack trace]";

    /// Label of the node that stacks cut by the recording stand below (above, when reversed).
    public static final String TRUNCATED = "[truncated stack]";

    /// Label of a node that stands for the smallest branches below its parent, merged as there were too many to tell
    /// apart.
    public static final String MERGED = MethodTable.MERGED;

    /// Node of a stack that is not in the tree.
    static final int OUTSIDE = -1;

    private final int[] parent;
    private final int[] end;
    private final int[] label;
    private final String[] labels;
    private final String[] methods;
    private final int[] labelOfFrame;
    private final StackPlaces places;
    private final boolean reversed;
    private final boolean grouped;

    TreeShape(
            int[] parent,
            int[] end,
            int[] label,
            Labels labels,
            StackPlaces places,
            boolean reversed,
            boolean grouped) {
        this.parent = parent;
        this.end = end;
        this.label = label;
        this.labels = labels.texts();
        this.methods = labels.methods();
        this.labelOfFrame = labels.ofFrames();
        this.places = places;
        this.reversed = reversed;
        this.grouped = grouped;
    }

    public int size() {
        return parent.length;
    }

    /// Parent of a node; -1 for the root.
    public int parent(int node) {
        return parent[node];
    }

    /// First node after the subtree of `node`: the subtree is `[node, end(node))`, its first child, if any, `node + 1`,
    /// and the next sibling of a child `c` is `end(c)`.
    public int end(int node) {
        return end[node];
    }

    /// What the frame shows: `class.method`, with `:line` if lines are kept apart; empty for the root.
    public String label(int node) {
        return labels[label[node]];
    }

    /// Name of the frame's method, without its line: what [ShapeOptions] calls it.
    public String method(int node) {
        return methods[label[node]];
    }

    /// Number of the node's label, equal for equal labels, in `[0, labelCount())`.
    public int labelId(int node) {
        return label[node];
    }

    public int labelCount() {
        return labels.length;
    }

    /// The label with this number.
    public String labelOf(int labelId) {
        return labels[labelId];
    }

    /// The method of the label with this number, without its line.
    public String methodOf(int labelId) {
        return methods[labelId];
    }

    /// The node of this shape that another shape's node is on the same path as; the nearest caller that exists here if
    /// the path ends earlier.
    public int nearest(TreeShape other, int node) {
        int depth = other.depth(node);
        int[] path = new int[depth];
        for (int each = node; depth > 0; each = other.parent(each)) {
            path[--depth] = each;
        }
        int here = 0;
        for (int each : path) {
            int child = child(here, other.label(each));
            if (child < 0) {
                break;
            }
            here = child;
        }
        return here;
    }

    private int child(int node, String wanted) {
        for (int child = node + 1; child < end[node]; child = end[child]) {
            if (label(child).equals(wanted)) {
                return child;
            }
        }
        return OUTSIDE;
    }

    /// Whether the node stands for merged branches.
    public boolean isMerged(int node) {
        return label[node] == Labels.MERGED;
    }

    /// Whether the node stands for a method, rather than for the root, for a group, for samples with no or a cut stack
    /// or for merged branches.
    public boolean isFrame(int node) {
        return label[node] >= Labels.FIRST_FRAME && !isGroup(node);
    }

    /// Whether the node stands for a group of threads.
    public boolean isGroup(int node) {
        return grouped && parent[node] == 0;
    }

    /// Frames between a node and the root; 0 for the root itself.
    public int depth(int node) {
        int depth = 0;
        for (int above = parent[node]; above >= 0; above = parent[above]) {
            depth++;
        }
        return depth;
    }

    /// Whether the innermost frames are at the root.
    public boolean reversed() {
        return reversed;
    }

    /// Whether a node of a reversed tree is where its samples were taken.
    public boolean isInnermost(int node) {
        return parent[node] == 0 || isGroup(parent[node]);
    }

    /// Whether this frame is what the node shows, rather than one that was left out below it.
    boolean shows(int node, int frame) {
        return labelOfFrame[frame] == label[node];
    }

    /// Number of stacks in the table the tree was made from.
    int stackCount() {
        return places.rewritten().stackCount();
    }

    /// Node at which samples with this stack end, or -1 if they are not in the tree.
    int nodeOf(int stack) {
        return places.nodeOf(stack);
    }

    /// Where the samples of the stacks end.
    StackPlaces places() {
        return places;
    }
}
