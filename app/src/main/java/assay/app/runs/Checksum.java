package assay.app.runs;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The SHA-256 of a file, which identifies the run made from it.
final class Checksum {
    private static final int BLOCK = 1 << 18;
    private static final int BLOCKS_PER_REPORT = 32;

    /// From here on the faster native functions give more time than looking them up costs.
    private static final long NATIVE_FROM_BYTES = 16 << 20;

    /// What becomes of each block, which lies between position and limit.
    private interface Hash {
        void add(ByteBuffer block);
    }

    private Checksum() {}

    /// Lower-case hexadecimal.
    static String sha256(Path file, long sizeBytes, Progress progress, Cancellation cancellation) throws IOException {
        if (sizeBytes >= NATIVE_FROM_BYTES) {
            try (Arena arena = Arena.ofConfined()) {
                Optional<NativeSha256> hash = NativeSha256.open(arena);
                if (hash.isPresent()) {
                    read(file, sizeBytes, hash.get()::update, progress, cancellation);
                    return hash.get().end();
                }
            }
        }
        MessageDigest digest = newDigest();
        read(file, sizeBytes, digest::update, progress, cancellation);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void read(Path file, long sizeBytes, Hash hash, Progress progress, Cancellation cancellation)
            throws IOException {
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        long done = 0;
        long blocks = 0;
        try (FileChannel in = FileChannel.open(file)) {
            for (int read = in.read(block.clear()); read >= 0; read = in.read(block.clear())) {
                cancellation.check();
                hash.add(block.flip());
                done += read;
                if (blocks++ % BLOCKS_PER_REPORT == 0) {
                    progress.report("Checking " + file.getFileName(), done, sizeBytes);
                }
            }
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
