package assay.analysis.bench;

/// What one fork of a benchmark is, which decides what differences its values can show.
public enum Replication {
    /// A process of its own: layout, JIT and placement differ between forks as they will from run to run.
    PROCESS("process"),
    /// The whole measurement again in the same process: what differs from process to process is not in the
    /// data.
    REPETITION("repetition");

    private final String word;

    Replication(String word) {
        this.word = word;
    }

    /// The stable word for JSON and the store.
    public String word() {
        return word;
    }
}
