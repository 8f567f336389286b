package assay.analysis.profile;

import assay.analysis.job.Cancellation;
import java.util.Arrays;
import java.util.BitSet;

/// Merges the smallest branches of a tree that has too many nodes: below each node the children that are not kept
/// become one child [TreeShape#MERGED], so that all totals stay. Each node that is kept weighs at least as much as each
/// that is merged; of equal ones those found first are kept. Time grows with the sort of the nodes.
final class SmallBranches {
    private final NodeTable nodes;
    private final long[] total;
    private final int[] unkeptChildren;

    /// @param self weight of the stacks that end at each node
    SmallBranches(NodeTable nodes, long[] self) {
        this.nodes = nodes;
        this.total = self.clone();
        this.unkeptChildren = new int[nodes.size()];
        for (int node = nodes.size() - 1; node > 0; node--) {
            total[nodes.parent(node)] += total[node];
            unkeptChildren[nodes.parent(node)]++;
        }
    }

    /// Copies what is kept.
    ///
    /// @param into an empty table, which gets `most` nodes at the most, or the root and what is merged below it
    /// @return the node of `into` at which stacks end that ended at a node of the full tree
    int[] merge(NodeTable into, int most, Cancellation cancellation) {
        BitSet kept = kept(most);
        cancellation.check();
        int[] moved = new int[nodes.size()];
        moved[0] = into.add(TreeShape.OUTSIDE, nodes.label(0));
        for (int node = 1; node < moved.length; node++) {
            int parent = nodes.parent(node);
            int above = moved[parent];
            if (kept.get(node)) {
                moved[node] = into.child(above, nodes.label(node));
            } else {
                moved[node] = kept.get(parent) ? into.child(above, Labels.MERGED) : above;
            }
        }
        return moved;
    }

    private BitSet kept(int most) {
        BitSet kept = new BitSet(nodes.size());
        kept.set(0);
        int size = 1 + mergedBelow(0);
        for (int node : heaviestFirst()) {
            int parent = nodes.parent(node);
            int grown = size + 1 + mergedBelow(node) - (unkeptChildren[parent] == 1 ? 1 : 0);
            if (grown > most) {
                break;
            }
            kept.set(node);
            unkeptChildren[parent]--;
            size = grown;
        }
        return kept;
    }

    private int mergedBelow(int node) {
        return unkeptChildren[node] > 0 ? 1 : 0;
    }

    /// All nodes but the root, parents before their children.
    private int[] heaviestFirst() {
        long[] distinct =
                Arrays.stream(total).map(weight -> -weight).sorted().distinct().toArray();
        long[] keys = new long[nodes.size() - 1];
        for (int node = 1; node < nodes.size(); node++) {
            keys[node - 1] = (long) Arrays.binarySearch(distinct, -total[node]) << 32 | node;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
