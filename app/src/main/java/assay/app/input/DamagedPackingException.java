package assay.app.input;

import java.io.IOException;

/// Compressed data that makes no sense. What came before it has been delivered.
final class DamagedPackingException extends IOException {
    private static final long serialVersionUID = 1L;

    /// @param what as a clause
    DamagedPackingException(String what) {
        super(what);
    }
}
