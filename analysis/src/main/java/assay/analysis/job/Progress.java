package assay.analysis.job;

/// Where long work reports how far it is; called from the working thread, often.
@FunctionalInterface
public interface Progress {
    /// Reports nothing.
    Progress NONE = (stage, done, total) -> {};

    /// @param stage what is being done, for a person: `Reading chunk 3 of 8`
    /// @param done units done so far, of `total`
    /// @param total units of the whole, or 0 if unknown
    void report(String stage, long done, long total);
}
