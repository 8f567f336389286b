package assay.app.job;

/// What a job mostly waits for, and so where it runs.
public enum Lane {
    /// Computing: as many at a time as there are cores, less one for the window.
    CPU,
    /// Computing that nobody waits for at this moment, as for a whole table: one at a time, beside what
    /// somebody waits for.
    SCAN,
    /// Reading files, and imports: as many at a time as asked for.
    IO,
    /// Short writes to the store: one after the other, in the order of asking.
    STORE
}
