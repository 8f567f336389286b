package assay.app.runs;

/// How much of a file is in the store now.
public enum ImportStatus {
    COMPLETE("complete"),
    /// Something of it could not be read; the problems say what.
    PARTIAL("partial"),
    /// It was there already; nothing was stored.
    DUPLICATE("duplicate");

    private final String word;

    ImportStatus(String word) {
        this.word = word;
    }

    /// The stable word for JSON.
    public String word() {
        return word;
    }
}
