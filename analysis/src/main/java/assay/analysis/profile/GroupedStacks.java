package assay.analysis.profile;

import static assay.analysis.profile.RewrittenStacks.DROPPED;

import assay.analysis.model.Samples;
import assay.analysis.model.StackTable;
import assay.analysis.model.Symbols;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The stacks of each group of threads, one for each stack as recorded, in one trie: their callers are shared, and the
/// outermost frame of all of a group is the group's.
final class GroupedStacks {
    private static final int ROOT = 0;

    private final RewrittenStacks rewritten;
    private final ThreadGroups groups;
    private final boolean markTruncated;
    private final StackTable shown;
    private final int framesBefore;
    private final NodeTable trie = new NodeTable();
    private final NodeTable pairs = new NodeTable();
    private int[] stackOfPair = {DROPPED};
    private int[] recordedOfPair = {Samples.NONE};

    GroupedStacks(RewrittenStacks rewritten, ThreadGroups groups, ShapeOptions options) {
        this.rewritten = rewritten;
        this.groups = groups;
        this.markTruncated = options.markTruncated();
        this.shown = rewritten.symbols().stacks();
        this.framesBefore = rewritten.symbols().frames().size();
        trie.add(TreeShape.OUTSIDE, ROOT);
        pairs.add(TreeShape.OUTSIDE, ROOT);
    }

    /// The stack of a sample, or [RewrittenStacks#DROPPED] if it is left out.
    int stack(int thread, int recorded) {
        int group = groups.groupOf(thread);
        int above = pairs.child(ROOT, group);
        int known = pairs.size();
        int pair = pairs.child(above, recorded);
        if (pair == known) {
            makeRoom(pair);
            stackOfPair[pair] = add(group, recorded);
            recordedOfPair[pair] = recorded;
        }
        return stackOfPair[pair];
    }

    /// Nodes that stand for a group alone have no stack.
    private void makeRoom(int pair) {
        int length = stackOfPair.length;
        if (pair >= length) {
            stackOfPair = Arrays.copyOf(stackOfPair, pair * 2);
            recordedOfPair = Arrays.copyOf(recordedOfPair, pair * 2);
            Arrays.fill(stackOfPair, length, pair * 2, DROPPED);
        }
    }

    private int add(int group, int recorded) {
        if (recorded == Samples.NONE) {
            return rewritten.keepsStackless() ? leaf(groupNode(group), noStackFrame()) : DROPPED;
        }
        int stack = rewritten.stackOf(recorded);
        if (stack >= 0) {
            return leaf(caller(group, stack), shown.frame()[stack]);
        }
        if (stack == StackTable.TRUNCATED && markTruncated) {
            return leaf(groupNode(group), truncatedFrame());
        }
        return stack == DROPPED ? DROPPED : leaf(ROOT, framesBefore + group);
    }

    private int leaf(int above, int frame) {
        return trie.add(above, frame) - 1;
    }

    private int groupNode(int group) {
        return trie.child(ROOT, framesBefore + group);
    }

    private int noStackFrame() {
        return framesBefore + groups.size();
    }

    private int truncatedFrame() {
        return noStackFrame() + 1;
    }

    /// Node of the frames outside of a stack's innermost one.
    private int caller(int group, int stack) {
        int[] frames = shown.frames(stack);
        int node = groupNode(group);
        if (markTruncated && shown.truncated(stack)) {
            node = trie.child(node, truncatedFrame());
        }
        for (int index = frames.length - 1; index > 0; index--) {
            node = trie.child(node, frames[index]);
        }
        return node;
    }

    /// For each stack the one that was recorded, or -1 if it is no sample's or its sample had none.
    int[] recorded() {
        int[] recorded = new int[trie.size() - 1];
        Arrays.fill(recorded, Samples.NONE);
        for (int pair = 1; pair < pairs.size(); pair++) {
            if (stackOfPair[pair] != DROPPED) {
                recorded[stackOfPair[pair]] = recordedOfPair[pair];
            }
        }
        return recorded;
    }

    /// The tables of the stacks so far.
    Symbols symbols() {
        int[] parent = new int[trie.size() - 1];
        int[] frame = new int[parent.length];
        for (int node = 1; node < trie.size(); node++) {
            parent[node - 1] = trie.parent(node) == ROOT ? StackTable.COMPLETE : trie.parent(node) - 1;
            frame[node - 1] = trie.label(node);
        }
        return StandIn.append(rewritten.symbols(), standIns(), new StackTable(parent, frame));
    }

    private List<StandIn> standIns() {
        List<StandIn> added = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            added.add(new StandIn("", groups.name(group)));
        }
        added.add(new StandIn("", TreeShape.NO_STACK));
        added.add(new StandIn("", TreeShape.TRUNCATED));
        return added;
    }
}
