package assay.app.input;

import assay.analysis.job.Cancellation;
import assay.analysis.job.Progress;
import assay.analysis.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes runs' files of what a person names: a file is one, a JVM's repository folder is one, an archive with several
/// recordings is several.
public final class Inputs {
    private static final String ENTRY_MARK = "!";

    private final Scratch scratch;
    private final UnpackLimits limits;

    /// @param scratch where to unpack
    public Inputs(Scratch scratch) {
        this(scratch, UnpackLimits.DEFAULT);
    }

    Inputs(Scratch scratch, UnpackLimits limits) {
        this.scratch = scratch;
        this.limits = limits;
    }

    /// Takes what a run is made from; its temporary files are gone afterwards.
    @FunctionalInterface
    public interface Taker {
        void take(RunFile file) throws IOException;
    }

    /// Takes note of what cannot be read, though others may.
    @FunctionalInterface
    public interface Refuser {
        void refuse(Path source, IOException reason);
    }

    /// Hands over all that `path` stands for.
    ///
    /// @throws IOException if it is one thing that cannot be read, or the taker throws for it
    public void forEach(Path path, Taker taker, Refuser refuser, Progress progress, Cancellation cancellation)
            throws IOException {
        ZipContents contents = isZip(path) ? ZipContents.of(path, limits, cancellation) : null;
        if (contents == null || contents.found().size() < 2) {
            one(path, taker, progress, cancellation);
            return;
        }
        contents.visit(contents.found(), (source, entry) -> {
            try {
                take(source, entry, path, taker, progress, cancellation);
            } catch (IOException reason) {
                refuser.refuse(source, reason);
            }
        });
        if (contents.damage() != null) {
            refuser.refuse(path, lacking(path, contents.found().size(), contents.damage()));
        }
    }

    private static InputException lacking(Path archive, int found, String damage) {
        return new InputException(
                "damaged",
                "%s is damaged: %s. The %d files to import that were found in it were read; others may be lost."
                        .formatted(archive, damage, found),
                null);
    }

    /// Hands over what `path` stands for, as one run. An archive with several is handed over too, and cannot be opened.
    public void one(Path path, Taker taker, Progress progress, Cancellation cancellation) throws IOException {
        Path archive = archiveOf(path);
        if (isRepository(path)) {
            takeRepository(path, taker, progress, cancellation);
        } else if (archive != null) {
            takeEntry(archive, path, taker, progress, cancellation);
        } else {
            taker.take(RunFile.of(path));
        }
    }

    /// Opens a file to be read as a run.
    public OpenInput open(RunFile file, Progress progress, Cancellation cancellation) throws IOException {
        return OpenInput.open(file, scratch, limits, progress, cancellation);
    }

    /// Whether a folder is one run, rather than a place with files.
    public static boolean isRepository(Path folder) throws IOException {
        return Files.isDirectory(folder) && RepositoryFolder.is(folder);
    }

    /// Whether a file that holds a run is usually named so.
    public static boolean isNamedLikeRun(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return InputKind.NAME_PATTERNS.stream().anyMatch(pattern -> name.endsWith(pattern.substring(1)));
    }

    /// Whether something is there under this name, in an archive perhaps.
    public static boolean exists(Path path) {
        return Files.exists(path) || archiveOf(path) != null;
    }

    /// The existing `a.zip` of `a.zip!/b.jfr`.
    private static @Nullable Path archiveOf(Path path) {
        if (Files.exists(path)) {
            return null;
        }
        for (Path step = path; step != null; step = step.getParent()) {
            String name = name(step);
            if (name.endsWith(ENTRY_MARK)) {
                Path archive = step.resolveSibling(name.substring(0, name.length() - ENTRY_MARK.length()));
                return Files.isRegularFile(archive) ? archive : null;
            }
        }
        return null;
    }

    private void takeRepository(Path folder, Taker taker, Progress progress, Cancellation cancellation)
            throws IOException {
        try (Scratch.Space space = scratch.open()) {
            Path joined = space.newFile();
            RepositoryFolder.join(folder, joined, progress, cancellation);
            taker.take(new RunFile(folder, joined, modified(folder), null));
        }
    }

    private void takeEntry(Path archive, Path named, Taker taker, Progress progress, Cancellation cancellation)
            throws IOException {
        ZipContents contents = ZipContents.of(archive, limits, cancellation);
        List<ZipContents.Found> wanted = contents.found().stream()
                .filter(found -> found.source().equals(named))
                .limit(1)
                .toList();
        if (wanted.isEmpty()) {
            throw new InputException(
                    "missing", "%s is not in %s; %s.".formatted(named, archive, OpenInput.names(contents)), null);
        }
        contents.visit(wanted, (source, entry) -> take(source, entry, archive, taker, progress, cancellation));
    }

    private void take(
            Path source,
            ZipArchive.Entry entry,
            Path archive,
            Taker taker,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        try (Scratch.Space space = scratch.open()) {
            Path unpacked = space.newFile();
            Problem lost = new Unpacker(source, limits, progress, cancellation).unpack(entry, unpacked);
            taker.take(new RunFile(source, unpacked, modified(archive), lost));
        }
    }

    private static Instant modified(Path path) throws IOException {
        return Files.getLastModifiedTime(path).toInstant();
    }

    /// Whether a file that nobody named, but that lies in a folder, is meant to be imported: text and archives could be
    /// anything, so their names must say so.
    public static boolean looksImportable(Path file) throws IOException {
        try {
            return looksImportable(file, name(file));
        } catch (InputException refused) { // whoever names the archive is told why
            return false;
        }
    }

    private static boolean looksImportable(Path file, String name) throws IOException {
        return switch (InputKind.of(head(file), name)) {
            case InputKind.Content.RECORDING, InputKind.Content.BENCHMARK, InputKind.Content.HISTOGRAM -> true;
            case InputKind.Content.PPROF -> InputKind.namesPprof(name);
            case InputKind.Content.COLLAPSED -> InputKind.namesCollapsed(name);
            case InputKind.Packing.ZIP ->
                name.toLowerCase(Locale.ROOT).endsWith(".zip")
                        && !ZipContents.of(file, UnpackLimits.DEFAULT, new Cancellation())
                                .found()
                                .isEmpty();
            case InputKind.Packing.GZIP, InputKind.Packing.LZ4 -> {
                try (InputStream in = Files.newInputStream(file)) {
                    yield Peek.importable(in, name);
                }
            }
            case InputKind.Unknown _ -> false;
        };
    }

    private static boolean isZip(Path path) throws IOException {
        return Files.isRegularFile(path) && InputKind.of(head(path), name(path)) == InputKind.Packing.ZIP;
    }

    static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(InputKind.HEAD_BYTES);
        }
    }

    static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? "" : last.toString();
    }
}
