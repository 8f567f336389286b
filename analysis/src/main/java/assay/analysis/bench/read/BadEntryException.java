package assay.analysis.bench.read;

/// Why an entry cannot be taken, as a clause whose subject is the entry: `has no mode`.
final class BadEntryException extends Exception {
    private static final long serialVersionUID = 1L;

    BadEntryException(String clause) {
        super(clause);
    }

    /// The clause.
    String clause() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
