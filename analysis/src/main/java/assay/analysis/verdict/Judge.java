package assay.analysis.verdict;

import assay.analysis.compare.Difference;
import assay.analysis.compare.Verdict;
import assay.analysis.model.Direction;
import assay.analysis.stat.ForkPlan;
import assay.analysis.stat.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Turns the evidence on one benchmark into a verdict with its reasons. Whatever forbids a verdict comes first:
/// other conditions, no forks, a noisy host. Better or worse is said only if both the interval and the forks'
/// test say so.
final class Judge {
    private static final int LEAST_FORKS = 2;

    private final VerdictOptions options;
    private final HostNoise host;

    Judge(VerdictOptions options, HostNoise host) {
        this.options = options;
        this.host = host;
    }

    record Judgement(Verdict verdict, List<String> reasons) {
        Judgement(Verdict verdict, String... reasons) {
            this(verdict, List.of(reasons));
        }
    }

    Judgement judge(Measurement base, Measurement candidate, Comparability alike, @Nullable Evidence evidence) {
        if (!alike.comparable()) {
            return new Judgement(
                    Verdict.NOT_COMPARABLE,
                    alike.blocking().stream().map(Judge::text).toList());
        }
        if (evidence == null) {
            return new Judgement(
                    Verdict.TOO_FEW, "only a summary is known: without raw iterations nothing can be tested");
        }
        int forks = Math.min(base.forks().length, candidate.forks().length);
        if (forks < LEAST_FORKS) {
            return new Judgement(
                    Verdict.TOO_FEW,
                    "one fork: by how much JVMs differ that run the same code is unknown",
                    "needs at least 2 more forks per side, not more iterations");
        }
        if (base.role() != Role.COUNTED && host.most() > options.mostNoise()) {
            return new Judgement(Verdict.TOO_NOISY, hostReason());
        }
        return measured(base, evidence);
    }

    private static String text(Difference difference) {
        return "different %s: %s, then %s".formatted(difference.what(), difference.base(), difference.candidate());
    }

    private String hostReason() {
        return String.format(
                Locale.ROOT,
                "the host was too noisy: iterations of the typical benchmark vary by %.0f %% within a fork on the %s"
                        + " side, more than %.0f %%",
                100 * host.most(),
                host.base().orElse(0) > host.candidate().orElse(0) ? "base" : "candidate",
                100 * options.mostNoise());
    }

    private Judgement measured(Measurement base, Evidence evidence) {
        double difference = evidence.candidate() - evidence.base();
        if (Math.abs(difference) < base.floor()) {
            return new Judgement(
                    Verdict.NOISE,
                    String.format(
                            Locale.ROOT,
                            "differs by %.3g %s, less than the %.3g that mean something",
                            Math.abs(difference),
                            base.unit(),
                            base.floor()));
        }
        double threshold = options.threshold(base.key());
        boolean beyond = beyond(evidence, threshold);
        boolean sure = evidence.pAdjusted() < options.significance();
        if (beyond && sure) {
            return changed(base.better(), difference, evidence, threshold);
        }
        return open(evidence, threshold, beyond, sure);
    }

    /// A ratio is beyond the threshold upwards or, by the same factor, downwards.
    private static boolean beyond(Evidence evidence, double threshold) {
        Interval interval = evidence.interval().orElse(null);
        if (interval == null) {
            double larger = Math.max(Math.abs(evidence.base()), Math.abs(evidence.candidate()));
            return Math.abs(evidence.candidate() - evidence.base()) > threshold * larger;
        }
        return interval.low() > upper(threshold) || interval.high() < lower(threshold);
    }

    private static double upper(double threshold) {
        return 100 * threshold;
    }

    private static double lower(double threshold) {
        return 100 * (1 / (1 + threshold) - 1);
    }

    private Judgement changed(Direction better, double difference, Evidence evidence, double threshold) {
        String size = size(evidence) + String.format(Locale.ROOT, ", beyond the threshold of %.3g %%", 100 * threshold);
        if (better == Direction.NEITHER) {
            return new Judgement(Verdict.NOISE, "neither more nor less is better", size);
        }
        boolean improved = (difference > 0) == (better == Direction.HIGHER);
        return new Judgement(improved ? Verdict.BETTER : Verdict.WORSE, size, forkReason(evidence));
    }

    private static String size(Evidence evidence) {
        String change = evidence.changePercent().isEmpty()
                ? "from zero"
                : String.format(
                        Locale.ROOT, "%+.3g %%", evidence.changePercent().getAsDouble());
        return evidence.interval()
                .map(interval -> String.format(
                        Locale.ROOT, "%s (95 %% interval %+.3g to %+.3g %%)", change, interval.low(), interval.high()))
                .orElse(change);
    }

    private String forkReason(Evidence evidence) {
        return String.format(
                Locale.ROOT,
                "forks of the two sides differ by %s than forks of one side do (p = %.2g, adjusted %.2g)",
                evidence.pAdjusted() < options.significance() ? "more" : "no more",
                evidence.pValue(),
                evidence.pAdjusted());
    }

    /// Neither better nor worse: unchanged as far as it matters, or not known well enough.
    private Judgement open(Evidence evidence, double threshold, boolean beyond, boolean sure) {
        Interval interval = evidence.interval().orElse(null);
        if (interval != null && interval.low() >= lower(threshold) && interval.high() <= upper(threshold)) {
            return new Judgement(
                    Verdict.NOISE,
                    size(evidence) + String.format(Locale.ROOT, ": no change beyond %.3g %%", 100 * threshold));
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(
                beyond
                        ? size(evidence)
                        : size(evidence) + String.format(Locale.ROOT, ": not wholly beyond %.3g %%", 100 * threshold));
        if (!sure) {
            reasons.add(forkReason(evidence));
        }
        double spread = evidence.spread().orElse(0);
        if (spread > options.mostNoise()) {
            reasons.add(
                    String.format(Locale.ROOT, "iterations vary by %.0f %% within and between forks", 100 * spread));
        }
        evidence.plan().ifPresent(plan -> reasons.add(text(plan)));
        return new Judgement(openVerdict(evidence, threshold, spread), reasons);
    }

    private Verdict openVerdict(Evidence evidence, double threshold, double spread) {
        if (spread > options.mostNoise()) {
            return Verdict.TOO_NOISY;
        }
        double change = evidence.changePercent().orElse(0);
        boolean large = change > upper(threshold) || change < lower(threshold);
        return large && evidence.plan().isPresent() ? Verdict.TOO_FEW : Verdict.NOISE;
    }

    private static String text(ForkPlan plan) {
        String part = String.format(Locale.ROOT, "%.0f %%", 100 * plan.iterationShare());
        String forks = plan.more() == 1 ? "1 more fork" : plan.more() + " more forks";
        return plan.iterationShare() < 0.5
                ? "needs %s per side, not more iterations: those could remove %s of the variance at the most"
                        .formatted(forks, part)
                : "needs %s per side; more iterations could also remove up to %s of the variance"
                        .formatted(forks, part);
    }
}
