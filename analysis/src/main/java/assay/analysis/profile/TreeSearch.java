package assay.analysis.profile;

import java.util.BitSet;
import java.util.regex.Pattern;

/// The nodes of a call tree whose label a pattern finds, and what they weigh together.
///
/// @param nodes every matching node with weight
/// @param matchedWeight weight of the samples that have a matching frame; a sample counts once, however many of its
///     frames match
/// @param matchedSamples number of those samples
public record TreeSearch(BitSet nodes, long matchedWeight, long matchedSamples) {
    /// Searches the subtree of `root`.
    ///
    /// @throws SlowPatternException if the pattern backtracks without end on these labels
    public static TreeSearch find(CallTree tree, Pattern pattern, int root) {
        TreeShape shape = tree.shape();
        BitSet labels = labelsMatching(shape, pattern);
        BitSet nodes = new BitSet(shape.size());
        long weight = 0;
        long samples = 0;
        int countedUntil = 0;
        for (int node = Math.max(root, 1); node < shape.end(root); node++) {
            if (tree.samples(node) > 0 && labels.get(shape.labelId(node))) {
                nodes.set(node);
                if (node >= countedUntil) {
                    weight += tree.total(node);
                    samples += tree.samples(node);
                    countedUntil = shape.end(node);
                }
            }
        }
        return new TreeSearch(nodes, weight, samples);
    }

    private static BitSet labelsMatching(TreeShape shape, Pattern pattern) {
        BoundedMatcher matcher = new BoundedMatcher(pattern, shape.labelCount());
        BitSet labels = new BitSet(shape.labelCount());
        for (int label = Labels.FIRST_FRAME; label < shape.labelCount(); label++) {
            if (matcher.finds(shape.labelOf(label))) {
                labels.set(label);
            }
        }
        return labels;
    }
}
