package assay.app.job;

/// How far a job is. Views switch over it, so that none forgets its empty, busy or error look.
public sealed interface JobState<T> {
    /// Nothing was asked for yet.
    record Idle<T>() implements JobState<T> {}

    /// @param stage what is being done, for a person; empty before the job says
    /// @param done units done so far, of `total`
    /// @param total units of the whole, or 0 if unknown
    record Running<T>(String stage, long done, long total) implements JobState<T> {
        /// Done share from 0 to 1, or −1 if unknown.
        public double fraction() {
            return total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1);
        }
    }

    record Done<T>(T value) implements JobState<T> {}

    record Failed<T>(Throwable failure) implements JobState<T> {}

    record Cancelled<T>() implements JobState<T> {}
}
