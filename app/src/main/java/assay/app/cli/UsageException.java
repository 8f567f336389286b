package assay.app.cli;

/// A command was used wrongly. The message is one sentence, or says what is missing.
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
