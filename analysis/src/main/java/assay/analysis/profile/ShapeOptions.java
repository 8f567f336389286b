package assay.analysis.profile;

import java.util.List;

/// How stacks are merged into a tree. Methods are named as [MethodNaming] shows them, without lines.
///
/// @param reversed innermost frame at the root: who called the leaves
/// @param lines frames of one method at different lines stay apart
/// @param bytecode frames of one method at different bytecode indexes stay apart
/// @param naming how methods are named, which decides which frames are the same
/// @param markTruncated stacks that the recording cut stand below a node of their own, [TreeShape#TRUNCATED]
/// @param transforms what is done to the stacks beforehand, in this order
/// @param groupsFirst the outermost frame of every stack is that of a group and stays at the root even when reversed
/// @param most nodes at the most: the smallest branches are merged into [TreeShape#MERGED], two at the least
public record ShapeOptions(
        boolean reversed,
        boolean lines,
        boolean bytecode,
        MethodNaming naming,
        boolean markTruncated,
        List<StackTransform> transforms,
        boolean groupsFirst,
        int most) {
    /// Stacks exactly as recorded, merged by method: what other tools export.
    public static final ShapeOptions AS_RECORDED =
            new ShapeOptions(false, false, false, MethodNaming.AS_RECORDED, false, List.of(), false, 1 << 24);
    /// What a person looks at: generated classes merged, cut stacks apart.
    public static final ShapeOptions FOR_PEOPLE =
            new ShapeOptions(false, false, false, MethodNaming.STABLE, true, List.of(), false, 1 << 21);

    public ShapeOptions {
        transforms = List.copyOf(transforms);
        if (most < 2) {
            throw new IllegalArgumentException("most nodes: %d; must be at least 2".formatted(most));
        }
    }

    public ShapeOptions withReversed(boolean reversed) {
        return new ShapeOptions(reversed, lines, bytecode, naming, markTruncated, transforms, groupsFirst, most);
    }

    public ShapeOptions withLines(boolean lines) {
        return new ShapeOptions(reversed, lines, bytecode, naming, markTruncated, transforms, groupsFirst, most);
    }

    public ShapeOptions withBytecode(boolean bytecode) {
        return new ShapeOptions(reversed, lines, bytecode, naming, markTruncated, transforms, groupsFirst, most);
    }

    public ShapeOptions withTransforms(List<StackTransform> transforms) {
        return new ShapeOptions(reversed, lines, bytecode, naming, markTruncated, transforms, groupsFirst, most);
    }

    /// For a profile whose transforms are done with and whose stacks begin in groups.
    ShapeOptions grouped() {
        return new ShapeOptions(reversed, lines, bytecode, naming, markTruncated, List.of(), true, most);
    }

    public ShapeOptions withMost(int most) {
        return new ShapeOptions(reversed, lines, bytecode, naming, markTruncated, transforms, groupsFirst, most);
    }
}
