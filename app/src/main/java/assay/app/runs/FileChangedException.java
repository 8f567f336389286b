package assay.app.runs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A file was written to or removed while it was being read. The message is one sentence for a person.
public final class FileChangedException extends IOException {
    private static final long serialVersionUID = 1L;

    FileChangedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
