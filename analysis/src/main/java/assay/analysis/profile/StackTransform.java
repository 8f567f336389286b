package assay.analysis.profile;

import assay.analysis.model.FrameType;
import java.util.List;

/// A change of the stacks before they are merged into a tree. Transforms are applied one after another, each to what
/// the
/// one before left. Methods are named as [MethodNaming] shows them, without lines; a path is the methods from the root
/// of the tree that was shown to a node of it, [TreeShape#TRUNCATED] among them.
///
/// "The function" is the method named, wherever it is called.
public sealed interface StackTransform {
    /// Whether samples may be left out; otherwise all of them stay, under other frames.
    boolean dropsSamples();

    /// Keeps stacks with the function and begins them at its outermost frame.
    record FocusFunction(String method) implements StackTransform {
        @Override
        public boolean dropsSamples() {
            return true;
        }
    }

    /// Keeps the stacks that go through one node and begins them there.
    ///
    /// @param reversed whether the path leads from the innermost frame outwards
    record FocusSubtree(List<String> path, boolean reversed) implements StackTransform {
        public FocusSubtree {
            path = checked(path);
        }

        @Override
        public boolean dropsSamples() {
            return true;
        }
    }

    /// Keeps the stacks that end in the function, as this frame alone.
    record FocusSelf(String method) implements StackTransform {
        @Override
        public boolean dropsSamples() {
            return true;
        }
    }

    /// Leaves the function's frames out; their weight goes to the caller.
    record MergeFunction(String method) implements StackTransform {
        @Override
        public boolean dropsSamples() {
            return false;
        }
    }

    /// Leaves the frame of one node out; its weight goes to the caller.
    ///
    /// @param path from the outermost frame inwards
    record MergeNode(List<String> path) implements StackTransform {
        public MergeNode {
            path = checked(path);
        }

        @Override
        public boolean dropsSamples() {
            return false;
        }
    }

    /// Leaves out what the function called; its weight becomes the function's own.
    record CollapseFunction(String method) implements StackTransform {
        @Override
        public boolean dropsSamples() {
            return false;
        }
    }

    /// Makes adjacent frames of a package and the packages below it one frame.
    record CollapsePackage(String name) implements StackTransform {
        @Override
        public boolean dropsSamples() {
            return false;
        }
    }

    /// Leaves out what lies between the function's outermost frame and each frame of it further inwards, and these.
    record CollapseRecursion(String method) implements StackTransform {
        @Override
        public boolean dropsSamples() {
            return false;
        }
    }

    /// Makes adjacent frames of the function one frame.
    record CollapseDirectRecursion(String method) implements StackTransform {
        @Override
        public boolean dropsSamples() {
            return false;
        }
    }

    /// Leaves out the samples that have the function.
    record DropFunction(String method) implements StackTransform {
        @Override
        public boolean dropsSamples() {
            return true;
        }
    }

    /// Keeps frames that ran in one way; samples without such a frame are left out.
    record FocusCategory(FrameType type) implements StackTransform {
        @Override
        public boolean dropsSamples() {
            return true;
        }
    }

    /// Leaves out the samples whose innermost frame ran in one way.
    record DropCategory(FrameType type) implements StackTransform {
        @Override
        public boolean dropsSamples() {
            return true;
        }
    }

    /// Leaves out the frames of classes that the JVM generates to call a lambda or a method handle.
    record CollapseLambdas() implements StackTransform {
        @Override
        public boolean dropsSamples() {
            return false;
        }
    }

    /// Makes adjacent frames of a library one frame. A library is what has the first two parts of its package in common
    /// and is not ours.
    ///
    /// @param prefixes packages or classes that are ours, whatever is below them included
    record OnlyMyCode(List<String> prefixes) implements StackTransform {
        public OnlyMyCode {
            prefixes = checked(prefixes);
        }

        @Override
        public boolean dropsSamples() {
            return false;
        }
    }

    private static List<String> checked(List<String> texts) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("names: none; must be at least one");
        }
        return List.copyOf(texts);
    }

    /// Package of a method as a tree names it, empty if it has none: `java.util` for `java.util.HashMap.get`.
    static String packageOf(String method) {
        int name = method.lastIndexOf('.');
        int type = name < 0 ? -1 : method.lastIndexOf('.', name - 1);
        return type < 0 ? "" : method.substring(0, type);
    }
}
