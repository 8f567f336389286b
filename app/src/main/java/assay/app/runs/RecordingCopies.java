package assay.app.runs;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A folder beside a store that keeps copies of recordings, each named after the SHA-256 of its bytes.
final class RecordingCopies {
    private static final Pattern EXTENSION = Pattern.compile("(?:\\.[A-Za-z0-9]{1,9}){1,2}$");
    private static final int BLOCK = 1 << 18;

    private final Path folder;

    private RecordingCopies(Path folder) {
        this.folder = folder;
    }

    /// `assay-recordings` for a store `assay.db`.
    static RecordingCopies beside(Path store) {
        return new RecordingCopies(store.resolveSibling(withoutExtension(name(store)) + "-recordings"));
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// From the first dot that nothing but short endings follows: `.jfr.gz`.
    private static String extension(Path file) {
        Matcher matcher = EXTENSION.matcher(name(file));
        return matcher.find() ? matcher.group() : ".jfr";
    }

    /// Copies a file; the copy has a name of its own until it is finished.
    ///
    /// @throws FileChangedException if it is another file by now than the one that `state` was taken of
    ///
    /// @param bytes where the bytes lie now
    Copy start(Path bytes, SourceFile source, FileState state, Progress progress, Cancellation cancellation)
            throws IOException {
        Path place = folder.resolve(source.sha256() + extension(source.path()));
        Copy copy = new Copy(
                folder.resolve(source.sha256() + "." + UUID.randomUUID() + ".part"),
                new SourceFile(place, source.sizeBytes(), source.sha256()));
        boolean whole = false;
        try {
            Files.createDirectories(folder);
            copy.fill(bytes, source, progress, cancellation);
            state.requireUnchanged(bytes);
            whole = true;
            return copy;
        } finally {
            if (!whole) {
                copy.close();
            }
        }
    }

    /// A whole copy that disappears when it is closed before it was finished.
    ///
    /// @param source the copy as it will be once finished
    record Copy(Path unfinished, SourceFile source) implements AutoCloseable {
        private void fill(Path bytes, SourceFile original, Progress progress, Cancellation cancellation)
                throws IOException {
            String stage = "Copying " + original.path().getFileName();
            byte[] block = new byte[BLOCK];
            long done = 0;
            try (InputStream in = Files.newInputStream(bytes);
                    OutputStream out = Files.newOutputStream(unfinished)) {
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    cancellation.check();
                    out.write(block, 0, read);
                    done += read;
                    progress.report(stage, done, original.sizeBytes());
                }
            }
        }

        /// Gives the copy its name; another one of the same bytes is replaced.
        void finish() throws IOException {
            Files.move(unfinished, source.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(unfinished);
        }
    }
}
