package assay.analysis.profile;

import assay.analysis.profile.StackTransform.CollapseFunction;
import assay.analysis.profile.StackTransform.FocusFunction;
import assay.analysis.profile.StackTransform.FocusSubtree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The two trees that meet in one function: who called it and what it called. Both weigh what the function weighs in
/// total; where it is recursive, its outermost frame is the one they meet in.
public final class Sandwich {
    private Sandwich() {}

    /// Shape of the reversed tree that has the function at its root and its callers below.
    public static ShapeOptions callers(ShapeOptions options, String method) {
        return plain(options)
                .withReversed(true)
                .withTransforms(with(options, new CollapseFunction(method), new FocusSubtree(List.of(method), true)));
    }

    /// Shape of the tree that has the function at its root and what it called below.
    public static ShapeOptions callees(ShapeOptions options, String method) {
        return plain(options).withReversed(false).withTransforms(with(options, new FocusFunction(method)));
    }

    /// With one node for the function, whatever its lines.
    private static ShapeOptions plain(ShapeOptions options) {
        return options.withLines(false).withBytecode(false);
    }

    private static List<StackTransform> with(ShapeOptions options, StackTransform... more) {
        List<StackTransform> transforms = new ArrayList<>(options.transforms());
        transforms.addAll(Arrays.asList(more));
        return transforms;
    }
}
