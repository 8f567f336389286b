package assay.analysis.profile;

import static assay.analysis.profile.TreeDiff.ABSENT;

import assay.analysis.job.Cancellation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Builds a [TreeDiff] by walking two trees side by side, without recursion since stacks may be thousands deep.
final class TreeUnion {
    private static final int CHECK_MASK = 0xfff;

    private final CallTree base;
    private final CallTree candidate;
    private final int[] parent;
    private final int[] end;
    private final int[] baseNode;
    private final int[] candidateNode;
    private int size;

    TreeUnion(CallTree base, CallTree candidate) {
        this.base = base;
        this.candidate = candidate;
        int most = base.shape().size() + candidate.shape().size();
        parent = new int[most];
        end = new int[most];
        baseNode = new int[most];
        candidateNode = new int[most];
    }

    TreeDiff toDiff(Cancellation cancellation) {
        Level level = new Level(null, add(ABSENT, 0, 0));
        while (level != null) {
            level = step(level);
            if ((size & CHECK_MASK) == 0) {
                cancellation.check();
            }
        }
        return new TreeDiff(
                base,
                candidate,
                Arrays.copyOf(parent, size),
                Arrays.copyOf(end, size),
                Arrays.copyOf(baseNode, size),
                Arrays.copyOf(candidateNode, size));
    }

    private int add(int above, int inBase, int inCandidate) {
        parent[size] = above;
        baseNode[size] = inBase;
        candidateNode[size] = inCandidate;
        return size++;
    }

    /// Adds the next child of a level, or closes it; returns the level to go on with.
    private @Nullable Level step(Level level) {
        level.nextBase = firstWithWeight(base, level.nextBase, level.endBase);
        level.nextCandidate = firstWithWeight(candidate, level.nextCandidate, level.endCandidate);
        boolean inBase = level.nextBase < level.endBase;
        boolean inCandidate = level.nextCandidate < level.endCandidate;
        if (!inBase && !inCandidate) {
            end[level.node] = size;
            return level.above;
        }
        int order = !inBase ? 1 : !inCandidate ? -1 : compareLabels(level.nextBase, level.nextCandidate);
        int child = add(level.node, order <= 0 ? level.nextBase : ABSENT, order >= 0 ? level.nextCandidate : ABSENT);
        if (order <= 0) {
            level.nextBase = base.shape().end(level.nextBase);
        }
        if (order >= 0) {
            level.nextCandidate = candidate.shape().end(level.nextCandidate);
        }
        return new Level(level, child);
    }

    private int compareLabels(int inBase, int inCandidate) {
        return base.shape().label(inBase).compareTo(candidate.shape().label(inCandidate));
    }

    private static int firstWithWeight(CallTree tree, int from, int end) {
        int node = from;
        while (node < end && tree.samples(node) == 0) {
            node = tree.shape().end(node);
        }
        return node;
    }

    /// The children still to come below one node of the union.
    private final class Level {
        private final @Nullable Level above;
        private final int node;
        private int nextBase;
        private final int endBase;
        private int nextCandidate;
        private final int endCandidate;

        private Level(@Nullable Level above, int node) {
            this.above = above;
            this.node = node;
            this.nextBase = baseNode[node] + 1;
            this.endBase = baseNode[node] < 0 ? 0 : base.shape().end(baseNode[node]);
            this.nextCandidate = candidateNode[node] + 1;
            this.endCandidate = candidateNode[node] < 0 ? 0 : candidate.shape().end(candidateNode[node]);
        }
    }
}
