package assay.app.runs;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of a file, which identifies the run made from it.
final class Checksum {
    private static final int BLOCK = 1 << 18;
    private static final int BLOCKS_PER_REPORT = 32;

    private Checksum() {}

    /// Lower-case hexadecimal.
    static String sha256(Path file, long sizeBytes, Progress progress, Cancellation cancellation) throws IOException {
        MessageDigest digest = newDigest();
        byte[] block = new byte[BLOCK];
        long done = 0;
        long blocks = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                cancellation.check();
                digest.update(block, 0, read);
                done += read;
                if (blocks++ % BLOCKS_PER_REPORT == 0) {
                    progress.report("Checking " + file.getFileName(), done, sizeBytes);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
