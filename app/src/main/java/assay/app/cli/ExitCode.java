package assay.app.cli;

/// What the process returns; scripts rely on the numbers.
final class ExitCode {
    static final int FINE = 0;
    static final int USAGE = 2;
    static final int BAD_INPUT = 3;
    static final int STORE = 4;
    static final int BUG = 5;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
