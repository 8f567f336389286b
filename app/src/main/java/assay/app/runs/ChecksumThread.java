package assay.app.runs;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Hashes a file while another thread reads it, which takes longer.
final class ChecksumThread implements AutoCloseable {
    private final Cancellation cancellation = new Cancellation();
    private final FutureTask<String> task;

    /// Starts hashing.
    ChecksumThread(Path file, long sizeBytes) {
        task = new FutureTask<>(() -> Checksum.sha256(file, sizeBytes, Progress.NONE, cancellation));
        Thread.ofPlatform().daemon().name("checksum").start(task);
    }

    /// The file's SHA-256, waited for if need be.
    ///
    /// @throws IOException if the file could not be read
    String sha256() throws IOException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("hashing fails only if the file cannot be read", failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Hashing was interrupted.", e);
        }
    }

    /// Ends the hashing of a file that nobody wants any more.
    @Override
    public void close() {
        cancellation.cancel();
    }
}
