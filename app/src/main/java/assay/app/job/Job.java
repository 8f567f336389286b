package assay.app.job;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;

/// Work that may last longer than a person waits without asking.
@FunctionalInterface
public interface Job<T> {
    /// Called on a background thread.
    ///
    /// @throws java.util.concurrent.CancellationException once `cancellation` is cancelled
    T run(Progress progress, Cancellation cancellation) throws Exception;
}
