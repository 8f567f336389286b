package assay.analysis.profile;

import assay.analysis.model.StackTable;
import java.util.Arrays;

/// A stack trie while it is being made. Hot path: columns by node.
final class TrieDraft {
    private int[] parent;
    private int[] frame;
    private int size;

    /// @param most nodes at the most
    TrieDraft(int most) {
        parent = new int[most];
        frame = new int[most];
    }

    /// @return the new node
    int add(int above, int shown) {
        parent[size] = above;
        frame[size] = shown;
        return size++;
    }

    StackTable toTable() {
        return new StackTable(Arrays.copyOf(parent, size), Arrays.copyOf(frame, size));
    }
}
