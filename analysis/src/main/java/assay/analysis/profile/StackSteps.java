package assay.analysis.profile;

import static assay.analysis.profile.RewrittenStacks.DROPPED;

import assay.analysis.model.FrameType;
import assay.analysis.model.StackTable;
import java.util.BitSet;

/// Makes the [StackStep] of a transform for one trie.
final class StackSteps {
    private final FrameNames names;
    private final StackTable from;
    private final TrieDraft to;
    private final boolean markTruncated;

    StackSteps(FrameNames names, StackTable from, TrieDraft to, boolean markTruncated) {
        this.names = names;
        this.from = from;
        this.to = to;
        this.markTruncated = markTruncated;
    }

    StackStep of(StackTransform transform) {
        return switch (transform) {
            case StackTransform.FocusFunction(String method) -> focusFunction(names.named(method));
            case StackTransform.FocusSubtree(var path, boolean reversed) ->
                reversed
                        ? new ReversedSubtree(
                                from, to, path.stream().map(names::named).toList())
                        : new ForwardPath(PathFinder.of(names, path, markTruncated), to, from.size(), true);
            case StackTransform.FocusSelf(String method) -> focusSelf(names.named(method));
            case StackTransform.MergeFunction(String method) -> merge(names.named(method));
            case StackTransform.MergeNode(var path) ->
                new ForwardPath(PathFinder.of(names, path, markTruncated), to, from.size(), false);
            case StackTransform.CollapseFunction(String method) -> collapseFunction(names.named(method));
            case StackTransform.CollapsePackage(String name) -> AdjacentFrames.ofPackage(names, to, from.size(), name);
            case StackTransform.CollapseRecursion(String method) -> collapseRecursion(names.named(method));
            case StackTransform.CollapseDirectRecursion(String method) -> collapseDirectRecursion(names.named(method));
            case StackTransform.DropFunction(String method) -> dropFunction(names.named(method));
            case StackTransform.FocusCategory(FrameType type) -> focusType(names.ofType(type));
            case StackTransform.DropCategory(FrameType type) -> dropType(names.ofType(type));
            case StackTransform.CollapseLambdas() -> merge(lambdaFrames());
            case StackTransform.OnlyMyCode(var prefixes) ->
                AdjacentFrames.ofLibraries(names, to, from.size(), prefixes);
        };
    }

    private StackStep focusFunction(BitSet function) {
        return step(false, (_, _, frame, above) -> {
            if (above >= 0) {
                return to.add(above, frame);
            }
            return function.get(frame) ? to.add(StackTable.COMPLETE, frame) : DROPPED;
        });
    }

    private StackStep focusSelf(BitSet function) {
        return step(false, (_, _, frame, _) -> function.get(frame) ? to.add(StackTable.COMPLETE, frame) : DROPPED);
    }

    private StackStep merge(BitSet frames) {
        return step(true, (_, _, frame, above) -> frames.get(frame) ? above : to.add(above, frame));
    }

    private StackStep dropFunction(BitSet function) {
        return step(
                true, (_, _, frame, above) -> above == DROPPED || function.get(frame) ? DROPPED : to.add(above, frame));
    }

    private StackStep collapseFunction(BitSet function) {
        BitSet inside = new BitSet(from.size());
        return step(true, (node, parent, frame, above) -> {
            boolean below = parent >= 0 && inside.get(parent);
            inside.set(node, below || function.get(frame));
            return below ? above : to.add(above, frame);
        });
    }

    private StackStep collapseRecursion(BitSet function) {
        int[] outermost = new int[from.size()];
        return step(true, (node, parent, frame, above) -> {
            int known = parent >= 0 ? outermost[parent] : DROPPED;
            boolean recursive = known >= 0 && function.get(frame);
            int moved = recursive ? known : to.add(above, frame);
            outermost[node] = known < 0 && function.get(frame) ? moved : known;
            return moved;
        });
    }

    private StackStep collapseDirectRecursion(BitSet function) {
        return step(
                true,
                (_, parent, frame, above) -> parent >= 0 && function.get(frame) && function.get(from.frame()[parent])
                        ? above
                        : to.add(above, frame));
    }

    private StackStep focusType(BitSet frames) {
        StackStep merge = merge(complement(frames));
        return new StackStep() {
            @Override
            public int path(int node, int parent, int frame, int above) {
                return merge.path(node, parent, frame, above);
            }

            @Override
            public int end(int node, int frame, int path) {
                return path < 0 ? DROPPED : path;
            }

            @Override
            public boolean keepsEmpty() {
                return false;
            }
        };
    }

    private BitSet complement(BitSet frames) {
        BitSet others = (BitSet) frames.clone();
        others.flip(0, names.size());
        return others;
    }

    private StackStep dropType(BitSet frames) {
        return new StackStep() {
            @Override
            public int path(int node, int parent, int frame, int above) {
                return to.add(above, frame);
            }

            @Override
            public int end(int node, int frame, int path) {
                return frames.get(frame) ? DROPPED : path;
            }

            @Override
            public boolean keepsEmpty() {
                return true;
            }
        };
    }

    private BitSet lambdaFrames() {
        String[] classes = names.classes();
        BitSet frames = new BitSet(classes.length);
        for (int frame = 0; frame < classes.length; frame++) {
            frames.set(frame, isLambdaClass(classes[frame]));
        }
        return frames;
    }

    private static boolean isLambdaClass(String name) {
        return name.contains("$$Lambda") || name.startsWith("java.lang.invoke.");
    }

    private interface Path {
        int move(int node, int parent, int frame, int above);
    }

    private static StackStep step(boolean keepsEmpty, Path path) {
        return new StackStep() {
            @Override
            public int path(int node, int parent, int frame, int above) {
                return path.move(node, parent, frame, above);
            }

            @Override
            public boolean keepsEmpty() {
                return keepsEmpty;
            }
        };
    }
}
