package assay.app.cli;

/// What the user gave cannot be used. The message is one sentence that says what to do instead.
final class BadInputException extends Exception {
    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
        super(message);
    }
}
