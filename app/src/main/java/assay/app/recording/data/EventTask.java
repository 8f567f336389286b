package assay.app.recording.data;

import assay.analysis.eventlog.EventFilterException;
import assay.analysis.eventlog.EventLog;
import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Something that one thread wants to know of the events and another one reads.
final class EventTask<T> {
    private static final long PATIENCE_MILLIS = 50;

    private final RecordingEvents.Reading<T> reading;
    private final Progress progress;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    EventTask(RecordingEvents.Reading<T> reading, Progress progress) {
        this.reading = reading;
        this.progress = progress;
    }

    Progress progress() {
        return progress;
    }

    /// Reads, unless nobody waits any more.
    ///
    /// @throws IOException if nothing more can be read from this log
    void run(EventLog log) throws IOException {
        if (answer.isDone()) {
            return;
        }
        try {
            answer.complete(reading.read(log));
        } catch (EventFilterException | RuntimeException refused) {
            answer.completeExceptionally(refused);
        } catch (IOException | Error broken) {
            answer.completeExceptionally(broken);
            throw broken;
        }
    }

    void fail(Exception reason) {
        answer.completeExceptionally(reason);
    }

    T await(Cancellation cancellation) throws IOException, EventFilterException {
        try {
            while (true) {
                try {
                    return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    cancellation.check();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            throw thrown(failed.getCause());
        } finally {
            answer.cancel(false);
        }
    }

    /// Throws what happened in the other thread.
    private static RuntimeException thrown(@Nullable Throwable cause) throws IOException, EventFilterException {
        return switch (cause) {
            case IOException io -> throw io;
            case EventFilterException filter -> throw filter;
            case Error error -> throw error;
            case RuntimeException unchecked -> unchecked;
            case null, default -> new IllegalStateException(cause);
        };
    }
}
