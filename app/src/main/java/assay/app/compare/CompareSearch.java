package assay.app.compare;

import assay.analysis.profile.TreeDiff;
import assay.analysis.profile.TreeSearch;
import assay.analysis.unit.UnitFormat;
import java.util.BitSet;
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
        return new CompareSearch(base, candidate, inDiff(comparison.diff(), pattern), text);
    }

    private static BitSet inDiff(TreeDiff diff, Pattern pattern) {
        BitSet nodes = new BitSet(diff.size());
        for (int node = 1; node < diff.size(); node++) {
            if (pattern.matcher(diff.label(node)).find()) {
                nodes.set(node);
            }
        }
        return nodes;
    }
}
