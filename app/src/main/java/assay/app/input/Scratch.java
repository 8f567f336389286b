package assay.app.input;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where files are unpacked: folders that are removed when they are no longer needed, and after a kill by the next
/// process that needs one. A locked file in each tells that its process lives.
public final class Scratch {
    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final String PREFIX = "assay-unpacked-";
    private static final String LOCK = "lock";
    /// How long a process may take from making its folder to locking it.
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Path parent;
    private final InstantSource clock;

    /// @param parent where the folders are made
    Scratch(Path parent, InstantSource clock) {
        this.parent = parent;
        this.clock = clock;
    }

    /// In the folder of a file, as of the store, where there is room for big things.
    public static Scratch beside(Path file, InstantSource clock) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? ofPlatform(clock) : new Scratch(folder, clock);
    }

    /// In the platform's folder for temporary files.
    public static Scratch ofPlatform(InstantSource clock) {
        return new Scratch(Path.of(System.getProperty("java.io.tmpdir", ".")), clock);
    }

    /// Makes a folder that nobody else uses, and removes those that nobody uses any more.
    Space open() throws IOException {
        removeAbandoned();
        Path folder = Files.createTempDirectory(parent, PREFIX);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock(); // released with the channel
        return new Space(folder, channel);
    }

    private void removeAbandoned() throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                removeIfAbandoned(folder);
            }
        }
    }

    private void removeIfAbandoned(Path folder) {
        try {
            Instant newest = clock.instant().minus(GRACE);
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(newest) && isAbandoned(folder.resolve(LOCK))) {
                delete(folder);
            }
        } catch (IOException e) { // another user's, or removed by another process at this moment
            LOG.debug("not removed: {}", folder, e);
        }
    }

    private static boolean isAbandoned(Path lock) throws IOException {
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock taken = channel.tryLock()) {
            return taken != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (NoSuchFileException neverLocked) {
            return true;
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            content.forEach(files::add);
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }

    /// A folder of our own.
    static final class Space implements AutoCloseable {
        private final Path folder;
        private final FileChannel lock;
        private int files;

        private Space(Path folder, FileChannel lock) {
            this.folder = folder;
            this.lock = lock;
        }

        Path folder() {
            return folder;
        }

        /// A file that does not exist yet.
        Path newFile() {
            return folder.resolve("part-" + files++);
        }

        /// Removes the folder with all that is in it; if that fails, the next process that needs one does.
        @Override
        public void close() throws IOException {
            lock.close();
            try {
                delete(folder);
            } catch (IOException e) {
                LOG.warn("not removed: {}", folder, e);
            }
        }
    }
}
