package assay.app.input;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/// The folder in which a JVM keeps the chunks of its recordings while it runs, and after it was killed. It is named
/// after the JVM's start and process id, its files after the start of their chunk (`jdk.jfr.internal.Repository` and
/// `ChunkFilename` of the JDK); in the order of their names they are one recording.
final class RepositoryFolder {
    private static final String TIME = "\\d{4}_\\d\\d_\\d\\d_\\d\\d_\\d\\d_\\d\\d";
    private static final Pattern FOLDER = Pattern.compile(TIME + "_\\d+");
    private static final Pattern CHUNK = Pattern.compile(TIME + "(?:_\\d+)?\\.jfr");
    private static final int BLOCK = 1 << 16;

    private RepositoryFolder() {}

    /// Whether a folder is named as JVMs name theirs, and has chunks.
    static boolean is(Path folder) throws IOException {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name != null
                && FOLDER.matcher(name.toString()).matches()
                && !chunks(folder).isEmpty();
    }

    private static List<Path> chunks(Path folder) throws IOException {
        List<Path> chunks = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jfr")) {
            for (Path file : files) {
                if (CHUNK.matcher(file.getFileName().toString()).matches() && Files.size(file) > 0) {
                    chunks.add(file);
                }
            }
        }
        Collections.sort(chunks); // "…_43.jfr" before "…_43_01.jfr", since '.' comes before '_'
        return chunks;
    }

    /// Copies the chunks one after the other, as they are at this moment: the JVM may still be writing.
    static void join(Path folder, Path target, Progress progress, Cancellation cancellation) throws IOException {
        List<Path> chunks = chunks(folder);
        byte[] block = new byte[BLOCK];
        try (OutputStream out = Files.newOutputStream(target)) {
            for (int index = 0; index < chunks.size(); index++) {
                cancellation.check();
                progress.report("Joining the chunks of " + folder.getFileName(), index, chunks.size());
                append(chunks.get(index), out, block, cancellation);
            }
        }
    }

    private static void append(Path chunk, OutputStream out, byte[] block, Cancellation cancellation)
            throws IOException {
        long left = Files.size(chunk);
        try (InputStream in = Files.newInputStream(chunk)) {
            while (left > 0) {
                cancellation.check();
                int read = in.read(block, 0, (int) Math.min(block.length, left));
                if (read < 0) {
                    return;
                }
                try {
                    out.write(block, 0, read);
                } catch (IOException e) {
                    throw Unpacker.noRoom(chunk, e);
                }
                left -= read;
            }
        }
    }
}
