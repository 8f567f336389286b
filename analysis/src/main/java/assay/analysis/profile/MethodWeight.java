package assay.analysis.profile;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What one label weighs in a call tree.
///
/// @param self weight of the samples that have it as innermost frame
/// @param total weight of the samples that have it anywhere; recursion counts once
/// @param samples number of those samples
public record MethodWeight(String label, long self, long total, long samples) {
    /// All methods with samples, samples without a stack not among them, heaviest self weight first, then heaviest
    /// total, then by name.
    public static List<MethodWeight> of(CallTree tree) {
        TreeShape shape = tree.shape();
        int labels = shape.labelCount();
        long[] self = new long[labels];
        long[] total = new long[labels];
        long[] samples = new long[labels];
        int[] openUntil = new int[labels];
        for (int node = 1; node < shape.size(); node++) {
            if (!shape.isFrame(node)) {
                continue;
            }
            int label = shape.labelId(node);
            self[label] += selfWeight(tree, node);
            if (node >= openUntil[label]) {
                total[label] += tree.total(node);
                samples[label] += tree.samples(node);
                openUntil[label] = shape.end(node);
            }
        }
        return IntStream.range(Labels.FIRST_FRAME, labels)
                .filter(label -> samples[label] > 0)
                .mapToObj(label -> new MethodWeight(shape.labelOf(label), self[label], total[label], samples[label]))
                .sorted(Comparator.comparingLong(MethodWeight::self)
                        .thenComparingLong(MethodWeight::total)
                        .reversed()
                        .thenComparing(MethodWeight::label))
                .toList();
    }

    private static long selfWeight(CallTree tree, int node) {
        if (tree.shape().reversed()) {
            return tree.shape().isInnermost(node) ? tree.total(node) : 0;
        }
        return tree.self(node);
    }
}
