package assay.analysis.compare;

import assay.analysis.model.ProfileData;
import assay.analysis.profile.SampleFilter;
import assay.analysis.stat.FalseDiscovery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.TDistribution;

/// Says for each frame whether its share of the total changed by more than sampling noise. Two-sided Welch-like t test
/// on the difference of the shares; its variance is the larger of the block jackknife's (see [FrameShares]) and the
/// binomial one of independent samples, so that a short or bursty recording cannot look surer than it is. p-values are
/// adjusted over all frames (Y. Benjamini and Y. Hochberg 1995, false discovery rate).
///
/// @param frames largest change first
public record FrameComparison(List<FrameChange> frames) {
    /// Significance after adjustment.
    public static final double ALPHA = 0.05;
    /// Change of the share below which a difference does not matter, in percentage points.
    public static final double DEFAULT_THRESHOLD_POINTS = 0.5;
    /// Independent samples of equal weight needed on each side.
    static final double LEAST_SAMPLES = 30;

    public FrameComparison {
        frames = List.copyOf(frames);
    }

    /// Compares the accepted samples of two profiles frame by frame.
    ///
    /// @param thresholdPoints smallest change that matters, in percentage points of the total
    public static FrameComparison compare(
            ProfileData base,
            ProfileData candidate,
            SampleFilter baseFilter,
            SampleFilter candidateFilter,
            double thresholdPoints) {
        FrameShares before = FrameShares.of(base, baseFilter);
        FrameShares after = FrameShares.of(candidate, candidateFilter);
        TreeSet<String> names = new TreeSet<>(before.frames());
        names.addAll(after.frames());
        List<String> frames = List.copyOf(names);
        double[] pValues = frames.stream()
                .mapToDouble(frame -> pValue(before, after, frame))
                .toArray();
        double[] adjusted = FalseDiscovery.adjust(pValues);
        boolean enough = Math.min(before.effectiveSamples(), after.effectiveSamples()) >= LEAST_SAMPLES;
        List<FrameChange> changes = new ArrayList<>(frames.size());
        for (int index = 0; index < frames.size(); index++) {
            String frame = frames.get(index);
            double baseShare = before.share(frame);
            double candidateShare = after.share(frame);
            Judgement judgement = judge(baseShare, candidateShare, adjusted[index], enough, thresholdPoints);
            changes.add(new FrameChange(
                    frame,
                    baseShare,
                    candidateShare,
                    pValues[index],
                    adjusted[index],
                    judgement.verdict(),
                    judgement.reason()));
        }
        changes.sort(Comparator.comparingDouble((FrameChange change) -> -Math.abs(change.deltaPoints()))
                .thenComparing(FrameChange::frame));
        return new FrameComparison(changes);
    }

    private static double pValue(FrameShares before, FrameShares after, String frame) {
        double difference = after.share(frame) - before.share(frame);
        double variance =
                Math.max(before.variance(frame) + after.variance(frame), independentVariance(before, after, frame));
        int degreesOfFreedom = before.blocks() + after.blocks() - 2;
        if (difference == 0 || variance == 0 || degreesOfFreedom < 1) {
            return 1;
        }
        double t = Math.abs(difference) / Math.sqrt(variance);
        return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(t);
    }

    /// Variance of the difference if all samples were independent and the shares equal.
    private static double independentVariance(FrameShares before, FrameShares after, String frame) {
        double n = before.effectiveSamples();
        double m = after.effectiveSamples();
        if (n == 0 || m == 0) {
            return 0;
        }
        double pooled = (before.share(frame) * n + after.share(frame) * m) / (n + m);
        return pooled * (1 - pooled) * (1 / n + 1 / m);
    }

    private record Judgement(Verdict verdict, String reason) {}

    private static Judgement judge(
            double baseShare, double candidateShare, double pAdjusted, boolean enough, double thresholdPoints) {
        double points = 100 * (candidateShare - baseShare);
        if (!enough) {
            return new Judgement(
                    Verdict.TOO_FEW,
                    String.format(Locale.ROOT, "fewer than %.0f independent samples on one side", LEAST_SAMPLES));
        }
        if (Math.abs(points) < thresholdPoints) {
            return new Judgement(
                    Verdict.NOISE,
                    String.format(Locale.ROOT, "changes by less than %.2f percentage points", thresholdPoints));
        }
        if (pAdjusted >= ALPHA) {
            return new Judgement(
                    Verdict.NOISE, String.format(Locale.ROOT, "within sampling noise (adjusted p = %.2f)", pAdjusted));
        }
        String size = String.format(Locale.ROOT, "%+.2f percentage points, adjusted p = %.2g", points, pAdjusted);
        if (baseShare == 0) {
            return new Judgement(Verdict.NEW, "only in the candidate: " + size);
        }
        if (candidateShare == 0) {
            return new Judgement(Verdict.GONE, "only in the base: " + size);
        }
        return points > 0 ? new Judgement(Verdict.WORSE, size) : new Judgement(Verdict.BETTER, size);
    }
}
