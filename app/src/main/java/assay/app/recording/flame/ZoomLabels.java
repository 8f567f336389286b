package assay.app.recording.flame;

import assay.analysis.profile.TreeShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A node of a tree by the labels that lead to it, which also another tree of another day understands.
final class ZoomLabels {
    private static final String SEPARATOR = "\n";

    private ZoomLabels() {}

    /// The labels from the outermost on; empty for the root.
    static String of(TreeShape shape, int node) {
        List<String> labels = new ArrayList<>();
        for (int each = node; each > 0; each = shape.parent(each)) {
            labels.add(shape.label(each));
        }
        Collections.reverse(labels);
        return String.join(SEPARATOR, labels);
    }

    /// The node that the labels lead to, or where they end to be known.
    static int find(TreeShape shape, String labels) {
        int node = 0;
        if (!labels.isEmpty()) {
            for (String label : labels.split(SEPARATOR, -1)) {
                int child = child(shape, node, label);
                if (child < 0) {
                    return node;
                }
                node = child;
            }
        }
        return node;
    }

    private static int child(TreeShape shape, int node, String label) {
        for (int child = node + 1; child < shape.end(node); child = shape.end(child)) {
            if (shape.label(child).equals(label)) {
                return child;
            }
        }
        return -1;
    }
}
