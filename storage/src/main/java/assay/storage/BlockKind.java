package assay.storage;

/// What the rows of a block are. Codes and words are part of the store's format.
enum BlockKind {
    SAMPLES(1, "samples", 1 << 16),
    METHODS(2, "methods", 1 << 14),
    FRAMES(3, "frames", 1 << 16),
    STACKS(4, "stacks", 1 << 16),
    THREADS(5, "threads", 1 << 14),
    SERIES(6, "series", 1 << 16),
    TABLE(7, "table", 1 << 14),
    /// Not in rows.
    EVENT_INDEX(8, "event index", 0),
    /// Samples as written from format 2 of the store on; [#SAMPLES] are read.
    PACKED_SAMPLES(9, "samples", 1 << 16),
    /// Measured values by fork and iteration. Not in rows, as all that follow.
    FORKS(10, "values", 0),
    HISTOGRAMS(11, "histograms", 0);

    private final byte code;
    private final String word;
    private final int maxRows;

    BlockKind(int code, String word, int maxRows) {
        this.code = (byte) code;
        this.word = word;
        this.maxRows = maxRows;
    }

    byte code() {
        return code;
    }

    String word() {
        return word;
    }

    /// Rows in every block but the last; few enough to be encoded within 50 ms.
    int maxRows() {
        return maxRows;
    }
}
