package assay.app.input;

import assay.analysis.job.Cancellation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// What in a ZIP archive runs can be made from.
///
/// @param found in the order of the archive
/// @param damage why others may be missing, null if none is
record ZipContents(
        ZipArchive archive, List<Found> found, @Nullable String damage) {
    /// An entry worth importing.
    ///
    /// @param source `a.zip!/b.jfr`
    record Found(int index, Path source) {}

    /// Takes an entry under its name for people.
    @FunctionalInterface
    interface Visitor {
        void visit(Path source, ZipArchive.Entry entry) throws IOException;
    }

    static ZipContents of(Path file, UnpackLimits limits, Cancellation cancellation) throws IOException {
        ZipArchive archive = new ZipArchive(file, limits, cancellation);
        List<Found> found = new ArrayList<>();
        String damage = archive.forEach(entry -> {
            if (isImportable(entry)) {
                found.add(new Found(entry.index(), EntryName.in(file, entry.name())));
            }
        });
        return new ZipContents(archive, found, damage);
    }

    private static boolean isImportable(ZipArchive.Entry entry) throws IOException {
        if (EntryName.isShadow(entry.name())) {
            return false;
        }
        try (InputStream in = entry.bytes().open()) {
            return Peek.importable(in, entry.name());
        } catch (ZipException damaged) { // its header; to be told when it is imported
            return Packed.innerName(entry.name()).endsWith(".jfr");
        }
    }

    /// Goes over the archive once more and visits those entries of `found`.
    void visit(List<Found> wanted, Visitor visitor) throws IOException {
        Map<Integer, Found> byIndex = wanted.stream().collect(Collectors.toMap(Found::index, Function.identity()));
        archive.forEach(entry -> {
            Found match = byIndex.get(entry.index());
            if (match != null) {
                visitor.visit(match.source(), entry);
            }
        });
    }
}
