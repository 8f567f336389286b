package assay.analysis.stacks;

/// Bytes that are no protocol buffer message; caught inside this package. Has no stack trace: a damaged file may throw
/// many.
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;

    /// @param offset in the file
    /// @param what as a clause
    Malformed(long offset, String what) {
        super(what, null, false, false);
        this.offset = offset;
    }

    long offset() {
        return offset;
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
