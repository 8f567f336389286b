package assay.analysis.recording;

import assay.analysis.jfr.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongFunction;

/// The stacks of a part of a chunk as a trie of the part's own frames. Once it has too many nodes its smallest branches
/// are merged, as far as they are known by then: a branch that comes up again grows anew beside what was merged of it.
final class PartTrie {
    private static final int KEPT = 3;

    private final int most;
    private final LongFunction<int[]> samples;
    private final Watch watch;
    private final List<Source> sources = new ArrayList<>();
    private StackTableBuilder nodes = new StackTableBuilder();
    private boolean merged;

    private record Source(long type, StackPool stacks) {}

    /// @param most nodes at the most, apart from those of one stack
    /// @param samples how many samples refer to each wanted stack, by the type of the stacks; asked only if needed
    PartTrie(int most, LongFunction<int[]> samples, Watch watch) {
        this.watch = watch;
        this.most = most;
        this.samples = samples;
    }

    /// Stacks of this type come from here.
    void add(long type, StackPool stacks) {
        sources.add(new Source(type, stacks));
    }

    StackTableBuilder nodes() {
        return nodes;
    }

    /// Whether it is time to [#shrink()].
    boolean isFull() {
        return nodes.size() > most;
    }

    /// Whether some nodes stand for merged branches.
    boolean hasMerged() {
        return merged;
    }

    /// Merges the smallest branches, so that two thirds of the nodes at the most are left.
    void shrink() {
        StackTableBuilder smaller = new StackTableBuilder();
        int[] moved = new BranchAdmission(nodes, smaller, IntUnaryOperator.identity(), watch)
                .admit(samplesThrough(), most / KEPT, most / KEPT);
        nodes = smaller;
        merged = true;
        sources.forEach(source -> source.stacks().move(moved));
    }

    /// Samples that go through or end at each node.
    int[] samplesThrough() {
        int[] through = new int[nodes.size()];
        for (Source source : sources) {
            int[] ofStack = samples.apply(source.type());
            for (int number = 0; number < ofStack.length; number++) {
                int node = source.stacks().node(number);
                if (node >= 0) {
                    through[node] = (int) Math.min(Integer.MAX_VALUE, (long) through[node] + ofStack[number]);
                }
            }
        }
        BranchAdmission.addCallees(nodes, through);
        return through;
    }
}
