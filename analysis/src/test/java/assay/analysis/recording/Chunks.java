package assay.analysis.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes whole recordings apart into their chunks by the sizes in the headers.
public final class Chunks {
    private static final int SIZE = 8;

    private Chunks() {}

    static List<byte[]> split(byte[] file) {
        List<byte[]> chunks = new ArrayList<>();
        for (int start = 0; start < file.length; start += chunks.getLast().length) {
            int size = (int) ByteBuffer.wrap(file).getLong(start + SIZE);
            chunks.add(Arrays.copyOfRange(file, start, start + size));
        }
        return chunks;
    }

    /// Writes each chunk as a file of its own.
    public static List<Path> split(Path file, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (byte[] chunk : split(Files.readAllBytes(file))) {
            files.add(Files.write(folder.resolve("chunk-" + files.size() + ".jfr"), chunk));
        }
        return files;
    }
}
