package assay.app.export;

import assay.analysis.profile.TreeShape;

/// A label of a tree taken apart.
///
/// @param line source line from 1, or 0 where the tree does not keep lines apart
record FrameLabel(String method, int line) {
    static FrameLabel of(TreeShape shape, int labelId) {
        String method = shape.methodOf(labelId);
        String label = shape.labelOf(labelId);
        return label.length() > method.length()
                ? new FrameLabel(method, Integer.parseInt(label.substring(method.length() + 1)))
                : new FrameLabel(method, 0);
    }
}
