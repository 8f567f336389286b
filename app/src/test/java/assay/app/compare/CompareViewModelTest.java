package assay.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.compare.FrameChange;
import assay.analysis.compare.Verdict;
import assay.app.job.JobRunner;
import assay.app.recording.SampleRecording;
import assay.app.runs.RunSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
    private static RunSource before;
    private static RunSource after;

    @BeforeAll
    static void read() {
        before = side("cpu-hotspot-before", 1);
        after = side("cpu-hotspot-after", 2);
    }

    private static RunSource side(String name, long id) {
        return SampleRecording.read(name).source(id);
    }

    private static CompareViewModel compare(RunSource base, RunSource candidate) {
        return new CompareViewModel(base, candidate, JobRunner.on(Runnable::run, Runnable::run));
    }

    private static FrameChange change(CompareViewModel model, String frame) {
        return model.comparisonProperty().get().runs().frames().frames().stream()
                .filter(change -> change.frame().equals(frame))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void findsTheRepairedHotSpotGone() {
        CompareViewModel model = compare(before, after);
        assertThat(model.pairProperty().get().base().event()).isEqualTo("jdk.CPUTimeSample");
        FrameChange compile = change(model, "java.util.regex.Pattern.compile");
        assertThat(compile.verdict()).isEqualTo(Verdict.GONE);
        assertThat(compile.baseShare()).isGreaterThan(0.8);
    }

    @Test
    void swappingFlipsEverySignAndVerdict() {
        CompareViewModel model = compare(before, after);
        FrameChange forward = change(model, "java.util.regex.Pattern.compile");
        model.swap();
        FrameChange backward = change(model, "java.util.regex.Pattern.compile");
        assertThat(backward.deltaPoints()).isEqualTo(-forward.deltaPoints());
        assertThat(backward.verdict()).isEqualTo(Verdict.NEW);
        assertThat(model.baseProperty().get()).isEqualTo(after);
    }

    @Test
    void aRunAgainstItselfIsAllNoise() {
        CompareViewModel model = compare(before, before);
        assertThat(model.comparisonProperty().get().runs().frames().frames())
                .extracting(FrameChange::verdict)
                .containsOnly(Verdict.NOISE);
        assertThat(model.comparisonProperty().get().runs().differences()).isEmpty();
    }
}
