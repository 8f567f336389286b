package assay.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.analysis.unit.UnitFormat;
import assay.app.failure.FailureMessages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JobsModelTest {
    private static final JobLabel LABEL = new JobLabel("Opening a.jfr", "/a.jfr", UnitFormat::bytes);

    private final ManualExecutor lane = new ManualExecutor();
    private final List<Runnable> later = new ArrayList<>();
    private final JobsModel jobs = new JobsModel(
            JobRunner.on(lane, Runnable::run), new FailureMessages("1"), (_, task) -> later.add(task), () -> 0);

    @Test
    void showsStageAmountAndShare() {
        List<String> texts = new ArrayList<>();
        run((progress, _) -> {
            progress.report("Reading chunk 1 of 2", 512, 1024 * 1024);
            texts.add(jobs.lines().getFirst().textProperty().get());
            return "x";
        });
        lane.runAll();
        assertThat(texts).containsExactly("Reading chunk 1 of 2  \u00b7  512 B of 1.00 MiB  \u00b7  0 %");
    }

    @Test
    void keepsAFinishedLineForAWhileWithALinkToItsResult() {
        run((_, _) -> "x");
        assertThat(jobs.runningProperty().get()).isEqualTo(1);
        lane.runAll();
        assertThat(jobs.runningProperty().get()).isZero();
        JobLine line = jobs.lines().getFirst();
        assertThat(line.outcomeProperty().get()).isInstanceOf(JobLine.Outcome.Finished.class);
        assertThat(line.textProperty().get()).isEqualTo("got x");
        later.getFirst().run();
        assertThat(jobs.lines()).isEmpty();
    }

    @Test
    void keepsAFailedLineUntilItIsDismissed() {
        run((_, _) -> {
            throw new IOException("disk on fire");
        });
        lane.runAll();
        assertThat(later).isEmpty();
        JobLine line = jobs.lines().getFirst();
        assertThat(line.outcomeProperty().get())
                .isInstanceOfSatisfying(
                        JobLine.Outcome.Broken.class,
                        broken -> assertThat(broken.message().details()).contains("disk on fire"));
        jobs.dismiss(line);
        assertThat(jobs.lines()).isEmpty();
    }

    @Test
    void cancelsByItsLine() {
        run((_, cancellation) -> {
            cancellation.check();
            return "x";
        });
        JobLine line = jobs.lines().getFirst();
        assertThat(line.outcomeProperty().get())
                .isInstanceOfSatisfying(
                        JobLine.Outcome.Working.class,
                        working -> working.cancel().run());
        lane.runAll();
        assertThat(line.outcomeProperty().get()).isEqualTo(new JobLine.Outcome.Stopped());
    }

    private void run(Job<String> job) {
        jobs.run(Lane.IO, LABEL, job, text -> new JobResult("got " + text, () -> {}), _ -> {});
    }
}
