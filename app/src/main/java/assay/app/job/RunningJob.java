package assay.app.job;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One submitted job. Progress is kept in a slot that the next frame empties, so the window hears of it at most once
/// per frame however often the job reports.
final class RunningJob<T> implements Runnable, Progress {
    private final Job<T> job;
    private final Consumer<? super JobState<T>> states;
    private final Executor delivery;
    private final Executor frames;
    private final Consumer<RunningJob<?>> ended;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicReference<JobState.@Nullable Running<T>> latest = new AtomicReference<>();
    private volatile boolean superseded;
    private volatile boolean over;

    RunningJob(
            Job<T> job,
            Consumer<? super JobState<T>> states,
            Executor delivery,
            Executor frames,
            Consumer<RunningJob<?>> ended) {
        this.job = job;
        this.states = states;
        this.delivery = delivery;
        this.frames = frames;
        this.ended = ended;
    }

    JobHandle handle() {
        return new JobHandle(cancellation);
    }

    void cancel() {
        cancellation.cancel();
    }

    /// Cancels, and keeps the listener from hearing of this job again: a newer one has taken its place.
    void supersede() {
        superseded = true;
        cancellation.cancel();
    }

    @Override
    public void run() {
        report("", 0, 0);
        JobState<T> end = end();
        over = true;
        ended.accept(this);
        deliver(end);
    }

    /// Any failure becomes a state, errors too: a job that dies must not leave a view busy for ever.
    private JobState<T> end() {
        try {
            cancellation.check();
            return new JobState.Done<>(job.run(this, cancellation));
        } catch (CancellationException cancelled) {
            return new JobState.Cancelled<>();
        } catch (Throwable failure) {
            return new JobState.Failed<>(failure);
        }
    }

    @Override
    public void report(String stage, long done, long total) {
        if (latest.getAndSet(new JobState.Running<>(stage, done, total)) == null) {
            frames.execute(this::deliverLatest);
        }
    }

    private void deliverLatest() {
        JobState.@Nullable Running<T> running = latest.getAndSet(null);
        if (running != null && !over) {
            tell(running);
        }
    }

    private void deliver(JobState<T> end) {
        delivery.execute(() -> tell(end));
    }

    private void tell(JobState<T> state) {
        if (!superseded) {
            states.accept(state);
        }
    }
}
