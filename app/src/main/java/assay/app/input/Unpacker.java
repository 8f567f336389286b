package assay.app.input;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import assay.analysis.recording.RecordingException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// Unpacks into a temporary file all that can be unpacked, within limits.
final class Unpacker {
    private static final int BLOCK = 1 << 16;
    /// The JDK does not tell how much of a block was unpacked before damage, so blocks are small.
    private static final int ENTRY_BLOCK = 1 << 10;

    private final Path source;
    private final UnpackLimits limits;
    private final Progress progress;
    private final Cancellation cancellation;

    /// @param source the archive or the entry in it, as a person knows it
    Unpacker(Path source, UnpackLimits limits, Progress progress, Cancellation cancellation) {
        this.source = source;
        this.limits = limits;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    /// A stream of unpacked bytes over one of packed ones.
    @FunctionalInterface
    interface Opening {
        InputStream open(InputStream packed) throws IOException;
    }

    /// Unpacks a compressed file.
    ///
    /// @return what could not be unpacked, null if all could
    /// @throws RecordingException if nothing could
    @Nullable
    Problem unpack(Path packed, Opening opening, Path target) throws IOException {
        long size = Files.size(packed);
        try (CountingStream counted = new CountingStream(Files.newInputStream(packed));
                OutputStream out = Files.newOutputStream(target)) {
            long most = limits.of(size);
            byte[] buffer = new byte[BLOCK];
            long done = 0;
            try (InputStream in = opening.open(new BufferedInputStream(counted, BLOCK))) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    done += read;
                    write(out, buffer, read, done, most);
                    report(counted.count(), size);
                }
                return null;
            } catch (EOFException | ZipException | DamagedPackingException damage) {
                return problem(damage, counted.count(), done);
            }
        }
    }

    /// Unpacks an entry of an archive, as [#unpack].
    @Nullable
    Problem unpack(ZipArchive.Entry entry, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            long most = limits.of(entry.packedBytes());
            byte[] buffer = new byte[ENTRY_BLOCK];
            long done = 0;
            try (InputStream in = entry.bytes().open()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    done += read;
                    write(out, buffer, read, done, most);
                    report(done, Math.max(0, entry.sizeBytes()));
                }
                return null;
            } catch (EOFException | ZipException | DamagedPackingException damage) {
                return problem(damage, done, done);
            }
        }
    }

    private void report(long done, long total) {
        cancellation.check();
        progress.report("Unpacking " + source.getFileName(), done, total);
    }

    private void write(OutputStream out, byte[] buffer, int length, long done, long most) throws InputException {
        if (done > most) {
            throw tooLarge(most);
        }
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw noRoom(source, e);
        }
    }

    static InputException noRoom(Path source, IOException cause) {
        return new InputException(
                "no-space",
                ("%s cannot be unpacked into a temporary file: %s. "
                                + "Make room beside the store, or unpack it elsewhere and import what was in it.")
                        .formatted(source, cause.getMessage()),
                cause);
    }

    private InputException tooLarge(long most) {
        return new InputException(
                "too-large",
                ("%s unpacks to more than %d MiB; Assay unpacks no more than %d times the packed size, and %d GiB. "
                                + "If you trust it, unpack it yourself and import what was in it.")
                        .formatted(source, most >> 20, limits.ratio(), limits.bytes() >> 30),
                null);
    }

    private Problem problem(IOException damage, long offset, long done) throws RecordingException {
        String what = damage instanceof EOFException ? "it ends within its compressed data" : what(damage);
        if (done == 0) {
            throw new RecordingException.Damaged(source, offset, what);
        }
        return new Problem(
                Problem.Code.BAD_ARCHIVE,
                Problem.WHOLE_FILE,
                offset,
                "%s is damaged at byte %d (%s): the first %d bytes that it unpacks to were read, the rest is lost."
                        .formatted(source.getFileName(), offset, what, done));
    }

    private static String what(IOException damage) {
        String message = damage.getMessage();
        return message == null ? "its compressed data makes no sense" : message;
    }
}
