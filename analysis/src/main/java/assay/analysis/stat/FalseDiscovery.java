package assay.analysis.stat;

import java.util.stream.IntStream;

/// Adjusts p-values of many tests at once so that the share of false discoveries is bounded: the step-up
/// procedure of Y. Benjamini and Y. Hochberg, "Controlling the False Discovery Rate" (1995); equals R's
/// `p.adjust(p, "BH")`.
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /// The adjusted p-values, in the order given.
    public static double[] adjust(double[] pValues) {
        int[] largestFirst = IntStream.range(0, pValues.length)
                .boxed()
                .sorted((a, b) -> Double.compare(pValues[b], pValues[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double least = 1;
        for (int index = 0; index < largestFirst.length; index++) {
            int test = largestFirst[index];
            int rank = pValues.length - index;
            least = Math.min(least, pValues[test] * pValues.length / rank);
            adjusted[test] = least;
        }
        return adjusted;
    }
}
