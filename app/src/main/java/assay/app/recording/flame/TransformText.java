package assay.app.recording.flame;

import assay.analysis.model.FrameType;
import assay.analysis.profile.StackTransform;
import assay.analysis.profile.StackTransform.CollapseDirectRecursion;
import assay.analysis.profile.StackTransform.CollapseFunction;
import assay.analysis.profile.StackTransform.CollapseLambdas;
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
import assay.analysis.profile.StackTransform.OnlyMyCode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Transforms as one text, a line each: a word, then what it is about, divided by tabs.
final class TransformText {
    private static final String LINE = "\n";
    private static final String TAB = "\t";

    private TransformText() {}

    static String write(List<StackTransform> transforms) {
        return transforms.stream().map(TransformText::write).collect(Collectors.joining(LINE));
    }

    private static String write(StackTransform transform) {
        return switch (transform) {
            case FocusFunction(String method) -> "focus" + TAB + method;
            case FocusSubtree(var path, boolean reversed) ->
                (reversed ? "subtree-reversed" : "subtree") + TAB + String.join(TAB, path);
            case FocusSelf(String method) -> "self" + TAB + method;
            case MergeFunction(String method) -> "merge" + TAB + method;
            case MergeNode(var path) -> "merge-node" + TAB + String.join(TAB, path);
            case CollapseFunction(String method) -> "collapse" + TAB + method;
            case CollapsePackage(String name) -> "package" + TAB + name;
            case CollapseRecursion(String method) -> "recursion" + TAB + method;
            case CollapseDirectRecursion(String method) -> "direct-recursion" + TAB + method;
            case DropFunction(String method) -> "drop" + TAB + method;
            case FocusCategory(FrameType type) -> "type" + TAB + type.name();
            case DropCategory(FrameType type) -> "drop-type" + TAB + type.name();
            case CollapseLambdas() -> "lambdas";
            case OnlyMyCode(var prefixes) -> "mine" + TAB + String.join(TAB, prefixes);
        };
    }

    /// The transforms of a text; lines that say nothing known are left out.
    static List<StackTransform> parse(String text) {
        return Arrays.stream(text.split(LINE, -1))
                .flatMap(line -> parseLine(line).stream())
                .toList();
    }

    private static Optional<StackTransform> parseLine(String line) {
        List<String> parts = List.of(line.split(TAB, -1));
        List<String> names = parts.subList(1, parts.size());
        if (names.isEmpty()) {
            return line.equals("lambdas") ? Optional.of(new CollapseLambdas()) : Optional.empty();
        }
        String name = names.getFirst();
        return switch (parts.getFirst()) {
            case "focus" -> Optional.of(new FocusFunction(name));
            case "subtree" -> Optional.of(new FocusSubtree(names, false));
            case "subtree-reversed" -> Optional.of(new FocusSubtree(names, true));
            case "self" -> Optional.of(new FocusSelf(name));
            case "merge" -> Optional.of(new MergeFunction(name));
            case "merge-node" -> Optional.of(new MergeNode(names));
            case "collapse" -> Optional.of(new CollapseFunction(name));
            case "package" -> Optional.of(new CollapsePackage(name));
            case "recursion" -> Optional.of(new CollapseRecursion(name));
            case "direct-recursion" -> Optional.of(new CollapseDirectRecursion(name));
            case "drop" -> Optional.of(new DropFunction(name));
            case "type" -> type(name).map(FocusCategory::new);
            case "drop-type" -> type(name).map(DropCategory::new);
            case "mine" -> Optional.of(new OnlyMyCode(names));
            default -> Optional.empty();
        };
    }

    private static Optional<FrameType> type(String name) {
        return Arrays.stream(FrameType.values())
                .filter(type -> type.name().equals(name))
                .findFirst();
    }

    /// What a chip says.
    static String chip(StackTransform transform) {
        return switch (transform) {
            case FocusFunction(String method) -> "only below " + method;
            case FocusSubtree subtree -> "only this call of " + subtree.path().getLast();
            case FocusSelf(String method) -> "only own work of " + method;
            case MergeFunction(String method) -> "without frame " + method;
            case MergeNode(var path) -> "without this call of " + path.getLast();
            case CollapseFunction(String method) -> "collapsed " + method;
            case CollapsePackage(String name) -> "collapsed package " + name;
            case CollapseRecursion(String method) -> "no recursion of " + method;
            case CollapseDirectRecursion(String method) -> "no direct recursion of " + method;
            case DropFunction(String method) -> "without samples of " + method;
            case FocusCategory(FrameType type) -> "only frames: " + type.title();
            case DropCategory(FrameType type) -> "without samples that end: " + type.title();
            case CollapseLambdas() -> "without lambda frames";
            case OnlyMyCode(var prefixes) -> "only my code: " + String.join(", ", prefixes);
        };
    }
}
