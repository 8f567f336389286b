package assay.analysis.jfr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Bytes as if they were read from a file.
final class BytePages {
    private BytePages() {}

    static Pages of(byte... bytes) {
        try {
            Path file = Files.createTempFile("bytes", ".jfr");
            Files.write(file, bytes);
            return new Pages(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
