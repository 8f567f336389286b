package assay.analysis.profile;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How stacks are merged into a tree. Methods are named as [MethodNaming] shows them, without lines.
///
/// @param reversed innermost frame at the root: who called the leaves
/// @param lines frames of one method at different lines stay apart
/// @param naming how methods are named, which decides which frames are the same
/// @param markTruncated stacks that the recording cut stand below a node of their own, [TreeShape#TRUNCATED]
/// @param hidden methods whose frames are left out; their weight goes to the caller
/// @param focus method at which stacks begin: callers above its outermost frame are left out, and so are stacks without
///     it; null for none
/// @param transforms what is done to the stacks beforehand, in this order
/// @param groupsFirst the outermost frame of every stack is that of a group and stays at the root even when reversed
/// @param most nodes at the most: the smallest branches are merged into [TreeShape#MERGED], two at the least
public record ShapeOptions(
        boolean reversed,
        boolean lines,
        MethodNaming naming,
        boolean markTruncated,
        Set<String> hidden,
        @Nullable String focus,
        List<StackTransform> transforms,
        boolean groupsFirst,
        int most) {
    /// Stacks exactly as recorded, merged by method: what other tools export.
    public static final ShapeOptions AS_RECORDED =
            new ShapeOptions(false, false, MethodNaming.AS_RECORDED, false, Set.of(), null, List.of(), false, 1 << 24);
    /// What a person looks at: generated classes merged, cut stacks apart.
    public static final ShapeOptions FOR_PEOPLE =
            new ShapeOptions(false, false, MethodNaming.STABLE, true, Set.of(), null, List.of(), false, 1 << 21);

    public ShapeOptions {
        hidden = Set.copyOf(hidden);
        transforms = List.copyOf(transforms);
        if (most < 2) {
            throw new IllegalArgumentException("most nodes: %d; must be at least 2".formatted(most));
        }
        if (focus != null && hidden.contains(focus)) {
            throw new IllegalArgumentException("focus: %s; must not be hidden".formatted(focus));
        }
    }

    public ShapeOptions withReversed(boolean reversed) {
        return new ShapeOptions(reversed, lines, naming, markTruncated, hidden, focus, transforms, groupsFirst, most);
    }

    public ShapeOptions withLines(boolean lines) {
        return new ShapeOptions(reversed, lines, naming, markTruncated, hidden, focus, transforms, groupsFirst, most);
    }

    public ShapeOptions withHidden(Set<String> hidden) {
        return new ShapeOptions(reversed, lines, naming, markTruncated, hidden, focus, transforms, groupsFirst, most);
    }

    public ShapeOptions withFocus(@Nullable String focus) {
        return new ShapeOptions(reversed, lines, naming, markTruncated, hidden, focus, transforms, groupsFirst, most);
    }

    public ShapeOptions withTransforms(List<StackTransform> transforms) {
        return new ShapeOptions(reversed, lines, naming, markTruncated, hidden, focus, transforms, groupsFirst, most);
    }

    /// For a profile whose transforms are done with and whose stacks begin in groups.
    ShapeOptions grouped() {
        return new ShapeOptions(reversed, lines, naming, markTruncated, hidden, focus, List.of(), true, most);
    }

    public ShapeOptions withMost(int most) {
        return new ShapeOptions(reversed, lines, naming, markTruncated, hidden, focus, transforms, groupsFirst, most);
    }
}
