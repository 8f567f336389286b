package assay.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import assay.analysis.model.ProfileData;
import assay.analysis.model.WeightUnit;
import assay.analysis.profile.CollapsedProfile;
import assay.analysis.profile.SampleFilter;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FrameComparisonTest {
    private static FrameComparison compare(ProfileData base, ProfileData candidate) {
        return FrameComparison.compare(base, candidate, SampleFilter.ALL, SampleFilter.ALL, 0.5);
    }

    private static ProfileData profile(long seed, int samples, double shareOfHot) {
        Random random = new Random(seed);
        return CollapsedProfile.of(
                WeightUnit.SAMPLES,
                IntStream.range(0, samples)
                        .mapToObj(_ -> random.nextDouble() < shareOfHot
                                ? "main;hot 1"
                                : "main;cold" + random.nextInt(20) + " 1")
                        .toArray(String[]::new));
    }

    private static FrameChange change(FrameComparison comparison, String frame) {
        return comparison.frames().stream()
                .filter(change -> change.frame().equals(frame))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsATrueChangeAndItsSize() {
        FrameComparison comparison = compare(profile(1, 4000, 0.2), profile(2, 4000, 0.3));
        FrameChange hot = change(comparison, "hot");
        assertThat(hot.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(hot.deltaPoints()).isCloseTo(10, within(2.0));
        assertThat(change(compare(profile(2, 4000, 0.3), profile(1, 4000, 0.2)), "hot")
                        .verdict())
                .isEqualTo(Verdict.BETTER);
    }

    @Test
    void callsNothingChangedBetweenRunsOfTheSameProgram() {
        List<Verdict> verdicts = IntStream.range(0, 40)
                .mapToObj(seed -> compare(profile(100 + seed, 1000, 0.2), profile(900 + seed, 1500, 0.2)))
                .flatMap(comparison -> comparison.frames().stream())
                .map(FrameChange::verdict)
                .filter(verdict -> verdict != Verdict.NOISE)
                .toList();
        assertThat(verdicts).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void doesNotTakeABurstForAChange() {
        String[] calm = IntStream.range(0, 1000).mapToObj(_ -> "main;work 1").toArray(String[]::new);
        String[] burst = calm.clone();
        for (int row = 500; row < 560; row++) {
            burst[row] = "main;gc 1";
        }
        FrameChange gc = change(
                compare(CollapsedProfile.of(WeightUnit.SAMPLES, calm), CollapsedProfile.of(WeightUnit.SAMPLES, burst)),
                "gc");
        assertThat(gc.deltaPoints()).isCloseTo(6, within(0.01));
        assertThat(gc.verdict()).isEqualTo(Verdict.NOISE);
    }

    @Test
    void namesNewAndVanishedFrames() {
        FrameComparison comparison = compare(profile(1, 2000, 0), profile(2, 2000, 0.3));
        assertThat(change(comparison, "hot").verdict()).isEqualTo(Verdict.NEW);
        assertThat(change(compare(profile(2, 2000, 0.3), profile(1, 2000, 0)), "hot")
                        .verdict())
                .isEqualTo(Verdict.GONE);
    }

    @Test
    void saysWhenThereAreTooFewSamples() {
        FrameChange hot = change(compare(profile(1, 20, 0.1), profile(2, 4000, 0.9)), "hot");
        assertThat(hot.verdict()).isEqualTo(Verdict.TOO_FEW);
    }
}
