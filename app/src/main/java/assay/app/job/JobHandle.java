package assay.app.job;

import assay.analysis.job.Cancellation;

/// What the one who started a job keeps of it.
public final class JobHandle {
    private final Cancellation cancellation;

    JobHandle(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /// Asks the job to stop; its last state tells whether it did before it was done.
    public void cancel() {
        cancellation.cancel();
    }
}
