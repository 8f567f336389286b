package assay.charts.flame;

/// What a flame graph needs to know of a tree. Nodes are numbered in preorder and node 0 is the root, so the subtree
/// of a node is `[node, end(node))`, its first child, if any, `node + 1`, and the next sibling of a child `c` is
/// `end(c)`. Nothing changes after a layout was made of it.
public interface FlameSource {
    /// Number of nodes, at least 1.
    int size();

    /// Parent of a node; -1 for the root.
    int parent(int node);

    /// First node after the subtree.
    int end(int node);

    /// Width of the node in any unit: not negative, and at least the sum of its children. A node of weight 0 is not
    /// drawn.
    double weight(int node);

    /// Qualified name of the frame.
    String label(int node);
}
