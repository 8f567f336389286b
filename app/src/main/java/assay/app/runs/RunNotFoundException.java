package assay.app.runs;

/// No run, or more than one, is meant by what a person wrote. The message is one sentence with the candidates.
public final class RunNotFoundException extends Exception {
    private static final long serialVersionUID = 1L;

    RunNotFoundException(String message) {
        super(message);
    }
}
