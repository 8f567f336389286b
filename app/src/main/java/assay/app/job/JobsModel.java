package assay.app.job;

import assay.app.failure.FailureMessages;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The jobs a person should know of, newest first. Finished lines leave after a while, failed ones when dismissed.
public final class JobsModel {
    private static final Duration FINISHED_STAYS = Duration.ofSeconds(30);

    private final JobRunner runner;
    private final FailureMessages failures;
    private final Delay delay;
    private final LongSupplier nanoClock;
    private final ObservableList<JobLine> lines = FXCollections.observableArrayList();
    private final ObservableList<JobLine> readLines = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyIntegerWrapper running = new ReadOnlyIntegerWrapper();
    private long started;

    /// @param nanoClock monotonic
    public JobsModel(JobRunner runner, FailureMessages failures, Delay delay, LongSupplier nanoClock) {
        this.runner = runner;
        this.failures = failures;
        this.delay = delay;
        this.nanoClock = nanoClock;
    }

    public ObservableList<JobLine> lines() {
        return readLines;
    }

    public ReadOnlyIntegerProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Runs a job and shows a line for it.
    ///
    /// @param result what the line says at the end
    /// @param states told each state as by [JobRunner]
    public <T> JobHandle run(
            Lane lane,
            JobLabel label,
            Job<T> job,
            Function<T, JobResult> result,
            Consumer<? super JobState<T>> states) {
        JobLine line = new JobLine(label);
        lines.addFirst(line);
        running.set(running.get() + 1);
        JobHandle handle = runner.submit(lane, "job " + started++, job, state -> {
            show(line, state, result);
            states.accept(state);
        });
        if (line.outcomeProperty().get() == null) {
            line.working(handle::cancel);
        }
        return handle;
    }

    public void dismiss(JobLine line) {
        lines.remove(line);
    }

    private <T> void show(JobLine line, JobState<T> state, Function<T, JobResult> result) {
        switch (state) {
            case JobState.Idle<T> _ -> {}
            case JobState.Running<T> now -> line.show(now, nanoClock.getAsLong());
            case JobState.Done<T> done -> {
                JobResult told = result.apply(done.value());
                end(line, told.text(), new JobLine.Outcome.Finished(told.open()));
                leaveLater(line);
            }
            case JobState.Failed<T> failed -> {
                var message = failures.of(failed.failure(), line.label().subject());
                end(line, message.what(), new JobLine.Outcome.Broken(message));
            }
            case JobState.Cancelled<T> _ -> {
                end(line, "Cancelled; nothing was changed", new JobLine.Outcome.Stopped());
                leaveLater(line);
            }
        }
    }

    private void end(JobLine line, String text, JobLine.Outcome outcome) {
        running.set(running.get() - 1);
        line.end(text, outcome);
    }

    private void leaveLater(JobLine line) {
        delay.after(FINISHED_STAYS, () -> dismiss(line));
    }
}
