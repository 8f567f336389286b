package assay.analysis.bench.read;

import assay.analysis.job.Cancellation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file to read, and who may stop it.
record Source(Path file, Cancellation cancellation) {
    private static final int BLOCK = 1 << 16;

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BLOCK);
    }

    /// The same for another file that belongs to this one.
    Source sibling(Path other) {
        return new Source(other, cancellation);
    }
}
