package assay.benchmarks.work;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.random.RandomGenerator;

/// Writes files, forces some to disk, reads them back in pieces and deletes them.
final class FileWork implements Work {
    private static final int PIECE = 8_192;
    private final Path folder;

    FileWork(Path folder) {
        this.folder = folder;
    }

    @Override
    public void once(RandomGenerator random) throws IOException {
        Path file = Files.createTempFile(folder, "work", ".bin");
        try {
            write(file, random);
            read(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, RandomGenerator random) throws IOException {
        byte[] piece = new byte[PIECE];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int count = 0; count < 32; count++) {
                random.nextBytes(piece);
                channel.write(ByteBuffer.wrap(piece));
            }
            if (random.nextInt(4) == 0) {
                channel.force(true);
            }
        }
    }

    private static void read(Path file) throws IOException {
        byte[] piece = new byte[PIECE];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            while (in.read(piece) > 0) {
                Sink.take(piece[0]);
            }
        }
    }
}
