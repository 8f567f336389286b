package assay.analysis.profile;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How stacks are merged into a tree.
///
/// @param reversed innermost frame at the root: who called the leaves
/// @param lines frames of one method at different lines stay apart
/// @param hidden labels whose frames are left out; their weight goes to the caller
/// @param focus label that becomes the only root; stacks without it are left out; null for none
public record ShapeOptions(
        boolean reversed,
        boolean lines,
        Set<String> hidden,
        @Nullable String focus) {
    /// Stacks as recorded, merged by method.
    public static final ShapeOptions PLAIN = new ShapeOptions(false, false, Set.of(), null);

    public ShapeOptions {
        hidden = Set.copyOf(hidden);
    }
}
