package assay.analysis.profile;

import static assay.analysis.profile.TreeShape.OUTSIDE;

import java.util.Arrays;

/// Renumbers the nodes of a tree into preorder with siblings in the order of their labels. Takes time in proportion to
/// nodes and labels: nodes are hung below their parents label by label, last label first, so that no siblings need to
/// be sorted. Hot path: arrays only.
final class Preorder {
    private final int[] parent;
    private final int[] label;
    private final int size;
    private final int[] firstChild;
    /// The next sibling; before a node hangs below its parent, the next node with the same label.
    private final int[] next;
    private final int[] place;

    final int[] newParent;
    final int[] newEnd;
    final int[] newLabel;

    /// @param parent of each node, a smaller number than its own; -1 for node 0, the root
    /// @param label of each node, by which siblings differ
    /// @param order all labels, the first of siblings first
    Preorder(int[] parent, int[] label, int size, int[] order) {
        this.parent = parent;
        this.label = label;
        this.size = size;
        this.firstChild = filled(size);
        this.next = new int[size];
        this.place = new int[size];
        this.newParent = new int[size];
        this.newEnd = new int[size];
        this.newLabel = new int[size];
        hang(order);
        number();
    }

    private static int[] filled(int size) {
        int[] nodes = new int[size];
        Arrays.fill(nodes, OUTSIDE);
        return nodes;
    }

    private void hang(int[] order) {
        int[] withLabel = filled(order.length);
        for (int node = 1; node < size; node++) {
            next[node] = withLabel[label[node]];
            withLabel[label[node]] = node;
        }
        for (int rank = order.length - 1; rank >= 0; rank--) {
            int node = withLabel[order[rank]];
            while (node != OUTSIDE) {
                int following = next[node];
                next[node] = firstChild[parent[node]];
                firstChild[parent[node]] = node;
                node = following;
            }
        }
    }

    private void number() {
        int at = 0;
        int node = 0;
        next[0] = OUTSIDE;
        while (node != OUTSIDE) {
            place[node] = at;
            newLabel[at] = label[node];
            newParent[at] = node == 0 ? OUTSIDE : place[parent[node]];
            at++;
            if (firstChild[node] != OUTSIDE) {
                node = firstChild[node];
            } else {
                node = afterSubtree(node, at);
            }
        }
    }

    /// The node that follows once a subtree ends, which ends those of its callers that it was the last of.
    private int afterSubtree(int last, int end) {
        int node = last;
        newEnd[place[node]] = end;
        while (node != OUTSIDE && next[node] == OUTSIDE) {
            node = parent[node];
            if (node != OUTSIDE) {
                newEnd[place[node]] = end;
            }
        }
        return node == OUTSIDE ? OUTSIDE : next[node];
    }

    /// The new number of a node.
    int place(int node) {
        return place[node];
    }
}
