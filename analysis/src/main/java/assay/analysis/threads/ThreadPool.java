package assay.analysis.threads;

/// Threads that share a lane: those whose names differ in a trailing number only, or all virtual ones. Few among many
/// threads, so the indexes are handed out as they are and nobody may change them.
public final class ThreadPool {
    private final String title;
    private final int[] threads;
    private final boolean virtual;

    ThreadPool(String title, int[] threads, boolean virtual) {
        this.title = title;
        this.threads = threads;
        this.virtual = virtual;
    }

    /// `worker-*` of several, the name of one.
    public String title() {
        return title;
    }

    /// Indexes into the run's threads, ascending, at least one.
    public int[] threads() {
        return threads;
    }

    /// Whether these are the virtual threads.
    public boolean virtual() {
        return virtual;
    }
}
