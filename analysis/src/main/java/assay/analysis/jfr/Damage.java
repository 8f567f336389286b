package assay.analysis.jfr;

/// Bytes of the recording that make no sense; caught inside this package and told as a
/// [assay.analysis.model.Problem]. Has no stack trace: a damaged file may throw many.
public final class Damage extends Exception {
    private static final long serialVersionUID = 1L;
    private final long position;

    /// @param position offset in the file
    /// @param what the damage as a clause
    public Damage(long position, String what) {
        super(what, null, false, false);
        this.position = position;
    }

    public long position() {
        return position;
    }

    public String what() {
        return String.valueOf(getMessage());
    }
}
