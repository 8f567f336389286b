package assay.app.recording.data;

import assay.analysis.eventlog.EventFilterException;
import assay.analysis.eventlog.EventLog;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.app.runs.LocatedRecording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The single events of an open recording. The file is opened, and unpacked if need be, when they are first asked for,
/// and stays open as long as somebody asks at least every two minutes. A thread of its own reads, as one thread at a
/// time may; those who ask wait for it, so none of them is the window's.
public final class RecordingEvents implements AutoCloseable {
    private static final long IDLE_SECONDS = 120;

    private final Supplier<LocatedRecording> recording;
    private final BlockingQueue<EventTask<?>> waiting = new LinkedBlockingQueue<>();
    private final Cancellation closing = new Cancellation();
    /// Null while the file is closed; guarded by this.
    private @Nullable Thread reader;

    /// @param recording asked for each time that the file is opened
    public RecordingEvents(Supplier<LocatedRecording> recording) {
        this.recording = recording;
    }

    /// What is done with the events; whatever it gives back must not lead to them any more.
    @FunctionalInterface
    public interface Reading<T> {
        T read(EventLog log) throws IOException, EventFilterException;
    }

    /// Reads events, after what others asked for before.
    ///
    /// @param progress of opening the file
    /// @throws assay.app.runs.RecordingGoneException if the file is not the one that was imported
    /// @throws IOException if the file cannot be read
    /// @throws EventFilterException if a condition does not fit
    /// @throws CancellationException if cancelled, or the recording's screen is closed
    public <T> T read(Reading<T> reading, Progress progress, Cancellation cancellation)
            throws IOException, EventFilterException {
        EventTask<T> task = new EventTask<>(reading, progress);
        enqueue(task);
        return task.await(cancellation);
    }

    private synchronized void enqueue(EventTask<?> task) {
        closing.check();
        waiting.add(task);
        if (reader == null) {
            start();
        }
    }

    private synchronized void start() {
        reader = Thread.ofPlatform().daemon().name("assay-events-", 0).start(this::serve);
    }

    private void serve() {
        Exception failure = null;
        try {
            recording.get().read(this::serveAll, this::report, closing);
        } catch (IOException | RuntimeException broken) {
            failure = broken;
        } finally {
            end(failure);
        }
    }

    /// Serves until nobody asks any more.
    private void serveAll(EventLog log) throws IOException {
        try {
            EventTask<?> next = waiting.take();
            while (next != null) {
                next.run(log);
                next = waiting.poll(IDLE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /// Opening is for all who wait.
    private void report(String stage, long done, long total) {
        waiting.forEach(task -> task.progress().report(stage, done, total));
    }

    /// The file is closed. Who asked just when nobody had asked for long is served by opening it again.
    private synchronized void end(@Nullable Exception failure) {
        reader = null;
        if (failure == null && !closing.isCancelled()) {
            if (!waiting.isEmpty()) {
                start();
            }
            return;
        }
        List<EventTask<?>> late = new ArrayList<>();
        waiting.drainTo(late);
        Exception reason = failure == null ? new CancellationException("closed") : failure;
        late.forEach(task -> task.fail(reason));
    }

    /// Lets go of the file; whoever waits is cancelled.
    @Override
    public synchronized void close() {
        closing.cancel();
        if (reader != null) {
            reader.interrupt();
        }
    }
}
