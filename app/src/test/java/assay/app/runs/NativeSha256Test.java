package assay.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class NativeSha256Test {
    private static final int BLOCK = 100_003; // no multiple of the 64 bytes that SHA-256 works on
    private static final int BLOCKS = 5;

    @Test
    void agreesWithJavaOverSeveralBlocks() throws NoSuchAlgorithmException {
        try (Arena arena = Arena.ofConfined()) {
            Optional<NativeSha256> hash = NativeSha256.open(arena);
            assumeThat(hash).as("a library of the system with SHA-256").isPresent();
            MessageDigest java = MessageDigest.getInstance("SHA-256");
            Random random = new Random(42);
            byte[] bytes = new byte[BLOCK];
            for (int i = 0; i < BLOCKS; i++) {
                random.nextBytes(bytes);
                java.update(bytes);
                hash.orElseThrow()
                        .update(ByteBuffer.allocateDirect(BLOCK).put(bytes).flip());
            }

            assertThat(hash.orElseThrow().end()).isEqualTo(HexFormat.of().formatHex(java.digest()));
        }
    }
}
