package assay.analysis.job;

import java.util.concurrent.CancellationException;

/// Tells long work that nobody waits for it any more. One thread cancels, another asks.
public final class Cancellation {
    private volatile boolean cancelled;

    /// Asks the work to stop.
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// To be called at least every 50 ms of work.
    ///
    /// @throws CancellationException if the work was cancelled
    public void check() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }
}
