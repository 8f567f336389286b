package assay.app.input;

import assay.analysis.job.Cancellation;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// The entries of a ZIP archive in their order. One without its directory, because it was cut, is read from its start
/// as far as it goes. Names are for people only: no path is ever taken from an archive.
final class ZipArchive {
    private static final int BUFFER = 1 << 16;
    /// What [ZipInputStream] throws as a plain exception if compressed data ends where it should not.
    private static final String PUSHED_BACK_TOO_MUCH = "Push back buffer is full";

    private final Path file;
    private final UnpackLimits limits;
    private final Cancellation cancellation;

    ZipArchive(Path file, UnpackLimits limits, Cancellation cancellation) {
        this.file = file;
        this.limits = limits;
        this.cancellation = cancellation;
    }

    /// @param bytes opens the unpacked bytes, while the entry is being visited
    /// @param packedBytes of the entry, or of the archive if unknown
    /// @param sizeBytes of the unpacked entry, negative if unknown
    record Entry(int index, String name, Bytes bytes, long packedBytes, long sizeBytes) {}

    /// Opens bytes.
    @FunctionalInterface
    interface Bytes {
        InputStream open() throws IOException;
    }

    /// Takes one entry after the other.
    @FunctionalInterface
    interface Visitor {
        void visit(Entry entry) throws IOException;
    }

    /// Visits every entry that is a file.
    ///
    /// @return why entries may be missing, null if none is
    /// @throws InputException if there are too many, or they are encrypted
    @Nullable
    String forEach(Visitor visitor) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException noDirectory) {
            return forEachInStream(visitor);
        }
        try (zip) {
            forEachInDirectory(zip, visitor);
        }
        return null;
    }

    private void forEachInDirectory(ZipFile zip, Visitor visitor) throws IOException {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        requireFew(entries.size());
        for (int index = 0; index < entries.size(); index++) {
            ZipEntry entry = entries.get(index);
            cancellation.check();
            if (!entry.isDirectory()) {
                Bytes bytes = () -> new CrcStream(zip.getInputStream(entry), entry.getCrc());
                visitor.visit(new Entry(index, entry.getName(), bytes, entry.getCompressedSize(), entry.getSize()));
            }
        }
    }

    private String forEachInStream(Visitor visitor) throws IOException {
        long size = Files.size(file);
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            ZipEntry entry = zip.getNextEntry();
            for (int index = 0; entry != null; index++) {
                requireFew(index + 1);
                if (!entry.isDirectory()) {
                    visitor.visit(new Entry(index, entry.getName(), () -> new Unclosed(zip), size, entry.getSize()));
                }
                skipRest(new Unclosed(zip), limits.of(size));
                entry = zip.getNextEntry();
            }
        } catch (EOFException | ZipException | DamagedPackingException cut) {
            if (cut.getMessage() != null && cut.getMessage().contains("encrypted")) {
                throw new InputException(
                        "encrypted", file + " is encrypted: unpack it and import what was in it.", cut);
            }
        }
        return "it has no directory, because it was cut or is damaged";
    }

    private void skipRest(InputStream entry, long most) throws IOException {
        byte[] block = new byte[BUFFER];
        long skipped = 0;
        for (int read = entry.read(block); read >= 0 && skipped <= most; read = entry.read(block)) {
            cancellation.check();
            skipped += read;
        }
    }

    private void requireFew(int entries) throws InputException {
        if (entries > limits.entries()) {
            throw new InputException(
                    "too-large",
                    "%s has more than %d entries; unpack it and import the folder.".formatted(file, limits.entries()),
                    null);
        }
    }

    /// An entry's bytes within a stream that goes on after them.
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (IOException e) {
                if (PUSHED_BACK_TOO_MUCH.equals(e.getMessage())) {
                    throw new DamagedPackingException("its compressed data makes no sense");
                }
                throw e;
            }
        }

        @Override
        public void close() {} // the next entry is read from the same stream
    }
}
