package assay.app.recording.flame;

import assay.analysis.model.FrameType;
import assay.analysis.profile.CallTree;
import assay.analysis.profile.TreeShape;
import java.util.ArrayList;
import java.util.List;

/// The frame that a transform is asked for.
///
/// @param method its name without a line
/// @param path methods from the root of the tree to the frame; empty if only the method is known
/// @param grouped whether the path begins in a group, which is no frame
/// @param reversed whether the path leads outwards
/// @param type how most of its samples ran
record Target(String method, List<String> path, boolean grouped, boolean reversed, FrameType type) {
    Target {
        path = List.copyOf(path);
    }

    /// A method wherever it was called.
    static Target of(String method) {
        return new Target(method, List.of(), false, false, FrameType.UNKNOWN);
    }

    /// One frame of a tree.
    static Target of(CallTree tree, int node) {
        TreeShape shape = tree.shape();
        List<String> path = new ArrayList<>();
        boolean grouped = false;
        for (int each = node; each > 0; each = shape.parent(each)) {
            path.addFirst(shape.method(each));
            grouped |= shape.isGroup(each);
        }
        return new Target(shape.method(node), path, grouped, shape.reversed(), tree.type(node));
    }

    /// Whether the frame is one call of its method, which a transform can tell from others.
    boolean isCall() {
        return !path.isEmpty() && !grouped;
    }
}
