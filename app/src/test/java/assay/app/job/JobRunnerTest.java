package assay.app.job;

import static org.assertj.core.api.Assertions.assertThat;

import assay.app.job.JobState.Cancelled;
import assay.app.job.JobState.Done;
import assay.app.job.JobState.Failed;
import assay.app.job.JobState.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobRunnerTest {
    private final ManualExecutor lane = new ManualExecutor();
    private final List<JobState<String>> states = new ArrayList<>();

    @Test
    void tellsThatAJobRunsAndWhatCameOfIt() {
        JobRunner runner = JobRunner.on(lane, Runnable::run);
        runner.submit(Lane.CPU, "key", (_, _) -> "result", states::add);
        assertThat(runner.isBusy()).isTrue();
        lane.runAll();
        assertThat(states).containsExactly(new Running<>("", 0, 0), new Done<>("result"));
        assertThat(runner.isBusy()).isFalse();
    }

    @Test
    void tellsProgressAtMostOncePerFrame() {
        ManualExecutor frames = new ManualExecutor();
        JobRunner runner = JobRunner.on(lane, frames);
        runner.submit(
                Lane.CPU,
                "key",
                (progress, _) -> {
                    for (int i = 1; i <= 1000; i++) {
                        progress.report("half", i, 2000);
                    }
                    frames.runNext();
                    progress.report("rest", 1500, 2000);
                    progress.report("rest", 2000, 2000);
                    frames.runNext();
                    return "done";
                },
                states::add);
        lane.runAll();
        frames.runAll();
        assertThat(states)
                .containsExactly(
                        new Running<>("half", 1000, 2000), new Running<>("rest", 2000, 2000), new Done<>("done"));
    }

    @Test
    void cancelsTheOlderJobOfAKeyAndIsSilentAboutIt() {
        JobRunner runner = JobRunner.on(lane, Runnable::run);
        List<JobState<String>> older = new ArrayList<>();
        runner.submit(Lane.CPU, "key", (_, _) -> "older", older::add);
        runner.submit(Lane.CPU, "key", (_, _) -> "newer", states::add);
        lane.runAll();
        assertThat(older).isEmpty();
        assertThat(states).endsWith(new Done<>("newer"));
    }

    @Test
    void runsJobsOfDifferentKeysBoth() {
        JobRunner runner = JobRunner.on(lane, Runnable::run);
        runner.submit(Lane.CPU, "one", (_, _) -> "1", states::add);
        runner.submit(Lane.CPU, "two", (_, _) -> "2", states::add);
        lane.runAll();
        assertThat(states).contains(new Done<>("1"), new Done<>("2"));
    }

    @Test
    void endsACancelledJobAtItsNextCheck() {
        JobRunner runner = JobRunner.on(lane, Runnable::run);
        List<JobHandle> handle = new ArrayList<>();
        handle.add(runner.<String>submit(
                Lane.CPU,
                "key",
                (_, cancellation) -> {
                    handle.getFirst().cancel();
                    cancellation.check();
                    return "never";
                },
                states::add));
        lane.runAll();
        assertThat(states).endsWith(new Cancelled<>());
    }

    @Test
    void makesAStateOfEveryFailure() {
        JobRunner runner = JobRunner.on(lane, Runnable::run);
        OutOfMemoryError failure = new OutOfMemoryError("no room");
        runner.<String>submit(
                Lane.CPU,
                "key",
                (_, _) -> {
                    throw failure;
                },
                states::add);
        lane.runAll();
        assertThat(states).endsWith(new Failed<>(failure));
    }

    @Test
    void cancelsRunningJobsWhenClosed() throws InterruptedException {
        LinkedBlockingQueue<JobState<String>> told = new LinkedBlockingQueue<>();
        CountDownLatch started = new CountDownLatch(1);
        try (JobRunner runner = JobRunner.start(Runnable::run, Runnable::run)) {
            runner.<String>submit(
                    Lane.CPU,
                    "key",
                    (_, cancellation) -> {
                        started.countDown();
                        while (true) {
                            cancellation.check();
                            Thread.onSpinWait();
                        }
                    },
                    told::add);
            started.await();
        }
        assertThat(told.poll(10, TimeUnit.SECONDS)).isInstanceOf(Running.class);
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(new Cancelled<>());
    }
}
