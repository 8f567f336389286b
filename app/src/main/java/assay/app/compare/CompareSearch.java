package assay.app.compare;

import assay.analysis.profile.TreeDiff;
import assay.analysis.profile.TreeSearch;
import assay.analysis.profile.TreeShape;
import assay.analysis.unit.UnitFormat;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// What a search found on both sides of a comparison.
///
/// @param inDiff nodes of the difference
record CompareSearch(TreeSearch base, TreeSearch candidate, BitSet inDiff, String text) {
    static CompareSearch find(Comparison comparison, Pattern pattern) {
        TreeSearch base = TreeSearch.find(comparison.baseTree(), pattern, 0);
        TreeSearch candidate = TreeSearch.find(comparison.candidateTree(), pattern, 0);
        String text = "A "
                + UnitFormat.share(base.matchedWeight(), comparison.baseTree().total(0)) + "   B "
                + UnitFormat.share(
                        candidate.matchedWeight(), comparison.candidateTree().total(0));
        Set<String> labels = new HashSet<>();
        addLabels(labels, comparison.baseTree().shape(), base);
        addLabels(labels, comparison.candidateTree().shape(), candidate);
        return new CompareSearch(base, candidate, inDiff(comparison.diff(), labels), text);
    }

    private static void addLabels(Set<String> labels, TreeShape shape, TreeSearch found) {
        found.nodes().stream().forEach(node -> labels.add(shape.label(node)));
    }

    private static BitSet inDiff(TreeDiff diff, Set<String> labels) {
        BitSet nodes = new BitSet(diff.size());
        for (int node = 1; node < diff.size(); node++) {
            if (labels.contains(diff.label(node))) {
                nodes.set(node);
            }
        }
        return nodes;
    }
}
