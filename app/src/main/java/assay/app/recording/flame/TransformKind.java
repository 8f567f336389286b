package assay.app.recording.flame;

import assay.analysis.model.FrameType;
import assay.analysis.profile.StackTransform;
import assay.analysis.profile.StackTransform.CollapseDirectRecursion;
import assay.analysis.profile.StackTransform.CollapseFunction;
import assay.analysis.profile.StackTransform.CollapsePackage;
import assay.analysis.profile.StackTransform.CollapseRecursion;
import assay.analysis.profile.StackTransform.DropCategory;
import assay.analysis.profile.StackTransform.DropFunction;
import assay.analysis.profile.StackTransform.FocusCategory;
import assay.analysis.profile.StackTransform.FocusFunction;
import assay.analysis.profile.StackTransform.FocusSelf;
import assay.analysis.profile.StackTransform.FocusSubtree;
import assay.analysis.profile.StackTransform.MergeFunction;
import assay.analysis.profile.StackTransform.MergeNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// The transforms that are asked for with a frame, by the letters of the Firefox Profiler.
enum TransformKind {
    FOCUS_FUNCTION('f', "Focus on the method"),
    FOCUS_SUBTREE('F', "Focus on this call only"),
    FOCUS_SELF('S', "Focus on the method's own work"),
    MERGE_FUNCTION('m', "Hide the method"),
    MERGE_NODE('M', "Hide this call only"),
    COLLAPSE_FUNCTION('c', "Collapse what the method calls"),
    COLLAPSE_PACKAGE('C', "Collapse the package"),
    COLLAPSE_RECURSION('r', "Collapse recursion"),
    COLLAPSE_DIRECT_RECURSION('R', "Collapse direct recursion"),
    DROP_FUNCTION('d', "Drop samples with the method"),
    FOCUS_CATEGORY('g', "Focus on frames that ran like this"),
    DROP_CATEGORY('G', "Drop samples that end in frames that ran like this");

    private final char letter;
    private final String title;

    TransformKind(char letter, String title) {
        this.letter = letter;
        this.title = title;
    }

    String title() {
        return title;
    }

    /// The key as a person reads it: `f` or `Shift+F`.
    String key() {
        return Character.isUpperCase(letter) ? "Shift+" + letter : String.valueOf(letter);
    }

    /// Stable, as part of an action's id.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The transform for a frame, empty if it makes no sense there.
    Optional<StackTransform> of(Target target) {
        String method = target.method();
        String packageName = StackTransform.packageOf(method);
        return switch (this) {
            case FOCUS_FUNCTION -> Optional.of(new FocusFunction(method));
            case FOCUS_SUBTREE -> given(target.isCall(), () -> new FocusSubtree(target.path(), target.reversed()));
            case FOCUS_SELF -> Optional.of(new FocusSelf(method));
            case MERGE_FUNCTION -> Optional.of(new MergeFunction(method));
            case MERGE_NODE -> given(target.isCall() && !target.reversed(), () -> new MergeNode(target.path()));
            case COLLAPSE_FUNCTION -> Optional.of(new CollapseFunction(method));
            case COLLAPSE_PACKAGE -> given(!packageName.isEmpty(), () -> new CollapsePackage(packageName));
            case COLLAPSE_RECURSION -> Optional.of(new CollapseRecursion(method));
            case COLLAPSE_DIRECT_RECURSION -> Optional.of(new CollapseDirectRecursion(method));
            case DROP_FUNCTION -> Optional.of(new DropFunction(method));
            case FOCUS_CATEGORY -> given(hasType(target), () -> new FocusCategory(target.type()));
            case DROP_CATEGORY -> given(hasType(target), () -> new DropCategory(target.type()));
        };
    }

    private static boolean hasType(Target target) {
        return target.type() != FrameType.UNKNOWN;
    }

    private static Optional<StackTransform> given(boolean condition, Supplier<StackTransform> transform) {
        return condition ? Optional.of(transform.get()) : Optional.empty();
    }

    /// The kind with this letter, whose case counts.
    static Optional<TransformKind> ofLetter(char letter) {
        return Arrays.stream(values()).filter(kind -> kind.letter == letter).findFirst();
    }
}
