package assay.analysis.bench.read;

import java.io.IOException;

/// Ends the reading of a file that holds more than is kept of one.
final class TooMuchException extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
        super(message);
    }
}
